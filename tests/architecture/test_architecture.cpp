// docs/architecture.md held against the sources as they are.
#include <QDir>
#include <QFile>
#include <QTest>

#include "tests/architecture/rules.h"

using namespace driftseal::architecture;

namespace {

const std::string root = DRIFTSEAL_SOURCE_DIR;

void expect_none(const Offences& offences) {
  for (const std::string& offence : offences) qWarning("%s", offence.c_str());
  QCOMPARE(offences.size(), std::size_t{0});
}

const SourceTree& sources() {
  static const SourceTree tree = read_sources(root, {"core", "ui", "app"});
  return tree;
}

Arrows arrows() {
  QFile file(QString::fromStdString(root + "/resources/build/arrows.cmake"));
  if (!file.open(QIODevice::ReadOnly)) return {};
  return parse_arrows(file.readAll().toStdString());
}

const std::vector<std::string> prover_libraries = {"proof_prove", "proof_opening_prover",
                                                   "proof_sumcheck_prover"};
const std::vector<std::string> model_libraries = {"model", "architecture", "drift", "policy", "audit"};

}  // namespace

class TestArchitecture : public QObject {
  Q_OBJECT
 private slots:
  void sourcesAndArrowsAreFound() {
    QVERIFY(sources().contains("core/base/result.h"));
    QVERIFY(arrows().at("proof_verify").contains("proof_sumcheck"));
    QVERIFY(arrows().at("proof_verify").contains("base"));
  }

  void everyLibraryHasItsArrows() {
    const Arrows known = arrows();
    const Libraries libraries(sources());
    for (const auto& [folder, names] : libraries.by_folder()) {
      for (const std::string& name : names) QVERIFY2(known.contains(name), name.c_str());
    }
  }

  void arrowsHaveNoCycle() {
    const Arrows known = arrows();
    for (const auto& [from, allowed] : known) {
      for (const std::string& to : allowed) {
        QVERIFY2(known.contains(to) && !known.at(to).contains(from), (from + " <-> " + to).c_str());
      }
    }
  }

  void includesFollowTheArrows() { expect_none(against_arrows(sources(), arrows())); }
  void includesExist() { expect_none(including_nothing_that_exists(sources())); }

  // Said again by name, so that changing arrows.cmake alone cannot allow them.
  void proofKnowsNoModelsAndNoPolicies() {
    expect_none(including_from(sources(), "core/proof",
                               {"core/tensor", "core/model", "core/architecture", "core/drift", "core/policy",
                                "core/audit", "core/sign", "core/report"}));
  }
  void verifierReachesNoProver() {
    for (const char* folder : {"core/proof/verify", "core/audit/check", "app/verify"}) {
      expect_none(reaching_libraries(sources(), folder, prover_libraries));
      expect_none(reaching_libraries(sources(), folder, model_libraries));
      expect_none(using_qt(sources(), folder));
    }
  }
  void coreKnowsNoWindow() {
    expect_none(including_from(sources(), "core", {"ui", "app"}));
    expect_none(including_from(sources(), "ui", {"app"}));
    expect_none(using_qt(sources(), "core", {"core/report_pdf"}));
    expect_none(translating(sources(), "core"));
  }
  void plotsStayInCharts() { expect_none(including_header(sources(), "qcustomplot.h", "ui/charts")); }
  // Its header takes seconds to compile; the one with forward declarations does not.
  void jsonLibraryStaysOutOfHeaders() { expect_none(including_in_headers(sources(), "nlohmann/json.hpp")); }

  // A header beyond 160 lines is worth a look, no more.
  void filesAreShort() {
    for (const std::string& header : longer_than(sources(), 300, 160)) qInfo("%s", header.c_str());
    expect_none(longer_than(sources(), 300, 300));
  }

  void topLevelIsExactlyThis() {
    QStringList folders = {"app", "core", "docs", "installer", "resources", "tests", "ui"};
    QStringList files = {"CMakeLists.txt", "LICENSE", "README.md"};
    const QDir top(QString::fromStdString(root));
    QCOMPARE(top.entryList({"[!b]*", "b[!u]*"}, QDir::Dirs | QDir::NoDotAndDotDot), folders);  // not build*/
    QStringList there = top.entryList(QDir::Files);
    there.removeAll("compile_commands.json");  // a build's product, ignored by git
    QCOMPARE(there, files);
  }

  void mainsAreShort() {
    for (const auto& [path, text] : sources()) {
      if (path.ends_with("/main.cpp")) QVERIFY2(count_lines(text) <= 80, path.c_str());
    }
  }
};

QTEST_APPLESS_MAIN(TestArchitecture)
#include "test_architecture.moc"
