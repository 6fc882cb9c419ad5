// One lane: field elements as they are.
#pragma once

#include "core/proof/field/field.h"

namespace driftseal::proof {

struct ScalarLanes {
  static constexpr unsigned log_lanes = 0;
  using Value = Fp;
  using Factor = Fp;
  using Carried = Fp;

  static Fp carried(Fp x) { return x; }

  static Fp load(const Fp* from) { return *from; }
  static Fp load_for_butterflies(const Fp* from) { return *from; }
  static void store(Fp* to, Fp x) { *to = x; }
  static Fp factor(const Fp* from) { return *from; }
  static Fp broadcast(Fp x) { return x; }
  static Fp at(const Fp* table, std::size_t i) { return table[i]; }
  static Fp zero() { return Fp(); }

  static Fp multiply(Fp x, Fp factor) { return x * factor; }
  static Fp multiply_factors(Fp x, Fp y) { return x * y; }
  static void butterfly(Fp& x, Fp& y, Fp factor) {  // (x + f y, x - f y)
    const Fp product = y * factor;
    y = x - product;
    x += product;
  }
  using Sums = Fp;
  static Fp no_sums() { return Fp(); }
  static Fp accumulate(Fp sum, Fp x, Fp factor) { return sum + x * factor; }
  static Fp total(Fp sum) { return sum; }

  static Fp add(Fp x, Fp y) { return x + y; }
  static Fp subtract(Fp x, Fp y) { return x - y; }
};

}  // namespace driftseal::proof
