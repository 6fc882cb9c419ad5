// The spectra of a measured pair, tensor by tensor: what of its drift is of low rank, and where it sits.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/drift/drift.h"
#include "core/drift/spectrum/factors.h"
#include "core/drift/spectrum/spectrum.h"
#include "core/drift/spectrum/support.h"

namespace driftseal {

struct TensorSpectrum {
  Spectrum spectrum;
  Support support;
  // If a residual was asked for, as a part of |delta|_F: the least rank and the fewest entries that leave no
  // more.
  std::optional<RankFigure> rank_for_residual;
  std::optional<std::uint64_t> entries_for_residual;
};

struct SpectraOptions {
  SpectrumOptions spectrum;
  std::optional<double> residual;  // in [0, 1)
};

// Called once for each tensor of the report that has a spectrum, when it is known, on the caller's thread and
// in the order of the report.
using SpectrumFinished = std::function<void(const TensorDrift&, const TensorSpectrum&)>;

// One entry for each tensor of the report; absent for integers, and where a figure is not finite. Progress:
// Phase::fitting, in elements. Errors: those of spectrum().
Result<std::vector<std::optional<TensorSpectrum>>> measure_spectra(const Pair& pair,
                                                                   const DriftReport& report,
                                                                   const SpectraOptions& options,
                                                                   const Task& task,
                                                                   const SpectrumFinished& finished = {});

}  // namespace driftseal
