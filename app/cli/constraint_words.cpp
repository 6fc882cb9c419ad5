#include "app/cli/constraint_words.h"

#include <algorithm>

#include "app/cli/text.h"

namespace driftseal::cli {

namespace {

std::string at_most(const std::optional<double>& real) {
  return real ? "at most " + figure(*real) : std::string("bounded");
}

std::string norm_words(const BlockClaim& claim) {
  return "norm: the squares of its drift add up to at most " + to_decimal(*claim.budget.norm_squared) +
         " on the grid; |w' - w| is " + at_most(claim.norm);
}

std::string residual_words(const BlockClaim& claim, unsigned scale_bits) {
  const auto& budget = claim.budget;
  std::string what = budget.rank ? "(2^" + std::to_string(scale_bits) + " D - L)^2" : "D^2";
  what += budget.support ? ", summed over the entries outside the mask," : ", summed over all entries,";
  return "residual: " + what + " is at most " + to_decimal(*budget.residual_squared) +
         "; in the weights, what is left has a norm of " + at_most(claim.residual);
}

std::string rank_words(const proof::Block& block) {
  const std::string rank = to_decimal(*block.budget.rank);
  return "rank: there are integer factors U, " + std::to_string(block.m) + " x " + rank + ", and V, " +
         std::to_string(block.n) + " x " + rank +
         ", with L = U V^T, tested at two random points of a polynomial that has all entries as coefficients";
}

std::string support_words(const proof::Block& block) {
  return "support: a mask of zeros and ones has at most " + to_decimal(*block.budget.support) +
         " ones among " + std::to_string(block.size) + " entries; which ones stays hidden";
}

}  // namespace

std::vector<std::string> constraints_of(const proof::Plan& plan, std::size_t index, const BlockClaim& claim) {
  const proof::Block& block = plan.blocks[index];
  std::vector<std::string> words;
  if (block.kind == proof::BlockKind::exempt) return {"none: not looked at, not even committed to"};
  if (block.kind == proof::BlockKind::free) return {"none: committed to, and may have changed in any way"};
  if (!block.live()) return {"none: it has no entries"};
  if (block.frozen()) return {"frozen: every entry of its drift is zero on the grid"};
  if (block.budget.norm_squared) words.push_back(norm_words(claim));
  if (block.budget.rank) words.push_back(rank_words(block));
  if (block.budget.support) words.push_back(support_words(block));
  if (block.exact_sparse())
    words.push_back("residual: every entry outside the mask is equal on the grid");
  else if (block.budget.residual_squared)
    words.push_back(residual_words(claim, plan.statement.policy.rank_scale_bits));
  return words;
}

std::vector<std::string> model_constraints(const proof::Plan& plan, const ModelClaim& claim) {
  std::vector<std::string> words;
  if (claim.norm_squared)
    words.push_back(
        "model-wide norm: the squares of the drift of all floating tensors of the proof add up to at most " +
        to_decimal(*claim.norm_squared) + "; |w' - w| is " + at_most(claim.norm));
  if (claim.support)
    words.push_back("model-wide support: all masks together have at most " + to_decimal(*claim.support) +
                    " ones");
  if (plan.has(proof::Oracle::M)) words.push_back("masks: every entry of a mask is 0 or 1");
  for (const proof::Kappa& kappa : plan.kappas) {
    static constexpr const char* what[] = {"the drift", "what is left beside the low-rank parts",
                                           "the factors"};
    words.push_back("integrality of " + std::string(what[static_cast<int>(kappa.what)]) +
                    ": 128 random projections are below 2^" + std::to_string(kappa.kappa) +
                    ", so that no sum above can wrap around the field");
  }
  if (plan.bit_entries > 0)
    words.push_back("bits: the " + std::to_string(plan.bit_entries) +
                    " digits of all slacks and projections are 0 or 1");
  return words;
}

std::string meaning_of(const proof::ErrorTerm& term) {
  static constexpr std::pair<std::string_view, std::string_view> meanings[] = {
      {"sumcheck", "a wrong sum survives the random points of the two sum-checks"},
      {"equations", "wrong equations cancel each other under their random weights"},
      {"eq_points", "wrong entries cancel each other under the weights of their places"},
      {"combination", "wrong oracles cancel each other in the one that is opened"},
      {"pad_tree", "a pad is not the one that was committed to"},
      {"rank", "a matrix that is not U V^T agrees with it at both random points"},
      {"integrality", "a huge number has small projections only"},
      {"proximity_", "rows that are no codewords look like one when they are combined"},
      {"xi", "wrong openings cancel each other"},
      {"queries", "none of the columns that are opened shows a wrong codeword"},
  };
  const auto found =
      std::ranges::find_if(meanings, [&](const auto& entry) { return term.name.starts_with(entry.first); });
  return found == std::end(meanings) ? std::string() : std::string(found->second);
}

}  // namespace driftseal::cli
