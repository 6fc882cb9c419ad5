#include "core/drift/portrait/largest.h"

#include <algorithm>
#include <cmath>

namespace driftseal {

static bool comes_before(const PlacedDelta& a, const PlacedDelta& b) {
  const double x = std::abs(a.delta), y = std::abs(b.delta);
  return x != y ? x > y : a.index < b.index;
}

void LargestDeltas::add(std::uint64_t first_index, std::span<const double> deltas) {
  for (std::size_t i = 0; i < deltas.size(); ++i)
    if (std::abs(deltas[i]) > threshold() && std::isfinite(deltas[i])) add({first_index + i, deltas[i]});
}

void LargestDeltas::add(const LargestDeltas& other) {
  for (const PlacedDelta& entry : other.heap_) add(entry);
}

void LargestDeltas::add(const PlacedDelta& entry) {
  if (most_ == 0) return;
  if (heap_.size() == most_) {
    if (!comes_before(entry, heap_.front())) return;
    std::ranges::pop_heap(heap_, comes_before);
    heap_.pop_back();
  }
  heap_.push_back(entry);
  std::ranges::push_heap(heap_, comes_before);
  threshold_ = std::abs(heap_.front().delta);
}

std::vector<PlacedDelta> LargestDeltas::sorted() const {
  auto entries = heap_;
  std::ranges::sort(entries, comes_before);
  return entries;
}

}  // namespace driftseal
