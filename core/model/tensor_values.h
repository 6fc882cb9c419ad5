// Values that are not simply the stored bytes: strided, quantised, or computed from several tensors.
#pragma once

#include <cstdint>
#include <span>

namespace driftseal {

class TensorValues {
 public:
  virtual ~TensorValues() = default;

  // The elements from `begin` on, in C order, as little-endian values of the tensor's dtype, as many as `out`
  // holds. Thread-safe, and the same bytes on every machine: commitments rest on them.
  virtual void read(std::uint64_t begin, std::span<std::uint8_t> out) const = 0;
};

}  // namespace driftseal
