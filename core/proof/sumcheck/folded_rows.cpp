#include "core/proof/sumcheck/folded_rows.h"

#include <algorithm>
#include <mutex>

#include "core/base/parallel.h"
#include "core/proof/opening/fresh_randomness.h"

namespace driftseal::proof {

static constexpr std::size_t piece = 1 << 13;

std::vector<Fp> fold_model(const EntrySource& entries, const Parameters& parameters,
                           const std::optional<Digest>& seed, std::span<const Fp> eq_rows) {
  const std::uint64_t k = parameters.data_columns(), n = entries.entries(), rows = (n + k - 1) / k;
  std::vector<Fp> out(parameters.columns());
  parallel_pieces(k, piece, [&](std::size_t begin, std::size_t end) {
    std::vector<std::int64_t> source(end - begin);
    for (std::uint64_t row = 0; row < rows; ++row) {
      const std::uint64_t flat = std::min(row * k + begin, n);
      const auto used = std::span(source).first(std::min<std::uint64_t>(source.size(), n - flat));
      entries.read(flat, used);
      const SmallMultiplier factor(eq_rows[row]);
      for (std::size_t i = 0; i < used.size(); ++i) out[begin + i] += factor.times(used[i]);
    }
  });
  if (!seed) return out;
  std::vector<Fp> salts(parameters.salts);
  for (std::uint64_t row = 0; row < rows; ++row) {
    expand_fields(*seed, "W", row, salts);
    for (std::size_t j = 0; j < salts.size(); ++j) out[k + j] += eq_rows[row] * salts[j];
  }
  return out;
}

std::vector<Fp> fold_rows(std::span<const Fp> rows, std::size_t columns, std::span<const Fp> eq_rows) {
  std::vector<Fp> out(columns);
  parallel_pieces(columns, piece, [&](std::size_t begin, std::size_t end) {
    for (std::size_t row = 0; row < rows.size() / columns; ++row)
      for (std::size_t i = begin; i < end; ++i) out[i] += eq_rows[row] * rows[row * columns + i];
  });
  return out;
}

std::vector<Fp> difference(std::span<const Fp> a, std::span<const Fp> b) {
  std::vector<Fp> out(a.size());
  parallel_pieces(out.size(), piece, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) out[i] = a[i] - b[i];
  });
  return out;
}

Fp parallel_dot(std::span<const Fp> a, std::span<const Fp> b) {
  Fp sum;
  std::mutex mutex;
  parallel_pieces(a.size(), piece, [&](std::size_t begin, std::size_t end) {
    const Fp part = dot(a.subspan(begin, end - begin), b.subspan(begin, end - begin));
    const std::lock_guard lock(mutex);
    sum += part;
  });
  return sum;
}

}  // namespace driftseal::proof
