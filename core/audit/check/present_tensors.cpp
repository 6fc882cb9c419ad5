#include "core/audit/check/present_tensors.h"

#include <unordered_set>

#include "core/policy/rules/places.h"

namespace driftseal {

static Result<std::vector<TensorFacts>> facts_of(const Policy& policy,
                                                 const std::vector<proof::ManifestTensor>& layout) {
  std::vector<TensorFacts> facts;
  for (const auto& tensor : layout) {
    const auto dtype = parse_dtype(tensor.dtype);
    if (!dtype)
      return Error{ErrorCode::unsupported, "the element type " + tensor.dtype + " is not known", "",
                   tensor.name, "Use a newer version"};
    facts.push_back({tensor.name, *dtype, tensor.shape, tensor.sum_of_squares.value_or(0)});
  }
  find_places(policy, facts);
  return facts;
}

Result<PresentTensors> present_tensors(const Policy& policy, const std::vector<proof::ManifestTensor>& layout,
                                       const std::vector<std::string>& missing) {
  TRY(auto base, facts_of(policy, layout));
  std::unordered_set<std::string_view> absent(missing.begin(), missing.end());
  PresentTensors present;
  for (std::size_t i = 0; i < layout.size(); ++i) {
    if (absent.erase(layout[i].name) == 1) {
      present.missing.push_back(i);
      continue;
    }
    present.facts.push_back(std::move(base[i]));
    present.index.push_back(i);
  }
  if (!absent.empty())
    return Error{ErrorCode::mismatch, "a tensor that is called missing is not in the base", "",
                 std::string(*absent.begin()), "Use the base manifest that the certificate was made for"};
  return present;
}

}  // namespace driftseal
