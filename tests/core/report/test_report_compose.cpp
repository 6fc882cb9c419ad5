// What a report says for each kind of answer of the verifier. The values are made by hand: nothing is proved
// here.
#include <QTest>
#include <algorithm>

#include "core/audit/check/check_report.h"
#include "core/base/json.h"
#include "core/drift/drift.h"
#include "core/policy/evaluate.h"
#include "core/report/report.h"

using namespace driftseal;
using report::Document;
using report::Section;
using report::Tone;

namespace {

const std::string hostile = "<img src=x onerror=alert(1)>\x1B[2J\xFF";

CheckReport accepted_report() {
  CheckReport check;
  check.proof = ProofState::valid;
  check.applies = Applies::yes;
  check.soundness_bits = 102.25;
  check.minimum_bits = 96;
  check.account.terms = {{"sumcheck", "64/p", -121}, {"queries", "(1 - 1/4)^213 2^-16", -102.3}};
  check.blocks = {
      {"head", BlockClass::frozen, 1, 1000, true, {{}, {}, {}, u128{0}}, 0.0, {}, 0.0},
      {"layers", BlockClass::norm, 2, 123456, false, {{}, {}, {}, u128{987654321}}, 0.25, {}, {}}};
  check.manifest.emplace();
  check.manifest->tool = "driftseal 0.1.0";
  check.manifest->layout = {{"head", false, "BF16", "BF16", {10, 100}}};
  return check;
}

Document compose(const CheckReport& check) {
  ReportInput input;
  input.check = &check;
  return compose_report(input);
}

const Section& section_of(const Document& document, const std::string& id) {
  return *std::ranges::find(document.sections, id, &Section::id);
}

report::Banner banner_of(const CheckReport& check) {
  const Document document = compose(check);
  return std::get<report::Banner>(document.sections.front().items.front());
}

std::string html_of(const CheckReport& check) {
  ReportInput input;
  input.check = &check;
  return render_html(input);
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

DriftReport measured() {
  DriftReport drift;
  TensorDrift tensor{
      .name = "head", .shape = {10, 100}, .dtype_base = DType::BF16, .dtype_tuned = DType::F32};
  tensor.elements = 1000;
  tensor.changed = 17;
  tensor.fro_base = 2.0;
  tensor.fro_delta = 0.5;
  tensor.max_abs_delta = 0.125;
  TensorDrift touched{.name = "nan", .shape = {}, .dtype_base = DType::F32, .dtype_tuned = DType::F32};
  touched.nonfinite_tuned = 1;
  drift.tensors = {tensor, touched};
  drift.summary.floating = {2, 1001, 18, {}, {}, {}};
  return drift;
}

}  // namespace

class TestReportCompose : public QObject {
  Q_OBJECT
 private slots:
  void sectionsStandInTheirOrder() {
    std::vector<std::string> ids;
    for (const Section& section : compose(accepted_report()).sections) ids.push_back(section.id);
    QCOMPARE(ids, (std::vector<std::string>{"verdict", "scope", "policy", "drift", "findings", "proof",
                                            "signatures", "limits", "check"}));
  }

  void acceptedIsGoodOnlyWithFullCoverage() {
    CheckReport check = accepted_report();
    QVERIFY(banner_of(check).tone == Tone::good);
    check.manifest->coverage.added = {"extra"};
    QVERIFY(banner_of(check).tone == Tone::caution);
    check = accepted_report();
    check.blocks.push_back({"counter", BlockClass::exempt, 1, 1, false, {}, {}, {}, {}});
    QVERIFY(banner_of(check).tone == Tone::caution);
  }

  void rejectedProofNamesTheCheck() {
    CheckReport check = accepted_report();
    check.proof = ProofState::invalid;
    check.failed = FailedCheck{CertificateCheck::soundness_differs, {}, "sizes of another model"};
    const auto banner = banner_of(check);
    QVERIFY(banner.tone == Tone::bad);
    QVERIFY(contains(banner.text, "soundness_differs"));
    QVERIFY(contains(banner.text, "sizes of another model"));
  }

  void anotherPolicyIsNotAccepted() {
    CheckReport check = accepted_report();
    check.applies = Applies::no;
    check.failed = FailedCheck{CertificateCheck::policy_differs, {}, ""};
    QVERIFY(banner_of(check).tone == Tone::bad);
    QVERIFY(contains(banner_of(check).headline, "another base or policy"));
  }

  void uncheckedIsNeitherGoodNorBad() {
    CheckReport check = accepted_report();
    check.proof = ProofState::not_checked;
    check.applies = Applies::not_checked;
    QVERIFY(banner_of(check).tone == Tone::caution);
    QCOMPARE(section_of(compose(check), "policy").title, std::string("Policy, as claimed"));
  }

  void missingTrustIsSaidAsSuch() {
    CheckReport check = accepted_report();
    check.signature_demanded = true;
    QVERIFY(banner_of(check).tone == Tone::bad);
    check.signatures = {{sign::SignatureState::bad, sign::Trust::unknown, "", "other bytes", ""}};
    QVERIFY(contains(banner_of(check).text, "is bad"));
  }

  void exemptBlocksComeFirstInTheScope() {
    CheckReport check = accepted_report();
    check.blocks.push_back({"counter", BlockClass::exempt, 1, 1, false, {}, {}, {}, {}});
    const Section scope = section_of(compose(check), "scope");
    QCOMPARE(std::get<report::Table>(scope.items.at(1)).id, std::string("exempt"));
    QVERIFY(contains(html_of(check), "Nothing is said of the exempt tensors"));
  }

