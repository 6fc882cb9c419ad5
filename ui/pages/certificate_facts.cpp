#include "ui/pages/certificate_facts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <algorithm>

#include "core/base/bytes.h"
#include "ui/present/check_words.h"
#include "ui/present/numbers.h"

namespace driftseal::ui {
namespace {

QString tr(const char* text, const char* comment = nullptr) {
  return QCoreApplication::translate("driftseal::ui", text, comment);
}
QString hex(const Digest& digest) { return QString::fromStdString(to_hex(digest)); }

QString signers(const std::vector<SignatureReport>& signatures) {
  QStringList names;
  for (const SignatureReport& s : signatures)
    names << (s.signer.empty() ? tr("signer not known") : QString::fromStdString(s.signer));
  return names.join(QStringLiteral(", "));
}

const SignatureReport* find(const CheckReport& report, sign::SignatureState state) {
  const auto& all = report.signatures;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const SignatureReport& s) { return s.signature == state; });
  return found == all.end() ? nullptr : &*found;
}

void addCoverage(std::vector<FactNode>& facts, const proof::Coverage& coverage) {
  const Look good{{}, Icon::ok, Tone::good}, attention{{}, Icon::warning, Tone::attention};
  facts.push_back({tr("Coverage"),
                   coverage.complete() ? tr("every tensor of both models") : tr("not every tensor"),
                   coverage.complete() ? good : attention});
  FactNode& node = facts.back();
  for (const auto& added : coverage.added)
    node.parts.push_back({QString::fromStdString(added), tr("only in the tuned model"), attention});
  for (const auto& missing : coverage.missing)
    node.parts.push_back({QString::fromStdString(missing), tr("missing from the tuned model"), attention});
  for (const auto& entry : coverage.not_analysable)
    node.parts.push_back(
        {QString::fromStdString(entry.name), QString::fromStdString(entry.reason), attention});
}

QString remedyOf(const CheckReport& report) {
  if (!report.failed) return {};
  switch (report.failed->check) {
    case CertificateCheck::container:
    case CertificateCheck::manifest:
    case CertificateCheck::soundness_differs:
      return tr("Take the certificate from its source again.");
    case CertificateCheck::policy_differs:
    case CertificateCheck::base_manifest_differs:
      return tr("Choose the right copies, or refuse it.");
    case CertificateCheck::statement_mismatch:
    case CertificateCheck::proof:
      return tr("Refuse it, or ask the prover for a new one.");
  }
  return {};
}

// Of the two models, the one that stands worse.
QString filesText(const CheckedFiles* files) {
  if (!files) return tr("Whether of the files here: see Files here.");
  for (const FilesAnswer bad : {FilesAnswer::other_weights, FilesAnswer::other_tensors,
                                FilesAnswer::other_files, FilesAnswer::no_secret, FilesAnswer::same_files}) {
    if (files->tuned == bad) return tr("Tuned files here: %1.").arg(look(bad).word);
    if (files->base == bad) return tr("Base files here: %1.").arg(look(bad).word);
  }
  return tr("The files here are linked to it.");
}

}  // namespace

Answer proofAnswer(const CheckReport& report) {
  switch (report.proof) {
    case ProofState::valid:
      return {look(report.proof), tr("%1 bits of soundness; %2 were demanded.")
                                      .arg(QString::number(report.soundness_bits, 'f', 1),
                                           QString::number(report.minimum_bits, 'f', 0))};
    case ProofState::invalid:
      return {look(report.proof), report.failed ? explain(*report.failed) : QString(), remedyOf(report)};
    case ProofState::not_checked:
      return {look(report.proof), tr("It needs your policy and your base manifest."),
              tr("Choose both at the left.")};
  }
  return {};
}

Answer signatureAnswer(const CheckReport& report) {
  if (report.signatures.empty())
    return {{tr("none"), Icon::empty, Tone::muted},
            tr("Nobody has signed this certificate."),
            tr("The proof does not need it. Whoever vouches for its context signs it.")};
  for (const auto state : {sign::SignatureState::bad, sign::SignatureState::undecidable}) {
    if (const SignatureReport* found = find(report, state))
      return {look(state), QString::fromStdString(found->reason),
              state == sign::SignatureState::bad ? tr("Ask the signer for the original.")
                                                 : tr("Trust the signer's key if you know it to be his.")};
  }
  return {look(sign::SignatureState::valid), tr("Signed by %1.").arg(signers(report.signatures))};
}

Answer trustAnswer(const CheckReport& report) {
  using sign::Trust;
  for (const Trust trust : {Trust::trusted, Trust::expired, Trust::revoked, Trust::unknown}) {
    for (const SignatureReport& s : report.signatures) {
      if (s.trust != trust || s.signature != sign::SignatureState::valid) continue;
      return {look(trust),
              trust == Trust::unknown ? tr("Nobody you trust vouches for the signer.")
                                      : QString::fromStdString(s.signer),
              trust == Trust::trusted ? QString() : tr("Trust a key or an authority to change that.")};
    }
  }
  return {{tr("nobody to trust"), Icon::empty, Tone::muted},
          tr("There is no valid signature whose signer could be trusted.")};
}

Answer appliesAnswer(const CheckReport& report, const CheckedFiles* files) {
  switch (report.applies) {
    case Applies::yes:
      return {look(report.applies), tr("It speaks of your policy and of your base model."), filesText(files)};
    case Applies::no:
      return {look(report.applies), tr("It speaks of another policy or of another base model than yours."),
              tr("Choose the right copies, or refuse it.")};
    case Applies::not_checked:
      return {look(report.applies), tr("It was not held against a policy and a base model."),
              files ? filesText(files) : tr("Choose both at the left.")};
  }
  return {};
}

static QString lineageText(const proof::CertificateManifest& manifest) {
  return tr("its base was certified by %1").arg(hex(manifest.lineage->certificate));
}

std::vector<FactNode> identityFacts(const CheckedCertificate& checked) {
  const CheckReport& report = checked.report;
  const auto when = QDateTime::fromSecsSinceEpoch(checked.checked_at);
  std::vector<FactNode> facts = {{tr("File"), QString::fromStdString(checked.certificate)},
                                 {tr("Size"), bytesText(checked.file_bytes)},
                                 {tr("Checked"), QLocale().toString(when, QLocale::ShortFormat)},
                                 {tr("Content digest"), hex(report.content)}};
  if (!report.manifest) return facts;
  const proof::CertificateManifest& manifest = *report.manifest;
  facts.push_back({tr("Made by"), QString::fromStdString(manifest.tool)});
  facts.push_back({tr("Root of the base"), hex(manifest.base_root)});
  facts.push_back({tr("Digest of the base's manifest"), hex(manifest.base_manifest)});
  facts.push_back({tr("Root of the tuned model"), hex(manifest.tuned_root)});
  facts.push_back({tr("Digest of the policy"), hex(manifest.policy_file)});
  facts.push_back({tr("Grid"), tr("steps of 2 to the power of -%1").arg(manifest.grid_bits)});
  facts.push_back({tr("Tensors"), countText(manifest.layout.size())});
  if (manifest.lineage) facts.push_back({tr("Lineage"), lineageText(manifest)});
  addCoverage(facts, manifest.coverage);
  if (!manifest.context.empty()) facts.push_back({tr("Context"), QString::fromStdString(manifest.context)});
  return facts;
}

}  // namespace driftseal::ui
