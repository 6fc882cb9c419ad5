// The descriptions that are built in, and descriptions that are wrong.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <algorithm>
#include <set>

#include "core/architecture/roles/roles.h"
#include "core/architecture/roles/tables.h"
#include "core/architecture/roles/wrappers.h"

using namespace driftseal;

namespace {

constexpr TableText no_words = {"words.json", R"({"driftseal_role_words": 1, "words": {}})"};

Result<Tables> link(const std::vector<TableText>& texts) { return link_tables(texts, no_words); }

// A table with these members behind the obligatory ones; ' stands for ".
std::string table(const std::string& family, std::string members) {
  members = "{'driftseal_architecture': 1, 'family': '" + family + "', 'title': 't', 'describes': 'd', " +
            members + "}";
  std::ranges::replace(members, '\'', '"');
  return members;
}

std::string with_number(std::string pattern) {
  for (auto brace = pattern.find('{'); brace != pattern.npos; brace = pattern.find('{'))
    pattern.replace(brace, pattern.find('}') + 1 - brace, "1");
  return pattern;
}

QJsonObject schema() {
  QFile file(DRIFTSEAL_SOURCE_DIR "/resources/schema/architecture_v1.schema.json");
  if (!file.open(QIODevice::ReadOnly)) qFatal("no schema");
  return QJsonDocument::fromJson(file.readAll()).object();
}

template <class Enum>
QJsonArray words_of(Enum last) {
  QJsonArray words;
  for (int i = 0; i <= static_cast<int>(last); ++i)
    words.append(QString::fromStdString(std::string(to_string(static_cast<Enum>(i)))));
  return words;
}

}  // namespace

class TestTables : public QObject {
  Q_OBJECT

 private slots:
  void every_file_is_built_in() {
    const auto files = QDir(DRIFTSEAL_SOURCE_DIR "/resources/architectures/families")
                           .entryList({"*.json"}, QDir::Files, QDir::Name);
    QCOMPARE(static_cast<qsizetype>(table_texts.size()), files.size());
    for (const TableText& text : table_texts) {
      QFile file(QString(DRIFTSEAL_SOURCE_DIR "/resources/architectures/families/") +
                 QString::fromStdString(std::string(text.file)));
      QVERIFY(file.open(QIODevice::ReadOnly));
      QCOMPARE(QString::fromStdString(std::string(text.text)), QString::fromUtf8(file.readAll()));
    }
  }

  void built_in_tables_can_be_linked() {
    const auto tables = link_tables(table_texts, role_words_text);
    QVERIFY2(tables.ok(), tables.ok() ? "" : tables.error().paragraph().c_str());
    QCOMPARE(tables_digest().size(), std::size_t{64});
  }

  // A row that another of its table hides would be dead.
  void a_family_describes_its_own_patterns() {
    for (const Family& family : tables().families)
      for (const Row& row : family.rows) {
        const auto name = with_number(row.pattern);
        std::vector<Match> matches;
        Path path = split_name(name);
        unwrap(path, tables().base_modules, nullptr);
        tables().matcher.find(path, matches);
        QVERIFY2(std::ranges::any_of(matches,
                                     [&](const Match& match) {
                                       return &tables().families[match.family].rows[match.row] == &row;
                                     }),
                 (family.name + ": " + row.pattern).c_str());
      }
  }

  void model_types_stand_in_one_table_only() {
    std::set<std::string> seen;
    for (const Family& family : tables().families)
      for (const auto& type : family.model_types) QVERIFY2(seen.insert(type).second, type.c_str());
  }

  void words_are_read_back() {
    for (int i = 0; i <= static_cast<int>(Role::other); ++i)
      QVERIFY(parse_role(to_string(static_cast<Role>(i))) == static_cast<Role>(i));
    QVERIFY(parse_tower("decoder") == Tower::decoder && parse_region("head") == Region::head);
    QVERIFY(parse_orientation("conv1d") == Orientation::conv1d);
    QVERIFY(!parse_role("attention") && !parse_role("") && !parse_tower("Main"));
  }

  void schema_knows_every_word() {
    const auto defs = schema()["$defs"].toObject();
    QCOMPARE(defs["role"].toObject()["enum"].toArray(), words_of(Role::other));
    QCOMPARE(defs["tower"].toObject()["enum"].toArray(), words_of(Tower::decoder));
    QCOMPARE(defs["orientation"].toObject()["enum"].toArray(), words_of(Orientation::other));
    QCOMPARE(defs["tensor"].toObject()["properties"].toObject()["region"].toObject()["enum"].toArray(),
             words_of(Region::other));
  }

