// Field laws, exhaustively on a tiny prime and on random and extreme elements of F_p; known answers;
// encodings.
#include <QTest>
#include <random>

#include "core/proof/field/field.h"
#include "tests/core/proof/field/laws.h"
#include "tests/support/vectors.h"

using namespace driftseal;
using namespace driftseal::proof;

namespace {

// F_97 with Fp's interface; 2^5 divides 96 and 5 generates.
class Tiny {
 public:
  static constexpr u128 modulus = 97;
  static constexpr unsigned two_adicity = 5;
  static Tiny zero() { return Tiny(); }
  static Tiny one() { return from_u64(1); }
  static Tiny from_u64(unsigned n) {
    Tiny x;
    x.value_ = n % 97;
    return x;
  }
  static Tiny root_of_unity(unsigned k) { return from_u64(5).pow(96 >> k); }
  friend Tiny operator+(Tiny a, Tiny b) { return from_u64(a.value_ + b.value_); }
  friend Tiny operator-(Tiny a, Tiny b) { return from_u64(a.value_ + 97 - b.value_); }
  friend Tiny operator*(Tiny a, Tiny b) { return from_u64(a.value_ * b.value_); }
  friend bool operator==(Tiny a, Tiny b) = default;
  Tiny operator-() const { return zero() - *this; }
  bool is_zero() const { return value_ == 0; }
  Tiny square() const { return *this * *this; }
  Tiny inverse() const { return pow(95); }
  Tiny pow(u128 n) const { return n == 0 ? one() : *this * pow(n - 1); }

 private:
  unsigned value_ = 0;
};

char* toString(const Tiny&) { return qstrdup("an element of F_97"); }

std::vector<Tiny> all_of_tiny() {
  std::vector<Tiny> all;
  for (unsigned n = 0; n < 97; ++n) all.push_back(Tiny::from_u64(n));
  return all;
}

std::mt19937_64 generator(1);

u128 random_u128() { return u128{generator()} << 64 | generator(); }

// Where carries and conditional subtractions change: around 0, p, p/2, powers of two; as integers and as
// representations.
std::vector<Fp> extremes() {
  std::vector<Fp> xs;
  for (const u128 centre : {u128{0}, Fp::modulus, Fp::modulus / 2, u128{1} << 64, u128{1} << 65,
                            u128{1} << 126, u128{0xffffffffu} << 64})
    for (const int offset : {-1, 0, 1}) {
      const u128 n = (centre + Fp::modulus + static_cast<u128>(offset)) % Fp::modulus;
      xs.push_back(Fp::from_u128(n));
      xs.push_back(Fp::raw(n));
    }
  return xs;
}

std::vector<Fp> random_elements(std::size_t n) {
  std::vector<Fp> xs;
  while (xs.size() < n) xs.push_back(Fp::from_u128(random_u128()));
  return xs;
}

// a b mod p by doubling and adding alone.
u128 slow_product(u128 a, u128 b) {
  u128 product = 0;
  for (int bit = 127; bit >= 0; --bit) {
    product = 2 * product % Fp::modulus;
    if ((b >> bit & 1) != 0) product = (product + a) % Fp::modulus;
  }
  return product;
}

}  // namespace

class TestField : public QObject {
  Q_OBJECT
 private slots:
  void lawsOnTinyPrime() {
    test::addition_laws(all_of_tiny());
    test::multiplication_laws(all_of_tiny());
    test::inverse_laws(all_of_tiny());
    test::roots_of_unity_have_their_order<Tiny>();
  }

  void lawsOnExtremes() {
    test::addition_laws(extremes());
    test::multiplication_laws(extremes());
    test::inverse_laws(extremes());
  }

  void lawsOnRandomElements() {
    test::addition_laws(random_elements(40));
    test::multiplication_laws(random_elements(40));
    test::inverse_laws(random_elements(40));
    test::roots_of_unity_have_their_order<Fp>();
  }

  void knownBinaryOperations() {
    const Json vectors = test::load_vectors("reference/field.json");
    for (const Json& known : test::array(vectors, "binary")) {
      const Fp a = test::element(known, "a"), b = test::element(known, "b");
      QCOMPARE(a + b, test::element(known, "sum"));
      QCOMPARE(a - b, test::element(known, "difference"));
      QCOMPARE(a * b, test::element(known, "product"));
    }
  }

  void knownUnaryOperations() {
    const Json vectors = test::load_vectors("reference/field.json");
    for (const Json& known : test::array(vectors, "unary")) {
      const Fp a = test::element(known, "a");
      QCOMPARE(-a, test::element(known, "negative"));
      QVERIFY(a.raw() == test::hex_number(test::text(known, "montgomery")));
      if (!test::member(known, "inverse").is_null()) QCOMPARE(a.inverse(), test::element(known, "inverse"));
      Bytes bytes(16);
      a.to_bytes(bytes.data());
      QVERIFY(bytes == test::bytes(test::member(known, "bytes")));
      QVERIFY(Fp::from_bytes(bytes) == a);
    }
  }

