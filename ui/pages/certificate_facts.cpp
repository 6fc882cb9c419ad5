#include "ui/pages/certificate_facts.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/base/bytes.h"
#include "ui/present/check_words.h"
#include "ui/present/numbers.h"

namespace driftseal::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("driftseal::ui", text); }
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

void addCoverage(std::vector<Fact>& facts, const proof::Coverage& coverage) {
  const auto add = [&](const QString& title, std::size_t count) {
    if (count > 0) facts.push_back({title, countText(count), Tone::attention});
  };
  facts.push_back({tr("Coverage"),
                   coverage.complete() ? tr("every tensor of both models") : tr("not every tensor"),
                   coverage.complete() ? Tone::good : Tone::attention});
  add(tr("Added tensors"), coverage.added.size());
  add(tr("Missing tensors"), coverage.missing.size());
  add(tr("Not analysable"), coverage.not_analysable.size());
}

}  // namespace

Answer proofAnswer(const CheckReport& report) {
  switch (report.proof) {
    case ProofState::valid:
      return {look(report.proof), tr("%1 bits of soundness; %2 were demanded.")
                                      .arg(QString::number(report.soundness_bits, 'f', 1),
                                           QString::number(report.minimum_bits, 'f', 0))};
    case ProofState::invalid:
      return {look(report.proof), report.failed ? explain(*report.failed) : QString()};
    case ProofState::not_checked:
      return {look(report.proof), tr("It needs your policy and your base manifest.")};
  }
  return {};
}

Answer signatureAnswer(const CheckReport& report) {
  if (report.signatures.empty())
    return {{tr("none"), Icon::empty, Tone::muted}, tr("Nobody has signed this certificate.")};
  for (const auto state : {sign::SignatureState::bad, sign::SignatureState::undecidable}) {
    if (const SignatureReport* found = find(report, state))
      return {look(state), QString::fromStdString(found->reason)};
  }
  return {look(sign::SignatureState::valid), tr("Signed by %1.").arg(signers(report.signatures))};
}

Answer trustAnswer(const CheckReport& report) {
  using sign::Trust;
  for (const Trust trust : {Trust::trusted, Trust::expired, Trust::revoked, Trust::unknown}) {
    for (const SignatureReport& s : report.signatures) {
      if (s.trust != trust || s.signature != sign::SignatureState::valid) continue;
      return {look(trust), trust == Trust::unknown ? tr("Nobody you trust vouches for the signer.")
                                                   : QString::fromStdString(s.signer)};
    }
  }
  return {{tr("nobody to trust"), Icon::empty, Tone::muted},
          tr("There is no valid signature whose signer could be trusted.")};
}

Answer appliesAnswer(const CheckReport& report) {
  switch (report.applies) {
    case Applies::yes:
      return {look(report.applies), tr("It speaks of your policy and of your base model.")};
    case Applies::no:
      return {look(report.applies), tr("It speaks of another policy or of another base model than yours.")};
    case Applies::not_checked:
      return {look(report.applies), tr("It was not held against a policy and a base model.")};
  }
  return {};
}

std::vector<Fact> identityFacts(const CheckReport& report) {
  std::vector<Fact> facts = {{tr("Certificate digest"), hex(report.content)}};
  if (!report.manifest) return facts;
  const proof::CertificateManifest& manifest = *report.manifest;
  facts.push_back({tr("Made by"), QString::fromStdString(manifest.tool)});
  facts.push_back({tr("Root of the base"), hex(manifest.base_root)});
  facts.push_back({tr("Root of the tuned model"), hex(manifest.tuned_root)});
  facts.push_back({tr("Digest of the policy"), hex(manifest.policy_file)});
  facts.push_back({tr("Tensors"), countText(manifest.layout.size())});
  addCoverage(facts, manifest.coverage);
  if (report.model.norm)
    facts.push_back(
        {tr("Whole model"), tr("norm of the change at most %1").arg(figureText(report.model.norm))});
  if (!manifest.context.empty()) facts.push_back({tr("Context"), QString::fromStdString(manifest.context)});
  for (const SignatureReport& s : report.signatures) {
    facts.push_back({tr("Signature"),
                     signers({s}) + QStringLiteral(": ") + look(s.signature).word + QStringLiteral(", ") +
                         look(s.trust).word,
                     look(s.signature).tone});
  }
  return facts;
}

}  // namespace driftseal::ui
