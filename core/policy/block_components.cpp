#include "core/policy/block_components.h"

#include <algorithm>

#include "core/drift/components/block_delta.h"

namespace driftseal {

namespace {

class BlockFitter {
 public:
  BlockFitter(const Resolution& resolution, unsigned grid_bits, const MeasuredPair& measured)
      : resolution_(resolution), grid_bits_(grid_bits), measured_(measured), layout_(measures_of(measured)) {}

  Result<ComponentsPtr> fit(const ResolvedBlock& block, const Task& task) const {
    if (!block.structured() || !is_measured_throughout(block)) return ComponentsPtr();
    const ComponentBudget budget = budget_of(block);
    const std::string key = key_of(block, budget);
    if (auto known = measured_.cache ? measured_.cache->find(key) : nullptr) return known;
    BlockDelta delta(measured_.pair, entries_of(block), grid_bits_);
    TRY_STATUS(delta.keep(task));
    TRY(auto components, fit_components(delta, budget, task));
    auto made = std::make_shared<const Components>(std::move(components));
    if (measured_.cache) measured_.cache->put(key, made);
    return ComponentsPtr(made);
  }

 private:
  bool is_measured_throughout(const ResolvedBlock& block) const {
    return std::ranges::all_of(block.tensors,
                               [this](std::size_t i) { return layout_[i].figures() != nullptr; });
  }

  std::vector<const CoverageEntry*> entries_of(const ResolvedBlock& block) const {
    std::vector<const CoverageEntry*> entries;
    for (const auto i : block.tensors) entries.push_back(layout_[i].coverage);
    return entries;
  }

  // Ranks and supports are below the sizes of tensors.
  ComponentBudget budget_of(const ResolvedBlock& block) const {
    ComponentBudget budget{.residual_squared = block.residual_squared.value_or(0)};
    if (block.support) budget.support = static_cast<std::uint64_t>(*block.support);
    if (!block.rank) return budget;
    const auto [rows, columns] =
        matrix_shape(measured_.pair.base_tensor(*layout_[block.tensors.front()].coverage).shape);
    budget.rank = static_cast<std::uint64_t>(*block.rank);
    budget.scale_bits = resolution_.rank_scale_bits;
    budget.rows = rows;
    budget.columns = columns;
    return budget;
  }

  std::string key_of(const ResolvedBlock& block, const ComponentBudget& budget) const {
    std::string key = std::to_string(grid_bits_);
    for (const auto& part : {budget.rank, budget.support}) key += "/" + (part ? std::to_string(*part) : "");
    key += "/" + std::to_string(budget.scale_bits) + "/" + to_decimal(budget.residual_squared);
    for (const auto i : block.tensors) key += "/" + std::to_string(i);
    return key;
  }

  const Resolution& resolution_;
  unsigned grid_bits_;
  const MeasuredPair& measured_;
  std::vector<LayoutMeasures> layout_;
};

}  // namespace

ComponentsPtr ComponentCache::find(const std::string& key) const {
  const std::lock_guard lock(mutex_);
  const auto known = known_.find(key);
  return known == known_.end() ? nullptr : known->second;
}

void ComponentCache::put(const std::string& key, ComponentsPtr components) {
  constexpr std::size_t most_bytes = std::size_t{512} << 20;
  const auto& [rows, columns, rank, u, v] = components->factors;
  const std::lock_guard lock(mutex_);
  if (bytes_ > most_bytes) {
    known_.clear();
    bytes_ = 0;
  }
  bytes_ += 8 * (u.size() + v.size() + components->mask.size());
  known_[key] = std::move(components);
}

Result<std::vector<ComponentsPtr>> fit_blocks(const Resolution& resolution, unsigned grid_bits,
                                              const MeasuredPair& measured, const Task& task) {
  std::vector<ComponentsPtr> fitted(resolution.blocks.size());
  if (!resolution.usable()) return fitted;
  const BlockFitter fitter(resolution, grid_bits, measured);
  std::uint64_t done = 0;
  for (std::size_t b = 0; b < fitted.size(); ++b) {
    TRY(fitted[b], fitter.fit(resolution.blocks[b], {task.stop, {}}));
    task.report(Phase::fitting, ++done, fitted.size());
  }
  return fitted;
}

}  // namespace driftseal
