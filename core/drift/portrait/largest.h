// The entries of largest |delta|, of equal ones those that come first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace driftseal {

struct PlacedDelta {
  std::uint64_t index;  // of the element, in C order
  double delta;
};

class LargestDeltas {
 public:
  explicit LargestDeltas(std::size_t most) : most_(most) {}

  // What is not above it cannot get in: the caller may leave such entries out.
  double threshold() const { return heap_.size() < most_ ? 0 : threshold_; }
  void add(std::uint64_t first_index, std::span<const double> deltas);  // indices ascend from call to call
  void add(const LargestDeltas& other);                                 // in any order
  std::vector<PlacedDelta> sorted() const;                              // largest first, then by index

 private:
  void add(const PlacedDelta& entry);

  std::size_t most_;
  double threshold_ = 0;           // |delta| of the least one that is kept
  std::vector<PlacedDelta> heap_;  // the least one on top
};

}  // namespace driftseal
