// What is measured of a pair, tensor by tensor, as it reaches the window.
#pragma once

#include <cstddef>

#include "core/drift/drift.h"
#include "core/drift/spectrum/pair_spectra.h"
#include "ui/session/batch_stream.h"

namespace driftseal::ui {

using TensorStream = BatchStream<TensorDrift>;
using TensorBatch = TensorStream::Batch;

struct MeasuredSpectrum {
  std::size_t base = 0;  // index into the base's tensors
  TensorSpectrum figures;
};
using SpectrumStream = BatchStream<MeasuredSpectrum>;
using SpectrumBatch = SpectrumStream::Batch;

}  // namespace driftseal::ui
