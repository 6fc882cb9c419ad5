// Rules that ask for places, on networks of every kind.
#include <QtTest>
#include <algorithm>

#include "core/policy/rules/resolve.h"
#include "tests/core/policy/base_networks.h"
#include "tests/core/policy/json_text.h"

using namespace driftseal;
using namespace driftseal::test;

namespace {

// A rule with this selector, and one that freezes the rest.
Policy policy_of(const std::string& selector) {
  return parse_policy(json("{'driftseal_policy': 1, 'name': 'p', 'rules': [{'name': 'it', " + selector +
                           ", 'budget': 'frozen'}, {'name': 'rest', 'tensors': '*', 'budget': 'frozen'}]}"),
                      "p.json")
      .value();
}

QStringList names_in(const Policy& policy, const std::vector<TensorFacts>& base) {
  QStringList names;
  const auto resolution = resolve(policy, base);
  for (std::size_t i = 0; i < base.size(); ++i)
    if (resolution.rule_of[i] == 0) names << QString::fromStdString(base[i].name);
  return names;
}
QStringList selected(const std::string& network_name, const std::string& selector) {
  const Policy policy = policy_of(selector);
  return names_in(policy, base_of(network_name, policy));
}

std::string why_dead(const std::string& network_name, const std::string& selector) {
  const Policy policy = policy_of(selector);
  for (const Finding& finding : resolve(policy, base_of(network_name, policy)).findings)
    if (finding.kind == FindingKind::dead_rule) return finding_message(finding, policy);
  return {};
}

}  // namespace

class TestPlaces : public QObject {
  Q_OBJECT

 private slots:
  void Transformer() {
    QCOMPARE(
        selected("llama", "'role': 'attention_q'"),
        QStringList({"model.layers.0.self_attn.q_proj.weight", "model.layers.1.self_attn.q_proj.weight"}));
    QCOMPARE(
        selected("llama", "'role': 'attention', 'layers': '0'"),
        QStringList({"model.layers.0.self_attn.q_proj.weight", "model.layers.0.self_attn.k_proj.weight",
                     "model.layers.0.self_attn.v_proj.weight", "model.layers.0.self_attn.o_proj.weight"}));
    QCOMPARE(selected("llama", "'role': 'mlp', 'layers': 'last 1', 'tensors': '*up*'"),
             QStringList({"model.layers.1.mlp.up_proj.weight"}));
    QCOMPARE(selected("llama", "'block': 'head'"), QStringList({"model.norm.weight", "lm_head.weight"}));
    QCOMPARE(selected("llama", "'block': 'layer', 'kind': 'vector', 'role': 'norm', 'layers': '1-'"),
             QStringList({"model.layers.1.input_layernorm.weight",
                          "model.layers.1.post_attention_layernorm.weight"}));
    QCOMPARE(selected("llama", "'layers': '0-'").size(), selected("llama", "'block': 'layer'").size());
  }

  void FusedAndBiased() {
    QCOMPARE(selected("gpt2", "'role': 'attention', 'kind': 'matrix', 'layers': '1'"),
             QStringList({"transformer.h.1.attn.c_attn.weight", "transformer.h.1.attn.c_proj.weight"}));
    QCOMPARE(selected("gpt2", "'role': 'attention_qkv', 'kind': 'vector', 'layers': '1'"),
             QStringList({"transformer.h.1.attn.c_attn.bias"}));
  }

  void Convolutions() {
    QCOMPARE(selected("resnet", "'block': 'head'"), QStringList({"fc.weight", "fc.bias"}));
    const QStringList last = selected("resnet", "'role': 'conv', 'layers': 'last 1'");
    QVERIFY(last.contains("layer2.1.conv1.weight") && !last.contains("layer2.0.conv1.weight"));
    QVERIFY(last == selected("resnet", "'role': 'conv', 'layers': '3'"));  // counted through the stages
    for (const QString& name : selected("resnet", "'role': 'batch_norm_counter'"))
      QVERIFY(name.endsWith("num_batches_tracked"));
  }

