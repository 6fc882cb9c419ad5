#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <functional>

#include "core/drift/grid_drift.h"
#include "core/drift/spectrum/products.h"
#include "core/drift/spectrum/support.h"
#include "core/drift/spectrum/tiles.h"

namespace driftseal {

namespace {

// Entries by magnitude, as 64-bit keys in the order of the magnitudes, and how their squares add up.
struct GridOrder {
  using Magnitude = std::uint64_t;
  using Squares = u128;
  static Magnitude magnitude(std::uint64_t key) { return key; }
  static Squares square(std::uint64_t key) { return u128{key} * key; }
  static Squares add(Squares a, Squares b) { return a > saturated_sum - b ? saturated_sum : a + b; }
  static std::uint64_t fitting(Squares room, Squares square) {
    return static_cast<std::uint64_t>(room / square);
  }
};

struct ValueOrder {
  using Magnitude = double;
  using Squares = long double;
  static Magnitude magnitude(std::uint64_t key) { return std::bit_cast<double>(key); }
  static std::uint64_t key(double value) { return std::bit_cast<std::uint64_t>(std::abs(value)); }
  static Squares square(std::uint64_t key) {
    const auto x = static_cast<long double>(magnitude(key));
    return x * x;
  }
  static Squares add(Squares a, Squares b) { return a + b; }
  static std::uint64_t fitting(Squares room, Squares square) {
    return static_cast<std::uint64_t>(std::floor(std::min(room / square, 0x1p62L)));
  }
};

// A radix selection, most significant digit first: each pass over the entries fixes one more digit of the
// threshold. Keeping the smallest entries is best, so the threshold is where their squares reach the bound.
template <class Order>
class Selection {
 public:
  using Squares = typename Order::Squares;
  // Calls its argument with the key of every entry that is not zero, always in the same order.
  using ForEachKey = std::function<Status(const std::function<void(std::uint64_t)>&)>;

  Selection(Squares bound, const ForEachKey& for_each_key) : bound_(bound), for_each_key_(for_each_key) {}

  Result<SupportCut<typename Order::Magnitude, Squares>> run() {
    for (unsigned shift = 64; shift > 0 && !all_fit_;) {
      shift -= digit_bits;
      TRY_STATUS(count(shift));
      choose_digit();
    }
    if (!all_fit_) keep_ties();
    return SupportCut<typename Order::Magnitude, Squares>{above_ + ties_, Order::magnitude(prefix_), ties_,
                                                          kept_};
  }

 private:
  static constexpr unsigned digit_bits = 16;
  struct Bucket {
    std::uint64_t count = 0;
    Squares squares = 0;
  };

  Status count(unsigned shift) {
    buckets_.assign(std::size_t{1} << digit_bits, {});
    return for_each_key_([&](std::uint64_t key) {
      if (shift + digit_bits < 64 && key >> (shift + digit_bits) != prefix_) return;
      auto& bucket = buckets_[(key >> shift) & (buckets_.size() - 1)];
      ++bucket.count;
      bucket.squares = Order::add(bucket.squares, Order::square(key));
    });
  }

  // The first bucket that does not fit as a whole holds the threshold.
  void choose_digit() {
    std::size_t digit = 0;
    for (; digit < buckets_.size(); ++digit) {
      const auto sum = Order::add(kept_, buckets_[digit].squares);
      if (sum > bound_) break;
      kept_ = sum;
    }
    all_fit_ = digit == buckets_.size();
    if (all_fit_) return;
    for (auto later = digit + 1; later < buckets_.size(); ++later) above_ += buckets_[later].count;
    prefix_ = prefix_ << digit_bits | digit;
    ties_ = buckets_[digit].count;
  }

  // All keys of the last bucket are the threshold itself.
  void keep_ties() {
    const auto square = Order::square(prefix_);
    const auto fitting = std::min(ties_ - 1, Order::fitting(bound_ - kept_, square));
    kept_ += static_cast<Squares>(fitting) * square;
    ties_ -= fitting;
  }

  Squares bound_;
  const ForEachKey& for_each_key_;
  std::vector<Bucket> buckets_;
  std::uint64_t prefix_ = 0, above_ = 0, ties_ = 0;
  Squares kept_ = 0;
  bool all_fit_ = false;
};

constexpr std::size_t chunk = 2048;  // elements converted at a time
using Buffer = std::array<std::int64_t, chunk>;

Status convert(const Model& model, const TensorInfo& tensor, std::uint64_t begin, unsigned grid_bits,
               std::span<std::int64_t> out) {
  thread_local Bytes scratch;
  const auto bytes = model.elements(tensor, begin, begin + out.size(), scratch);
  auto problem = to_grid(tensor.dtype, bytes, grid_bits, out);
  if (!problem) return {};
  problem->index += begin;
  return off_grid(model, tensor, *problem, grid_bits);
}

Status for_each_grid_key(const Pair& pair, const CoverageEntry& entry, unsigned grid_bits, const Task& task,
                         const std::function<void(std::uint64_t)>& use) {
  const auto &base = pair.base_tensor(entry), &tuned = pair.tuned_tensor(entry);
  Buffer b, t;
  for (std::uint64_t begin = 0; begin < base.elements; begin += chunk) {
    if (task.stopped()) return cancelled();
    const auto n = static_cast<std::size_t>(std::min<std::uint64_t>(chunk, base.elements - begin));
    TRY_STATUS(convert(*pair.base, base, begin, grid_bits, {b.data(), n}));
    TRY_STATUS(convert(*pair.tuned, tuned, begin, grid_bits, {t.data(), n}));
    for (std::size_t i = 0; i < n; ++i)
      if (b[i] != t[i]) use(static_cast<std::uint64_t>(std::abs(t[i] - b[i])));
  }
  pair.base->release(base, 0, base.elements);
  pair.tuned->release(tuned, 0, tuned.elements);
  return {};
}

void for_each_value_key(const TileEntries& entries, const std::function<void(std::uint64_t)>& use) {
  for (std::size_t i = 0; i < entries.tile.rows; ++i)
    for (std::size_t j = 0; j < entries.tile.columns; ++j)
      if (entries.row(i)[j] != 0) use(ValueOrder::key(entries.row(i)[j]));
}

}  // namespace

Result<GridSupportCut> smallest_support(const Pair& pair, const std::vector<const CoverageEntry*>& block,
                                        unsigned grid_bits, u128 eps2, const Task& task) {
  const Selection<GridOrder>::ForEachKey keys = [&](const auto& use) -> Status {
    for (const auto* entry : block) TRY_STATUS(for_each_grid_key(pair, *entry, grid_bits, task, use));
    return {};
  };
  return Selection<GridOrder>(eps2, keys).run();
}

Result<ValueSupportCut> smallest_support(const MatrixSource& source, double eps, const Task& task) {
  TRY_STATUS(survey(source, task));
  if (!(eps >= 0))
    return Error{ErrorCode::usage, "the residual is negative or not a number", "", "",
                 "Give a residual of 0 or more"};
  const RowGroups one(source, 1);
  const Selection<ValueOrder>::ForEachKey keys = [&](const auto& use) {
    return one.visit(task,
                     [&](std::size_t, const TileEntries& entries) { for_each_value_key(entries, use); });
  };
  const auto bound = static_cast<long double>(eps) * static_cast<long double>(eps);
  return Selection<ValueOrder>(bound, keys).run();
}

}  // namespace driftseal
