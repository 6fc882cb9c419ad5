// A sequence of integers that is read piece by piece, as often as an algorithm needs it.
#pragma once

#include <cstdint>
#include <span>

namespace driftseal {

class IntegerEntries {
 public:
  virtual ~IntegerEntries() = default;
  virtual std::uint64_t size() const = 0;
  // Entries from `begin` on, as many as `out` holds; below 2^63 in absolute value. From any thread.
  virtual void read(std::uint64_t begin, std::span<std::int64_t> out) const = 0;
};

}  // namespace driftseal
