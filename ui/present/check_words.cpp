#include "ui/present/check_words.h"

#include <QCoreApplication>

#include "ui/present/numbers.h"

namespace driftseal::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("driftseal::ui", text); }

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

QString name(BlockClass block_class) {
  switch (block_class) {
    case BlockClass::frozen:
      return tr("frozen");
    case BlockClass::norm:
      return tr("bounded norm");
    case BlockClass::low_rank:
      return tr("low rank");
    case BlockClass::sparse:
      return tr("sparse");
    case BlockClass::composite:
      return tr("composite");
    case BlockClass::free:
      return tr("free");
    case BlockClass::exempt:
      return tr("exempt");
  }
  return {};
}

QString claimText(const BlockClaim& claim) {
  switch (claim.block_class) {
    case BlockClass::frozen:
      if (claim.exact) return tr("no value differs");
      return tr("no value differs by more than %1").arg(figureText(claim.entry));
    case BlockClass::norm:
    case BlockClass::low_rank:
    case BlockClass::sparse:
    case BlockClass::composite:
      return tr("norm of the change at most %1").arg(figureText(claim.norm));
    case BlockClass::free:
      return tr("nothing is claimed of how it changed");
    case BlockClass::exempt:
      return tr("not part of the proof");
  }
  return {};
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
  return {{tr("Do not rely on this certificate"), Icon::warning, Tone::bad},
          tr("The proof is valid, but a signature on it is bad.")};
}

}  // namespace driftseal::ui
