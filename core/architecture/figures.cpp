#include "core/architecture/figures.h"

#include <algorithm>

#include "core/architecture/roles/layout.h"

namespace driftseal {
namespace {

class FigureMerge {
 public:
  FigureMerge(const Config& config, TowerDims& tower, std::vector<std::string>& notes)
      : config_(config), tower_(tower), notes_(notes) {}

  void run() {
    compare(Figure::layers, tower_.layers);
    compare(Figure::experts, tower_.experts);
    fill(Figure::hidden, tower_.hidden);
    compare(Figure::vocabulary, tower_.vocabulary);
    // Experts are often narrower than the layers that intermediate_size speaks of.
    if (!tower_.experts) fill(Figure::intermediate, tower_.intermediate);
    if (tower_.q_rows && !tower_.heads) set_heads();
    if (tower_.q_rows) compare_heads();
  }

 private:
  void contradiction(const ConfigFigure& said, std::uint64_t shapes) {
    notes_.push_back("config.json says " + said.key + " " + std::to_string(said.value) + ", the shapes say " +
                     std::to_string(shapes));
  }

  // Where shapes tell nothing, the tower has no such thing.
  void compare(Figure figure, const std::optional<std::uint64_t>& told) {
    const auto said = config_.figure(figure, tower_.tower);
    if (said && told && said->value != *told) contradiction(*said, *told);
  }

  void fill(Figure figure, std::optional<std::uint64_t>& told) {
    compare(figure, told);
    if (told || !tower_.layers) return;
    if (const auto said = config_.figure(figure, tower_.tower)) told = said->value;
  }

  void set_heads() {
    const auto heads = config_.figure(Figure::heads, tower_.tower);
    if (!heads) return;
    if (*tower_.q_rows % heads->value != 0) {
      notes_.push_back("config.json says " + heads->key + " " + std::to_string(heads->value) +
                       ", which does not divide the " + std::to_string(*tower_.q_rows) +
                       " rows of the queries");
      return;
    }
    tower_.heads = heads->value;
    tower_.head_size = *tower_.q_rows / heads->value;
    if (tower_.kv_rows && *tower_.kv_rows % *tower_.head_size == 0)
      tower_.kv_heads = *tower_.kv_rows / *tower_.head_size;
  }

  void compare_heads() {
    compare(Figure::heads, tower_.heads);
    compare(Figure::head_size, tower_.head_size);
    compare(Figure::kv_heads, tower_.kv_heads);
  }

  const Config& config_;
  TowerDims& tower_;
  std::vector<std::string>& notes_;
};

// Each key and value head with the query heads that share it.
std::optional<Fusion> by_head(const TowerDims& tower, const TensorRole& tensor, std::uint64_t rows) {
  if (!tower.heads || !tower.kv_heads || *tower.kv_heads == 0 || *tower.heads % *tower.kv_heads != 0)
    return {};
  const auto size = *tower.head_size, queries = *tower.heads / *tower.kv_heads * size,
             period = queries + 2 * size;
  if (rows % period != 0 || rows / period != *tower.kv_heads) return {};
  return Fusion{tensor.fusion->axis,
                *tower.kv_heads,
                {{Role::attention_q, 0, queries},
                 {Role::attention_k, queries, queries + size},
                 {Role::attention_v, queries + size, period}}};
}

}  // namespace

void add_figures(const Config& config, TowerDims& tower, std::vector<std::string>& notes) {
  FigureMerge(config, tower, notes).run();
}

void find_parts_by_head(Roles& roles, std::span<const NamedShape> tensors) {
  for (std::size_t i = 0; i < tensors.size(); ++i) {
    TensorRole& tensor = roles.tensors[i];
    if (tensor.role != Role::attention_qkv || tensor.fusion->groups != 0) continue;
    const auto tower = std::ranges::find(roles.towers, roles.block_of(tensor).tower, &TowerDims::tower);
    const auto rows = outputs(tensor.orientation, tensors[i].shape);
    if (!rows || tower == roles.towers.end()) continue;
    if (auto fusion = by_head(*tower, tensor, *rows)) tensor.fusion = std::move(fusion);
  }
}

}  // namespace driftseal
