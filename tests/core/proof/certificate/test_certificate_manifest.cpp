// manifest.json of a certificate, and soundness.json: canonical, strict, without contradictions.
#include <QtTest>

#include <limits>

#include "core/proof/certificate/soundness_text.h"
#include "tests/core/proof/certificate/small_certificate.h"

using namespace driftseal;
using namespace driftseal::proof;
using namespace driftseal::proof::testing;

namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  CHECK(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

bool accepted(const std::string& text) { return read_certificate_manifest(view_of(text), "").ok(); }
bool accepted(const CertificateManifest& manifest) { return accepted(write_certificate_manifest(manifest)); }

}  // namespace

class TestCertificateManifest : public QObject {
  Q_OBJECT

 private slots:
  void RoundTrips() {
    const auto manifest = small_certificate_manifest();
    const auto text = write_certificate_manifest(manifest);
    const auto reread = read_certificate_manifest(view_of(text), "");
    QVERIFY2(reread.ok(), reread.ok() ? "" : reread.error().paragraph().c_str());
    QCOMPARE(write_certificate_manifest(*reread), text);
    QCOMPARE(reread->policy.blocks[1].budget.norm_squared, (u128{1} << 90) + 5);
    QCOMPARE(reread->context, manifest.context);
    QCOMPARE(reread->layout[1].tuned_dtype, std::optional<std::string>("F16"));
  }

  void AnOptionalPartMayBeAbsent() {
    auto manifest = small_certificate_manifest();
    manifest.tuned_digest.reset();
    manifest.lineage.reset();
    manifest.policy.total_norm_squared.reset();
    QVERIFY(accepted(manifest));
  }

  // Every other text of the same meaning is refused, so that one value has one digest.
  void RefusesWhatIsNotCanonical_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("white space") << ",\"tool\""
                                 << ", \"tool\"";
    QTest::newRow("line feed at the end") << "\\u00"
                                          << "\\u00";
    QTest::newRow("escaped letter") << "driftseal test"
                                    << "\\u0064riftseal test";
    QTest::newRow("number as 24.0") << "\"grid_bits\":24"
                                    << "\"grid_bits\":24.0";
    QTest::newRow("upper-case hexadecimal") << "\"root\":\""
                                            << "\"root\":\"A";
    QTest::newRow("leading zero") << "\"norm_squared\":\"1"
                                  << "\"norm_squared\":\"01";
    QTest::newRow("duplicate key") << "\"tool\":"
                                   << "\"tool\":\"x\",\"tool\":";
    QTest::newRow("unknown key") << "\"tool\":"
                                 << "\"extra\":1,\"tool\":";
    QTest::newRow("missing key") << "\"tool\":\"driftseal test\","
                                 << "";
    QTest::newRow("other order") << "\"base\":{\"manifest\""
                                 << "\"context\":\"\",\"base\":{\"manifest\"";
    QTest::newRow("other version") << "driftseal-certificate/1"
                                   << "driftseal-certificate/2";
    QTest::newRow("bound as a number") << "\"norm_squared\":\"0\""
                                       << "\"norm_squared\":0";
    QTest::newRow("negative dimension") << "[4,8]"
                                        << "[4,-8]";
    QTest::newRow("unknown type") << "\"dtype_base\":\"F32\""
                                  << "\"dtype_base\":\"F33\"";
    QTest::newRow("kind against type") << "\"kind\":\"integer\""
                                       << "\"kind\":\"floating\"";
    QTest::newRow("unknown kind of block") << "\"kind\":\"free\""
                                           << "\"kind\":\"freed\"";
    QTest::newRow("huge tensor") << "[4,8]"
                                 << "[4294967296,4294967296]";
  }

  void RefusesWhatIsNotCanonical() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    const auto text = write_certificate_manifest(small_certificate_manifest());
    if (from == to) {
      QVERIFY(!accepted(text + "\n"));
      return;
    }
    QVERIFY(!accepted(replaced(text, from.toStdString(), to.toStdString())));
  }

  void RefusesContradictions() {
    const auto good = small_certificate_manifest();
    QVERIFY(accepted(good));
    const auto refused = [&](auto change) {
      auto manifest = good;
      change(manifest);
      return !accepted(manifest);
    };
    QVERIFY(refused([](auto& m) { m.layout[1].name = "embed"; }));
    QVERIFY(refused([](auto& m) { m.policy.blocks[0].tensors = {9}; }));
    QVERIFY(refused([](auto& m) { m.policy.blocks[0].tensors = {0, 1}; }));
    QVERIFY(refused([](auto& m) { m.policy.blocks.pop_back(); }));
    QVERIFY(refused([](auto& m) { m.coverage.added = {"embed"}; }));
    QVERIFY(refused([](auto& m) { m.coverage.added = {"extra", "extra"}; }));
    QVERIFY(refused([](auto& m) { m.coverage.missing.clear(); }));
    QVERIFY(refused([](auto& m) { m.coverage.missing.emplace_back("head"); }));
    QVERIFY(refused([](auto& m) { m.coverage.not_analysable.push_back({"count", "twice"}); }));
    QVERIFY(refused([](auto& m) { m.coverage.not_analysable.push_back({"head", "not exempt"}); }));
    QVERIFY(refused([](auto& m) { m.lineage->tuned_root = digest_of("another"); }));
    QVERIFY(refused([](auto& m) { m.layout[0].name = "a\nb"; }));
  }

  void RefusesEveryTruncation() {
    const auto text = write_certificate_manifest(small_certificate_manifest());
    for (std::size_t n = 0; n < text.size(); ++n) QVERIFY(!accepted(text.substr(0, n)));
  }

  void RefusesNestingAndNonsense() {
    for (const std::string& text :
         {std::string("[]"), std::string("null"), std::string("{}"), std::string(100000, '['),
          std::string("{\"schema\":7}"), std::string("\xff")})
      QVERIFY(!accepted(text));
  }

  void EveryByteIsBoundByTheStatement() {
    const auto manifest = small_certificate_manifest();
    const auto statement = statement_of(manifest);
    Bytes names;
    append(names, manifest.policy_file);
    append(names, sha256(write_certificate_manifest(manifest)));
    QCOMPARE(statement.names, names);
    QCOMPARE(text_of(statement.context), std::string_view(manifest.context));
    QCOMPARE(statement.layout.size(), manifest.layout.size());
    QVERIFY(statement.layout[2].integer);
    auto other = manifest;
    other.layout[0].tuned_dtype = "BF16";  // not in the statement itself
    QVERIFY(statement_of(other).names != statement.names);
  }

  void SoundnessIsRoundedToTheWeakerSide() {
    const SoundnessAccount account{{{"queries", "q", -101.4999}, {"sum-check", "s", -110.001}}};
    const auto text = soundness_text(account);
    QVERIFY(text.starts_with(
        "{\"schema\":\"driftseal-soundness/1\",\"terms\":[{\"name\":\"queries\",\"formula\":\"q\","
        "\"log2_error\":-101.49},{\"name\":\"sum-check\",\"formula\":\"s\",\"log2_error\":-110.0}],"));
    QVERIFY(text.ends_with("\"binding\":\"queries\"}"));
  }
};

QTEST_APPLESS_MAIN(TestCertificateManifest)
#include "test_certificate_manifest.moc"