  void knownSignedEmbedding() {
    const Json vectors = test::load_vectors("reference/field.json");
    for (const Json& known : test::array(vectors, "signed")) {
      std::string_view digits = test::text(known, "integer");
      const bool negative = digits.starts_with('-');
      if (negative) digits.remove_prefix(1);
      const auto magnitude = static_cast<i128>(parse_decimal(digits).value());
      const i128 n = negative ? -magnitude : magnitude;
      QCOMPARE(Fp::from_i128(n), test::element(known, "element"));
      QVERIFY(Fp::from_i128(n).to_signed() == n);
    }
  }

  void knownRootsOfUnity() {
    const Json vectors = test::load_vectors("reference/field.json");
    for (const auto& [k, place, root] : *test::member(vectors, "root_of_unity").object())
      QCOMPARE(Fp::root_of_unity(static_cast<unsigned>(std::stoul(k))), test::element(root));
  }

  void nonCanonicalBytesAreRefused() {
    const Json vectors = test::load_vectors("reference/field.json");
    for (const Json& known : test::array(vectors, "non_canonical"))
      QVERIFY(!Fp::from_bytes(test::bytes(known)));
    std::uint8_t bytes[16];
    std::memcpy(bytes, &Fp::modulus, 16);
    QVERIFY(!Fp::from_bytes(bytes));
    bytes[0] = 0;
    QVERIFY(Fp::from_bytes(bytes) == Fp::from_i64(-1));
  }

  void productAgainstDoubleAndAdd() {
    for (int i = 0; i < 300; ++i) {
      const u128 a = random_u128() % Fp::modulus, b = random_u128() % Fp::modulus;
      QVERIFY((Fp::from_u128(a) * Fp::from_u128(b)).to_u128() == slow_product(a, b));
    }
  }

  void integersAreReducedModuloP() {
    for (const u128 n : {Fp::modulus, Fp::modulus + 5, ~u128{0}, u128{1} << 127, random_u128()})
      QVERIFY(Fp::from_u128(n).to_u128() == n % Fp::modulus);
  }

  void shortIntegersAreIntegers() {
    std::vector<std::uint64_t> numbers = {0,          1,    (1ull << 61) - 1, 1ull << 61, (1ull << 63) - 1,
                                          1ull << 63, ~0ull};
    for (int i = 0; i < 100; ++i) numbers.push_back(generator() >> (i % 64));
    for (const std::uint64_t n : numbers) {
      QVERIFY(Fp::from_u64(n).raw() < Fp::modulus);
      QVERIFY(Fp::from_u64(n).to_u128() == n);
      QCOMPARE(Fp::from_u64(n), Fp::from_u128(n));
      QCOMPARE(Fp::from_i64(static_cast<std::int64_t>(n)), Fp::from_i128(static_cast<std::int64_t>(n)));
    }
  }

  void smallMultiplierIsMultiplication() {
    std::vector<std::uint64_t> factors = {0, 1, 2, (1ull << 63) - 1, 1ull << 63, ~0ull};
    for (int i = 0; i < 20; ++i) factors.push_back(generator());
    auto xs = extremes();
    for (const Fp x : random_elements(20)) xs.push_back(x);
    for (const Fp f : xs) {
      const SmallMultiplier times_f(f);
      for (const std::uint64_t n : factors) {
        const auto signed_n = static_cast<std::int64_t>(n);
        QCOMPARE(times_f * n, f * Fp::from_u64(n));
        QCOMPARE(times_f.times(signed_n), f * Fp::from_i64(signed_n));
      }
    }
  }

  void dotAndPowers() {
    const auto a = random_elements(9);
    const Fp x = a[3];
    const auto p = powers(x, 9);
    Fp horner, sum;
    for (std::size_t i = 9; i-- > 0;) horner = horner * x + a[i];
    for (std::size_t i = 0; i < 9; ++i) sum += a[i] * x.pow(i);
    QCOMPARE(dot(a, p), horner);
    QCOMPARE(dot(a, p), sum);
    QCOMPARE(dot({}, {}), Fp::zero());
    QVERIFY(powers(x, 0).empty());
  }

  void small_integers_embed_as_all_integers_do() {
    std::vector<std::int64_t> values = {0, 1, -1, 2, -2, (std::int64_t{1} << 62) - 1, 1 - (std::int64_t{1} << 62)};
    for (int bit = 0; bit < 62; ++bit) values.insert(values.end(), {std::int64_t{1} << bit, -(std::int64_t{1} << bit)});
    for (const std::int64_t n : values) {
      QCOMPARE(Fp::from_small(n), Fp::from_i128(n));
      QCOMPARE(Fp::from_i64(n).negated_if(~std::uint64_t{0}), -Fp::from_i64(n));
      QCOMPARE(Fp::from_i64(n).negated_if(0), Fp::from_i64(n));
      QCOMPARE(SmallMultiplier(Fp::zero()).times(n), Fp::zero());
    }
  }
};

QTEST_APPLESS_MAIN(TestField)
#include "test_field.moc"
