// Where the prover's integers come from: a committed model as one flat sequence of N entries.
#pragma once

#include <cstdint>
#include <span>

namespace driftseal::proof {

class EntrySource {
 public:
  virtual ~EntrySource() = default;
  virtual std::uint64_t entries() const = 0;  // N
  // Entries [begin, begin + out.size()), each of absolute value below 2^62. Called from several threads at
  // once.
  virtual void read(std::uint64_t begin, std::span<std::int64_t> out) const = 0;
};

}  // namespace driftseal::proof
