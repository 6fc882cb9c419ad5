#include "core/adapters/base_tensors.h"

#include "core/architecture/roles/canonical_name.h"
#include "core/model/tensor_name.h"

namespace driftseal {

void BaseTensors::read_canonical_names() {
  for (std::size_t i = 0; i < base_.tensors().size(); ++i) {
    const auto [place, is_new] = canonical_.emplace(canonical_name(base_.tensors()[i].name).name, i);
    if (!is_new) place->second = several;
  }
}

Result<std::optional<std::size_t>> BaseTensors::find(std::string_view name) {
  if (const auto index = base_.find(name)) return index;
  if (canonical_.empty()) read_canonical_names();
  const auto found = canonical_.find(canonical_name(name).name);
  if (found == canonical_.end()) return std::optional<std::size_t>();
  if (found->second != several) return std::optional(found->second);
  return Error{ErrorCode::mismatch,
               "the adapter's name " + shortened(name) + " could be that of several tensors of the base",
               base_.path(), "", "Give the base in the form that the adapter was trained on"};
}

}  // namespace driftseal
