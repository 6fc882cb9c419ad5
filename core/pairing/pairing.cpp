#include "core/pairing/pairing.h"

#include <algorithm>

#include "core/pairing/arrangement.h"

namespace driftseal {

std::string_view to_string(Coverage status) {
  switch (status) {
    case Coverage::matched:
      return "matched";
    case Coverage::added:
      return "added";
    case Coverage::missing:
      return "missing";
    case Coverage::reshaped:
      return "reshaped";
    case Coverage::dtype_changed:
      return "dtype_changed";
    case Coverage::not_analysable:
      return "not_analysable";
  }
  CHECK(false);
}

namespace {

struct Judgement {
  Coverage status;
  std::string reason;
};

std::string both(std::string_view base, std::string_view tuned) {
  return std::string(base) + " in the base, " + std::string(tuned) + " in the tuned model";
}

// "Q4_K in the base; compared at its de-quantised values"
std::string quantised_reason(const TensorInfo& base, const TensorInfo& tuned) {
  const auto stored_base = stored_type(base), stored_tuned = stored_type(tuned);
  if (base.quantised && tuned.quantised)
    return (stored_base == stored_tuned ? stored_base + " in both models" : both(stored_base, stored_tuned)) +
           "; compared at their de-quantised values";
  const auto types = base.dtype != tuned.dtype ? both(stored_base, stored_tuned)
                     : base.quantised          ? stored_base + " in the base"
                                               : stored_tuned + " in the tuned model";
  return types + "; compared at its de-quantised values";
}

Judgement judge(const TensorInfo& base, const TensorInfo& tuned) {
  if (base.shape != tuned.shape)
    return {Coverage::reshaped, "shape " + both(to_string(base.shape), to_string(tuned.shape))};
  for (const auto* tensor : {&base, &tuned})
    if (const auto why = tensor->why_not_analysable(); !why.empty()) return {Coverage::not_analysable, why};
  const bool quantised = base.quantised || tuned.quantised;
  if (base.dtype == tuned.dtype)
    return {Coverage::matched, quantised ? quantised_reason(base, tuned) : "same shape and dtype"};
  const auto types = both(stored_type(base), stored_type(tuned));
  if (is_floating(base.dtype) != is_floating(tuned.dtype))
    return {Coverage::not_analysable, types + ": floating point and integers are not compared"};
  return {Coverage::dtype_changed, quantised ? quantised_reason(base, tuned) : types + "; compared by value"};
}

// "model.norm.weight in the tuned model; same shape and dtype"
std::string joined(const std::string& why, const std::string& reason) {
  return why.empty() ? reason : why + "; " + reason;
}

CoverageEntry entry_of_base(const Model& base, std::size_t index, const Arrangement& arrangement) {
  const auto& tensor = base.tensors()[index];
  const auto& place = arrangement.of_base[index];
  if (!place.tuned)
    return {.name = tensor.name,
            .status = Coverage::missing,
            .reason = place.why.empty() ? "only in the base" : place.why,
            .bytes = tensor.bytes,
            .base = index};
  const auto& partner = arrangement.tuned->tensors()[*place.tuned];
  auto [status, reason] = judge(tensor, partner);
  return {tensor.name, status, joined(place.why, reason), partner.bytes, index, place.tuned, {}};
}

CoverageEntry entry_of_extra(const Model& tuned, const Arrangement::Extra& extra) {
  const auto& tensor = tuned.tensors()[extra.tuned];
  std::string reason = extra.why.empty() ? "only in the tuned model" : extra.why;
  if (extra.copy_of) reason += ", where it is tied to " + tuned.tensors()[*extra.copy_of].name;
  return {tensor.name, Coverage::added, std::move(reason), tensor.bytes, {}, extra.tuned, extra.copy_of};
}

std::vector<CoverageEntry> coverage_of(const Model& base, const Arrangement& arrangement) {
  std::vector<CoverageEntry> coverage;
  for (std::size_t i = 0; i < base.tensors().size(); ++i)
    coverage.push_back(entry_of_base(base, i, arrangement));
  for (const auto& extra : arrangement.extra) coverage.push_back(entry_of_extra(*arrangement.tuned, extra));
  return coverage;
}

// An adapter (PEFT: "...lora_A.weight") holds no tensor of the base at all.
bool is_adapter(const Model& model) {
  return std::ranges::any_of(model.tensors(),
                             [](const auto& t) { return t.name.find(".lora_") != std::string::npos; });
}

Error nothing_in_common(const Model& base, const Model& tuned, bool common_names) {
  const auto message =
      common_names ? "no tensor of the two models can be compared: shapes or types differ in all of them"
                   : "the two models have no tensor name in common";
  const auto remedy =
      is_adapter(tuned)
          ? "The tuned model is an adapter: give its folder, with adapter_config.json, and its base"
          : "Give a fine-tune and the base that it was made from, with the base first";
  return {ErrorCode::nothing_to_analyse, message, tuned.path(), "compared with " + base.path(), remedy};
}

}  // namespace

bool Pair::complete() const { return std::ranges::all_of(coverage, &CoverageEntry::comparable); }

Result<Pair> pair_models(ModelPtr base, ModelPtr tuned, const PairingRules& rules) {
  CHECK(base && tuned);
  TRY(Arrangement arrangement, arrange(layout_of(*base), tuned, rules));
  auto coverage = coverage_of(*base, arrangement);
  if (std::ranges::none_of(coverage, &CoverageEntry::comparable)) {
    const bool common =
        std::ranges::any_of(coverage, [](const auto& entry) { return entry.base && entry.tuned; });
    return nothing_in_common(*base, *tuned, common);
  }
  return Pair{std::move(base), std::move(arrangement.tuned), std::move(tuned), std::move(coverage), rules};
}

}  // namespace driftseal
