#include "core/policy/rules/resolve.h"

#include <algorithm>

#include "core/policy/rules/resolving.h"

namespace driftseal {
namespace {

// One number for the policy, as fine as the types of all matrices with a rank are worth (docs/protocol.md,
// section 1).
unsigned rank_scale_bits(const Resolving& resolving) {
  bool ranked = false, wide = true;
  for (std::size_t i = 0; i < resolving.layout.size(); ++i) {
    const auto rule = resolving.out.rule_of[i];
    if (!rule || !resolving.policy.rules[*rule].budget.rank) continue;
    ranked = true;
    wide = wide && bit_width(resolving.layout[i].dtype) >= 32;
  }
  return resolving.policy.rank_scale_bits.value_or(ranked && wide ? fine_rank_scale_bits
                                                                  : default_rank_scale_bits);
}

}  // namespace

Resolution resolve(const Policy& policy, std::span<const TensorFacts> layout) {
  Resolving resolving{policy, layout};
  const auto taken = select_tensors(resolving);
  resolving.out.rank_scale_bits = rank_scale_bits(resolving);
  for (std::size_t rule = 0; rule < taken.size(); ++rule) {
    if (taken[rule].empty()) continue;
    find_misfits(resolving, rule, taken[rule]);
    make_blocks(resolving, rule, taken[rule]);
  }
  find_gaps(resolving);
  resolve_model_bounds(resolving);
  return std::move(resolving.out);
}

TensorList Resolving::committed() const {
  TensorList tensors;
  for (const ResolvedBlock& block : out.blocks)
    if (block.kind != ResolvedBlock::Kind::exempt)
      tensors.insert(tensors.end(), block.tensors.begin(), block.tensors.end());
  return tensors;
}

std::vector<BoundedTensor> Resolving::bounded(const TensorList& tensors) const {
  std::vector<BoundedTensor> bounded;
  for (const auto i : tensors)
    if (!is_integer(i))
      bounded.push_back(
          {layout[i].dtype, element_count(layout[i].shape).value_or(0), layout[i].base_squares});
  return bounded;
}

void Resolving::add_finding(Severity severity, FindingKind kind, std::size_t rule, Finding fields) {
  fields.severity = severity;
  fields.kind = kind;
  fields.rule = rule;
  fields.place = policy.rules[rule].place;
  out.findings.push_back(std::move(fields));
}

MatrixShape matrix_shape(const Shape& shape) {
  if (shape.size() < 2) return {1, element_count(shape).value_or(0)};
  std::uint64_t columns = 1;
  for (std::size_t i = 1; i < shape.size(); ++i) columns *= shape[i];
  return {shape.front(), columns};
}

}  // namespace driftseal