  void unreadableManifestIsSaid() {
    CheckReport check;
    check.proof = ProofState::invalid;
    check.failed = FailedCheck{CertificateCheck::container, {}, ""};
    QVERIFY(contains(html_of(check), "manifest could not be read"));
  }

  void boundsAreShownInWeightsAndOnTheGrid() {
    const std::string html = html_of(accepted_report());
    QVERIFY(contains(html, "‖Δ‖ ≤ 0.25"));
    QVERIFY(contains(html, "Σ D² ≤ 987,654,321"));
    QVERIFY(contains(html, "equal"));
  }

  void bindingTermIsMarked() {
    const Section proof = section_of(compose(accepted_report()), "proof");
    const auto& table = std::get<report::Table>(proof.items.back());
    QCOMPARE(table.rows.at(0).back().text, std::string(""));
    QCOMPARE(table.rows.at(1).back().text, std::string("binding"));
  }

  void driftIsTabledAndDrawn() {
    const CheckReport check = accepted_report();
    const DriftReport drift = measured();
    ReportInput input;
    input.check = &check;
    input.drift = &drift;
    const Section section = section_of(compose_report(input), "drift");
    const auto& table = std::get<report::Table>(section.items.back());
    QCOMPARE(table.rows.size(), std::size_t{2});
    QCOMPARE(table.rows[0][2].text, std::string("BF16 → F32"));
    QCOMPARE(table.rows[0][6].text, std::string("0.25"));
    QCOMPARE(table.rows[1][3].text, std::string("scalar"));
    QCOMPARE(table.rows[1][5].text, std::string("not measured"));
    QVERIFY(contains(render_html(input), "<svg"));
    QVERIFY(contains(render_html(input), "Not every tensor could be compared"));
  }

  void quantisedTensorsAreSaid() {
    const CheckReport check = accepted_report();
    DriftReport drift = measured();
    ReportInput input;
    input.check = &check;
    input.drift = &drift;
    QVERIFY(!contains(render_html(input), "de-quantised"));
    drift.tensors[0].encoding_base = "Q4_K";
    drift.tensors[0].quantised = true;
    const auto scope = render_json(input);
    QVERIFY(contains(scope, "1 tensor (Q4_K). A quantised model is audited at its de-quantised values."));
    QVERIFY(contains(scope, "the numbers that its codes stand for"));
    const Section section = section_of(compose_report(input), "drift");
    QCOMPARE(std::get<report::Table>(section.items.back()).rows[0][2].text, std::string("Q4_K → F32"));
  }

  void acceptedCertificateLendsNoGreenToOtherModels() {
    const CheckReport check = accepted_report();
    Evaluation evaluation;
    evaluation.covered = true;
    evaluation.findings = {{.kind = FindingKind::over_budget, .rule = 0, .tensor = "head"}};
    Policy policy;
    policy.rules.resize(1);
    policy.rules[0].name = "small & slow";
    ReportInput input;
    input.check = &check;
    input.evaluation = &evaluation;
    input.policy = &policy;
    const std::string html = render_html(input);
    QVERIFY(contains(html, "banner bad"));
    QVERIFY(contains(html, "The models measured here break the policy"));
    QVERIFY(contains(html, "small &amp; slow"));
    evaluation.findings.clear();
    QVERIFY(contains(render_html(input), "banner good"));
  }

  void namesFromOutsideCannotBecomeMarkup() {
    CheckReport check = accepted_report();
    check.blocks[0].name = check.manifest->tool = check.manifest->context = hostile;
    check.manifest->coverage = {{hostile}, {hostile}, {{hostile, hostile}}};
    check.signatures = {{sign::SignatureState::valid, sign::Trust::trusted, hostile, hostile, hostile}};
    check.account.terms[0].name = check.account.terms[0].formula = hostile;
    ReportInput input;
    input.check = &check;
    input.certificate_file = input.policy_file = input.base_model = input.tuned_model = input.made_at =
        hostile;
    const std::string html = render_html(input);
    QVERIFY(!contains(html, "<img"));
    QVERIFY(!contains(html, "\x1B"));
    QVERIFY(contains(html, "&lt;img"));
    QVERIFY(parse_json(render_json(input), "report").ok());
  }

  void commandQuotesNames_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("word");
    QTest::newRow("plain") << "a/b-1.driftseal"
                           << "driftseal-verify a/b-1.driftseal --base";
    QTest::newRow("space") << "my file"
                           << "driftseal-verify 'my file' --base";
    QTest::newRow("quote") << "it's; rm"
                           << "driftseal-verify 'it'\\''s; rm' --base";
    QTest::newRow("dash") << "-rf"
                          << "driftseal-verify ./-rf --base";
    QTest::newRow("none") << ""
                          << "driftseal-verify CERTIFICATE.driftseal --base";
  }

  void commandQuotesNames() {
    QFETCH(QString, file);
    QFETCH(QString, word);
    const CheckReport check = accepted_report();
    ReportInput input;
    input.check = &check;
    input.certificate_file = file.toStdString();
    const Section section = section_of(compose_report(input), "check");
    QVERIFY(contains(std::get<report::Command>(section.items.back()).text, word.toStdString()));
  }

  void jsonHoldsTheSameSections() {
    const CheckReport check = accepted_report();
    ReportInput input;
    input.check = &check;
    const auto json = parse_json(render_json(input), "report");
    QVERIFY(json.ok());
    QCOMPARE(*json->find("schema")->string(), std::string("driftseal-report/1"));
    QCOMPARE(json->find("sections")->array()->size(), compose(check).sections.size());
  }
};

QTEST_APPLESS_MAIN(TestReportCompose)
#include "test_report_compose.moc"
