#include "core/drift/components/largest_entries.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <mutex>

#include "core/drift/components/entry_sums.h"
#include "core/drift/grid_drift.h"

namespace driftseal {

namespace {

constexpr unsigned digit_bits = 16;

std::uint64_t magnitude(std::int64_t x) { return static_cast<std::uint64_t>(x < 0 ? -x : x); }

u128 add_saturated(u128 a, u128 b) { return a > saturated_sum - b ? saturated_sum : a + b; }

// All entries above the threshold, and the first `ties` of those that equal it.
struct Cut {
  std::uint64_t threshold = 0, ties = 0;
};

// A radix selection, most significant digit first: each pass fixes one more digit of the threshold.
class ThresholdSearch {
 public:
  ThresholdSearch(const IntegerEntries& entries, std::uint64_t count) : entries_(entries), wanted_(count) {}

  Result<Cut> run(std::uint64_t largest, const Task& task) {
    auto shift = static_cast<unsigned>(std::bit_width(largest));
    for (bool first = true; first || shift > 0; first = false) {
      const unsigned bits = std::min(shift, digit_bits);
      shift -= bits;
      TRY_STATUS(count(shift, bits, first, task));
      choose_digit(bits);
    }
    return Cut{prefix_, wanted_};
  }

 private:
  Status count(unsigned shift, unsigned bits, bool first, const Task& task) {
    counts_.assign(std::size_t{1} << bits, 0);
    std::vector<std::vector<std::uint32_t>> parts(piece_count(entries_));
    return visit_entries(entries_, task, [&](std::size_t piece, std::uint64_t begin, auto values) {
      auto& part = parts[piece];
      if (begin % entry_piece == 0) part.assign(counts_.size(), 0);
      for (const std::int64_t value : values) {
        const std::uint64_t key = magnitude(value) >> shift;
        if (first || key >> bits == prefix_) ++part[key & (counts_.size() - 1)];
      }
      if (begin + values.size() == std::min((begin / entry_piece + 1) * entry_piece, entries_.size()))
        add(std::move(part));
    });
  }

  void add(std::vector<std::uint32_t> part) {
    const std::lock_guard lock(adding_);
    for (std::size_t i = 0; i < part.size(); ++i) counts_[i] += part[i];
  }

  // The bucket that holds the last wanted entry; those above it are taken as a whole.
  void choose_digit(unsigned bits) {
    std::size_t digit = counts_.size() - 1;
    for (; digit > 0 && counts_[digit] < wanted_; --digit) wanted_ -= counts_[digit];
    prefix_ = prefix_ << bits | digit;
  }

  const IntegerEntries& entries_;
  std::uint64_t wanted_, prefix_ = 0;
  std::vector<std::uint64_t> counts_;
  std::mutex adding_;
};

struct Entry {
  std::uint64_t place, magnitude;
};

struct Taken {
  std::vector<Entry> above, ties;
  u128 rest = 0;  // squares of all others
};

// The largest entries, and what they leave.
struct Largest {
  std::vector<Entry> entries;  // by place
  u128 rest = 0;
};

u128 square(std::uint64_t magnitude) { return u128{magnitude} * magnitude; }

// Puts the pieces together; ties beyond the wanted ones stay out.
Largest join(std::vector<Taken> pieces, const Cut& cut) {
  Largest largest;
  std::uint64_t wanted = cut.ties;
  for (Taken& piece : pieces) {
    const auto kept = std::min<std::uint64_t>(wanted, piece.ties.size());
    wanted -= kept;
    largest.rest = add_saturated(largest.rest, piece.rest);
    for (std::size_t left = kept; left < piece.ties.size(); ++left)
      largest.rest = add_saturated(largest.rest, square(cut.threshold));
    piece.ties.resize(kept);
    std::ranges::merge(piece.above, piece.ties, std::back_inserter(largest.entries), {}, &Entry::place,
                       &Entry::place);
  }
  return largest;
}

Result<Largest> collect(const IntegerEntries& entries, const Cut& cut, const Task& task) {
  std::vector<Taken> pieces(piece_count(entries));
  TRY_STATUS(visit_entries(entries, task, [&](std::size_t number, std::uint64_t begin, auto values) {
    Taken& piece = pieces[number];
    for (std::size_t i = 0; i < values.size(); ++i) {
      const std::uint64_t key = magnitude(values[i]);
      if (key < cut.threshold || key == 0) continue;
      (key > cut.threshold ? piece.above : piece.ties).push_back({begin + i, key});
      values[i] = 0;
    }
    piece.rest = add_saturated(piece.rest, grid_sums(values).squares);
  }));
  return join(std::move(pieces), cut);
}

std::vector<std::uint64_t> places_of(const std::vector<Entry>& entries) {
  std::vector<std::uint64_t> places;
  places.reserve(entries.size());
  for (const Entry& entry : entries) places.push_back(entry.place);
  return places;
}

// Gives back the smallest entries that the bound has room for.
Mask trim(Largest largest, u128 residual_squared) {
  auto& [entries, rest] = largest;
  if (rest < residual_squared) {
    std::ranges::sort(entries, std::greater(), &Entry::magnitude);
    while (!entries.empty() && add_saturated(rest, square(entries.back().magnitude)) <= residual_squared) {
      rest += square(entries.back().magnitude);
      entries.pop_back();
    }
    std::ranges::sort(entries, {}, &Entry::place);
  }
  return {places_of(entries), rest};
}

}  // namespace

Result<std::vector<std::uint64_t>> entries_above(const IntegerEntries& entries, std::uint64_t least,
                                                 std::uint64_t most, const Task& task) {
  TRY(const GridSums sums, sum_entries(entries, task));
  Cut cut{least, most};
  if (sums.nonzero > most) {
    TRY(const Cut by_count, ThresholdSearch(entries, most).run(sums.max_abs, task));
    if (by_count.threshold >= least) cut = by_count;
  }
  TRY(auto largest, collect(entries, cut, task));
  return places_of(largest.entries);
}

Result<Mask> mask_largest(const IntegerEntries& entries, std::uint64_t most, u128 residual_squared,
                          const Task& task) {
  TRY(const GridSums sums, sum_entries(entries, task));
  if (most == 0 || sums.squares <= residual_squared) return Mask{{}, sums.squares};
  Cut cut;
  if (sums.nonzero > most) {
    TRY(cut, ThresholdSearch(entries, most).run(sums.max_abs, task));
  }
  TRY(auto largest, collect(entries, cut, task));
  return trim(std::move(largest), residual_squared);
}

}  // namespace driftseal
