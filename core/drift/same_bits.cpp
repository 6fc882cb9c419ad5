#include "core/drift/same_bits.h"

#include <algorithm>
#include <cstring>

namespace driftseal {

namespace {

struct Stored {
  const Model& model;
  const TensorInfo& tensor;
};

bool equal(ByteView a, ByteView b) {
  return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size()) == 0);
}

bool same_kind(const TensorInfo& a, const TensorInfo& b) { return a.dtype == b.dtype && a.shape == b.shape; }

Result<bool> same_values(const Stored& a, const Stored& b, const Task& task) {
  constexpr std::uint64_t piece = std::uint64_t{1} << 18;
  if (!same_kind(a.tensor, b.tensor)) return false;
  Bytes scratch_a, scratch_b;
  for (std::uint64_t begin = 0; begin < a.tensor.elements; begin += piece) {
    if (task.stopped()) return cancelled();
    const std::uint64_t end = std::min(begin + piece, a.tensor.elements);
    const bool same = equal(a.model.elements(a.tensor, begin, end, scratch_a),
                            b.model.elements(b.tensor, begin, end, scratch_b));
    a.model.release(a.tensor, begin, end);
    b.model.release(b.tensor, begin, end);
    if (!same) return false;
  }
  return true;
}

bool same_stored(const Stored& a, const Stored& b) {
  return same_kind(a.tensor, b.tensor) && a.tensor.encoding == b.tensor.encoding &&
         equal(a.model.stored(a.tensor), b.model.stored(b.tensor));
}

}  // namespace

Result<bool> same_bits(const Model& model_a, const TensorInfo& tensor_a, const Model& model_b,
                       const TensorInfo& tensor_b, const Task& task) {
  const Stored a{model_a, tensor_a}, b{model_b, tensor_b};
  if (tensor_a.analysable() && tensor_b.analysable()) return same_values(a, b, task);
  return same_stored(a, b);
}

Status compare_bits(const Pair& pair, std::vector<CoverageEntry>& coverage, const Task& task) {
  const Model &base = *pair.base, &tuned = *pair.tuned;
  for (CoverageEntry& entry : coverage) {
    if (entry.copy_of) {
      TRY(entry.same_bits,
          same_bits(tuned, pair.tuned_tensor(entry), tuned, tuned.tensors()[*entry.copy_of], task));
    } else if (entry.status == Coverage::not_analysable) {
      TRY(entry.same_bits, same_bits(base, pair.base_tensor(entry), tuned, pair.tuned_tensor(entry), task));
    }
  }
  return {};
}

}  // namespace driftseal
