#include "core/proof/field/field.h"

#include <array>

#include "core/base/checks.h"

namespace driftseal::proof {

namespace {

// Entry k has order 2^k: 5^((p-1)/2^k), each the square of the next.
constexpr auto roots_of_unity = [] {
  std::array<Fp, Fp::two_adicity + 1> roots;
  roots.back() = Fp::from_u64(5).pow((Fp::modulus - 1) >> Fp::two_adicity);
  for (unsigned k = Fp::two_adicity; k > 0; --k) roots[k - 1] = roots[k].square();
  return roots;
}();

}  // namespace

std::optional<Fp> Fp::from_bytes(ByteView sixteen_bytes) {
  CHECK(sixteen_bytes.size() == 16);
  u128 n;
  std::memcpy(&n, sixteen_bytes.data(), 16);
  if (n >= modulus) return std::nullopt;
  return from_u128(n);
}

Fp Fp::inverse() const {
  CHECK(!is_zero());
  return pow(modulus - 2);
}

Fp Fp::root_of_unity(unsigned k) {
  CHECK(k <= two_adicity);
  return roots_of_unity[k];
}

Fp dot(std::span<const Fp> a, std::span<const Fp> b) {
  CHECK(a.size() == b.size());
  Fp sum;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

std::vector<Fp> powers(Fp x, std::size_t n) {
  std::vector<Fp> out(n);
  Fp power = Fp::one();
  for (auto& element : out) {
    element = power;
    power *= x;
  }
  return out;
}

}  // namespace driftseal::proof
