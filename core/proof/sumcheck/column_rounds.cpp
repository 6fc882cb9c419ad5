#include "core/proof/sumcheck/column_rounds.h"

#include <algorithm>
#include <mutex>

#include "core/base/parallel.h"
#include "core/proof/sumcheck/polynomial.h"

namespace driftseal::proof {

namespace {

constexpr std::size_t grain = 1 << 12;

// values[i] and the slope towards values[i + half]; zero behind the end.
Line line(const std::vector<Fp>& values, std::size_t i, std::size_t half) {
  const Fp low = i < values.size() ? values[i] : Fp::zero();
  const Fp high = i + half < values.size() ? values[i + half] : Fp::zero();
  return {low, high - low};
}

void bind_array(std::vector<Fp>& values, std::size_t half, Fp r) {
  parallel_pieces(std::min(half, values.size()), grain, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const Line l = line(values, i, half);
      values[i] = l.at_zero + r * l.slope;
    }
  });
  values.resize(std::min(half, values.size()));
}

constexpr Term model_terms[] = {Term::DD, Term::EE, Term::MEE, Term::MDD, Term::MD,
                                Term::M,  Term::MM, Term::D,   Term::E,   Term::L};
constexpr Term small_terms[] = {Term::A1, Term::A2u, Term::A2v, Term::A2b, Term::uv, Term::bb};

}  // namespace

void ColumnRounds::add_model_terms(std::size_t i, std::span<Fp> out) const {
  const std::size_t half = columns_ / 2;
  const auto weight = [&](Term term) { return line(arrays_.weight(term), i, half); };
  const auto has = [&](Term term) { return !arrays_.weight(term).empty(); };
  const Line d = line(arrays_.drift, i, half);
  if (has(Term::DD)) add(out, weight(Term::DD), d * d);
  if (has(Term::D)) add(out, weight(Term::D), d);
  Line e{};
  if (!arrays_.low_rank.empty()) {
    const Line l = line(arrays_.low_rank, i, half);
    e = scale_ * d - l;
    add(out, weight(Term::EE), e * e);
    add(out, weight(Term::E), e);
    add(out, weight(Term::L), l);
  }
  if (arrays_.mask.empty()) return;
  const Line m = line(arrays_.mask, i, half);
  add(out, weight(Term::M), m);
  add(out, weight(Term::MM), m * m - m);
  if (has(Term::MD)) add(out, weight(Term::MD), m * d);
  if (has(Term::MDD)) add(out, weight(Term::MDD) * m, d * d);
  if (has(Term::MEE)) add(out, weight(Term::MEE) * m, e * e);
}

void ColumnRounds::add_small_terms(std::size_t i, std::span<Fp> out) const {
  const std::size_t half = columns_ / 2;
  const auto weight = [&](Term term) { return line(arrays_.weight(term), i, half); };
  const Line b = line(arrays_.bits, i, half), u = line(arrays_.u, i, half), v = line(arrays_.v, i, half);
  if (!arrays_.factors.empty()) add(out, weight(Term::A1), line(arrays_.factors, i, half));
  if (!arrays_.bits.empty()) {
    add(out, weight(Term::bb), b * b - b);
    add(out, weight(Term::A2b), b);
  }
  if (arrays_.u.empty()) return;
  add(out, weight(Term::uv), u * v);
  add(out, weight(Term::A2u), u);
  add(out, weight(Term::A2v), v);
}

void ColumnRounds::add_message(std::span<Fp> coefficients) const {
  std::mutex mutex;
  const auto sum = [&](std::span<const Term> terms, auto&& add_at) {
    std::size_t end_of_weights = 0;
    for (const Term term : terms) end_of_weights = std::max(end_of_weights, arrays_.weight(term).size());
    parallel_pieces(std::min(end_of_weights, columns_ / 2), grain, [&](std::size_t begin, std::size_t end) {
      std::array<Fp, coefficient_count> local{};
      for (std::size_t i = begin; i < end; ++i) add_at(i, local);
      const std::lock_guard lock(mutex);
      for (std::size_t k = 0; k < local.size(); ++k) coefficients[k] += local[k];
    });
  };
  sum(model_terms, [&](std::size_t i, std::span<Fp> local) { add_model_terms(i, local); });
  sum(small_terms, [&](std::size_t i, std::span<Fp> local) { add_small_terms(i, local); });
}

void ColumnRounds::bind(Fp r) {
  const std::size_t half = columns_ / 2;
  for (auto* values : {&arrays_.drift, &arrays_.low_rank, &arrays_.mask, &arrays_.factors, &arrays_.u,
                       &arrays_.v, &arrays_.bits})
    bind_array(*values, half, r);
  for (auto& values : arrays_.weights) bind_array(values, half, r);
  columns_ = half;
}

}  // namespace driftseal::proof
