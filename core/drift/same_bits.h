// Tensors that are compared bit for bit, because their values cannot be, or need not.
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/pairing/pairing.h"

namespace driftseal {

// Of the values if both can be analysed, else of what is stored. Other dtypes, shapes or encodings are never
// the same. Errors: cancelled.
Result<bool> same_bits(const Model& model_a, const TensorInfo& tensor_a, const Model& model_b,
                       const TensorInfo& tensor_b, const Task& task);

// Sets CoverageEntry::same_bits of what is not analysable but there in both models, and of copies
// (copy_of). Errors: cancelled.
Status compare_bits(const Pair& pair, std::vector<CoverageEntry>& coverage, const Task& task);

}  // namespace driftseal
