// Every kernel gives the elements of the scalar kernel, bit for bit, on random and on extreme inputs.
#include <QTest>
#include <algorithm>
#include <random>

#include "core/proof/reed_solomon/kernel.h"
#include "tests/support/vectors.h"

using namespace driftseal;
using namespace driftseal::proof;

namespace {

std::mt19937_64 generator(5);

Fp random_element() { return Fp::from_u128(u128{generator()} << 64 | generator()); }

// Representations where a carry, a limb or a conditional subtraction is at its limit.
Fp extreme_element() {
  static const std::vector<u128> numbers = [] {
    std::vector<u128> all = {0, 1, Fp::modulus - 1, Fp::modulus - 2, Fp::modulus / 2, Fp::modulus / 2 + 1};
    for (const unsigned bits : {13u, 23u, 51u, 52u, 53u, 64u, 65u, 103u, 104u, 105u, 126u})
      for (const int offset : {-1, 0, 1}) all.push_back((u128{1} << bits) + static_cast<u128>(offset));
    return all;
  }();
  return Fp::raw(numbers[generator() % numbers.size()]);
}

enum class Input { random, extreme, largest };

std::vector<Fp> input(Input kind, std::size_t n) {
  std::vector<Fp> row(n, Fp::raw(Fp::modulus - 1));
  if (kind != Input::largest)
    for (auto& element : row) element = kind == Input::random ? random_element() : extreme_element();
  return row;
}

const std::vector<Input> all_inputs = {Input::random, Input::extreme, Input::largest};

std::vector<std::uint64_t> random_nodes(unsigned levels) {
  std::vector<std::uint64_t> nodes;
  for (std::uint64_t node = 0; node < std::uint64_t{1} << levels; ++node)
    if (node == 0 || generator() % 3 == 0) nodes.push_back(node);
  return nodes;
}

std::vector<Fp*> pointers(std::vector<std::vector<Fp>>& rows) {
  std::vector<Fp*> out;
  for (auto& row : rows) out.push_back(row.data());
  return out;
}

}  // namespace

class TestKernels : public QObject {
  Q_OBJECT
 private slots:
  void init() {
    if (ifma_kernel() == nullptr) QSKIP("this processor has no AVX-512 IFMA");
  }

  void transformsAgree_data() {
    QTest::addColumn<unsigned>("log_n");
    for (unsigned log_n = 6; log_n <= 17; ++log_n) QTest::addRow("2^%u", log_n) << log_n;
    QTest::addRow("2^20") << 20u;
    QTest::addRow("2^23") << 23u;  // three passes
  }
  void transformsAgree() {
    QFETCH(unsigned, log_n);
    const auto kinds = log_n < 15 ? all_inputs : std::vector<Input>{Input::extreme};
    const auto shifts =
        log_n < 15 ? std::vector<Fp>{Fp::one(), random_element()} : std::vector<Fp>{random_element()};
    for (const Input kind : kinds)
      for (const Fp shift : shifts) {
        auto scalar = input(kind, std::size_t{1} << log_n), vectored = scalar;
        scalar_kernel().transform(scalar, shift);
        ifma_kernel()->transform(vectored, shift);
        QVERIFY(scalar == vectored);
      }
  }

  void descentsAgree() {
    for (unsigned levels = 0; levels <= 10; ++levels)
      for (const Input kind : all_inputs) {
        const std::size_t width = 24;
        const Descent descent(levels + 5, random_element(), levels, random_nodes(levels));
        const auto row = input(kind, width << levels);
        std::vector<std::vector<Fp>> scalar(descent.wanted.size(), std::vector<Fp>(width)), vectored = scalar;
        scalar_kernel().descend(row.data(), width, descent, pointers(scalar));
        ifma_kernel()->descend(row.data(), width, descent, pointers(vectored));
        QVERIFY(scalar == vectored);
      }
  }

  void ascentsAgree() {
    for (unsigned levels = 0; levels <= 10; ++levels)
      for (const Input kind : all_inputs) {
        const std::size_t width = 32;
        const Descent descent(levels + 5, random_element(), levels, random_nodes(levels));
        std::vector<Series> series;
        for (const std::uint64_t node : descent.wanted)
          for (std::uint64_t i = 0; i <= node % 3; ++i)
            series.push_back({node, input(kind, 1)[0], random_element()});
        auto scalar = input(kind, width << levels), vectored = scalar;
        scalar_kernel().ascend(series, descent, width, 8, 32, scalar.data());
        ifma_kernel()->ascend(series, descent, width, 8, 32, vectored.data());
        QVERIFY(scalar == vectored);
      }
  }

  void combinationsAgree() {
    for (const std::size_t rows : {0, 1, 2, 17, 255, 256, 257, 1000})
      for (const Input kind : all_inputs) {
        std::vector<std::vector<Fp>> row;
        for (std::size_t r = 0; r < rows; ++r) row.push_back(input(kind, 16));
        const std::vector<const Fp*> from = [&] {
          std::vector<const Fp*> out;
          for (const auto& elements : row) out.push_back(elements.data());
          return out;
        }();
        const auto weights = input(kind, rows);
        std::vector<Fp> scalar(16), vectored(16);
        scalar_kernel().combine(from, weights, scalar);
        ifma_kernel()->combine(from, weights, vectored);
        QVERIFY(scalar == vectored);
      }
  }

  // Every pair of extreme factors, as one product each.
  void productsAgree() {
    for (int trial = 0; trial < 4000; ++trial) {
      std::vector<Fp> row(8), scalar(8), vectored(8);
      for (auto& element : row) element = extreme_element();
      const Fp* const from = row.data();
      const Fp weight = extreme_element();
      scalar_kernel().combine({&from, 1}, {&weight, 1}, scalar);
      ifma_kernel()->combine({&from, 1}, {&weight, 1}, vectored);
      QVERIFY(scalar == vectored);
    }
  }
};

QTEST_APPLESS_MAIN(TestKernels)
#include "test_kernels.moc"
