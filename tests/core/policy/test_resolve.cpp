// Policies against layouts: first match, blocks, bounds, and every finding by name.
#include <QtTest>
#include <algorithm>
#include <random>

#include "core/policy/rules/resolve.h"
#include "tests/core/policy/json_text.h"

using namespace driftseal;

namespace {

Policy policy_of(const std::string& rules, const std::string& members = "") {
  return parse_policy(json("{'driftseal_policy': 1, 'name': 'p', ") + members + "\"rules\": [" + rules + "]}",
                      "p.json")
      .value();
}

TensorFacts floating(std::string name, u128 squares = 1'000'000) {
  return {std::move(name), DType::F32, {2, 3}, squares};
}
TensorFacts integer(std::string name) { return {std::move(name), DType::I64, {}, 25}; }

const std::vector<TensorFacts> layout{floating("embed"), floating("layer.0.w", 4), floating("layer.1.w", 400),
                                      floating("head"), integer("steps")};

bool has(const Resolution& resolution, FindingKind kind, Severity severity) {
  return std::any_of(resolution.findings.begin(), resolution.findings.end(),
                     [&](const Finding& f) { return f.kind == kind && f.severity == severity; });
}
const Finding& find(const Resolution& resolution, FindingKind kind) {
  return *std::find_if(resolution.findings.begin(), resolution.findings.end(),
                       [&](const Finding& f) { return f.kind == kind; });
}

const std::string integers_exempt = json("{'kind': 'integer', 'budget': 'exempt'}");

}  // namespace

class TestResolve : public QObject {
  Q_OBJECT
 private slots:
  void firstMatchWins() {
    const auto resolution =
        resolve(policy_of(integers_exempt +
                          json(", {'name': 'a', 'tensors': ['embed', 'layer.0.*'], 'budget': 'frozen'}, "
                               "{'name': 'b', 'tensors': 'layer.*', 'budget': 'free'}, {'name': 'c', "
                               "'tensors': '*', 'budget': {'norm': {'absolute': 1}}}")),
                layout);
    const std::vector<std::optional<std::size_t>> expected{1, 1, 2, 3, 0};
    QVERIFY(resolution.rule_of == expected);
    QVERIFY(resolution.usable());
  }

  void everyTensorIsInExactlyOneBlock() {
    std::mt19937 random(1);
    const std::vector<std::string> patterns{"embed", "layer.*",      "*.w", "head",
                                            "*",     "layer.[01].w", "st*", "?*d*"};
    const std::vector<std::string> budgets{json("'frozen'"), json("'exempt'"), json("'free'"),
                                           json("{'norm': {'relative': 0.5}}")};
    for (int round = 0; round < 300; ++round) {
      std::string rules;
      for (std::size_t i = 0; i < 1 + random() % 4; ++i)
        rules += json("{'tensors': '") + patterns[random() % patterns.size()] + json("', 'per': '") +
                 (random() % 2 ? "rule" : "tensor") + json("', 'budget': ") +
                 budgets[random() % budgets.size()] + "}, ";
      const Policy policy = policy_of(rules + json("{'tensors': '*', 'budget': 'frozen'}"));
      const auto resolution = resolve(policy, layout);
      std::vector<int> seen(layout.size(), 0);
      for (const ResolvedBlock& block : resolution.blocks)
        for (const auto i : block.tensors) {
          ++seen[i];
          const auto takes = [&](const PolicyRule& rule) { return rule.selector.selects(layout[i]); };
          const auto first = std::find_if(policy.rules.begin(), policy.rules.end(), takes);
          QCOMPARE(block.rule, static_cast<std::size_t>(first - policy.rules.begin()));
        }
      QVERIFY(std::all_of(seen.begin(), seen.end(), [](int n) { return n == 1; }));
    }
  }

