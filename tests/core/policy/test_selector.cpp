// Selectors by place: what is read, what is refused, and what is written again.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include "core/policy/rules/finding.h"
#include "core/policy/rules/policy.h"
#include "tests/core/policy/json_text.h"

using namespace driftseal;

namespace {

Result<Policy> parse(const std::string& selector) {
  return parse_policy(
      json("{'driftseal_policy': 1, 'name': 'p', 'rules': [{") + selector + json(", 'budget': 'frozen'}]}"),
      "policy.json");
}
Selector selector_of(const std::string& text) { return parse(json(text)).value().rules[0].selector; }

bool has_layer(const std::string& layers, std::uint32_t layer, std::uint32_t behind = 1000) {
  return LayerSet::parse(layers).value().contains(layer, behind);
}
std::string canonical(const std::string& layers) { return LayerSet::parse(layers).value().text(); }

}  // namespace

class TestSelector : public QObject {
  Q_OBJECT

 private slots:
  void EverythingAskedForMustFit() {
    const Selector selector = selector_of(
        "'role': ['attention', 'norm'], 'block': 'layer', 'tower': 'text', "
        "'layers': '3-', 'kind': 'matrix', 'tensors': '*.weight'");
    const TensorFacts fitting{"a.weight",
                              DType::BF16,
                              {2, 2},
                              0,
                              TensorPlace{Role::attention_kv, Region::layer, Tower::text, 3, 9, true}};
    QVERIFY(selector.selects(fitting));
    const auto without = [&](const auto& change) {
      TensorFacts other = fitting;
      change(other);
      return selector.selects(other);
    };
    QVERIFY(without([](TensorFacts& t) { t.place->role = Role::norm; }));
    QVERIFY(!without([](TensorFacts& t) { t.place->role = Role::mlp_up; }));
    QVERIFY(!without([](TensorFacts& t) { t.place->region = Region::head; }));
    QVERIFY(!without([](TensorFacts& t) { t.place->tower = Tower::vision; }));
    QVERIFY(!without([](TensorFacts& t) { t.place->layer = 2; }));
    QVERIFY(!without([](TensorFacts& t) { t.shape = {4}; }));
    QVERIFY(!without([](TensorFacts& t) { t.dtype = DType::I8; }));
    QVERIFY(!without([](TensorFacts& t) { t.name = "a.bias"; }));
  }

  void LayersAreThoseOfBlockLayer() {
    const Selector selector = selector_of("'layers': '0-'");
    TensorFacts tensor{"a", DType::F32, {2}, 0, TensorPlace{.region = Region::layer}};
    QVERIFY(selector.selects(tensor));
    tensor.place->region = Region::embedding;
    QVERIFY(!selector.selects(tensor));
  }

  void KindsOfTensors() {
    const auto selects = [](const char* kind, DType type, Shape shape) {
      return selector_of(std::string("'kind': '") + kind + "'").selects({"t", type, std::move(shape)});
    };
    QVERIFY(selects("matrix", DType::F32, {2, 2}) && selects("matrix", DType::F16, {2, 2, 3, 3}));
    QVERIFY(!selects("matrix", DType::F32, {4}) && !selects("matrix", DType::I8, {2, 2}));
    QVERIFY(selects("vector", DType::F32, {4}) && selects("vector", DType::F32, {}));
    QVERIFY(!selects("vector", DType::F32, {1, 4}) && !selects("vector", DType::BOOL, {4}));
    QVERIFY(selects("floating", DType::F32, {2, 2}) && selects("floating", DType::F32, {4}));
    QVERIFY(selects("integer", DType::I64, {}) && !selects("integer", DType::F32, {}));
  }

