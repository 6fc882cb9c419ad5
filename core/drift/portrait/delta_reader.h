// Elements of a comparable tensor of a pair, in C order, from where they are stored.
#pragma once

#include <span>

#include "core/drift/portrait/picture.h"
#include "core/pairing/pairing.h"

namespace driftseal {

// Keeps the models open. Reads from any thread.
class DeltaReader {
 public:
  DeltaReader(const Pair& pair, const CoverageEntry& entry);  // entry.comparable()

  const Shape& shape() const { return tensor_base_.shape; }
  const PictureShape& picture() const { return picture_; }
  std::uint64_t elements() const { return tensor_base_.elements; }
  std::uint64_t bytes() const;  // of the values of both tensors
  std::size_t bytes_of_element() const;

  // tuned - base, widened exactly and rounded once (core/drift/spectrum/difference.h).
  void read_deltas(std::uint64_t first, std::span<double> out) const;
  void read_entries(std::uint64_t first, std::span<EntryValues> out) const;
  void release(std::uint64_t begin, std::uint64_t end) const;  // what was read need not stay in memory
  Status unchanged() const;                                    // Errors: changed_on_disk

 private:
  ModelPtr base_, tuned_;
  const TensorInfo &tensor_base_, &tensor_tuned_;  // in the two models
  PictureShape picture_;
};

}  // namespace driftseal
