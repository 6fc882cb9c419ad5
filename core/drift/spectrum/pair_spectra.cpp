#include "core/drift/spectrum/pair_spectra.h"

#include <unordered_map>

namespace driftseal {

namespace {

bool has_spectrum(const TensorDrift& tensor) { return tensor.floating && tensor.fro_delta.has_value(); }

Result<TensorSpectrum> measure_tensor(const StoredDelta& delta, const SpectraOptions& options,
                                      const Task& task) {
  TensorSpectrum out;
  TRY(out.spectrum, spectrum(delta, options.spectrum, task));
  TRY(out.support, measure_support(delta, task));
  if (!options.residual) return out;
  const double residual = *options.residual * out.spectrum.frobenius;
  TRY(out.rank_for_residual, rank_for_residual(delta, residual, options.spectrum, task));
  TRY(const auto cut, smallest_support(delta, residual, task));
  out.entries_for_residual = cut.count;
  return out;
}

}  // namespace

Result<std::vector<std::optional<TensorSpectrum>>> measure_spectra(const Pair& pair,
                                                                   const DriftReport& report,
                                                                   const SpectraOptions& options,
                                                                   const Task& task,
                                                                   const SpectrumFinished& finished) {
  if (options.residual && !(*options.residual >= 0 && *options.residual < 1))
    return Error{ErrorCode::usage, "the residual is not a part of the drift", "", "",
                 "Give a number from 0 to below 1"};
  std::unordered_map<std::size_t, const CoverageEntry*> entry_of;
  for (const CoverageEntry& entry : pair.coverage)
    if (entry.comparable()) entry_of[*entry.base] = &entry;
  std::uint64_t total = 0, done = 0;
  for (const TensorDrift& tensor : report.tensors) total += has_spectrum(tensor) ? tensor.elements : 0;
  std::vector<std::optional<TensorSpectrum>> spectra(report.tensors.size());
  for (std::size_t i = 0; i < spectra.size(); ++i) {
    const TensorDrift& tensor = report.tensors[i];
    if (!has_spectrum(tensor)) continue;
    const StoredDelta delta(pair, *entry_of.at(tensor.base));
    TRY(spectra[i], measure_tensor(delta, options, {task.stop, {}}));
    if (finished) finished(tensor, *spectra[i]);
    task.report(Phase::fitting, done += tensor.elements, total);
  }
  return spectra;
}

}  // namespace driftseal
