// Which block owns each tensor, and where each tensor's entries stand (docs/protocol.md, sections 1 and 3).
#include <algorithm>
#include <unordered_set>

#include "core/proof/relation/plan_steps.h"

namespace driftseal::proof {
namespace {

constexpr std::size_t nobody = ~std::size_t{0};

// The first name that occurs twice.
template <class Items>
std::optional<std::string_view> repeated_name(const Items& items) {
  std::unordered_set<std::string_view> seen;
  seen.reserve(items.size());
  for (const auto& item : items)
    if (!seen.insert(item.name).second) return item.name;
  return std::nullopt;
}

Status check_names(const Statement& statement) {
  if (const auto name = repeated_name(statement.layout))
    return refused(tensor_named(*name), "two tensors of the layout have this name",
                   "Give every tensor a name of its own");
  if (const auto name = repeated_name(statement.policy.blocks))
    return refused(block_named(*name), "two blocks of the policy have this name",
                   "Give every block a name of its own");
  return {};
}

Status claim(const Statement& statement, std::size_t block, std::vector<std::size_t>& owners) {
  const BlockSpec& spec = statement.policy.blocks[block];
  if (spec.tensors.empty())
    return refused(block_named(spec.name), "the block has no tensors", "Remove the block or give it tensors");
  for (const std::size_t tensor : spec.tensors) {
    if (tensor >= owners.size())
      return refused(block_named(spec.name), "the block names a tensor that the layout does not have",
                     "Name tensors of this model only");
    if (owners[tensor] != nobody)
      return refused(tensor_named(statement.layout[tensor].name),
                     "the tensor is in " + block_named(statement.policy.blocks[owners[tensor]].name) +
                         " and in " + block_named(spec.name),
                     "Put every tensor in exactly one block");
    owners[tensor] = block;
  }
  return {};
}

// The index of the block that each tensor is in.
Result<std::vector<std::size_t>> tensor_owners(const Statement& statement) {
  std::vector<std::size_t> owners(statement.layout.size(), nobody);
  for (std::size_t block = 0; block < statement.policy.blocks.size(); ++block)
    TRY_STATUS(claim(statement, block, owners));
  const auto orphan = std::ranges::find(owners, nobody);
  if (orphan == owners.end()) return owners;
  return refused(tensor_named(statement.layout[static_cast<std::size_t>(orphan - owners.begin())].name),
                 "the tensor is in no block of the policy",
                 "Put every tensor in exactly one block; a block that is not restricted is called free");
}

void append_interval(std::vector<Interval>& intervals, Interval next) {
  if (next.begin == next.end) return;
  if (!intervals.empty() && intervals.back().end == next.begin)
    intervals.back().end = next.end;
  else
    intervals.push_back(next);
}

Status place_tensor(Plan& plan, std::size_t index, bool exempt) {
  const TensorEntry& tensor = plan.statement.layout[index];
  plan.tensor_begin.push_back(exempt ? std::nullopt : std::optional(plan.entries));
  if (exempt) return {};
  const std::uint64_t size = tensor.elements();
  if (size > most_entries - plan.entries)
    return Error{ErrorCode::limit_exceeded, "the model has more than 2^34 entries", "",
                 tensor_named(tensor.name), "Exempt tensors or certify the model in parts"};
  if (!tensor.integer) append_interval(plan.floating, {plan.entries, plan.entries + size});
  plan.entries += size;
  return {};
}

// As a matrix: rows = first dimension, columns = product of the others; 0- and 1-dimensional tensors are 1 x
// n.
std::pair<std::uint64_t, std::uint64_t> matrix_shape(const TensorEntry& tensor) {
  if (tensor.shape.size() < 2) return {1, tensor.elements()};
  return {tensor.shape[0], saturating_product(std::span(tensor.shape).subspan(1))};
}

std::vector<Interval> intervals_of(const Plan& plan, const BlockSpec& spec) {
  std::vector<Interval> all, joined;
  for (const std::size_t tensor : spec.tensors)
    if (const auto begin = plan.tensor_begin[tensor])
      all.push_back({*begin, *begin + plan.statement.layout[tensor].elements()});
  std::ranges::sort(all, {}, &Interval::begin);
  for (const Interval& interval : all) append_interval(joined, interval);
  return joined;
}

Block make_block(const Plan& plan, const BlockSpec& spec) {
  const auto [m, n] = matrix_shape(plan.statement.layout[spec.tensors[0]]);
  Block block{spec.name, spec.kind, spec.budget, false, intervals_of(plan, spec), 0, m, n};
  for (const std::size_t tensor : spec.tensors) block.integers |= plan.statement.layout[tensor].integer;
  for (const Interval& interval : block.intervals) block.size += interval.end - interval.begin;
  return block;
}

}  // namespace

Status place_tensors(Plan& plan) {
  const Statement& statement = plan.statement;
  TRY_STATUS(check_names(statement));
  TRY(const auto owners, tensor_owners(statement));
  for (std::size_t i = 0; i < owners.size(); ++i)
    TRY_STATUS(place_tensor(plan, i, statement.policy.blocks[owners[i]].kind == BlockKind::exempt));
  if (plan.entries == 0)
    return refused("policy", "no entry of the model is committed", "Exempt fewer tensors");
  for (const BlockSpec& spec : statement.policy.blocks) plan.blocks.push_back(make_block(plan, spec));
  return {};
}

}  // namespace driftseal::proof
