// The rules themselves: each finds the offence it is there for, and only that.
#include <QTest>

#include "tests/architecture/rules.h"

using namespace driftseal::architecture;

namespace {

const Arrows arrows = parse_arrows(R"(
# set(DRIFTSEAL_ARROWS_commented "out")
set(DRIFTSEAL_ARROWS_base "")
set(DRIFTSEAL_ARROWS_proof_sumcheck "base")
set(DRIFTSEAL_ARROWS_proof_sumcheck_prover
    "proof_sumcheck;${DRIFTSEAL_ARROWS_proof_sumcheck}")
set(DRIFTSEAL_ARROWS_proof_verify "proof_sumcheck;base")
)");

// A small tree that keeps every rule; `path` with `text` is added.
SourceTree tree_with(const std::string& path, const std::string& text) {
  SourceTree tree = {
      {"core/base/CMakeLists.txt", "driftseal_library(base SOURCES result.cpp)"},
      {"core/base/result.h", ""},
      {"core/proof/sumcheck/CMakeLists.txt",
       "driftseal_library(proof_sumcheck SOURCES pads.cpp)\n"
       "driftseal_library(proof_sumcheck_prover\n  SOURCES rounds.cpp DEPENDS proof_sumcheck)"},
      {"core/proof/sumcheck/pads.h", "#include \"core/base/result.h\"\n"},
      {"core/proof/sumcheck/rounds.h", "#include \"core/proof/sumcheck/pads.h\"\n"},
      {"core/proof/sumcheck/messages.h", ""},
      {"core/proof/verify/CMakeLists.txt", "driftseal_library(proof_verify SOURCES verify.cpp)"},
      {"core/proof/verify/verify.cpp", "#include \"core/proof/sumcheck/pads.h\"\n"},
      {"ui/charts/profile.cpp", "#include <qcustomplot.h>\n"},
  };
  tree[path] = text;
  return tree;
}

SourceTree tree() { return tree_with("core/base/result.h", ""); }

}  // namespace

class TestArchitectureRules : public QObject {
  Q_OBJECT
 private slots:
  void arrowsAreParsedWithReferences() {
    QCOMPARE(arrows.size(), std::size_t{4});
    QCOMPARE(arrows.at("proof_sumcheck_prover"), (std::set<std::string>{"base", "proof_sumcheck"}));
  }

  void cleanTreeHasNoOffence() {
    QVERIFY(against_arrows(tree(), arrows).empty());
    QVERIFY(including_nothing_that_exists(tree()).empty());
    QVERIFY(reaching_libraries(tree(), "core/proof/verify", {"proof_sumcheck_prover"}).empty());
    QVERIFY(including_header(tree(), "qcustomplot.h", "ui/charts").empty());
  }

  void upwardArrowIsFound() {
    const auto found = against_arrows(
        tree_with("core/base/result.h", "\n#include \"core/proof/sumcheck/pads.h\"\n"), arrows);
    QCOMPARE(found, (Offences{"core/base/result.h:2 includes core/proof/sumcheck/pads.h"}));
  }

  void verifierHalfIncludingProverHalfIsFound() {
    const auto wrong = tree_with("core/proof/sumcheck/pads.h", "#include \"core/proof/sumcheck/rounds.h\"\n");
    QCOMPARE(against_arrows(wrong, arrows).size(), std::size_t{1});
  }

  void headerWithoutSourceServesBothHalves() {
    const auto both =
        tree_with("core/proof/sumcheck/rounds.h", "#include \"core/proof/sumcheck/messages.h\"\n");
    QVERIFY(against_arrows(both, arrows).empty());
  }

  void proverBehindTwoIncludesIsFound() {
    const auto wrong = tree_with("core/proof/sumcheck/pads.h", "#include \"core/proof/sumcheck/rounds.h\"\n");
    QCOMPARE(reaching_libraries(wrong, "core/proof/verify", {"proof_sumcheck_prover"}),
             (Offences{"core/proof/verify reaches core/proof/sumcheck/rounds.h"}));
  }

  void qtInCoreIsFound_data() {
    QTest::addColumn<QString>("header");
    QTest::newRow("class") << "QString";
    QTest::newRow("module") << "QtCore/QString";
    QTest::newRow("old style") << "qglobal.h";
  }

  void qtInCoreIsFound() {
    QFETCH(QString, header);
    const auto wrong = tree_with("core/base/a.h", "#include <" + header.toStdString() + ">\n");
    QCOMPARE(using_qt(wrong, "core").size(), std::size_t{1});
    QVERIFY(using_qt(wrong, "core", {"core/base"}).empty());
  }

  void windowInCoreIsFound() {
    const auto wrong = tree_with("core/base/a.h", "#  include \"ui/shell/window.h\" // oh\n");
    QCOMPARE(including_from(wrong, "core", {"ui"}).size(), std::size_t{1});
    QCOMPARE(including_nothing_that_exists(wrong).size(), std::size_t{1});
  }

  void plotOutsideChartsIsFound() {
    const auto wrong = tree_with("ui/pages/drift.cpp", "#include \"qcustomplot.h\"\n");
    QCOMPARE(including_header(wrong, "qcustomplot.h", "ui/charts").size(), std::size_t{1});
  }

  void jsonInHeaderIsFound() {
    QCOMPARE(
        including_in_headers(tree_with("core/base/a.h", "#include <nlohmann/json.hpp>\n"), "nlohmann").size(),
        std::size_t{1});
    QVERIFY(including_in_headers(tree_with("core/base/a.cpp", "#include <nlohmann/json.hpp>\n"), "nlohmann")
                .empty());
  }

  void translationInCoreIsFound() {
    QCOMPARE(translating(tree_with("core/base/a.cpp", "\nx = tr(\"no\");\n"), "core"),
             (Offences{"core/base/a.cpp:2 translates"}));
    const auto harmless =
        tree_with("core/base/a.cpp", "// tr(\"a\")\n/* tr( */ str(1); painter.translate(x); \"tr(\\\"\";\n");
    QVERIFY(translating(harmless, "core").empty());
  }

  void longFileIsFound() {
    QCOMPARE(longer_than(tree_with("core/base/a.cpp", std::string(301, '\n')), 300, 160).size(),
             std::size_t{1});
    QCOMPARE(longer_than(tree_with("core/base/a.h", std::string(161, '\n')), 300, 160).size(),
             std::size_t{1});
    QVERIFY(longer_than(tree_with("core/base/a.cpp", std::string(300, '\n')), 300, 160).empty());
  }
};

QTEST_APPLESS_MAIN(TestArchitectureRules)
#include "test_architecture_rules.moc"
