// What certificates that follow each other say together: base -> v1 -> v2. A path claims of a tensor what the
// claims of its steps add up to, and nothing where one step claims nothing.
//
// With D_i the drift of step i, and what its block claims (docs/protocol.md, section 1):
//   norm      |D_i| <= t_i            the sum:  |sum D_i| <= sum t_i (triangle inequality)
//   rank      D_i = L_i + rest        rank(sum L_i) <= sum r_i (subadditive)
//   support   rest outside of k_i     the union of the masks has at most sum k_i entries
//   residual  |rest_i| <= e_i         what is left beside all parts: at most sum e_i; of a step with a norm
//                                     only, all of its drift is such a rest
//   frozen    D_i = 0 on the grid     if every step is: still equal on the grid, rounded once and not twice
// A block's bound holds for each part of it, so that tensors which stand in other blocks at other steps are
// told in the cells of the common refinement. All figures are in the units of the weights, rounded up.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/audit/check/check_report.h"

namespace driftseal {

// How the tuned model of one step is known to be the base of the next.
enum class Join {
  same_root,    // the two statements name the same commitment: both proofs are about it
  named_files,  // the file digest that the first certificate names is that of the next base: its prover's
                // word
};

enum class Silence {  // why a path claims nothing of a cell
  none,               // it does claim something
  free,               // a step lets it change in any way
  exempt,             // a step does not look at it
  not_in_all,         // not in every certificate under the same name, shape and place
  used_up,            // together the steps allow anything of this shape, and bound no norm
};

struct CumulativeClaim {
  std::vector<std::string> tensors = {};  // names; all of the same blocks at every step
  std::vector<std::size_t> blocks = {};   // of each step; empty if not_in_all
  std::uint64_t elements = 0;
  Silence silence = Silence::none;
  bool frozen = false;
  std::optional<double> entry = {};  // if frozen: every |w'_k - w_k|
  std::optional<double> norm = {};
  std::optional<u128> rank = {}, support = {};  // with `residual` beside them
  std::optional<double> residual = {};
};

struct CumulativeBudget {
  std::vector<CumulativeClaim> claims;  // in the order of the first certificate's layout
  std::optional<double> norm;  // of the whole model: only if every step bounds it over the same tensors
};

// steps: reports with a manifest, all on one grid; joins: one less. Pure: says what would hold if every step
// is proved; whether they are is for the caller (core/audit/check/lineage.h).
CumulativeBudget cumulative_budget(const std::vector<const CheckReport*>& steps,
                                   const std::vector<Join>& joins);

}  // namespace driftseal
