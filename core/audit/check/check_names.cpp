#include "core/audit/check/check_report.h"

#include <algorithm>

namespace driftseal {

std::string_view to_string(ProofState state) {
  switch (state) {
    case ProofState::valid:
      return "valid";
    case ProofState::invalid:
      return "invalid";
    case ProofState::not_checked:
      return "not_checked";
  }
  CHECK(false);
}

std::string_view to_string(Applies applies) {
  switch (applies) {
    case Applies::yes:
      return "yes";
    case Applies::no:
      return "no";
    case Applies::not_checked:
      return "not_checked";
  }
  CHECK(false);
}

std::string_view to_string(CertificateCheck check) {
  switch (check) {
    case CertificateCheck::container:
      return "container";
    case CertificateCheck::manifest:
      return "manifest";
    case CertificateCheck::policy_differs:
      return "policy_differs";
    case CertificateCheck::base_manifest_differs:
      return "base_manifest_differs";
    case CertificateCheck::statement_mismatch:
      return "statement_mismatch";
    case CertificateCheck::soundness_differs:
      return "soundness_differs";
    case CertificateCheck::proof:
      return "proof";
  }
  CHECK(false);
}

std::string_view to_string(BlockClass block_class) {
  switch (block_class) {
    case BlockClass::frozen:
      return "frozen";
    case BlockClass::norm:
      return "norm";
    case BlockClass::low_rank:
      return "low_rank";
    case BlockClass::sparse:
      return "sparse";
    case BlockClass::composite:
      return "composite";
    case BlockClass::free:
      return "free";
    case BlockClass::exempt:
      return "exempt";
  }
  CHECK(false);
}

std::string_view FailedCheck::name() const { return proof ? proof::to_string(*proof) : to_string(check); }

bool CheckReport::vouched() const {
  return std::ranges::any_of(signatures, [](const SignatureReport& s) {
    return s.signature == sign::SignatureState::valid && s.trust == sign::Trust::trusted;
  });
}

bool CheckReport::accepted() const {
  const auto is_bad = [](const SignatureReport& s) { return s.signature == sign::SignatureState::bad; };
  return proof == ProofState::valid && applies == Applies::yes && std::ranges::none_of(signatures, is_bad) &&
         (vouched() || !signature_demanded);
}

}  // namespace driftseal
