#include "ui/pages/signature_facts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "core/base/bytes.h"
#include "ui/present/check_words.h"

namespace driftseal::ui {
namespace {

QString tr(const char* text, const char* comment = nullptr) {
  return QCoreApplication::translate("driftseal::ui", text, comment);
}
QString hex(const Digest& digest) { return QString::fromStdString(to_hex(digest)); }
QString date(std::int64_t seconds) {
  return QLocale().toString(QDateTime::fromSecsSinceEpoch(seconds), QLocale::ShortFormat);
}

FactNode answer(const QString& name, const Look& look, const QString& reason) {
  return {name, reason.isEmpty() ? look.word : tr("%1: %2").arg(look.word, reason), look};
}

FactNode certificateNode(const sign::X509Facts& facts, std::int64_t now) {
  const Look look =
      facts.holds_at(now) ? Look{{}, Icon::ok, Tone::good} : Look{{}, Icon::warning, Tone::attention};
  return {QString::fromStdString(facts.subject),
          tr("valid from %1 to %2").arg(date(facts.not_before), date(facts.not_after)),
          look,
          {{tr("Issuer"), QString::fromStdString(facts.issuer)},
           {tr("Serial number"), QString::fromStdString(facts.serial)},
           {tr("SHA-256 of the certificate"), hex(facts.fingerprint)}}};
}

FactNode keyNode(const SignatureDetails& details) {
  if (details.key)
    return {tr("Key"),
            details.algorithm ? name(*details.algorithm) : QString(),
            Look{{}, Icon::key, Tone::plain},
            {{tr("Fingerprint (SHA-256)"), hex(*details.key)}}};
  return {tr("Key"),
          tr("not at hand"),
          Look{{}, Icon::key, Tone::attention},
          {{tr("Named as (decides nothing)"), QString::fromStdString(details.hint)}}};
}

FactNode statementNode(const SignatureDetails& details) {
  if (!details.statement)
    return {tr("Statement"), tr("cannot be read"), Look{{}, Icon::unknown, Tone::attention}};
  FactNode node{tr("Statement"), statementText(details.statement->predicate_type),
                Look{{}, Icon::note, Tone::plain}};
  node.parts.push_back({tr("Kind"), QString::fromStdString(details.statement->predicate_type)});
  for (const sign::Subject& subject : details.statement->subjects) {
    for (const auto& [algorithm, digest] : subject.digests)
      node.parts.push_back({tr("About: %1").arg(QString::fromStdString(subject.name)),
                            tr("%1 %2", "algorithm and digest")
                                .arg(QString::fromStdString(algorithm), QString::fromStdString(digest))});
  }
  return node;
}

FactNode signatureNode(const SignatureReport& report, const SignatureDetails& details, std::int64_t now) {
  const QString signer = QString::fromStdString(report.signer);
  FactNode node{signer.isEmpty() ? tr("Signer not known") : signer,
                tr("%1, signer %2").arg(look(report.signature).word, look(report.trust).word),
                look(report.signature)};
  node.parts.push_back(
      answer(tr("Signature"), look(report.signature), QString::fromStdString(report.reason)));
  node.parts.push_back(answer(tr("Trust"), look(report.trust), {}));
  if (!details.problem.empty()) return node;
  node.parts.push_back(keyNode(details));
  FactNode chain{tr("Certificates (X.509)"), details.chain.empty() ? tr("none: a key alone") : QString()};
  for (const sign::X509Facts& facts : details.chain) chain.parts.push_back(certificateNode(facts, now));
  node.parts.push_back(std::move(chain));
  node.parts.push_back(statementNode(details));
  if (details.logged)
    node.parts.push_back({tr("Transparency log"), tr("entries came with it; they are not looked at")});
  return node;
}

}  // namespace

std::vector<FactNode> signatureFacts(const CheckedCertificate& checked) {
  std::vector<FactNode> facts;
  const std::size_t count = std::min(checked.report.signatures.size(), checked.signatures.size());
  for (std::size_t i = 0; i < count; ++i)
    facts.push_back(signatureNode(checked.report.signatures[i], checked.signatures[i], checked.checked_at));
  return facts;
}

}  // namespace driftseal::ui
