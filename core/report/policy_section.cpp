// The budgets as they were resolved to integers and proved.
#include "core/base/decimal.h"
#include "core/report/format.h"
#include "core/report/sections.h"
#include "core/report/words.h"

namespace driftseal::report {
namespace {

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
  return text;
}

std::string bound_in_weights(const BlockClaim& block) {
  std::vector<std::string> parts;
  if (block.entry) parts.push_back(block.exact ? "equal" : "each entry within " + at_most(*block.entry));
  if (block.norm && !block.entry) parts.push_back("‖Δ‖ ≤ " + at_most(*block.norm));
  if (block.budget.rank) parts.push_back("rank ≤ " + to_decimal(*block.budget.rank));
  if (block.budget.support)
    parts.push_back("changed entries ≤ " + grouped(to_decimal(*block.budget.support)));
  if (block.residual) parts.push_back("residual ≤ " + at_most(*block.residual));
  return parts.empty() ? "none" : joined(parts);
}

std::string bound_on_grid(const BlockClaim& block) {
  std::vector<std::string> parts;
  if (block.budget.norm_squared) parts.push_back("Σ D² ≤ " + grouped(to_decimal(*block.budget.norm_squared)));
  if (block.budget.residual_squared) {
    parts.push_back("ε² ≤ " + grouped(to_decimal(*block.budget.residual_squared)));
  }
  return joined(parts);
}

Table block_table(const std::vector<BlockClaim>& blocks) {
  Table table{"blocks",
              {{"block", Align::left, true},
               {"budget"},
               {"tensors", Align::right},
               {"elements", Align::right},
               {"bound in weights"},
               {"on the grid"}},
              {}};
  for (const BlockClaim& block : blocks) {
    table.rows.push_back({{block.name},
                          {words_of(block.block_class), tone_of(block.block_class)},
                          {grouped(block.tensors)},
                          {grouped(block.elements)},
                          {bound_in_weights(block)},
                          {bound_on_grid(block)}});
  }
  return table;
}

Facts model_wide(const ModelClaim& model) {
  Facts facts;
  if (model.norm) facts.rows.emplace_back("Whole model, ‖Δ‖", "at most " + at_most(*model.norm));
  if (model.norm_squared) {
    facts.rows.emplace_back("Whole model, Σ D²", "at most " + grouped(to_decimal(*model.norm_squared)));
  }
  if (model.support) {
    facts.rows.emplace_back("Whole model, changed entries", "at most " + grouped(to_decimal(*model.support)));
  }
  return facts;
}

}  // namespace

Section policy_section(const CheckReport& check) {
  const bool proved = check.proof == ProofState::valid;
  Section section{"policy", proved ? "Policy, as proved" : "Policy, as claimed", {}};
  section.items.push_back(
      Paragraph{"Each tensor is in exactly one block, and each block has a budget. Δ is tuned minus base, "
                "‖Δ‖ the square root of the "
                "sum of its squares. Bounds in weights include what rounding to the grid may hide."});
  if (Facts facts = model_wide(check.model); !facts.rows.empty()) section.items.push_back(std::move(facts));
  section.items.push_back(block_table(check.blocks));
  return section;
}

}  // namespace driftseal::report
