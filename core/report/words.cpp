#include "core/report/words.h"

namespace driftseal::report {
namespace {

std::string sentence_of(CertificateCheck check) {
  switch (check) {
    case CertificateCheck::container:
      return "The file is not a well-formed certificate.";
    case CertificateCheck::manifest:
      return "The certificate's manifest is malformed or contradicts itself.";
    case CertificateCheck::policy_differs:
      return "The certificate is not about the policy that was given.";
    case CertificateCheck::base_manifest_differs:
      return "The certificate is not about the base that was given.";
    case CertificateCheck::statement_mismatch:
      return "What the certificate names cannot be proved.";
    case CertificateCheck::soundness_differs:
      return "The soundness account is not that of this statement.";
    case CertificateCheck::proof:
      return "The proof was rejected.";
  }
  return {};
}

}  // namespace

std::string_view name_of(Tone tone) {
  switch (tone) {
    case Tone::plain:
      return "plain";
    case Tone::good:
      return "good";
    case Tone::bad:
      return "bad";
    case Tone::caution:
      return "caution";
  }
  return "plain";
}

std::string words_of(ProofState state) {
  switch (state) {
    case ProofState::valid:
      return "valid";
    case ProofState::invalid:
      return "invalid";
    case ProofState::not_checked:
      return "not checked";
  }
  return {};
}

std::string words_of(Applies applies) {
  switch (applies) {
    case Applies::yes:
      return "yes";
    case Applies::no:
      return "no";
    case Applies::not_checked:
      return "not checked";
  }
  return {};
}

std::string words_of(const FailedCheck& failed) {
  std::string words = sentence_of(failed.check) + " Failed check: " + std::string(failed.name());
  if (!failed.detail.empty()) words += " (" + failed.detail + ")";
  return words + ".";
}

std::string words_of(BlockClass block_class) {
  switch (block_class) {
    case BlockClass::frozen:
      return "frozen";
    case BlockClass::norm:
      return "norm";
    case BlockClass::low_rank:
      return "low rank";
    case BlockClass::sparse:
      return "sparse";
    case BlockClass::composite:
      return "composite";
    case BlockClass::free:
      return "free";
    case BlockClass::exempt:
      return "exempt";
  }
  return {};
}

std::string words_of(sign::SignatureState state) {
  switch (state) {
    case sign::SignatureState::valid:
      return "valid";
    case sign::SignatureState::bad:
      return "bad";
    case sign::SignatureState::undecidable:
      return "undecidable";
  }
  return {};
}

std::string words_of(sign::Trust trust) {
  switch (trust) {
    case sign::Trust::trusted:
      return "trusted";
    case sign::Trust::unknown:
      return "unknown";
    case sign::Trust::expired:
      return "expired";
    case sign::Trust::revoked:
      return "revoked";
  }
  return {};
}

std::string words_of(Severity severity) { return std::string(to_string(severity)); }

std::string words_of_predicate(const std::string& type) {
  if (type.empty()) return "unreadable";
  if (type == "https://driftseal.dev/attestation/drift-certificate/v1") return "drift certificate";
  if (type == "https://in-toto.io/attestation/svr/v0.2") return "verification result";
  return type;
}

Tone tone_of(ProofState state) {
  switch (state) {
    case ProofState::valid:
      return Tone::good;
    case ProofState::invalid:
      return Tone::bad;
    case ProofState::not_checked:
      return Tone::caution;
  }
  return Tone::caution;
}

Tone tone_of(Applies applies) {
  switch (applies) {
    case Applies::yes:
      return Tone::good;
    case Applies::no:
      return Tone::bad;
    case Applies::not_checked:
      return Tone::caution;
  }
  return Tone::caution;
}

Tone tone_of(BlockClass block_class) {
  return block_class == BlockClass::exempt || block_class == BlockClass::free ? Tone::caution : Tone::plain;
}

Tone tone_of(sign::SignatureState state) {
  switch (state) {
    case sign::SignatureState::valid:
      return Tone::good;
    case sign::SignatureState::bad:
      return Tone::bad;
    case sign::SignatureState::undecidable:
      return Tone::caution;
  }
  return Tone::caution;
}

Tone tone_of(sign::Trust trust) {
  switch (trust) {
    case sign::Trust::trusted:
      return Tone::good;
    case sign::Trust::unknown:
      return Tone::caution;
    case sign::Trust::expired:
      return Tone::caution;
    case sign::Trust::revoked:
      return Tone::bad;
  }
  return Tone::caution;
}

Tone tone_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return Tone::bad;
    case Severity::warning:
      return Tone::caution;
    case Severity::info:
      return Tone::plain;
  }
  return Tone::plain;
}

}  // namespace driftseal::report
