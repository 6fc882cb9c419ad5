#include "core/proof/relation/equations.h"

namespace driftseal::proof {

Fp term_value(Term term, const std::array<Fp, oracle_count>& values, unsigned rank_scale_bits) {
  const auto of = [&](Oracle oracle) { return values[static_cast<std::size_t>(oracle)]; };
  const Fp d = of(Oracle::W) - of(Oracle::B), m = of(Oracle::M), bit = of(Oracle::A2b);
  const auto e = [&] { return Fp::from_u64(2).pow(rank_scale_bits) * d - of(Oracle::L); };
  switch (term) {
    case Term::DD:
      return d.square();
    case Term::EE:
      return e().square();
    case Term::MEE:
      return m * e().square();
    case Term::MDD:
      return m * d.square();
    case Term::MD:
      return m * d;
    case Term::M:
      return m;
    case Term::MM:
      return m.square() - m;
    case Term::D:
      return d;
    case Term::E:
      return e();
    case Term::L:
      return of(Oracle::L);
    case Term::A1:
      return of(Oracle::A1);
    case Term::A2u:
      return of(Oracle::A2u);
    case Term::A2v:
      return of(Oracle::A2v);
    case Term::A2b:
      return bit;
    case Term::uv:
      return of(Oracle::A2u) * of(Oracle::A2v);
    case Term::bb:
      return bit.square() - bit;
  }
  CHECK(false);
}

}  // namespace driftseal::proof