  void blocksPerRuleAndPerTensor() {
    const std::string norm = json("'tensors': 'layer.*', 'budget': {'norm': {'relative': '0.5'}}, 'per': ");
    const std::string rest =
        integers_exempt + json(", {'tensors': ['embed', 'head'], 'budget': 'frozen'}, {'name': 'layers', ");
    const auto together = resolve(policy_of(rest + norm + "\"rule\"}"), layout);
    QCOMPARE(together.blocks.size(), std::size_t{3});
    QCOMPARE(together.blocks[2].name, std::string("layers"));
    QVERIFY(*together.blocks[2].norm_squared == 101);  // floor(0.25 * (4 + 400))
    const auto each = resolve(policy_of(rest + norm + "\"tensor\"}"), layout);
    QCOMPARE(each.blocks.size(), std::size_t{4});
    QCOMPARE(each.blocks[2].name, std::string("layer.0.w"));
    QVERIFY(*each.blocks[2].norm_squared == 1);
    QVERIFY(*each.blocks[3].norm_squared == 100);
  }

  void kindsOfBlocks() {
    const auto resolution =
        resolve(policy_of(integers_exempt +
                          json(", {'tensors': 'embed', 'budget': 'frozen'}, {'tensors': 'head', 'budget': "
                               "'free'}, {'tensors': '*', 'budget': {'norm': {'absolute': '0.5'}}}")),
                layout);
    QVERIFY(resolution.blocks[0].kind == ResolvedBlock::Kind::exempt && !resolution.blocks[0].norm_squared);
    QVERIFY(resolution.blocks[1].kind == ResolvedBlock::Kind::budgets &&
            *resolution.blocks[1].norm_squared == 0);
    QVERIFY(resolution.blocks[2].kind == ResolvedBlock::Kind::free && !resolution.blocks[2].norm_squared);
    QVERIFY(*resolution.blocks[3].norm_squared == u128{1} << 46);
  }

  void modelNormCountsCommittedFloatingTensorsOnly() {
    const std::string rules =
        integers_exempt +
        json(", {'tensors': 'embed', 'budget': 'exempt'}, {'tensors': '*', 'budget': 'free'}");
    const auto resolution = resolve(policy_of(rules, json("'model_norm': {'relative': 1}, ")), layout);
    QVERIFY(*resolution.total_norm_squared == 4 + 400 + 1'000'000);
  }

  void frozenIntegersDoNotCountInTheModelNorm() {
    const std::string rules =
        json("{'kind': 'integer', 'budget': 'frozen'}, {'tensors': '*', 'budget': 'free'}");
    const auto resolution = resolve(policy_of(rules, json("'model_norm': {'relative': 1}, ")), layout);
    QVERIFY(*resolution.total_norm_squared == 1'000'000 + 4 + 400 + 1'000'000);
  }

  void DeadRule() {
    const auto resolution = resolve(
        policy_of(json("{'tensors': 'haed', 'budget': 'frozen'}, {'tensors': '*', 'budget': 'frozen'}")),
        layout);
    QVERIFY(has(resolution, FindingKind::dead_rule, Severity::warning));
    QCOMPARE(*find(resolution, FindingKind::dead_rule).rule, std::size_t{0});
    QVERIFY(find(resolution, FindingKind::dead_rule).place.line == 1);
  }

  void ShadowedRule() {
    const auto resolution =
        resolve(policy_of(json("{'tensors': '*d', 'budget': 'frozen'}, {'tensors': '?ead', 'budget': "
                               "'frozen'}, {'tensors': '*', 'budget': 'frozen'}")),
                layout);
    QVERIFY(has(resolution, FindingKind::shadowed_rule, Severity::warning));
    QVERIFY(resolution.usable());
  }

  void ContradictoryRule() {
    const auto resolution =
        resolve(policy_of(integers_exempt + json(", {'tensors': '[!x]*', 'budget': {'norm': {'absolute': "
                                                 "1}}}, {'tensors': 'head', 'budget': 'frozen'}")),
                layout);
    QVERIFY(has(resolution, FindingKind::contradictory_rule, Severity::error));
    QCOMPARE(find(resolution, FindingKind::contradictory_rule).tensor, std::string("head"));
    QVERIFY(!resolution.usable());
  }

  void UncoveredTensor() {
    const auto resolution =
        resolve(policy_of(json("{'tensors': ['embed', 'layer.*', 'steps'], 'budget': 'frozen'}")), layout);
    QVERIFY(has(resolution, FindingKind::uncovered_tensor, Severity::error));
    QCOMPARE(find(resolution, FindingKind::uncovered_tensor).tensor, std::string("head"));
  }