  // What the schema allows is read, member by member.
  void schema_names_the_members_that_are_read() {
    const auto full = table(
        "a", R"('model_types': ['x'], 'base_modules': ['m'], 'matrices': 'conv1d', 'towers': {'e': 'encoder'},
        'include': [{'family': 'b', 'under': 'u', 'tower': 'text'}], 'ties': [['a', 'b']],
        'tensors': [{'tensor': 'x.{layer}', 'role': 'norm', 'region': 'layer', 'tower': 'main', 'orientation': 'linear',
                     'dimensions': 1, 'bias': true, 'cross': false, 'per_head': false, 'tells': 'heads'}])");
    const auto included = table("b", "'tensors': []");
    const auto linked = link({{"a.json", full}, {"b.json", included}});
    QVERIFY2(linked.ok(), linked.ok() ? "" : linked.error().paragraph().c_str());
    const auto written = QJsonDocument::fromJson(QByteArray::fromStdString(full)).object();
    QCOMPARE(written.keys(), schema()["properties"].toObject().keys());
    auto members = written["tensors"].toArray()[0].toObject().keys() << "module";
    members.sort();
    QCOMPARE(members, schema()["$defs"].toObject()["tensor"].toObject()["properties"].toObject().keys());
  }

  void modules_are_expanded() {
    const auto linked = link({{"a.json", table("a", "'tensors': [{'module': 'bn', 'role': 'batch_norm'}]")}});
    QVERIFY(linked.ok());
    std::set<std::string> names;
    for (const Row& row : linked->families[0].rows) names.insert(row.pattern);
    QCOMPARE(names, (std::set<std::string>{"bn.weight", "bn.bias", "bn.gamma", "bn.beta", "bn.running_mean",
                                           "bn.running_var", "bn.num_batches_tracked"}));
  }

  void included_networks_keep_or_lose_their_base_module() {
    const auto inner =
        table("b", "'base_modules': ['model'], 'tensors': [{'tensor': 'model.w', 'role': 'norm'}]");
    const auto linked =
        link({{"a.json",
               table("a", "'include': [{'family': 'b', 'under': 'text', 'tower': 'text'}], 'tensors': []")},
              {"b.json", inner}});
    QVERIFY(linked.ok());
    const auto& rows = linked->find("a")->rows;
    QCOMPARE(rows.size(), std::size_t{2});
    QVERIFY(rows[0].pattern == "text.w" && rows[1].pattern == "text.model.w" && rows[1].tower == Tower::text);
  }

  void wrong_tables_are_refused_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("why");
    const auto row = [](const char* what, const std::string& text, const char* why) {
      QTest::newRow(what) << QString::fromStdString(text) << QString(why);
    };
    row("no JSON", "{", "");
    row("no object", "[]", "object");
    row("no tensors", table("a", "'ties': []"), "lacks \"tensors\"");
    row("unknown member", table("a", "'tensors': [], 'rules': []"), "\"rules\"");
    row("version",
        R"({"driftseal_architecture": 2, "family": "a", "title": "t", "describes": "d", "tensors": []})",
        "version");
    row("other name", table("b", "'tensors': []"), "another name than its file");
    row("role", table("a", "'tensors': [{'tensor': 'x', 'role': 'query'}]"), "unknown word");
    row("no role", table("a", "'tensors': [{'tensor': 'x'}]"), "lacks \"role\"");
    row("tensor and module", table("a", "'tensors': [{'tensor': 'x', 'module': 'x', 'role': 'norm'}]"),
        "either");
    row("neither", table("a", "'tensors': [{'role': 'norm'}]"), "either");
    row("placeholder", table("a", "'tensors': [{'tensor': '{head}.x', 'role': 'norm'}]"), "bad pattern");
    row("open brace", table("a", "'tensors': [{'tensor': 'a.{layer', 'role': 'norm'}]"), "bad pattern");
    row("empty pattern", table("a", "'tensors': [{'tensor': '', 'role': 'norm'}]"), "bad pattern");
    row("tower", table("a", "'towers': {'x': 'west'}, 'tensors': []"), "unknown word");
    row("towers", table("a", "'towers': 3, 'tensors': []"), "no object");
    row("tie", table("a", "'ties': [['x']], 'tensors': []"), "two names");
    row("include", table("a", "'include': [{'family': 'z'}], 'tensors': []"), "not there");
    row("flag", table("a", "'tensors': [{'tensor': 'x', 'role': 'norm', 'bias': 1}]"), "true or false");
  }
  void wrong_tables_are_refused() {
    QFETCH(QString, text);
    QFETCH(QString, why);
    const auto bytes = text.toStdString();
    const auto linked = link({{"a.json", bytes}});
    QVERIFY(!linked.ok());
    QVERIFY2(QString::fromStdString(linked.error().message).contains(why), linked.error().message.c_str());
    QVERIFY(!linked.error().remedy.empty());
  }

  void includes_are_one_level_deep() {
    const auto a = table("a", "'include': [{'family': 'b'}], 'tensors': []");
    const auto b = table("b", "'include': [{'family': 'c'}], 'tensors': []");
    QVERIFY(!link({{"a.json", a}, {"b.json", b}, {"c.json", table("c", "'tensors': []")}}).ok());
  }

  void wrong_words_are_refused() {
    for (const char* text : {"{}", R"({"driftseal_role_words": 1, "words": []})",
                             R"({"driftseal_role_words": 1, "words": {"query": ["q"]}})",
                             R"({"driftseal_role_words": 1, "words": {"norm": [3]}})"})
      QVERIFY2(!link_tables({}, {"words.json", text}).ok(), text);
  }
};

QTEST_APPLESS_MAIN(TestTables)
#include "test_tables.moc"
