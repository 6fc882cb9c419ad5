// How far a tuned model is from its base: figures per tensor and for the whole, from one streaming pass over
// both models. delta = tuned - base, of the values as stored (widened exactly to double; integers subtracted
// as integers). Norms are right to 1e-12 relative. The result does not depend on the number of threads.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/pairing/pairing.h"

namespace driftseal {

// A figure that NaN or infinity touches, or that leaves the range of double, is absent.
struct TensorDrift {
  std::string name;
  Shape shape;
  DType dtype_base, dtype_tuned;              // of the values
  std::string encoding_base, encoding_tuned;  // what is stored, if not plain values: "Q4_K"
  bool quantised = false;                     // at least one of the two
  std::size_t base = 0, tuned = 0;            // indices into the models' tensors()
  bool floating = true;                       // false: integer or bool
  std::uint64_t elements = 0;
  std::uint64_t changed = 0;  // elements whose values differ (-0 equals +0, NaN equals NaN)
  std::uint64_t nonfinite_base = 0, nonfinite_tuned = 0;
  std::optional<double> fro_base, fro_tuned, fro_delta;  // Frobenius norms; 0 where there are no elements
  std::optional<double> max_abs_delta;                   // 0 where nothing changed
  std::optional<std::uint64_t> max_abs_index;  // flat index of the first such element; absent if none changed
  std::optional<double> cosine;                // <base, tuned> / (|base| |tuned|); absent if a norm is 0

  std::optional<double> relative() const;  // |delta| / |base|; 0 if both are 0, absent if only the base is
  std::string stored_base() const;         // "BF16", "Q4_K"
  std::string stored_tuned() const;
};

// Figures over several tensors; a norm is absent if it is absent in one of them.
struct DriftTotals {
  std::uint64_t tensors = 0, elements = 0, changed = 0;
  std::optional<double> fro_base = 0, fro_tuned = 0, fro_delta = 0;

  std::optional<double> relative() const;
};

struct DriftSummary {
  DriftTotals floating;   // what is reported as the drift of the model
  DriftTotals integers;   // counters and buffers, apart: they would dominate the norms
  bool complete = false;  // every tensor of both models was compared, and no figure is absent from the totals
};

struct DriftReport {
  std::vector<TensorDrift> tensors;     // every comparable tensor, in the base's order
  std::vector<CoverageEntry> coverage;  // every tensor of both models, with same_bits
  DriftSummary summary;
};

// Called once for each tensor when its figures are final, one call at a time, from any thread, in no
// particular order.
using TensorFinished = std::function<void(const TensorDrift&)>;

// Progress: Phase::measuring, in bytes of both models. Errors: cancelled, changed_on_disk.
Result<DriftReport> measure(const Pair& pair, const Task& task, const TensorFinished& finished = {});

// How many are quantised in one of the models.
std::size_t quantised_tensors(const DriftReport& report);

DriftTotals totals(const std::vector<TensorDrift>& tensors, bool floating);

}  // namespace driftseal
