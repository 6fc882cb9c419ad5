// The recursive opening, verifier half (docs/protocol.md, section 8): one claim about the linear combination
// u_0 of all committed rows is folded level by level until the prover sends what is left in full.
#pragma once

#include <span>
#include <vector>

#include "core/proof/merkle/merkle.h"
#include "core/proof/opening/channel_verifier.h"
#include "core/proof/relation/plan.h"

namespace driftseal::proof {

// A committed tree as the verifier sees it.
struct TreeView {
  TreeId id;
  std::uint8_t level;
  Digest root;
  std::uint64_t rows;
  Check path_check;  // what fails if its path does not lead to the root
};

struct OpenedColumns {
  std::vector<std::uint64_t> positions;
  std::vector<std::vector<Fp>> trees;  // per tree: positions x rows

  std::span<const Fp> column(std::size_t tree, std::size_t position) const {
    const std::size_t rows = trees[tree].size() / positions.size();
    return std::span(trees[tree]).subspan(position * rows, rows);
  }
};

// Draws q positions below n, reads the columns of every tree there and checks their paths.
OpenedColumns read_columns(VerifierChannel& channel, std::span<const TreeView> trees, std::uint64_t n,
                           std::uint64_t q, std::string_view label);

struct OpeningClaim {
  std::vector<TreeView> trees;           // level 0, in order
  std::vector<std::vector<Fp>> weights;  // per tree: the coefficient of each of its rows in u_0
  std::span<const Fp> r_columns;         // c elements
  Fp value;                              // <eq(r_columns), u_0>
};

// Failures are recorded in the channel.
void verify_opening(VerifierChannel& channel, const Plan& plan, const OpeningClaim& claim);

}  // namespace driftseal::proof
