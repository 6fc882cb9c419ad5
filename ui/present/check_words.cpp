#include "ui/present/check_words.h"

#include <QCoreApplication>

#include "core/base/bytes.h"
#include "core/sign/in_toto.h"
#include "ui/present/numbers.h"

namespace driftseal::ui {
namespace {

QString tr(const char* text, const char* comment = nullptr) {
  return QCoreApplication::translate("driftseal::ui", text, comment);
}

}  // namespace

Look look(ProofState state) {
  switch (state) {
    case ProofState::valid:
      return {tr("valid"), Icon::ok, Tone::good};
    case ProofState::invalid:
      return {tr("invalid"), Icon::error, Tone::bad};
    case ProofState::not_checked:
      return {tr("not checked"), Icon::unknown, Tone::attention};
  }
  return {};
}

Look look(Applies applies) {
  switch (applies) {
    case Applies::yes:
      return {tr("applies"), Icon::ok, Tone::good};
    case Applies::no:
      return {tr("does not apply"), Icon::blocked, Tone::bad};
    case Applies::not_checked:
      return {tr("not checked"), Icon::unknown, Tone::attention};
  }
  return {};
}

Look look(sign::SignatureState state) {
  switch (state) {
    case sign::SignatureState::valid:
      return {tr("valid"), Icon::ok, Tone::good};
    case sign::SignatureState::bad:
      return {tr("bad"), Icon::error, Tone::bad};
    case sign::SignatureState::undecidable:
      return {tr("undecidable"), Icon::unknown, Tone::attention};
  }
  return {};
}

Look look(sign::Trust trust) {
  switch (trust) {
    case sign::Trust::trusted:
      return {tr("trusted"), Icon::ok, Tone::good};
    case sign::Trust::unknown:
      return {tr("unknown"), Icon::unknown, Tone::attention};
    case sign::Trust::expired:
      return {tr("expired"), Icon::warning, Tone::attention};
    case sign::Trust::revoked:
      return {tr("revoked"), Icon::blocked, Tone::bad};
  }
  return {};
}

QString name(CertificateCheck check) {
  switch (check) {
    case CertificateCheck::container:
      return tr("The file is damaged: it is not the one container that its parts have.");
    case CertificateCheck::manifest:
      return tr("Its manifest is damaged or contradicts itself.");
    case CertificateCheck::policy_differs:
      return tr("It was made for another policy than yours, or the policy in it is damaged.");
    case CertificateCheck::base_manifest_differs:
      return tr("It speaks of another base model than yours.");
    case CertificateCheck::statement_mismatch:
      return tr("What it states is nothing that can be proved.");
    case CertificateCheck::soundness_differs:
      return tr("Its soundness account is not the one of this statement.");
    case CertificateCheck::proof:
      return tr("The proof was rejected.");
  }
  return {};
}

QString name(proof::Check check) {
  switch (check) {
    case proof::Check::soundness:
      return tr("The statement does not reach the soundness that was demanded.");
    case proof::Check::statement:
      return tr("The proof was made for another statement.");
    case proof::Check::missing_bytes:
      return tr("The proof ends too early.");
    case proof::Check::non_canonical:
      return tr("The proof holds a number that is not in the field.");
    case proof::Check::nonce:
      return tr("A proof of work is missing.");
    case proof::Check::pad_equation:
      return tr("The equations of the budgets do not hold.");
    case proof::Check::pad_path:
      return tr("A Merkle path of the pads does not lead to its root.");
    case proof::Check::pad_column:
      return tr("A column of the pads contradicts their claim.");
    case proof::Check::base_path:
      return tr("A Merkle path of the base model does not lead to its root.");
    case proof::Check::tuned_path:
      return tr("A Merkle path of the tuned model does not lead to its root.");
    case proof::Check::round1_path:
      return tr("A Merkle path of the first round does not lead to its root.");
    case proof::Check::round2_path:
      return tr("A Merkle path of the second round does not lead to its root.");
    case proof::Check::opening_path:
      return tr("A Merkle path of the opening does not lead to its root.");
    case proof::Check::opening_claim:
      return tr("The opening contradicts what was claimed of the weights.");
    case proof::Check::opening_last_level:
      return tr("The last level of the opening contradicts its columns.");
    case proof::Check::trailing_bytes:
      return tr("Something follows the proof.");
  }
  return {};
}

QString explain(const FailedCheck& failed) {
  QString text = name(failed.check);
  if (failed.proof) text += QLatin1Char(' ') + name(*failed.proof);
  if (!failed.detail.empty()) text += QStringLiteral(" (%1)").arg(QString::fromStdString(failed.detail));
  const std::string_view id = failed.name();
  return text + QLatin1Char(' ') +
         tr("Failed check: %1.").arg(QString::fromLatin1(id.data(), static_cast<qsizetype>(id.size())));
}

Verdict verdictOf(const CheckReport& report) {
  if (report.accepted()) {
    return {
        {tr("Proved: the tuned model keeps to the policy"), Icon::ok, Tone::good},
        tr("The proof is valid with %1 bits of soundness, and it speaks of your policy and your base model.")
            .arg(QString::number(report.soundness_bits, 'f', 1))};
  }
  if (report.failed) {
    return {{tr("Rejected: this certificate proves nothing"), Icon::error, Tone::bad},
            explain(*report.failed)};
  }
  if (report.proof == ProofState::not_checked) {
    return {{tr("Not checked yet"), Icon::unknown, Tone::attention},
            tr("Choose your own copy of the policy and of the base manifest; without them a proof says "
               "nothing to you.")};
  }
  const bool unvouched = report.signature_demanded && !report.vouched();
  return {{tr("Do not rely on this certificate"), Icon::warning, Tone::bad},
          unvouched ? tr("The proof is valid, but nobody whom you trust has signed it.")
                    : tr("The proof is valid, but a signature on it is bad.")};
}

Look lookOf(const CertificateEntry& entry) {
  if (entry.checking) return {tr("being checked"), Icon::busy, Tone::working};
  if (entry.failed) return {tr("could not be checked"), Icon::error, Tone::bad};
  if (!entry.checked) return {tr("not checked"), Icon::unknown, Tone::attention};
  return verdictOf(entry.checked->report).look;
}

QString pairText(const CertificateEntry& entry) {
  if (!entry.checked || !entry.checked->report.manifest) return lookOf(entry).word;
  const auto& manifest = *entry.checked->report.manifest;
  return tr("%1 \u2192 %2", "roots of two models")
      .arg(shortDigest(manifest.base_root), shortDigest(manifest.tuned_root));
}

QString shortDigest(const Digest& digest) { return QString::fromStdString(to_hex(digest)).left(8); }

QString name(sign::KeyKind kind) {
  switch (kind) {
    case sign::KeyKind::ecdsa_p256:
      return tr("ECDSA P-256 with SHA-256");
    case sign::KeyKind::ecdsa_p384:
      return tr("ECDSA P-384 with SHA-384");
    case sign::KeyKind::ecdsa_p521:
      return tr("ECDSA P-521 with SHA-512");
    case sign::KeyKind::ed25519:
      return tr("Ed25519");
    case sign::KeyKind::rsa_pss:
      return tr("RSA-PSS with SHA-256");
  }
  return {};
}

QString statementText(const std::string& predicate_type) {
  if (predicate_type == sign::drift_certificate_predicate)
    return tr("I vouch for what this certificate says of the two models.");
  if (predicate_type == sign::verification_result_predicate)
    return tr("I have checked this certificate, and it was valid.");
  return tr("A statement of a kind that is not known here.");
}

Look look(FilesAnswer answer) {
  switch (answer) {
    case FilesAnswer::not_asked:
      return {tr("not asked"), Icon::empty, Tone::muted};
    case FilesAnswer::linked:
      return {tr("linked"), Icon::ok, Tone::good};
    case FilesAnswer::other_weights:
      return {tr("other weights"), Icon::blocked, Tone::bad};
    case FilesAnswer::other_tensors:
      return {tr("other tensors"), Icon::blocked, Tone::bad};
    case FilesAnswer::same_files:
      return {tr("same files"), Icon::ok, Tone::good};
    case FilesAnswer::other_files:
      return {tr("other files"), Icon::unknown, Tone::attention};
    case FilesAnswer::no_secret:
      return {tr("undecidable"), Icon::unknown, Tone::attention};
  }
  return {};
}

QString explain(FilesAnswer answer) {
  switch (answer) {
    case FilesAnswer::not_asked:
      return tr("No files were chosen.");
    case FilesAnswer::linked:
      return tr("The root of these files is the one that the certificate is about.");
    case FilesAnswer::other_weights:
      return tr("The root of these files is another one: the certificate speaks of other weights.");
    case FilesAnswer::other_tensors:
      return tr("These files have tensors that the certificate does not speak of.");
    case FilesAnswer::same_files:
      return tr(
          "These are byte for byte the files that the prover named. That their root is the certified one is "
          "shown only with the opening secret.");
    case FilesAnswer::other_files:
      return tr(
          "These are not byte for byte the files that the prover named; the weights may be the same. Choose "
          "the "
          "opening secret to see.");
    case FilesAnswer::no_secret:
      return tr(
          "The certificate names its files under a key only. Choose the opening secret (X.secret) to "
          "recompute "
          "the root.");
  }
  return {};
}

}  // namespace driftseal::ui
