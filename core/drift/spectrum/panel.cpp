#include "core/drift/spectrum/panel.h"

#include "core/base/checks.h"

// Vectors whose length is unknown when compiling cannot be kept in arrays.
#define HWY_DISABLED_TARGETS (HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128)
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/drift/spectrum/panel.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace driftseal::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

using Lanes = hn::CappedTag<double, 8>;
using Vector = hn::Vec<Lanes>;

constexpr std::size_t vectors = panel_width / hn::MaxLanes(Lanes());  // of a row

// Sums held in registers at a time: 24 of the 32 registers of AVX-512, 8 of the 16 of AVX2 and SSE.
constexpr std::size_t group = vectors == 2 ? 12 : vectors == 4 ? 2 : 1;

template <std::size_t n>
HWY_INLINE void combine(Coefficients c, std::size_t depth, const PanelRow* x, PanelRow* target) {
  const Lanes d;
  Vector sums[n][vectors];
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t v = 0; v < vectors; ++v)
      sums[i][v] = hn::Load(d, target[i].at.data() + v * hn::MaxLanes(d));
  for (std::size_t k = 0; k < depth; ++k) {
    Vector row[vectors];
    for (std::size_t v = 0; v < vectors; ++v) row[v] = hn::Load(d, x[k].at.data() + v * hn::MaxLanes(d));
    for (std::size_t i = 0; i < n; ++i) {
      const auto factor = hn::Set(d, c.a[i * c.step_i + k * c.step_k]);
      for (std::size_t v = 0; v < vectors; ++v) sums[i][v] = hn::MulAdd(factor, row[v], sums[i][v]);
    }
  }
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t v = 0; v < vectors; ++v)
      hn::Store(sums[i][v], d, target[i].at.data() + v * hn::MaxLanes(d));
}

void add_all(Coefficients c, std::size_t n, std::size_t depth, const PanelRow* x, PanelRow* target) {
  std::size_t i = 0;
  for (; i + group <= n; i += group)
    combine<group>({c.a + i * c.step_i, c.step_i, c.step_k}, depth, x, target + i);
  for (; i < n; ++i) combine<1>({c.a + i * c.step_i, c.step_i, c.step_k}, depth, x, target + i);
}

}  // namespace driftseal::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace driftseal {

HWY_EXPORT(add_all);

void add_combinations(Coefficients coefficients, std::size_t n, std::size_t depth, const PanelRow* x,
                      PanelRow* target) {
  HWY_DYNAMIC_DISPATCH(add_all)(coefficients, n, depth, x, target);
}

Panel gram(const Panel& a, const Panel& b) {
  CHECK(a.size() == b.size());
  Panel product(panel_width);
  if (!a.empty())
    add_combinations({a[0].at.data(), 1, panel_width}, panel_width, b.size(), b.data(), product.data());
  return product;
}

void add_product(const Panel& a, const Panel& c, Panel& target) {
  CHECK(a.size() == target.size() && c.size() == panel_width);
  if (!a.empty())
    add_combinations({a[0].at.data(), panel_width, 1}, target.size(), panel_width, c.data(), target.data());
}

}  // namespace driftseal
#endif  // HWY_ONCE
