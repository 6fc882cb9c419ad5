#include "core/proof/relation/cost.h"

#include <bit>
#include <cmath>
#include <numeric>

namespace driftseal::proof {
namespace {

constexpr std::uint64_t element = 16, digest = 32, nonce = 8;

// Expected siblings of a path for q random positions among 2^height leaves: at every layer the nodes that are
// known fill o of 2^d places, and of the 2 o' children of the layer above, 2 o' - o have to be sent.
std::uint64_t expected_path(std::uint64_t q, unsigned height) {
  double siblings = 0;
  const auto occupied = [q](unsigned depth) {
    const double places = std::exp2(depth);
    return -places * std::expm1(static_cast<double>(q) * std::log1p(-1 / places));
  };
  for (unsigned depth = height; depth > 1; --depth) siblings += 2 * occupied(depth - 1) - occupied(depth);
  return digest * static_cast<std::uint64_t>(siblings + 2 - occupied(1));
}

std::uint64_t rows_of(const Plan& plan, std::initializer_list<Oracle> oracles) {
  std::uint64_t rows = 0;
  for (const Oracle o : oracles) rows += plan.rows_of(o).size();
  return rows;
}

// Rows of each tree of level 0; S is one more in the last.
std::vector<std::uint64_t> tree_rows(const Plan& plan) {
  std::vector<std::uint64_t> trees{rows_of(plan, {Oracle::B}), rows_of(plan, {Oracle::W}),
                                   rows_of(plan, {Oracle::L, Oracle::M, Oracle::A1}),
                                   rows_of(plan, {Oracle::A2u, Oracle::A2v, Oracle::A2b}) + 1};
  std::erase(trees, 0);
  return trees;
}

std::uint64_t message_bytes(const Plan& plan, std::size_t round1_rows) {
  std::uint64_t bytes = 32 + (round1_rows > 0 ? digest : 0) + 2 * digest;
  bytes += plan.variables() * plan.degree * element + plan.log_rows * nonce;
  bytes += (plan.oracles().size() + 2 + plan.parameters.pad_length) * element + 2 * nonce;
  for (std::size_t l = 1; l < plan.levels.size(); ++l)
    bytes += digest + nonce + plan.levels[l].log_rows * (2 * element + nonce);
  return bytes + nonce;
}

}  // namespace

std::string_view to_string(ProofPart part) {
  switch (part) {
    case ProofPart::messages:
      return "messages";
    case ProofPart::columns:
      return "columns";
    case ProofPart::paths:
      return "paths";
    case ProofPart::last_level:
      return "last level";
  }
  CHECK(false);
}

std::uint64_t ProofCost::bytes() const {
  return std::accumulate(sections.begin(), sections.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const ProofSection& section) { return sum + section.bytes; });
}

ProofCost cost(const Plan& plan) {
  const auto trees = tree_rows(plan);
  const std::uint64_t opened = std::accumulate(trees.begin(), trees.end(), std::uint64_t{0});
  const Parameters& p = plan.parameters;
  const unsigned pad_height = static_cast<unsigned>(std::bit_width(p.pad_length)) - 1 + pad_log_inverse_rate;
  std::uint64_t columns = p.pad_queries() * 2 * element, paths = expected_path(p.pad_queries(), pad_height);
  for (std::size_t l = 0; l < plan.levels.size(); ++l) {
    const Level& level = plan.levels[l];
    const std::uint64_t rows = l == 0 ? opened : std::uint64_t{1} << level.log_rows;
    columns += level.queries * rows * element;
    paths += (l == 0 ? trees.size() : 1) *
             expected_path(level.queries, level.log_columns + level.log_inverse_rate);
  }
  const std::uint64_t round1 = rows_of(plan, {Oracle::L, Oracle::M, Oracle::A1});
  ProofCost out;
  out.sections = {{ProofPart::messages, message_bytes(plan, round1)},
                  {ProofPart::columns, columns},
                  {ProofPart::paths, paths},
                  {ProofPart::last_level, (std::uint64_t{1} << plan.levels.back().log_columns) * element}};
  out.committed_rows = opened - rows_of(plan, {Oracle::B});
  out.opened_rows = opened;
  out.summed_rows = rows_of(plan, {Oracle::W, Oracle::L, Oracle::M});
  out.columns = p.columns();
  return out;
}

}  // namespace driftseal::proof
