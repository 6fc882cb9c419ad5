// Strict JSON: what RFC 8259 allows is read with its places, everything else is refused with a place.
#include <QTest>

#include "core/base/json.h"

using namespace driftseal;

static Result<Json> parse(std::string_view text, const JsonLimits& limits = {}) {
  return parse_json(text, "test.json", limits);
}

class TestJson : public QObject {
  Q_OBJECT
 private slots:
  void values_of_every_kind() {
    const auto json = parse(R"({"a": null, "b": true, "c": 18446744073709551615, "d": -9223372036854775808,
                               "e": 1.50, "f": "\u00e9\n", "g": [1, []], "h": {}})");
    QVERIFY(json.ok());
    QVERIFY(json->find("a")->is_null());
    QCOMPARE(*json->find("b")->boolean(), true);
    QCOMPARE(*json->find("c")->unsigned_integer(), ~std::uint64_t{0});
    QCOMPARE(*json->find("d")->negative_integer(), std::numeric_limits<std::int64_t>::min());
    QCOMPARE(json->find("e")->real()->text, std::string("1.50"));
    QCOMPARE(*json->find("f")->string(), std::string("\xC3\xA9\n"));
    QCOMPARE(json->find("g")->array()->size(), std::size_t{2});
    QVERIFY(json->find("h")->object()->empty());
    QVERIFY(json->find("i") == nullptr);
  }

  void members_keep_their_order_and_place() {
    const auto json = parse("{\n  \"z\": 1,\n  \"a\": 2\n}");
    QVERIFY(json.ok());
    const auto& members = *json->object();
    QCOMPARE(members[0].name, std::string("z"));
    QCOMPARE(members[1].name, std::string("a"));
    QCOMPARE(members[1].place.line, std::size_t{3});
    QCOMPARE(members[0].place.text().substr(0, 7), std::string("line 2,"));
  }

  void refused_data() {
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char* name, const QByteArray& text) { QTest::newRow(name) << text; };
    row("empty", "");
    row("only_spaces", "  ");
    row("trailing_text", "{} x");
    row("two_values", "1 2");
    row("trailing_comma", "[1,]");
    row("comment", "[1] // no");
    row("single_quotes", "{'a': 1}");
    row("unquoted_key", "{a: 1}");
    row("leading_zero", "[01]");
    row("plus_sign", "[+1]");
    row("not_a_number", "[NaN]");
    row("infinity", "[Infinity]");
    row("number_beyond_double", "[1e999]");
    row("control_character", "[\"\x01\"]");
    row("lone_surrogate", R"(["\ud800"])");
    row("invalid_utf8", "[\"\xC3\x28\"]");
    row("unterminated_string", "[\"a");
    row("unterminated_object", "{\"a\": 1");
    row("missing_value", "{\"a\": }");
    row("duplicate_key", R"({"a": 1, "a": 2})");
    row("duplicate_key_escaped", R"({"a": 1, "\u0061": 2})");
    row("duplicate_key_deep", R"([{"b": {"a": 1, "a": 1}}])");
    row("nul_byte", QByteArray("{}\0", 3));
    row("too_deep", QByteArray(17, '[') + QByteArray(17, ']'));
  }
  void refused() {
    QFETCH(QByteArray, text);
    const auto json = parse({text.data(), static_cast<std::size_t>(text.size())});
    QVERIFY(!json.ok());
    QCOMPARE(json.error().code, ErrorCode::malformed);
    QCOMPARE(json.error().file, std::string("test.json"));
    QVERIFY(!json.error().message.empty() && !json.error().where.empty() && !json.error().remedy.empty());
  }

  void equal_names_in_different_objects_are_fine() { QVERIFY(parse(R"([{"a": {"a": 1}}, {"a": 2}])").ok()); }

  void limits_hold_exactly() {
    QVERIFY(parse("[[1]]", {.depth = 2}).ok());
    QVERIFY(!parse("[[[1]]]", {.depth = 2}).ok());
    QVERIFY(parse("[1, 2]", {.values = 3}).ok());
    QVERIFY(!parse("[1, 2, 3]", {.values = 3}).ok());
  }

  void very_deep_nesting_does_not_exhaust_the_stack() { QVERIFY(!parse(std::string(5'000'000, '[')).ok()); }
};

QTEST_APPLESS_MAIN(TestJson)
#include "test_json.moc"
