// Uninitialised arrays aligned for vectors.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>

namespace driftseal::proof {

inline constexpr std::align_val_t vector_alignment{128};

struct AlignedDelete {
  void operator()(void* memory) const { ::operator delete(memory, vector_alignment); }
};

template <class T>
using AlignedArray = std::unique_ptr<T[], AlignedDelete>;

// Of a type that needs no destructor.
template <class T>
AlignedArray<T> aligned_array(std::size_t n) {
  static_assert(std::is_trivially_destructible_v<T>);
  void* const memory = ::operator new(sizeof(T) * std::max(n, std::size_t{1}), vector_alignment);
  return AlignedArray<T>(static_cast<T*>(memory));
}

}  // namespace driftseal::proof
