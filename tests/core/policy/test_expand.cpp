// The law of expand(): the policy by names resolves to the same blocks.
#include "core/policy/expand.h"

#include <QtTest>
#include <random>

#include "core/policy/rules/resolve.h"
#include "tests/core/policy/base_networks.h"
#include "tests/core/policy/json_text.h"

using namespace driftseal;
using namespace driftseal::test;

namespace {

Policy policy_of(const std::string& rules, const std::string& members = "") {
  return parse_policy(json("{'driftseal_policy': 1, 'name': 'p', " + members + "'rules': [" + rules + "]}"),
                      "")
      .value();
}

const std::vector<std::string> policies{
    "{'role': 'attention', 'kind': 'matrix', 'budget': {'rank': 2, 'residual': 'rounding'}}, {'tensors': "
    "'*', "
    "'budget': 'frozen'}",
    "{'block': 'layer', 'layers': 'last 1', 'kind': 'floating', 'budget': {'norm': {'relative': '0.1'}}}, "
    "{'block': ['head', 'embedding'], 'kind': 'floating', 'budget': 'free'}, {'tensors': '*', 'budget': "
    "'frozen'}",
    "{'kind': 'integer', 'budget': 'exempt'}, {'role': ['norm', 'batch_norm'], 'per': 'tensor', 'budget': "
    "'frozen'}, {'layers': '0, 3', 'regex': '.*[ac].*', 'budget': {'norm': {'absolute': 1}}}, {'tower': "
    "['vision', 'encoder'], 'budget': {'norm': {'relative': 1}}, 'per': 'rule'}, {'tensors': '*', 'budget': "
    "'frozen'}"};

bool same_block(const ResolvedBlock& a, const ResolvedBlock& b) {
  return a.name == b.name && a.kind == b.kind && a.tensors == b.tensors && a.norm_squared == b.norm_squared &&
         a.rank == b.rank && a.support == b.support && a.residual_squared == b.residual_squared;
}
bool same(const Resolution& a, const Resolution& b) {
  return std::ranges::equal(a.blocks, b.blocks, same_block) && a.rank_scale_bits == b.rank_scale_bits;
}

}  // namespace

class TestExpand : public QObject {
  Q_OBJECT

 private slots:
  void ResolvesToTheSame_data() {
    QTest::addColumn<QString>("network");
    for (const std::string& name : network_names())
      QTest::newRow(name.c_str()) << QString::fromStdString(name);
  }
  void ResolvesToTheSame() {
    QFETCH(QString, network);
    std::mt19937 random(1);
    for (const std::string& rules : policies) {
      const Policy places = policy_of(rules);
      auto base = base_of(network.toStdString(), places);
      const Policy names = parse_policy(policy_text(expand(places, base).value()), "").value();
      QVERIFY(!asks_for_places(names));
      QVERIFY(same(resolve(places, base), resolve(names, base)));
      std::erase_if(base, [&](const TensorFacts&) { return random() % 4 == 0; });  // missing
      QVERIFY(same(resolve(places, base), resolve(names, base)));
    }
  }

  void NamesThatDifferInNumbersShareAGlob() {
    const Policy places = policy_of(
        "{'role': 'attention_q', 'budget': 'free'}, {'tensors': '*', 'budget': "
        "'frozen'}");
    const Policy names = expand(places, base_of("llama", places)).value();
    QCOMPARE(names.rules[0].selector.patterns.size(), std::size_t{1});
    QCOMPARE(names.rules[0].selector.patterns[0].text(),
             std::string("model.layers.*.self_attn.q_proj.weight"));
    QCOMPARE(names.rules[0].name, std::string("rule 1"));
  }

  void OtherRulesStayAsTheyAre() {
    const Policy plain = policy_of(
        "{'name': 'a', 'regex': 'x.*', 'kind': 'vector', 'budget': 'free', 'comment': "
        "'c'}, {'tensors': '*', 'budget': 'frozen'}");
    QCOMPARE(policy_text(expand(plain, base_of("mlp", plain)).value()), policy_text(plain));
  }

  void RulesThatSelectNothingAreLeftOut() {
    const Policy places = policy_of(
        "{'role': 'conv', 'budget': {'rank': 1, 'residual': 'rounding'}}, {'name': "
        "'rest', 'tensors': '*', 'budget': 'frozen'}",
        "'rank_scale_bits': 12, ");
    const Policy names = expand(places, base_of("llama", places)).value();
    QCOMPARE(names.rules.size(), std::size_t{1});
    QCOMPARE(names.rules[0].name, std::string("rest"));
    QVERIFY(parse_policy(policy_text(names), "").ok());
    const Policy nothing = policy_of("{'role': 'conv', 'budget': 'frozen'}");
    QCOMPARE(expand(nothing, base_of("llama", nothing)).error().code, ErrorCode::policy_refused);
  }

  void NamesWithWildcardsStandForThemselves() {
    const Policy places =
        policy_of("{'block': 'other', 'budget': 'frozen'}, {'tensors': '*', 'budget': 'free'}",
                  "'model_norm': {'absolute': 1}, ");
    std::vector<TensorFacts> base{{"odd*[1]\\?", DType::F32, {2}}, {"oddity[1]\\?", DType::F32, {2, 2}}};
    find_places(places, base);
    base[1].place->region = Region::head;
    const Policy names = expand(places, base).value();
    QVERIFY(same(resolve(places, base), resolve(names, base)));
  }

  void ManyDifferentNamesAreNotAllTriedAsGlobs() {
    const Policy places = policy_of("{'tower': 'main', 'budget': 'frozen'}");
    std::vector<TensorFacts> base;
    for (int i = 0; i < 6000; ++i)
      for (const char* end : {".0.x", ".1.x"})
        base.push_back({"a" + std::to_string(i) + "b" + end, DType::F32, {2}});
    find_places(places, base);
    const Policy names = expand(places, base).value();
    QVERIFY(names.rules[0].selector.patterns.size() > 6000);
    QVERIFY(same(resolve(places, base), resolve(names, base)));
  }

  void TooManyNamesAreRefused() {
    const Policy places = policy_of("{'block': ['layer', 'other', 'head', 'embedding'], 'budget': 'frozen'}");
    std::vector<TensorFacts> base(1, {std::string(5000, '*'), DType::F32, {2}});
    find_places(places, base);
    QCOMPARE(expand(places, base).error().code, ErrorCode::limit_exceeded);
  }
};

QTEST_APPLESS_MAIN(TestExpand)
#include "test_expand.moc"