  void Perceptron() {
    QStringList all = selected("mlp", "'tower': 'main'");
    QCOMPARE(all.size(), 6);
    QStringList parts = selected("mlp", "'block': 'layer'") + selected("mlp", "'block': 'head'") +
                        selected("mlp", "'block': 'embedding'") + selected("mlp", "'block': 'other'");
    parts.sort();
    all.sort();
    QCOMPARE(parts, all);
    QCOMPARE(selected("mlp", "'layers': 'last 1'"), QStringList({"fc3.weight", "fc3.bias"}));
  }

  void Towers() {
    const QStringList vision =
        selected("clip", "'tower': 'vision', 'layers': 'last 1', 'role': 'attention_q'");
    const QStringList text = selected("clip", "'tower': 'text', 'layers': 'last 1', 'role': 'attention_q'");
    QCOMPARE(selected("clip", "'layers': 'last 1', 'role': 'attention_q'").size(),
             vision.size() + text.size());
    QVERIFY(!vision.isEmpty() && !text.isEmpty());
    for (const QString& name : vision) QVERIFY(name.contains("vision") && name.contains(".1."));
  }

  // Places are those in the whole base, whatever the tuned model lacks.
  void MissingTensorsDoNotMovePlaces() {
    const Policy policy = policy_of("'layers': 'last 1'");
    auto base = base_of("llama", policy);
    std::erase_if(base, [](const TensorFacts& t) { return t.name.starts_with("model.layers.1."); });
    QCOMPARE(names_in(policy, base), QStringList());
    auto without = base_of(network("llama").tensors);
    std::erase_if(without, [](const TensorFacts& t) { return t.name.starts_with("model.layers.1."); });
    find_places(policy, without);  // of another base, where layer 0 is the last
    QVERIFY(!names_in(policy, without).isEmpty());
  }

  void PlacesAreFoundOnlyIfAskedFor() {
    auto base = base_of("llama", policy_of("'kind': 'matrix', 'tensors': 'model.*'"));
    QVERIFY(std::ranges::none_of(base, [](const TensorFacts& t) { return t.place.has_value(); }));
    QVERIFY(asks_for_places(policy_of("'tower': 'main'")) && !asks_for_places(policy_of("'kind': 'vector'")));
  }

  void DeadRulesSayWhatIsLacking_data() {
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("selector");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* of, const char* selector, const char* said) {
      QTest::newRow(said) << of << selector << said;
    };
    row("llama", "'role': 'conv'", "no tensor has the role conv, there is embedding, attention_q");
    row("gpt2", "'role': ['attention_q', 'attention_k']",
        "no tensor has the role attention_q or attention_k");
    row("llama", "'tower': 'vision'", "no tensor has the tower vision, there is main");
    row("llama", "'layers': '2-'", "no layer is among 2-, the last is 1");
    row("lenet", "'block': 'other'", "no tensor has the block other");
    row("llama", "'role': 'attention', 'kind': 'vector'", "no tensor has all that it asks for");
  }
  void DeadRulesSayWhatIsLacking() {
    QFETCH(QString, network);
    QFETCH(QString, selector);
    QFETCH(QString, said);
    const std::string why = why_dead(network.toStdString(), selector.toStdString());
    QVERIFY2(QString::fromStdString(why).contains(said), why.c_str());
    QVERIFY2(!QString::fromStdString(why).contains("not recognised"), why.c_str());
  }

  void DeadRulesSayThatTheArchitectureIsUnknown() {
    const Policy policy = policy_of("'role': 'attention'");
    std::vector<TensorFacts> base{{"one.alpha", DType::F32, {4, 4}}, {"one.beta", DType::F32, {4}}};
    find_places(policy, base);
    const auto findings = resolve(policy, base).findings;
    QVERIFY(!findings.empty() && findings[0].kind == FindingKind::dead_rule);
    QVERIFY(finding_message(findings[0], policy).find("not recognised") != std::string::npos);
  }
};

QTEST_APPLESS_MAIN(TestPlaces)
#include "test_places.moc"
