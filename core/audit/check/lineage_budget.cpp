#include "core/audit/check/lineage_budget.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "core/base/checks.h"

namespace driftseal {

namespace {

using proof::CertificateManifest;

// Where a step holds a tensor: in which block, and at which place of the commitment.
struct Place {
  std::size_t tensor, block;
  std::optional<std::uint64_t> offset;  // of its first entry; none: not committed
};
using Places = std::map<std::string_view, Place>;

std::uint64_t elements_of(const proof::CertificateTensor& tensor) {
  return proof::element_count_of(tensor.shape).value_or(0);
}

Places places_of(const CertificateManifest& manifest) {
  std::vector<std::size_t> block_of(manifest.layout.size());
  for (std::size_t b = 0; b < manifest.policy.blocks.size(); ++b)
    for (const std::size_t tensor : manifest.policy.blocks[b].tensors) block_of[tensor] = b;
  Places places;
  std::uint64_t next = 0;
  for (std::size_t i = 0; i < manifest.layout.size(); ++i) {
    Place place{i, block_of[i], std::nullopt};
    if (manifest.policy.blocks[block_of[i]].kind != proof::BlockKind::exempt) {
      place.offset = next;
      next += elements_of(manifest.layout[i]);
    }
    places.emplace(manifest.layout[i].name, place);
  }
  return places;
}

double sum_up(double a, double b) { return std::nextafter(a + b, std::numeric_limits<double>::infinity()); }

// Both or nothing.
std::optional<double> sum_up(const std::optional<double>& a, const std::optional<double>& b) {
  if (!a || !b) return std::nullopt;
  if (*a == 0 || *b == 0) return *a + *b;
  return sum_up(*a, *b);
}

u128 sum_to(u128 a, u128 b, u128 limit) { return a >= limit || b >= limit - a ? limit : a + b; }

// Adds the structured parts: a step without them is all rest.
void add_parts(CumulativeClaim& sum, const BlockClaim& step) {
  const bool structured = step.budget.rank || step.budget.support;
  if (step.budget.rank) sum.rank = sum_to(sum.rank.value_or(0), *step.budget.rank, sum.elements);
  if (step.budget.support) sum.support = sum_to(sum.support.value_or(0), *step.budget.support, sum.elements);
  // An exactly sparse block leaves nothing outside of its mask, and says so by a residual of 0.
  sum.residual = sum_up(sum.residual, structured ? step.residual : step.norm);
}

Silence silence_of(const BlockClaim& step) {
  if (step.block_class == BlockClass::free) return Silence::free;
  return step.block_class == BlockClass::exempt ? Silence::exempt : Silence::none;
}

// Of any matrix of this shape: rows are the first dimension, as for a block with a rank.
u128 full_rank(const proof::CertificateTensor& tensor) {
  const std::uint64_t rows = tensor.shape.empty() ? 1 : tensor.shape.front(), n = elements_of(tensor);
  return rows == 0 ? 0 : std::min(rows, n / rows);
}

void drop_parts_that_say_nothing(CumulativeClaim& claim, const proof::CertificateTensor& tensor) {
  const bool parts = claim.rank || claim.support;
  const bool nothing = (claim.rank && *claim.rank >= full_rank(tensor)) ||
                       (claim.support && *claim.support >= claim.elements) || !claim.residual;
  if (parts && !nothing) return;
  claim.rank.reset();
  claim.support.reset();
  claim.residual.reset();
  if (!claim.norm && !claim.frozen) claim.silence = Silence::used_up;
}

CumulativeClaim sum_of(const std::vector<const BlockClaim*>& steps, CumulativeClaim cell,
                       const proof::CertificateTensor& tensor) {
  for (const BlockClaim* step : steps)
    if (cell.silence == Silence::none) cell.silence = silence_of(*step);
  if (cell.silence != Silence::none) return cell;
  cell.frozen = std::ranges::all_of(
      steps, [](const BlockClaim* step) { return step->block_class == BlockClass::frozen; });
  if (cell.frozen) {
    cell.entry = cell.norm = 0;  // equal on the grid all the way, so rounded once only
    for (const BlockClaim* step : steps) {
      cell.entry = std::max(*cell.entry, step->entry.value_or(0));
      cell.norm = std::max(*cell.norm, step->norm.value_or(0));
    }
    return cell;
  }
  cell.norm = cell.residual = 0;
  for (const BlockClaim* step : steps) {
    cell.norm = sum_up(cell.norm, step->norm);
    add_parts(cell, *step);
  }
  drop_parts_that_say_nothing(cell, tensor);
  return cell;
}

// The tensor of the first step at every other one; nothing if it is not the same tensor everywhere.
std::optional<std::vector<std::size_t>> blocks_of(const proof::CertificateTensor& tensor,
                                                  const std::vector<const CheckReport*>& steps,
                                                  const std::vector<Places>& places,
                                                  const std::vector<Join>& joins) {
  std::vector<std::size_t> blocks;
  std::optional<std::uint64_t> before;
  for (std::size_t s = 0; s < steps.size(); ++s) {
    const auto found = places[s].find(tensor.name);
    if (found == places[s].end()) return std::nullopt;
    const Place& place = found->second;
    const auto& there = steps[s]->manifest->layout[place.tensor];
    if (there.shape != tensor.shape || there.integer != tensor.integer) return std::nullopt;
    // Under one root the entries of a tensor are those at its place, whatever it is called.
    if (s > 0 && joins[s - 1] == Join::same_root && before && place.offset && *before != *place.offset)
      return std::nullopt;
    before = place.offset;
    blocks.push_back(place.block);
  }
  return blocks;
}

bool same_tensors(const CertificateManifest& a, const CertificateManifest& b) {
  const Places there = places_of(b);
  const Places here = places_of(a);
  return here.size() == there.size() && std::ranges::all_of(here, [&](const auto& entry) {
           const auto other = there.find(entry.first);
           return other != there.end() && other->second.offset == entry.second.offset &&
                  a.layout[entry.second.tensor].shape == b.layout[other->second.tensor].shape;
         });
}

std::optional<double> model_norm(const std::vector<const CheckReport*>& steps) {
  std::optional<double> sum = 0;
  for (const CheckReport* step : steps) {
    if (!same_tensors(*steps.front()->manifest, *step->manifest)) return std::nullopt;
    sum = sum_up(sum, step->model.norm);
  }
  return sum;
}

}  // namespace

CumulativeBudget cumulative_budget(const std::vector<const CheckReport*>& steps,
                                   const std::vector<Join>& joins) {
  CHECK(!steps.empty() && joins.size() + 1 == steps.size());
  std::vector<Places> places;
  for (const CheckReport* step : steps) places.push_back(places_of(*step->manifest));
  CumulativeBudget budget;
  std::map<std::vector<std::size_t>, std::size_t> cell_of;  // by the blocks; none: not in all
  std::vector<std::size_t> first_tensor;
  const auto& layout = steps.front()->manifest->layout;
  for (std::size_t i = 0; i < layout.size(); ++i) {
    const auto blocks = blocks_of(layout[i], steps, places, joins);
    const auto key = blocks.value_or(std::vector<std::size_t>{});
    const auto [cell, is_new] = cell_of.emplace(key, budget.claims.size());
    if (is_new) {
      budget.claims.push_back({{}, key});
      if (!blocks) budget.claims.back().silence = Silence::not_in_all;
      first_tensor.push_back(i);
    }
    budget.claims[cell->second].tensors.push_back(layout[i].name);
    budget.claims[cell->second].elements += elements_of(layout[i]);
  }
  for (std::size_t c = 0; c < budget.claims.size(); ++c) {
    std::vector<const BlockClaim*> claims;
    for (std::size_t s = 0; s < budget.claims[c].blocks.size(); ++s)
      claims.push_back(&steps[s]->blocks[budget.claims[c].blocks[s]]);
    budget.claims[c] = sum_of(claims, std::move(budget.claims[c]), layout[first_tensor[c]]);
  }
  budget.norm = model_norm(steps);
  return budget;
}

}  // namespace driftseal
