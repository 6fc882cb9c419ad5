#include "core/model/gguf/block_values.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>

namespace driftseal::gguf {

using Block = std::array<float, most_block_elements>;

// Where one value is NaN all are. Its sign depends on the compiler: they become one NaN, 7FC00000.
static void decode(const Type& type, const std::uint8_t* block, Block& values) {
  type.decode(block, values.data());
  if (std::isnan(values[0])) values.fill(std::numeric_limits<float>::quiet_NaN());
}

void BlockValues::read(std::uint64_t begin, std::span<std::uint8_t> out) const {
  Block values;
  while (!out.empty()) {
    const auto first = begin % type_.elements;
    const auto n = std::min<std::uint64_t>(type_.elements - first, out.size() / sizeof(float));
    decode(type_, &stored_[begin / type_.elements * type_.bytes], values);
    std::memcpy(out.data(), &values[first], n * sizeof(float));
    out = out.subspan(n * sizeof(float));
    begin += n;
  }
}

}  // namespace driftseal::gguf
