#include "core/proof/opening/model_rows.h"

#include <array>

#include "core/proof/opening/fresh_randomness.h"

namespace driftseal::proof {

std::size_t ModelRows::rows() const {
  const std::uint64_t k = parameters_.data_columns();
  return (entries_.entries() + k - 1) / k;
}

void ModelRows::row(std::size_t i, std::span<Fp> out) const {
  const std::uint64_t k = parameters_.data_columns(), begin = i * k;
  const std::uint64_t end = std::min(begin + k, entries_.entries());
  std::array<std::int64_t, 4096> buffer;
  for (std::uint64_t at = begin; at < end; at += buffer.size()) {
    const auto piece = std::span(buffer).first(std::min<std::uint64_t>(buffer.size(), end - at));
    entries_.read(at, piece);
    for (std::size_t j = 0; j < piece.size(); ++j) out[at - begin + j] = Fp::from_small(piece[j]);
  }
  std::fill(out.begin() + static_cast<std::ptrdiff_t>(end - begin), out.end(), Fp::zero());
  if (seed_) expand_fields(*seed_, "W", i, out.subspan(k));
}

}  // namespace driftseal::proof