  void LayerSets() {
    QVERIFY(has_layer("3", 3) && !has_layer("3", 2) && !has_layer("3", 4));
    QVERIFY(has_layer("3-7", 3) && has_layer("3-7", 7) && !has_layer("3-7", 8) && !has_layer("3-7", 2));
    QVERIFY(has_layer("24-", 24) && has_layer("24-", 999'999) && !has_layer("24-", 23));
    QVERIFY(has_layer("last 2", 5, 0) && has_layer("last 2", 5, 1) && !has_layer("last 2", 5, 2));
    QVERIFY(has_layer("0, 9-, last 1", 0) && has_layer("0, 9-, last 1", 9) &&
            has_layer("0, 9-, last 1", 4, 0) && !has_layer("0, 9-, last 1", 4));
  }

  void LayerSetsHaveOneText() {
    QCOMPARE(canonical("7,1-2 , 3, 20-, 5-6,  last 2,last 4, 30-40"), std::string("1-3, 5-7, 20-, last 4"));
    QCOMPARE(canonical("0-0"), std::string("0"));
    QCOMPARE(canonical("999999-"), std::string("999999-"));
    QVERIFY(LayerSet::parse("4, 1-3").value() == LayerSet::parse("1-4").value());
  }

  void GroupsOfRoles() {
    const Selector mlp = selector_of("'role': ['mlp_up', 'mlp_gate', 'mlp_down', 'mlp_gate_up', 'norm']");
    QVERIFY(words_of(mlp.roles) == (std::vector<std::string_view>{"mlp", "norm"}));
    QVERIFY(selector_of("'role': ['mlp', 'mlp_up']").roles == selector_of("'role': 'mlp'").roles);
    for (const auto word : all_role_words()) QVERIFY(parse_roles(word));
  }

  void SchemaKnowsEveryWord() {
    QFile file(DRIFTSEAL_SOURCE_DIR "/resources/schema/policy_v1.schema.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto parts = QJsonDocument::fromJson(file.readAll()).object()["$defs"].toObject();
    const auto agree = [&](const char* key, const std::vector<std::string_view>& words) {
      QStringList in_schema, read;
      for (const QJsonValue word : parts[key].toObject()["enum"].toArray()) in_schema << word.toString();
      for (const auto word : words) read << QString::fromStdString(std::string(word));
      in_schema.sort();
      read.sort();
      return in_schema == read;
    };
    QVERIFY(agree("role", all_role_words()));
    QVERIFY(agree("block", all_region_words()));
    QVERIFY(agree("tower", all_tower_words()));
  }

  void WritingAndReadingAreInverse_data() {
    QTest::addColumn<QString>("selector");
    for (const char* text :
         {"'role': 'attention'", "'role': ['attention', 'mlp', 'norm']", "'role': 'attention_q'",
          "'kind': 'matrix', 'block': ['embedding', 'head'], 'tensors': '*.weight'", "'kind': 'vector'",
          "'tower': ['text', 'vision']", "'layers': '3'", "'layers': '0-2, 24-, last 2', 'regex': ['a', 'b']",
          "'kind': 'floating', 'role': 'conv', 'block': 'layer', 'tower': 'main', 'layers': 'last 1'"})
      QTest::newRow(text) << text;
  }
  void WritingAndReadingAreInverse() {
    QFETCH(QString, selector);
    const std::string text = json(selector.toStdString());
    const std::string written = policy_text(parse(text).value());
    const QString one_line = QString::fromStdString(written).simplified();
    QVERIFY2(one_line.contains(QString::fromStdString(text) + ","), written.c_str());
    QCOMPARE(policy_text(parse_policy(written, "").value()), written);
  }

  void Refused_data() {
    QTest::addColumn<QString>("selector");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* selector, const char* said) {
      QTest::newRow(selector) << selector << said;
    };
    row("'role': 'attention_x'", "\"attention_x\" is no word for \"role\"");
    row("'role': 'Attention'", "is no word");
    row("'role': ''", "is no word");
    row("'role': 3", "a word, or a list of words");
    row("'role': []", "empty");
    row("'role': ['norm', 'x']", "attention, mlp, embedding");
    row("'role': [['norm']]", "a word, or a list of words");
    row("'block': 'middle'", "embedding, layer, head, other");
    row("'block': {}", "a word, or a list of words");
    row("'tower': 'audio'", "main, text, vision");
    row("'tower': null", "a word, or a list of words");
    row("'kind': 'tensor'", "\"matrix\"");
    row("'kind': ['matrix']", "\"matrix\"");
    row("'layers': 3", "text");
    row("'layers': ''", "empty");
    row("'layers': '-'", "which layers");
    row("'layers': '-3'", "which layers");
    row("'layers': '7-3'", "\"7-3\"");
    row("'layers': '1,,2'", "which layers");
    row("'layers': '1 - 2'", "which layers");
    row("'layers': '1-2-3'", "which layers");
    row("'layers': '1000000'", "six digits");
    row("'layers': '18446744073709551616-'", "six digits");
    row("'layers': 'last 0'", "which layers");
    row("'layers': 'last'", "which layers");
    row("'layers': 'last -1'", "which layers");
    row("'layers': 'last 2-'", "which layers");
    row("'layers': 'first 2'", "which layers");
    row("'layers': '0x3'", "which layers");
    row("'roles': 'norm'", "unknown key");
  }
  void Refused() {
    QFETCH(QString, selector);
    QFETCH(QString, said);
    const auto policy = parse(json(selector.toStdString()));
    QVERIFY(!policy.ok());
    const Error& error = policy.error();
    QVERIFY2(QString::fromStdString(error.message + " " + error.remedy).contains(said),
             error.paragraph().c_str());
    QVERIFY(error.where.starts_with("line 1, column ") && error.file == "policy.json");
  }

  void PlacesAreNotToldByTexts() {
    const auto lint_of = [](const std::string& rules) {
      return lint(
          parse_policy(json("{'driftseal_policy': 1, 'name': 'p', 'rules': [" + rules + "]}"), "").value());
    };
    QVERIFY(lint_of("{'role': 'norm', 'budget': 'free'}, {'tensors': '*', 'budget': 'frozen'}").empty());
    QVERIFY(
        lint_of("{'role': 'norm', 'tensors': 'a', 'budget': 'free'}, {'tensors': 'a', 'budget': 'frozen'}")
            .empty());
    const auto behind = lint_of(
        "{'kind': 'floating', 'budget': 'frozen'}, {'role': 'norm', 'kind': 'vector', 'budget': 'free'}");
    QVERIFY(behind.size() == 1 && behind[0].kind == FindingKind::unreachable_rule);
    const auto kinds = lint_of(
        "{'kind': 'matrix', 'budget': 'free'}, {'kind': 'vector', 'budget': 'free'}, "
        "{'kind': 'floating', 'budget': 'free'}");
    QVERIFY(kinds.size() == 1 && *kinds[0].rule == 2 && kinds[0].severity == Severity::warning);
  }
};

QTEST_APPLESS_MAIN(TestSelector)
#include "test_selector.moc"
