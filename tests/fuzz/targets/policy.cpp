#include "core/policy/rules/policy.h"

#include <algorithm>
#include <vector>

#include "core/policy/expand.h"
#include "core/policy/rules/finding.h"
#include "core/policy/rules/places.h"
#include "core/policy/rules/resolve.h"
#include "tests/fuzz/targets/expect.h"
#include "tests/fuzz/targets/targets.h"

namespace driftseal::fuzz {
namespace {

using Layout = std::vector<TensorFacts>;

const Layout& layout() {
  static const Layout tensors = {{"embed.weight", DType::F32, {8, 16}, u128{1} << 100},
                                 {"layers.0.mlp.weight", DType::BF16, {12, 10}, 99999},
                                 {"layers.1.mlp.weight", DType::F16, {12, 10}, 0},
                                 {"layers.1.norm", DType::F64, {0}, 0},
                                 {"layers.1.q_proj.weight", DType::F16, {6, 10}, 7},
                                 {"bn.count", DType::I64, {}, 0},
                                 {"head.weight", DType::F32, {4, 4}, ~u128{0}}};
  return tensors;
}

void expect_words(const std::vector<Finding>& findings, const Policy& policy) {
  for (const Finding& finding : findings) CHECK(!finding_message(finding, policy).empty());
  accepted(refuse_errors(findings, policy, "policy.json"));
}

// The canonical text of a policy is a policy, with that same canonical text.
void expect_canonical(const Policy& policy) {
  const auto text = policy_text(policy);
  const auto again = parse_policy(text, "canonical.json");
  CHECK(again.ok());
  CHECK(policy_text(*again) == text);
}

// If nothing speaks against it, every tensor is in exactly one block.
void expect_covered(const Resolution& resolution) {
  std::vector<unsigned> blocks(layout().size());
  for (const auto& block : resolution.blocks)
    for (const auto tensor : block.tensors) ++blocks.at(tensor);
  for (const auto n : blocks) CHECK(n == 1);
}

// Written out by names, it stands for the same blocks.
void expect_expanded(const Policy& policy, const Layout& base, const Resolution& resolution) {
  const auto names = expand(policy, base);
  if (!accepted(names)) return;
  CHECK(!asks_for_places(*names));
  expect_canonical(*names);
  const auto again = resolve(*names, base);
  const auto same = [](const ResolvedBlock& a, const ResolvedBlock& b) {
    return a.name == b.name && a.kind == b.kind && a.tensors == b.tensors &&
           a.norm_squared == b.norm_squared && a.rank == b.rank && a.support == b.support;
  };
  CHECK(std::ranges::equal(again.blocks, resolution.blocks, same));
}

}  // namespace

bool policy(ByteView input) {
  const auto policy = parse_policy(text_of(input), "policy.json");
  if (!accepted(policy)) return false;
  expect_canonical(*policy);
  expect_words(lint(*policy), *policy);
  Layout base = layout();
  find_places(*policy, base);
  const auto resolution = resolve(*policy, base);
  expect_words(resolution.findings, *policy);
  if (resolution.usable()) expect_covered(resolution);
  expect_expanded(*policy, base, resolution);
  return true;
}

}  // namespace driftseal::fuzz
