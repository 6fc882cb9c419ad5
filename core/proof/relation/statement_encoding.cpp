// The bytes of the statement (docs/protocol.md, section 12): numbers are 8 bytes, p and bounds 16, little
// endian.
#include <algorithm>

#include "core/proof/field/field.h"
#include "core/proof/relation/plan.h"

namespace driftseal::proof {
namespace {

class ItemWriter {
 public:
  ItemWriter& number(std::uint64_t n) {
    append_u64(bytes_, n);
    return *this;
  }
  ItemWriter& wide(u128 n) {
    return number(static_cast<std::uint64_t>(n)).number(static_cast<std::uint64_t>(n >> 64));
  }
  ItemWriter& text(std::string_view utf8) {
    number(utf8.size());
    append(bytes_, view_of(utf8));
    return *this;
  }
  ItemWriter& bound(const std::optional<u128>& bound) { return bound ? number(1).wide(*bound) : number(0); }
  template <class Numbers>
  ItemWriter& list(const Numbers& numbers) {  // its length, then its numbers
    number(numbers.size());
    for (const std::uint64_t n : numbers) number(n);
    return *this;
  }
  Bytes take() { return std::move(bytes_); }

 private:
  Bytes bytes_;
};

void write_tower(ItemWriter& out, const Plan& plan) {
  out.number(plan.parameters.projection_rows).number(plan.tower_levels.size());
  for (const TowerLevel& level : plan.tower_levels) out.number(level.number).number(level.width);
  for (const Projected what : {Projected::D, Projected::E, Projected::UV}) {
    const auto k = std::ranges::find(plan.kappas, what, &Kappa::what);
    out.number(k == plan.kappas.end() ? 0 : k->kappa);
  }
  out.number(plan.slacks.size());
  for (const Slack& slack : plan.slacks) out.number(slack.bits);
}

void write_levels(ItemWriter& out, const Plan& plan) {
  out.number(plan.levels.size());
  for (const Level& level : plan.levels)
    out.number(level.log_columns).number(level.log_rows).number(level.log_inverse_rate).number(level.queries);
}

Bytes parameters_item(const Plan& plan) {
  const Parameters& p = plan.parameters;
  ItemWriter out;
  out.wide(Fp::modulus).number(plan.statement.grid_bits).number(plan.statement.policy.rank_scale_bits);
  out.number(p.log_columns).number(p.salts).number(plan.log_rows).number(plan.degree);
  for (const auto& rows : plan.rows) out.list(rows);
  write_tower(out, plan);
  out.number(p.lambda).number(p.work_bits).number(p.pad_length).number(pad_log_inverse_rate);
  out.number(p.pad_queries());
  write_levels(out, plan);
  return out.take();
}

Bytes layout_item(const std::vector<TensorEntry>& layout) {
  ItemWriter out;
  out.number(layout.size());
  for (const TensorEntry& tensor : layout) out.text(tensor.name).number(tensor.integer).list(tensor.shape);
  return out.take();
}

Bytes policy_item(const ResolvedPolicy& policy) {
  ItemWriter out;
  out.number(policy.blocks.size());
  for (const BlockSpec& block : policy.blocks) {
    out.text(block.name).number(static_cast<std::uint64_t>(block.kind)).list(block.tensors);
    const Budget& b = block.budget;
    out.bound(b.rank).bound(b.support).bound(b.residual_squared).bound(b.norm_squared);
  }
  return out.bound(policy.total_norm_squared).bound(policy.total_support).take();
}

Bytes bytes_of(ByteView view) { return {view.begin(), view.end()}; }

}  // namespace

std::vector<std::pair<std::string, Bytes>> Plan::statement_items() const {
  return {{"version", bytes_of(view_of("drift proof 1"))},
          {"parameters", parameters_item(*this)},
          {"base manifest", bytes_of(statement.base_manifest)},
          {"base root", bytes_of(statement.base_root)},
          {"layout", layout_item(statement.layout)},
          {"policy", policy_item(statement.policy)},
          {"tuned root", bytes_of(statement.tuned_root)},
          {"names", statement.names},
          {"context", statement.context}};
}

}  // namespace driftseal::proof
