// Uninitialised arrays aligned for vectors.
#pragma once

#include <hwy/aligned_allocator.h>

#include <algorithm>

namespace driftseal::proof {

template <class T>
using AlignedArray = hwy::AlignedFreeUniquePtr<T[]>;

template <class T>
AlignedArray<T> aligned_array(std::size_t n) {
  return hwy::AllocateAligned<T>(std::max(n, std::size_t{1}));  // it refuses empty arrays
}

}  // namespace driftseal::proof
