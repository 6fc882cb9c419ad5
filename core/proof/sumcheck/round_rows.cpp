#include "core/proof/sumcheck/round_rows.h"

#include <algorithm>

#include "core/base/parallel.h"
#include "core/proof/opening/fresh_randomness.h"

namespace driftseal::proof {

namespace {

// Data at flat positions of an oracle with rows of its own, and salts under the oracle's label.
class OwnRows {
 public:
  OwnRows(const Plan& plan, std::span<Fp> rows) : plan_(plan), rows_(rows) {}

  Fp& at(std::uint64_t flat) {
    const std::uint64_t k = plan_.parameters.data_columns();
    return rows_[flat / k * plan_.parameters.columns() + flat % k];
  }
  void add_salts(const Digest& fresh, std::string_view label) {
    const std::uint64_t c = plan_.parameters.columns();
    for (std::size_t row = 0; row < rows_.size() / c; ++row)
      expand_fields(fresh, label, row,
                    rows_.subspan(row * c + plan_.parameters.data_columns(), plan_.parameters.salts));
  }

 private:
  const Plan& plan_;
  std::span<Fp> rows_;
};

// u_t = sum_i a^(n i) U_it and v_t = sum_j a^j V_jt, at both points.
void fill_pairs(const Plan& plan, std::span<const Fp> factors, const Challenges& challenges, OwnRows& u_rows,
                OwnRows& v_rows) {
  const std::uint64_t k = plan.parameters.data_columns(), c = plan.parameters.columns();
  const auto sum = [&](std::uint64_t begin, std::uint64_t n, Fp base) {  // Horner
    Fp value;
    for (std::uint64_t i = begin + n; i-- > begin;) value = value * base + factors[i / k * c + i % k];
    return value;
  };
  for (std::size_t b = 0; b < plan.blocks.size(); ++b) {
    const Block& block = plan.blocks[b];
    if (!block.live() || !block.budget.rank) continue;
    const auto rank = static_cast<std::uint64_t>(*block.budget.rank);
    const std::uint64_t u_at = plan.u_begin[b], v_at = u_at + rank * block.m;
    for (unsigned point = 0; point < 2; ++point)
      for (std::uint64_t t = 0; t < rank; ++t) {
        const Fp a = challenges.alpha[point];
        u_rows.at(plan.pair_begin[b][point] + t) = sum(u_at + t * block.m, block.m, a.pow(block.n));
        v_rows.at(plan.pair_begin[b][point] + t) = sum(v_at + t * block.n, block.n, a);
      }
  }
}

}  // namespace

std::vector<Fp> factor_rows(const Plan& plan, const Components& components, const Digest& fresh) {
  std::vector<Fp> values(plan.rows_of(Oracle::A1).size() * plan.parameters.columns());
  OwnRows rows(plan, values);
  for (std::size_t b = 0; b < components.size(); ++b) {
    if (!plan.blocks[b].live() || components[b].u.empty()) continue;
    std::uint64_t at = plan.u_begin[b];
    for (const auto* factor : {&components[b].u, &components[b].v})
      for (const std::int64_t value : *factor) rows.at(at++) = Fp::from_i64(value);
  }
  rows.add_salts(fresh, "A1");
  return values;
}

Round2Rows round2_rows(const Plan& plan, std::span<const Fp> factors, const Challenges& challenges,
                       const std::vector<std::uint8_t>& bits, const Digest& fresh) {
  Round2Rows out{
      {}, plan.rows_of(Oracle::A2u).size(), plan.rows_of(Oracle::A2b).size(), plan.parameters.columns()};
  out.values.resize((2 * out.pair_rows + out.bit_rows + 1) * out.columns);
  const std::span<Fp> values(out.values);
  OwnRows u(plan, values.first(out.pair_rows * out.columns));
  OwnRows v(plan, values.subspan(out.pair_rows * out.columns, out.pair_rows * out.columns));
  OwnRows b(plan, values.subspan(2 * out.pair_rows * out.columns, out.bit_rows * out.columns));
  fill_pairs(plan, factors, challenges, u, v);
  for (std::size_t i = 0; i < bits.size(); ++i)
    if (bits[i] != 0) b.at(i) = Fp::one();
  u.add_salts(fresh, "A2u");
  v.add_salts(fresh, "A2v");
  b.add_salts(fresh, "A2b");
  expand_fields(fresh, "S", 0, values.last(out.columns));
  return out;
}

std::size_t Round1Rows::rows() const {
  return plan_.rows_of(Oracle::L).size() + plan_.rows_of(Oracle::M).size() + plan_.rows_of(Oracle::A1).size();
}

void Round1Rows::row(std::size_t i, std::span<Fp> out) const {
  const auto &low_rank = plan_.rows_of(Oracle::L), &mask = plan_.rows_of(Oracle::M);
  if (i < low_rank.size()) return low_rank_row(low_rank[i], out);
  i -= low_rank.size();
  if (i < mask.size()) return mask_row(mask[i], out);
  i -= mask.size();
  std::ranges::copy(factors_.subspan(i * out.size(), out.size()), out.begin());
}

void Round1Rows::low_rank_row(std::uint64_t row, std::span<Fp> out) const {
  const std::uint64_t k = source_.columns();
  std::vector<std::int64_t> drift(4096), values(drift.size());
  for (std::uint64_t at = 0; at < k; at += drift.size()) {
    const std::size_t n = std::min<std::uint64_t>(drift.size(), k - at);
    source_.read_drift(row, at, std::span(drift).first(n));
    source_.read_low_rank(row, at, std::span(drift).first(n), std::span(values).first(n));
    for (std::size_t i = 0; i < n; ++i) out[at + i] = Fp::from_small(values[i]);
  }
  expand_fields(fresh_, "L", row, out.subspan(k));
}

void Round1Rows::mask_row(std::uint64_t row, std::span<Fp> out) const {
  const std::uint64_t k = source_.columns();
  std::ranges::fill(out.first(k), Fp::zero());
  for (const std::uint64_t flat : source_.masked(row * k, (row + 1) * k)) out[flat - row * k] = Fp::one();
  expand_fields(fresh_, "M", row, out.subspan(k));
}

template <class Row>
std::vector<Fp> Round1Rows::fold(const std::vector<std::uint64_t>& rows, std::span<const Fp> eq_rows,
                                 Row&& row) const {
  if (rows.empty()) return {};
  std::vector<Fp> out(plan_.parameters.columns()), values(out.size());
  for (const std::uint64_t number : rows) {
    row(number, values);
    parallel_pieces(out.size(), 1 << 13, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) out[i] += eq_rows[number] * values[i];
    });
  }
  return out;
}

std::vector<Fp> Round1Rows::fold_low_rank(std::span<const Fp> eq_rows) const {
  return fold(plan_.rows_of(Oracle::L), eq_rows,
              [&](std::uint64_t row, std::span<Fp> out) { low_rank_row(row, out); });
}

std::vector<Fp> Round1Rows::fold_mask(std::span<const Fp> eq_rows) const {
  return fold(plan_.rows_of(Oracle::M), eq_rows,
              [&](std::uint64_t row, std::span<Fp> out) { mask_row(row, out); });
}

}  // namespace driftseal::proof