  void IntegerInNormOrFree() {
    for (const std::string& budget : {json("'free'"), json("{'norm': {'absolute': 1}}")}) {
      const Policy policy = policy_of(json("{'tensors': '*', 'budget': ") + budget + "}");
      const auto resolution = resolve(policy, layout);
      QVERIFY(has(resolution, FindingKind::integer_not_allowed, Severity::error));
      const Status status = refuse_errors(resolution.findings, policy, "p.json");
      QVERIFY(!status.ok() && status.error().code == ErrorCode::policy_refused);
      QVERIFY(status.error().message.find("steps") != std::string::npos);
      QVERIFY(status.error().remedy.find("before it") != std::string::npos);
      QVERIFY(status.error().where.starts_with("line 1"));
    }
    const auto frozen = resolve(policy_of(json("{'tensors': '*', 'budget': 'frozen'}")), layout);
    QVERIFY(frozen.usable());
  }

  void FloatingExemptIsAWarning() {
    const auto resolution = resolve(
        policy_of(json("{'tensors': 'head', 'budget': 'exempt'}, {'tensors': '*', 'budget': 'frozen'}")),
        layout);
    QVERIFY(has(resolution, FindingKind::floating_exempt, Severity::warning));
    QVERIFY(resolution.usable());
  }

  void BoundTooLarge() {
    const auto resolution = resolve(
        policy_of(integers_exempt + json(", {'tensors': '*', 'budget': {'norm': {'absolute': 1e12}}}"),
                  json("'model_norm': {'absolute': 1e12}, ")),
        layout);
    QVERIFY(has(resolution, FindingKind::bound_too_large, Severity::error));
    QVERIFY(!resolution.total_norm_squared);
  }

  void BoundRoundsToZero() {
    const std::vector<TensorFacts> zero{floating("bias", 0)};
    const auto resolution =
        resolve(policy_of(json("{'tensors': '*', 'budget': {'norm': {'relative': 0.5}}}")), zero);
    QVERIFY(has(resolution, FindingKind::bound_is_zero, Severity::warning));
    QVERIFY(*resolution.blocks[0].norm_squared == 0);
  }

  void BlockNameTwice() {
    const auto resolution = resolve(
        policy_of(integers_exempt + json(", {'name': 'head', 'tensors': 'embed', 'budget': 'frozen'}, "
                                         "{'tensors': '*', 'budget': {'norm': {'relative': 1}}}")),
        layout);
    QVERIFY(has(resolution, FindingKind::block_name_twice, Severity::error));
  }

  void NothingCommitted() {
    QVERIFY(has(resolve(policy_of(json("{'tensors': '*', 'budget': 'exempt'}")), layout),
                FindingKind::nothing_committed, Severity::error));
    const std::vector<TensorFacts> empty{{"e", DType::F32, {0, 4}, 0}};
    QVERIFY(has(resolve(policy_of(json("{'tensors': '*', 'budget': 'frozen'}")), empty),
                FindingKind::nothing_committed, Severity::error));
  }

  void ModelNormOnNothing() {
    const std::vector<TensorFacts> counters{integer("steps")};
    const auto resolution = resolve(
        policy_of(json("{'tensors': '*', 'budget': 'frozen'}"), json("'model_norm': {'relative': 1}, ")),
        counters);
    QVERIFY(has(resolution, FindingKind::model_norm_on_nothing, Severity::error));
  }

  void everyFindingHasWords() {
    const Policy policy = policy_of(json("{'tensors': '*', 'budget': 'frozen'}"));
    for (int kind = 0; kind <= static_cast<int>(FindingKind::closest_to_limit); ++kind) {
      const Finding finding{
          .kind = static_cast<FindingKind>(kind), .rule = 0, .other_rule = 0, .block = "b", .tensor = "t"};
      QVERIFY(!finding_message(finding, policy).empty());
      QVERIFY(!to_string(finding.kind).empty());
    }
  }
};

QTEST_APPLESS_MAIN(TestResolve)
#include "test_resolve.moc"
