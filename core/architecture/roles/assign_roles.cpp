#include <algorithm>

#include "core/architecture/roles/draft.h"
#include "core/architecture/roles/layer_paths.h"
#include "core/architecture/roles/layout.h"
#include "core/architecture/roles/roles.h"
#include "core/architecture/roles/tables.h"

namespace driftseal {
namespace {

// Whether a row whose pattern the name fits also fits the shape: a matrix makes as many features as its bias
// has, which tells the Conv1D of GPT-2 from a Linear of the same name.
bool fits(const Row& row, const ModuleTensors& module, const Layout& layout, std::size_t tensor) {
  if (row.dimensions) {
    const auto weight = row.of_module ? module.weight : tensor;
    if (!weight || layout.shape(*weight).size() != *row.dimensions) return false;
  }
  if (!row.of_module || !module.weight || !module.bias) return true;
  const auto made = outputs(row.matrix, layout.shape(*module.weight));
  const auto added = outputs(Orientation::vector, layout.shape(*module.bias));
  return !made || !added || *made == *added;
}

class Assignment {
 public:
  explicit Assignment(std::span<const NamedShape> tensors) : layout_(tensors), drafts_(tensors.size()) {}

  // The family whose description fits the most tensors, if it fits half of them.
  const Family* best_family() const {
    const auto& families = tables().families;
    const std::vector<std::size_t> fitting = count_fitting();
    std::size_t best = 0;
    for (std::size_t i = 1; i < families.size(); ++i) {
      const bool fewer_templates = families[i].rows.size() < families[best].rows.size();
      if (fitting[i] > fitting[best] || (fitting[i] == fitting[best] && fewer_templates)) best = i;
    }
    return fitting[best] > 0 && fitting[best] >= layout_.size() - fitting[best] ? &families[best] : nullptr;
  }

  Roles run(const Family* family) {
    Roles roles;
    if (family) roles.family = family->name, roles.described = describe(*family);
    if (roles.described < layout_.size()) describe_by_names();
    roles.blocks = number_blocks(drafts_);
    find_parts(drafts_, layout_);
    roles.towers = measure_towers(drafts_, roles.blocks, layout_);
    roles.tensors.reserve(drafts_.size());
    for (Draft& draft : drafts_) roles.tensors.push_back(std::move(draft.tensor));
    return roles;
  }

 private:
  // For each family, how many tensors it describes.
  std::vector<std::size_t> count_fitting() const {
    const auto& families = tables().families;
    std::vector<std::size_t> fitting(families.size()), seen(families.size(), layout_.size());
    std::vector<Match> matches;
    for (std::size_t i = 0; i < layout_.size(); ++i) {
      tables().matcher.find(layout_.path(i), matches);
      if (matches.empty()) continue;
      const auto& module = layout_.module_of(i);
      for (const Match& match : matches) {
        if (seen[match.family] == i || !fits(families[match.family].rows[match.row], module, layout_, i))
          continue;
        seen[match.family] = i;
        ++fitting[match.family];
      }
    }
    return fitting;
  }

  std::size_t describe(const Family& family) {
    const auto index = static_cast<std::size_t>(&family - tables().families.data());
    std::size_t described = 0;
    std::vector<Match> matches;
    for (std::size_t i = 0; i < layout_.size(); ++i) {
      tables().matcher.find(layout_.path(i), matches);
      const auto& module = layout_.module_of(i);
      const auto match = std::ranges::find_if(matches, [&](const Match& m) {
        return m.family == index && fits(family.rows[m.row], module, layout_, i);
      });
      if (match == matches.end()) continue;
      drafts_[i] = draft_of(family.rows[match->row], match->numbers, i);
      ++described;
    }
    return described;
  }

  Draft draft_of(const Row& row, const Numbers& numbers, std::size_t tensor) const {
    Draft draft;
    draft.place.region = row.region;
    draft.place.tower = row.tower;
    if (row.region == Region::layer)
      draft.place.stage = numbers.stage, draft.place.layer = numbers.layer.value_or(0);
    draft.tensor.role = row.role;
    draft.tensor.is_bias = row.is_bias;
    draft.tensor.is_cross = row.is_cross;
    draft.tensor.described = true;
    draft.tensor.expert = numbers.expert;
    draft.tensor.orientation = orientation_of(row.role, row.is_bias, row.matrix, layout_.shape(tensor));
    draft.per_head = row.per_head;
    draft.tells = row.tells;
    draft.layer_end = numbers.layer_end;
    return draft;
  }

  void describe_by_names() {
    const LayerPaths layers = layer_paths();
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      if (drafts_[i].tensor.described) continue;
      const Path path = layout_.path(i);
      drafts_[i] = draft_by_name(path, layout_, i);
      const Place* place = layers.find(path);
      drafts_[i].place = place ? *place : place_by_name(path, drafts_[i].tensor.role);
    }
  }

  LayerPaths layer_paths() const {
    LayerPaths paths;
    for (std::size_t i = 0; i < drafts_.size(); ++i)
      if (const auto end = drafts_[i].layer_end; end > 0 && drafts_[i].place.region == Region::layer)
        paths.add(layout_.path(i), end, drafts_[i].place);
    return paths;
  }

  Layout layout_;
  std::vector<Draft> drafts_;
};

}  // namespace

Roles assign_roles(std::span<const NamedShape> tensors) {
  Assignment assignment(tensors);
  return assignment.run(assignment.best_family());
}

Roles assign_roles(std::span<const NamedShape> tensors, std::string_view family) {
  const Family* known = tables().find(family);
  return known ? Assignment(tensors).run(known) : Roles();
}

}  // namespace driftseal
