#include "core/pairing/partners.h"

#include <unordered_map>

#include "core/pairing/fit_shape.h"
#include "core/pairing/known_names.h"

namespace driftseal {

namespace {

using Index = std::unordered_map<std::string_view, std::size_t>;

constexpr std::size_t several = static_cast<std::size_t>(-1);

// Where keys stand; `several` for those that are not unique.
Index index_of(const std::vector<NameKey>& keys) {
  Index index;
  for (std::size_t i = 0; i < keys.size(); ++i)
    if (const auto [place, is_new] = index.emplace(keys[i].key, i); !is_new) place->second = several;
  return index;
}

std::optional<std::size_t> only(const Index& index, std::string_view key) {
  const auto found = index.find(key);
  if (found == index.end() || found->second == several) return std::nullopt;
  return found->second;
}

class PartnerSearch {
 public:
  PartnerSearch(const BaseLayout& base, const Model& tuned, const PairingRules& rules)
      : base_(base), tuned_(tuned), rules_(rules), known_(base, tuned), fitter_(base, tuned, known_) {}

  Result<Partners> run() {
    out_.of_base.resize(base_.tensors.size());
    out_.why_none.resize(base_.tensors.size());
    exceptions_.resize(base_.tensors.size());
    is_used_.resize(tuned_.tensors().size());
    TRY_STATUS(take_exceptions());
    by_name();
    if (!rules_.exact_names && !all_found()) by_knowledge();
    for (std::size_t i = 0; i < out_.of_base.size(); ++i)
      if (auto& partner = out_.of_base[i])
        TRY_STATUS(fitter_.fit(i, *partner, exceptions_[i], rules_.exact_names));
    if (!rules_.exact_names) fitter_.fit_squares(out_, exceptions_);
    return std::move(out_);
  }

 private:
  Status take_exceptions() {
    if (rules_.exceptions.empty()) return {};
    Index names;
    for (std::size_t i = 0; i < base_.tensors.size(); ++i) names.emplace(base_.tensors[i].name, i);
    for (const PairingException& exception : rules_.exceptions) {
      const auto base = names.find(exception.base);
      if (base == names.end()) return unknown("the base", exception.base, "");
      exceptions_[base->second] = &exception;
      TRY_STATUS(take_named(base->second, exception));
    }
    return {};
  }

  Status take_named(std::size_t base, const PairingException& exception) {
    if (exception.partner == PairingException::Partner::none)
      out_.why_none[base] = "left without a partner by the policy";
    if (exception.partner != PairingException::Partner::named) return {};
    const auto tuned = tuned_.find(exception.tuned);
    if (!tuned) return unknown("the tuned model", exception.tuned, tuned_.path());
    pair(base, *tuned, exception.tuned + " in the tuned model, says the policy");
    return {};
  }

  static Error unknown(const std::string& model, const std::string& name, const std::string& path) {
    return {ErrorCode::not_found, "the policy's \"pairing\" names a tensor that " + model + " does not have",
            path, name, "Correct the policy; `driftseal inspect` shows the names"};
  }

  void pair(std::size_t base, std::size_t tuned, std::string why) {
    out_.of_base[base] = Partner{tuned, {}, std::move(why)};
    is_used_[tuned] = true;
  }

  bool is_open(std::size_t base) const { return !out_.of_base[base] && out_.why_none[base].empty(); }

  bool all_found() const {
    for (std::size_t i = 0; i < base_.tensors.size(); ++i)
      if (!out_.of_base[i]) return false;
    for (const bool used : is_used_)
      if (!used) return false;
    return true;
  }

  void by_name() {
    for (std::size_t i = 0; i < base_.tensors.size(); ++i)
      if (const auto tuned = is_open(i) ? tuned_.find(base_.tensors[i].name) : std::nullopt;
          tuned && !is_used_[*tuned])
        pair(i, *tuned, "");
  }

  void by_knowledge() {
    const Index base = index_of(known_.keys().base), tuned = index_of(known_.keys().tuned);
    by_key(base, tuned);
    for (const auto& [kept, tied] : known_.tied_keys())
      for (const auto& [one, other] : {std::pair(kept, tied), std::pair(tied, kept)}) {
        by_tie(base, tuned, one, other);
        find_copy(base, tuned, one, other);
      }
    find_shared_copies();
  }

  void by_key(const Index& base, const Index& tuned) {
    for (std::size_t i = 0; i < base_.tensors.size(); ++i) {
      const std::string& key = known_.keys().base[i].key;
      const auto partner = only(tuned, key);
      if (is_open(i) && only(base, key) == i && partner && !is_used_[*partner])
        pair_changed(i, *partner, why_one(i, *partner));
    }
  }

  std::string why_one(std::size_t base, std::size_t tuned) {
    std::string why = tuned_.tensors()[tuned].name + " in the tuned model";
    for (const NameKey* key : {&known_.keys().base[base], &known_.keys().tuned[tuned]})
      if (!key->why.empty()) why += ", " + key->why;
    return why;
  }

  void pair_changed(std::size_t base, std::size_t tuned, std::string why) {
    pair(base, tuned, std::move(why));
    const auto impossible = fitter_.undo_gguf(base, *out_.of_base[base]);
    if (!impossible) return;
    out_.why_none[base] = *impossible;
    out_.of_base[base].reset();
    is_used_[tuned] = false;
  }

  // The tuned model stores the two once.
  void by_tie(const Index& base, const Index& tuned, const std::string& one, const std::string& other) {
    const auto open = only(base, one), stored = only(tuned, other);
    if (!open || !is_open(*open) || !stored || tuned.contains(one)) return;
    const auto config = known_.tuned_architecture().tied_by_config;
    if (config == false) {
      out_.why_none[*open] = "only in the base: config.json of the tuned model says that it is not tied";
      return;
    }
    pair_changed(*open, *stored,
                 "tied to " + tuned_.tensors()[*stored].name + " in the tuned model" +
                     (config ? ", says its config.json" : ", which stores only that"));
  }

  // The tuned model stores both, the base one.
  void find_copy(const Index& base, const Index& tuned, const std::string& one, const std::string& other) {
    const auto copy = only(tuned, one), original = only(tuned, other);
    if (copy && original && !is_used_[*copy] && is_used_[*original] && !base.contains(one))
      out_.copies.push_back({*copy, *original});
  }

  void find_shared_copies() {
    for (const Tie& tie : known_.tuned_architecture().ties) {
      if (tie.reason != Tie::Reason::shared_storage) continue;
      const auto kept = tuned_.find(tie.kept), tied = tuned_.find(tie.tied);
      if (is_used_[*kept] != is_used_[*tied])
        out_.copies.push_back(is_used_[*kept] ? TiedCopy{*tied, *kept} : TiedCopy{*kept, *tied});
    }
  }

  const BaseLayout& base_;
  const Model& tuned_;
  const PairingRules& rules_;
  KnownNames known_;
  ShapeFitter fitter_;
  Partners out_;
  std::vector<const PairingException*> exceptions_;
  std::vector<bool> is_used_;
};

}  // namespace

Result<Partners> find_partners(const BaseLayout& base, const Model& tuned, const PairingRules& rules) {
  return PartnerSearch(base, tuned, rules).run();
}

}  // namespace driftseal
