// Spectra of a drift, in words and as JSON.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/drift/spectrum/pair_spectra.h"

namespace driftseal::cli {

using Spectra = std::vector<std::optional<TensorSpectrum>>;  // as report.tensors

std::string spectra_table(const DriftReport& report, const Spectra& spectra);

// driftseal-drift/1 with a member "spectrum" more in each tensor that has one.
std::string with_spectra(const std::string& drift_json, const Spectra& spectra);

}  // namespace driftseal::cli
