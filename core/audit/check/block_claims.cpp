#include "core/audit/check/block_claims.h"

#include <cmath>

#include "core/tensor/grid.h"

namespace driftseal {

namespace {

using proof::BlockKind;
using proof::BlockSpec;
using proof::CertificateManifest;

constexpr double round_up = 1 + 0x1p-50;  // more than the few roundings of the formulas below

BlockClass class_of(const BlockSpec& block) {
  if (block.kind == BlockKind::exempt) return BlockClass::exempt;
  if (block.kind == BlockKind::free) return BlockClass::free;
  const auto& budget = block.budget;
  if (budget.rank && budget.support) return BlockClass::composite;
  if (budget.rank) return BlockClass::low_rank;
  if (budget.support) return BlockClass::sparse;
  return budget.norm_squared && *budget.norm_squared == 0 ? BlockClass::frozen : BlockClass::norm;
}

// What the tensors of a claim have in common. Element counts were checked when the manifest was read.
struct Extent {
  std::uint64_t elements = 0, floating = 0;
  bool exact = true;
  void add(const proof::CertificateTensor& tensor, unsigned grid_bits) {
    const auto n = proof::element_count_of(tensor.shape).value_or(0);
    elements += n;
    if (!tensor.integer) floating += n;
    exact = exact && is_exact(tensor.base_dtype, grid_bits) && tensor.tuned_dtype &&
            is_exact(*tensor.tuned_dtype, grid_bits);
  }
  static bool is_exact(const std::string& dtype, unsigned grid_bits) {
    const auto type = parse_dtype(dtype);
    return type && always_on_grid(*type, grid_bits);
  }
  // 2^-s (2^-shift sqrt(squared) + sqrt(n)), the second term only where values were rounded.
  double real(u128 squared, unsigned grid_bits, unsigned shift) const {
    const double rounding = exact ? 0 : std::sqrt(static_cast<double>(floating));
    const double on_grid =
        std::ldexp(std::sqrt(static_cast<double>(squared)), -static_cast<int>(shift)) + rounding;
    return std::ldexp(on_grid, -static_cast<int>(grid_bits)) * round_up;
  }
  double entry(unsigned grid_bits) const {
    return exact || floating == 0 ? 0 : std::ldexp(1.0, -static_cast<int>(grid_bits));
  }
};

BlockClaim claim_of(const CertificateManifest& manifest, const BlockSpec& block) {
  Extent extent;
  for (const auto index : block.tensors) extent.add(manifest.layout[index], manifest.grid_bits);
  BlockClaim claim{
      block.name, class_of(block), block.tensors.size(), extent.elements, extent.exact, block.budget, {}, {},
      {}};
  const unsigned scale = block.budget.rank ? manifest.policy.rank_scale_bits : 0;
  if (claim.block_class == BlockClass::frozen) claim.entry = extent.entry(manifest.grid_bits);
  if (block.budget.norm_squared) claim.norm = extent.real(*block.budget.norm_squared, manifest.grid_bits, 0);
  if (block.budget.residual_squared)
    claim.residual = extent.real(*block.budget.residual_squared, manifest.grid_bits, scale);
  return claim;
}

}  // namespace

std::vector<BlockClaim> block_claims(const CertificateManifest& manifest) {
  std::vector<BlockClaim> claims;
  for (const auto& block : manifest.policy.blocks) claims.push_back(claim_of(manifest, block));
  return claims;
}

ModelClaim model_claim(const CertificateManifest& manifest) {
  ModelClaim claim{manifest.policy.total_norm_squared, manifest.policy.total_support, {}};
  if (!claim.norm_squared) return claim;
  Extent extent;
  for (const auto& block : manifest.policy.blocks)
    for (const auto index : block.tensors)
      if (block.kind != BlockKind::exempt && !manifest.layout[index].integer)
        extent.add(manifest.layout[index], manifest.grid_bits);
  claim.norm = extent.real(*claim.norm_squared, manifest.grid_bits, 0);
  return claim;
}

}  // namespace driftseal
