#include "core/drift/spectrum/spectrum.h"

#include <algorithm>
#include <cmath>

#include "core/drift/spectrum/decomposition.h"
#include "core/drift/spectrum/small_dense.h"
#include "core/drift/spectrum/spectral_figures.h"

namespace driftseal {

namespace {

std::size_t count_above(const std::vector<double>& values, double bound) {
  return static_cast<std::size_t>(std::ranges::count_if(values, [&](double s) { return s > bound; }));
}

std::uint64_t smaller_dimension(const MatrixSource& source) {
  return std::min(source.rows(), source.columns());
}

// Every singular value counts, and none of those not found can: the iteration finds large values first, the
// more surely the more steps it took (Kuczynski and Wozniakowski 1992), and the first that does not count is
// half of what would, or is known not to.
bool rank_is_settled(const RitzValues& ritz, double tolerance) {
  if (ritz.values.empty()) return true;
  const double bound = tolerance * ritz.values.front();
  const auto count = count_above(ritz.values, bound);
  if (count + panel_width > ritz.values.size()) return false;
  return ritz.values[count] <= bound / 2 || ritz.values[count] + ritz.residuals[count] <= bound;
}

// Whether going on to `most` dimensions could settle the rank: all but a millionth of the energy would fit.
bool rank_may_settle(const SpectralNodes& nodes, double frobenius, std::size_t most) {
  return rank_leaving(nodes, 1e-6 * frobenius * frobenius) + 2 * panel_width <= most;
}

class Builder {
 public:
  Builder(const MatrixSource& source, const SpectrumOptions& options, const Survey& survey, const Task& task)
      : source_(source), options_(options), survey_(survey), task_(task) {
    result_.rows = source.rows();
    result_.columns = source.columns();
    result_.rank_tolerance = options.rank_tolerance;
    result_.energy = options.energy;
    result_.frobenius = survey.frobenius;
  }

  Result<Spectrum> build() {
    if (source_.is_vector()) {
      result_.method = SpectrumMethod::vector;
      take_all({survey_.frobenius});
    } else if (survey_.frobenius == 0) {
      take_all({});
    } else if (is_small(source_, options_)) {
      TRY(const auto matrix, load(source_, survey_.scale, task_));
      take_all(singular_values(matrix));
    } else {
      TRY_STATUS(iterate());
    }
    undo_scale();
    return std::move(result_);
  }

 private:
  // All singular values that are not exactly zero, and perhaps some that are.
  void take_all(const std::vector<double>& values) {
    const auto nodes = nodes_of(values);
    take_top(values);
    result_.errors.assign(result_.top.size(), 0x1p-50 * result_.spectral_norm());
    result_.numerical_rank.rank = count_above(values, options_.rank_tolerance * result_.spectral_norm());
    take_sums(nodes, Certainty::exact);
    result_.energy_rank.rank = energy_rank(nodes, options_.energy);
    result_.noise = noise_edge(values, source_.rows(), source_.columns(), survey_.frobenius);
  }

  Status iterate() {
    result_.method = SpectrumMethod::krylov;
    const auto wanted =
        static_cast<std::size_t>(std::min<std::uint64_t>(options_.top, smaller_dimension(source_)));
    KrylovIteration iteration(source_, survey_, options_, wanted);
    TRY_STATUS(
        iteration.run([&](const RitzValues& ritz) { return enough(ritz, wanted, iteration.most()); }, task_));
    take(iteration.values(), iteration.exhausted(), iteration.may_lack_copies());
    return {};
  }

  bool enough(const RitzValues& ritz, std::size_t wanted, std::size_t most) const {
    return has_converged(ritz, wanted, options_.accuracy) &&
           (rank_is_settled(ritz, options_.rank_tolerance) ||
            !rank_may_settle(sampled(ritz), survey_.frobenius, most));
  }

  SpectralNodes sampled(const RitzValues& ritz) const {
    return nodes_of(ritz, smaller_dimension(source_), survey_.frobenius);
  }

  void take(const RitzValues& ritz, bool all, bool lacking) {
    const auto nodes = all ? nodes_of(ritz.values) : sampled(ritz);
    take_top(ritz.values);
    result_.errors.assign(ritz.residuals.begin(),
                          ritz.residuals.begin() + static_cast<std::ptrdiff_t>(result_.top.size()));
    const bool settled = all || (!lacking && rank_is_settled(ritz, options_.rank_tolerance));
    result_.numerical_rank = {count_above(ritz.values, options_.rank_tolerance * result_.spectral_norm()),
                              settled ? Certainty::probable : Certainty::at_least};
    take_sums(nodes, all ? Certainty::probable : Certainty::estimated);
    result_.energy_rank = energy_rank_of(ritz, nodes);
    result_.noise = noise_edge(ritz.values, source_.rows(), source_.columns(), survey_.frobenius);
  }

  RankFigure energy_rank_of(const RitzValues& ritz, const SpectralNodes& nodes) const {
    const double rest = (1 - options_.energy) * survey_.frobenius * survey_.frobenius;
    const auto count = count_leaving(ritz, rest, survey_.frobenius);
    if (count && has_converged(ritz, *count, options_.accuracy)) return {*count, Certainty::probable};
    return {energy_rank(nodes, options_.energy), Certainty::estimated};
  }

  void take_top(const std::vector<double>& values) {
    const auto count = std::min(options_.top, values.size());
    result_.top.assign(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count));
    if (values.empty() || values.front() == 0) return;
    const double ratio = survey_.frobenius / values.front();
    result_.stable_rank = ratio * ratio;
  }

  void take_sums(const SpectralNodes& nodes, Certainty certainty) {
    result_.effective_rank = {effective_rank(nodes), certainty};
    result_.nuclear_norm = {nuclear_norm(nodes), certainty};
  }

  void undo_scale() {
    for (auto* values : {&result_.top, &result_.errors})
      for (double& value : *values) value /= survey_.scale;
    for (double* value :
         {&result_.frobenius, &result_.nuclear_norm.value, &result_.noise.deviation, &result_.noise.edge})
      *value /= survey_.scale;
  }

  const MatrixSource& source_;
  const SpectrumOptions& options_;
  const Survey& survey_;
  const Task& task_;
  Spectrum result_;
};

}  // namespace

std::string_view to_string(Certainty certainty) {
  switch (certainty) {
    case Certainty::exact:
      return "exact";
    case Certainty::probable:
      return "probable";
    case Certainty::at_least:
      return "at_least";
    case Certainty::at_most:
      return "at_most";
    case Certainty::estimated:
      return "estimated";
  }
  return "";
}

std::string_view to_string(SpectrumMethod method) {
  switch (method) {
    case SpectrumMethod::vector:
      return "vector";
    case SpectrumMethod::exact:
      return "exact";
    case SpectrumMethod::krylov:
      return "krylov";
  }
  return "";
}

Result<Spectrum> spectrum(const MatrixSource& source, const SpectrumOptions& options, const Task& task) {
  TRY_STATUS(check(options));
  TRY(const auto survey, survey_in_range(source, task));
  return Builder(source, options, survey, task).build();
}

}  // namespace driftseal
