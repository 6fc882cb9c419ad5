#include "core/audit/selection.h"

#include <algorithm>

namespace driftseal::audit {

std::vector<std::size_t> Selection::committed() const {
  std::vector<std::size_t> tensors;
  for (std::size_t i = 0; i < order.size(); ++i)
    if (!std::ranges::binary_search(exempt, i)) tensors.push_back(order[i]);
  return tensors;
}

static void add(Selection& selection, std::size_t tensor, bool exempt) {
  if (exempt) selection.exempt.push_back(selection.order.size());
  selection.order.push_back(tensor);
}

PairSelection select_pair(const Pair& pair, const std::vector<bool>& exempt, unsigned grid_bits) {
  PairSelection selection{{pair.base, grid_bits, {}, {}}, {pair.tuned, grid_bits, {}, {}}};
  for (const CoverageEntry& entry : pair.coverage) {
    const bool left_out = !entry.comparable() || exempt[*entry.base];
    if (entry.base) add(selection.base, *entry.base, left_out);
    if (entry.tuned) add(selection.tuned, *entry.tuned, left_out);
  }
  return selection;
}

// For each tensor, whether its name is in the list.
static Result<std::vector<bool>> marked(const Model& model, const std::vector<std::string>& names) {
  std::vector<bool> marks(model.tensors().size());
  for (const std::string& name : names) {
    const auto tensor = model.find(name);
    if (!tensor)
      return Error{ErrorCode::not_found, "there is no tensor of this name", model.path(), name,
                   "Run `driftseal inspect` to see the names"};
    marks[*tensor] = true;
  }
  return marks;
}

Result<Selection> select(ModelPtr model, unsigned grid_bits, const std::vector<std::string>& exempt) {
  TRY(const auto marks, marked(*model, exempt));
  Selection selection{std::move(model), grid_bits, {}, {}};
  const auto& tensors = selection.model->tensors();
  for (std::size_t i = 0; i < tensors.size(); ++i) add(selection, i, marks[i] || !tensors[i].analysable());
  return selection;
}

Result<Selection> select_like(ModelPtr base, ModelPtr tuned, const PairingRules& pairing, unsigned grid_bits,
                              const std::vector<std::string>& exempt) {
  TRY(const auto marks, marked(*base, exempt));
  TRY(const Pair pair, pair_models(std::move(base), std::move(tuned), pairing));
  return select_pair(pair, marks, grid_bits).tuned;
}

}  // namespace driftseal::audit
