#include "core/drift/portrait/residual.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include "core/base/checks.h"

namespace driftseal {

namespace {

long double squares(std::span<const double> values) {
  long double sum = 0;
  for (const long double value : values) sum += value * value;
  return sum;
}

bool is_complete(const Spectrum& spectrum) {
  return spectrum.method != SpectrumMethod::krylov &&
         spectrum.top.size() >= std::min(spectrum.rows, spectrum.columns);
}

}  // namespace

RealFigure residual_of_rank(const Spectrum& spectrum, std::size_t rank) {
  CHECK(rank <= spectrum.top.size());
  const std::span all(spectrum.top);
  if (is_complete(spectrum) || spectrum.frobenius == 0)
    return {static_cast<double>(std::sqrt(squares(all.subspan(rank)))), Certainty::exact};
  const long double norm = spectrum.frobenius, rest = norm * norm - squares(all.first(rank));
  // The known values are right to some units of the last place of the largest one.
  const long double rounding = 8 * std::numeric_limits<double>::epsilon() * norm * norm;
  return {static_cast<double>(std::sqrt(std::max(rest, 0.0L) + (rank > 0 ? rounding : 0))),
          rank == 0 ? Certainty::exact : Certainty::at_most};
}

}  // namespace driftseal
