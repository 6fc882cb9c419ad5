#include "core/proof/reed_solomon/roots.h"

namespace driftseal::proof {

std::vector<Fp> bit_reversed_roots(unsigned log_count) {
  std::vector<Fp> roots = {Fp::one()};
  roots.reserve(std::size_t{1} << log_count);
  for (unsigned d = 0; d < log_count; ++d) {
    const Fp root = Fp::root_of_unity(d + 2);
    for (std::size_t j = 0, count = roots.size(); j < count; ++j) roots.push_back(root * roots[j]);
  }
  return roots;
}

std::vector<Fp> child_shifts(unsigned log_size, Fp shift, unsigned levels) {
  std::vector<Fp> shifts = {shift};
  for (unsigned depth = 0; depth < levels; ++depth) {
    const Fp root = Fp::root_of_unity(log_size - depth);
    std::vector<Fp> children;
    children.reserve(2 * shifts.size());
    for (const Fp parent : shifts) {
      children.push_back(parent);
      children.push_back(parent * root);
    }
    shifts = std::move(children);
  }
  return shifts;
}

std::vector<Fp> depth_scales(unsigned log_size, Fp shift, unsigned levels) {
  std::vector<Fp> scales(levels);
  for (unsigned i = levels; i < log_size; ++i) shift = shift.square();
  for (unsigned d = levels; d-- > 0; shift = shift.square()) scales[d] = shift;
  return scales;
}

}  // namespace driftseal::proof
