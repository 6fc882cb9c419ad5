// The largest entries, against sorting them all.
#include <QtTest>
#include <random>

#include "core/drift/components/entry_sums.h"
#include "core/drift/components/largest_entries.h"
#include "tests/core/drift/components/integers_in_memory.h"

using namespace driftseal;
using driftseal::test::IntegersInMemory;

namespace {

std::uint64_t magnitude(std::int64_t x) { return static_cast<std::uint64_t>(x < 0 ? -x : x); }

// Places by magnitude, largest first, of equal ones the first.
std::vector<std::uint64_t> by_size(const std::vector<std::int64_t>& values) {
  std::vector<std::uint64_t> places(values.size());
  for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
  std::ranges::stable_sort(places, std::greater(), [&](std::uint64_t i) { return magnitude(values[i]); });
  return places;
}

// As few as leave at most `residual`, but at most `most`, and never a zero.
Mask reference(const std::vector<std::int64_t>& values, std::uint64_t most, u128 residual) {
  const auto order = by_size(values);
  const auto square = [&](std::size_t i) {
    return u128{magnitude(values[order[i]])} * magnitude(values[order[i]]);
  };
  Mask mask;
  for (std::size_t i = 0; i < order.size(); ++i) mask.residual_squared += square(i);
  std::size_t taken = 0;
  while (taken < std::min<std::size_t>(most, order.size()) && mask.residual_squared > residual)
    mask.residual_squared -= square(taken++);
  mask.entries.assign(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(taken));
  std::ranges::sort(mask.entries);
  return mask;
}

std::vector<std::int64_t> random_values(std::mt19937_64& random, std::size_t n, int kind) {
  std::vector<std::int64_t> values(n);
  for (auto& x : values) {
    const auto word = static_cast<std::int64_t>(random());
    if (kind == 0) x = word % 5;                                         // many ties and zeros
    if (kind == 1) x = word >> 24;                                       // nearly all different
    if (kind == 2) x = word % 7 == 0 ? word >> (2 + random() % 60) : 0;  // few, of all sizes
    if (kind == 3) x = word % 2 ? 1 : -1;
  }
  return values;
}

}  // namespace

class TestLargestEntries : public QObject {
  Q_OBJECT
 private slots:
  void sameAsSorting() {
    std::mt19937_64 random(11);
    for (int round = 0; round < 400; ++round) {
      const auto values = random_values(random, 1 + random() % 3000, round % 4);
      const std::uint64_t most = random() % (values.size() + 2);
      const u128 residual = random() % 3 == 0 ? 0 : u128{random()} << (random() % 20);
      const Mask found = mask_largest(IntegersInMemory(values), most, residual, {}).value();
      const Mask wanted = reference(values, most, residual);
      QVERIFY(found.entries == wanted.entries);
      QVERIFY(found.residual_squared == wanted.residual_squared);
    }
  }

  // Several pieces, so that ties are shared between them.
  void sameAcrossPieces() {
    std::mt19937_64 random(3);
    for (int kind = 0; kind < 4; ++kind) {
      const auto values = random_values(random, 2 * entry_piece + 777, kind);
      const Mask found = mask_largest(IntegersInMemory(values), entry_piece / 3, 0, {}).value();
      QVERIFY(found.entries == reference(values, entry_piece / 3, 0).entries);
    }
  }

  void largestNumbersThereAre() {
    const std::int64_t huge = (std::int64_t{1} << 62) - 1 + (std::int64_t{1} << 62);
    const Mask found = mask_largest(IntegersInMemory({1, -huge, 2, huge, 0}), 1, 0, {}).value();
    QVERIFY(found.entries == std::vector<std::uint64_t>{1});
    QVERIFY(found.residual_squared ==
            u128{static_cast<std::uint64_t>(huge)} * static_cast<std::uint64_t>(huge) + 5);
  }

  void entriesAboveAThreshold() {
    const IntegersInMemory entries({5, -9, 9, 0, 3, -4});
    const auto above = [&](std::uint64_t least, std::uint64_t most) {
      return entries_above(entries, least, most, {}).value();
    };
    QVERIFY((above(4, 10) == std::vector<std::uint64_t>{0, 1, 2, 5}));
    QVERIFY((above(4, 2) == std::vector<std::uint64_t>{1, 2}));
    QVERIFY((above(4, 1) == std::vector<std::uint64_t>{1}));
    QVERIFY((above(10, 10).empty()));
    QVERIFY((above(1, 5).size() == 5));  // the zero is never among them
  }

  void sumsOfEntries() {
    const auto sums = sum_entries(IntegersInMemory({3, -4, 0}), {}).value();
    QVERIFY(sums.squares == 25 && sums.max_abs == 4 && sums.nonzero == 2);
  }

  void stops() {
    std::stop_source stop;
    stop.request_stop();
    const IntegersInMemory entries(std::vector<std::int64_t>(100, 1));
    QCOMPARE(mask_largest(entries, 5, 0, {stop.get_token(), {}}).error().code, ErrorCode::cancelled);
  }
};

QTEST_APPLESS_MAIN(TestLargestEntries)
#include "test_largest_entries.moc"
