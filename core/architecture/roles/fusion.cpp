// Where the parts of fused tensors lie. The query's share of a fused projection is what the output projection
// of the same block takes in; key and value share the rest.
#include "core/architecture/roles/agreed.h"
#include "core/architecture/roles/draft.h"

namespace driftseal {
namespace {

std::vector<Agreed> attention_widths(const std::vector<Draft>& drafts, const Layout& layout) {
  std::vector<Agreed> widths;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const TensorRole& tensor = drafts[i].tensor;
    if (widths.size() <= tensor.block) widths.resize(tensor.block + 1);
    if (tensor.role != Role::attention_o || tensor.is_bias || tensor.is_cross) continue;
    widths[tensor.block].add(inputs(tensor.orientation, layout.shape(i)));
  }
  return widths;
}

std::vector<FusedPart> parts_of(Role role) {
  switch (role) {
    case Role::attention_qkv:
      return {{Role::attention_q}, {Role::attention_k}, {Role::attention_v}};
    case Role::attention_kv:
      return {{Role::attention_k}, {Role::attention_v}};
    case Role::mlp_gate_up:
      return {{Role::mlp_gate}, {Role::mlp_up}};
    default:
      return {};
  }
}

// Lengths of the parts: the first has `first`, the others share the rest. False if that does not come out
// even.
bool set_ranges(std::vector<FusedPart>& parts, std::uint64_t total, std::uint64_t first) {
  const std::uint64_t others = parts.size() - 1;
  if (first == 0 || first >= total || (total - first) % others != 0) return false;
  std::uint64_t end = 0;
  for (FusedPart& part : parts) {
    part.begin = end;
    end += &part == &parts.front() ? first : (total - first) / others;
    part.end = end;
  }
  return true;
}

Fusion fusion_of(const Draft& draft, std::span<const std::uint64_t> shape,
                 std::optional<std::uint64_t> width) {
  Fusion fusion{draft.tensor.orientation == Orientation::conv1d ? 1u : 0u, 0, parts_of(draft.tensor.role)};
  const auto total = outputs(draft.tensor.orientation, shape);
  if (!total || draft.per_head) return fusion;
  const bool by_width = draft.tensor.role == Role::attention_qkv && width;
  if (!by_width && *total % fusion.parts.size() != 0) return fusion;
  if (set_ranges(fusion.parts, *total, by_width ? *width : *total / fusion.parts.size())) fusion.groups = 1;
  return fusion;
}

}  // namespace

void find_parts(std::vector<Draft>& drafts, const Layout& layout) {
  const auto widths = attention_widths(drafts, layout);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (parts_of(drafts[i].tensor.role).empty()) continue;
    drafts[i].tensor.fusion = fusion_of(drafts[i], layout.shape(i), widths[drafts[i].tensor.block].value());
  }
}

}  // namespace driftseal
