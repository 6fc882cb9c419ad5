#include "core/proof/relation/ternary.h"

#include <algorithm>
#include <array>

#include "core/base/checks.h"
#include "core/base/parallel.h"

namespace driftseal::proof {
namespace {

// An element (its Montgomery form) as four signed digits of 32 bits: 2^30 of them can be added without a
// carry, each addition an instruction or two of any vector unit, and the sum is reduced once.
struct Digits {
  std::array<std::int64_t, 4> digit{};

  Digits() = default;
  explicit Digits(Fp x) {
    for (unsigned i = 0; i < 4; ++i) digit[i] = static_cast<std::uint32_t>(x.raw() >> (32 * i));
  }
  Digits& operator+=(const Digits& other) {
    for (unsigned i = 0; i < 4; ++i) digit[i] += other.digit[i];
    return *this;
  }
  Digits& operator-=(const Digits& other) {
    for (unsigned i = 0; i < 4; ++i) digit[i] -= other.digit[i];
    return *this;
  }
  Fp reduced() const {
    constexpr Fp base = Fp::from_u64(std::uint64_t{1} << 32);
    Fp sum;
    for (unsigned i = 4; i-- > 0;) {
      const Fp magnitude = Fp::raw(static_cast<std::uint64_t>(digit[i] < 0 ? -digit[i] : digit[i]));
      sum = sum * base + (digit[i] < 0 ? -magnitude : magnitude);
    }
    return sum;
  }
};

// The two bits of an entry select its multiple of x: 0, x, -x, 0.
std::array<Digits, 4> multiples(Fp x) {
  std::array<Digits, 4> table;
  table[1] += Digits(x);
  table[2] -= Digits(x);
  return table;
}

// The same for the four bits of two neighbouring entries.
using PairTable = std::array<Digits, 16>;
PairTable pair_multiples(Fp x0, Fp x1) {
  const auto low = multiples(x0), high = multiples(x1);
  PairTable table;
  for (unsigned bits = 0; bits < 16; ++bits) (table[bits] = low[bits & 3]) += high[bits >> 2];
  return table;
}

// Columns at a time: their tables (16 KiB) stay in the first-level cache while all rows are run through.
constexpr std::size_t tile = 64;

class ColumnTile {
 public:
  explicit ColumnTile(std::span<const Fp> x) : bytes_(x.size() / 4) {
    for (std::size_t k = 0; k < x.size(); k += 2) tables_[k / 2] = pair_multiples(x[k], x[k + 1]);
  }
  void add_row(const std::uint8_t* packed, Digits& sum) const {
    Digits local = sum;
    for (std::size_t i = 0; i < bytes_; ++i) {
      local += tables_[2 * i][packed[i] & 15];
      local += tables_[2 * i + 1][packed[i] >> 4];
    }
    sum = local;
  }

 private:
  std::size_t bytes_;
  std::array<PairTable, tile / 2> tables_;
};

// The bytes of H(0x08, seed, level, 0), H(0x08, seed, level, 1), .. in a row.
class SeedStream {
 public:
  SeedStream(const Digest& seed, std::uint8_t level) { prefix_.update_u8(8).update(seed).update_u8(level); }

  void read(std::uint64_t offset, std::span<std::uint8_t> out) const {
    while (!out.empty()) {
      constexpr std::size_t length = std::tuple_size_v<Digest>;
      const Digest block = Sha256(prefix_).update_u64(offset / length).finish();
      const std::size_t skipped = offset % length, n = std::min(out.size(), length - skipped);
      std::copy_n(block.begin() + static_cast<std::ptrdiff_t>(skipped), n, out.begin());
      out = out.subspan(n);
      offset += n;
    }
  }

 private:
  Sha256 prefix_;
};

std::vector<Fp> reduced(const std::vector<Digits>& sums) {
  std::vector<Fp> out;
  out.reserve(sums.size());
  for (const Digits& sum : sums) out.push_back(sum.reduced());
  return out;
}

void check_columns(const TernaryMatrix& matrix, std::uint64_t first, std::size_t n) {
  CHECK(first % 4 == 0 && n % 4 == 0 && first <= matrix.columns && n <= matrix.columns - first);
}

}  // namespace

std::vector<std::int8_t> TernaryMatrix::entries() const {
  std::vector<std::int8_t> out(packed.size() * 4);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const unsigned bits = packed[i / 4] >> (i % 4 * 2);
    out[i] = static_cast<std::int8_t>((bits & 1) - (bits >> 1 & 1));
  }
  return out;
}

TernaryMatrix expand_ternary(const Digest& seed, std::uint8_t level, std::uint64_t rows,
                             std::uint64_t columns, std::uint64_t kept) {
  CHECK(columns % 4 == 0 && kept % 4 == 0 && kept <= columns);
  TernaryMatrix matrix{rows, kept, Bytes(rows * kept / 4)};
  const SeedStream stream(seed, level);
  parallel_pieces(rows, 32, [&](std::size_t begin, std::size_t end) {
    for (std::size_t row = begin; row < end; ++row)
      stream.read(row * columns / 4, std::span(matrix.packed).subspan(row * kept / 4, kept / 4));
  });
  return matrix;
}

std::vector<Fp> multiply(const TernaryMatrix& matrix, std::uint64_t first, std::span<const Fp> x) {
  check_columns(matrix, first, x.size());
  std::vector<Digits> sums(matrix.rows);
  for (std::size_t begin = 0; begin < x.size(); begin += tile) {
    const ColumnTile columns(x.subspan(begin, std::min(tile, x.size() - begin)));
    for (std::uint64_t row = 0; row < matrix.rows; ++row)
      columns.add_row(&matrix.packed[(row * matrix.columns + first + begin) / 4], sums[row]);
  }
  return reduced(sums);
}

std::vector<Fp> multiply_transposed(const TernaryMatrix& matrix, std::uint64_t first, std::size_t n,
                                    std::span<const Fp> y) {
  check_columns(matrix, first, n);
  CHECK(y.size() == matrix.rows);
  std::vector<Digits> sums(n);
  for (std::uint64_t row = 0; row < matrix.rows; ++row) {
    const auto table = multiples(y[row]);
    for (std::size_t k = 0; k < n; ++k) {
      const std::uint64_t entry = row * matrix.columns + first + k;
      sums[k] += table[matrix.packed[entry / 4] >> (entry % 4 * 2) & 3];
    }
  }
  return reduced(sums);
}

}  // namespace driftseal::proof
