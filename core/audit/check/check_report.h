// What a check of a certificate finds: independent answers, each a closed list. Nothing here is words for
// people but `detail` and `reason`, one clause each.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/sha256.h"
#include "core/pairing/rules/pairing_rules.h"
#include "core/proof/certificate/certificate_manifest.h"
#include "core/proof/security/account.h"
#include "core/proof/verify/verify.h"
#include "core/sign/bundle_check.h"

namespace driftseal {

enum class ProofState { valid, invalid, not_checked };
enum class Applies { yes, no, not_checked };  // does it speak of this policy and this base?

// Checks in the order in which they are made; the first that fails is reported.
enum class CertificateCheck {
  container,       // not the one file that its parts have
  manifest,        // manifest.json is not canonical or contradicts itself
  policy_differs,  // another policy file, other integers than it stands for, or tensors it does not allow
  base_manifest_differs,  // another base manifest, or layout, grid or root that are not in it
  statement_mismatch,     // what the certificate names is nothing that can be proved
  soundness_differs,      // soundness.json is not the account of this statement
  proof,                  // proof::verify rejected: see FailedCheck::proof
};

struct FailedCheck {
  CertificateCheck check;
  std::optional<proof::Check> proof;  // if check is `proof`
  std::string detail;                 // one clause, may be empty

  std::string_view name() const;  // "policy_differs", .., or the name of proof::Check
};

struct SignatureReport {
  sign::SignatureState signature;
  sign::Trust trust;
  std::string signer;          // empty: not known
  std::string reason;          // why it is not valid
  std::string predicate_type;  // of the signed statement; empty if it could not be read
};

enum class BlockClass { frozen, norm, low_rank, sparse, composite, free, exempt };

// What is proved of one block, in integers on the grid and in the units of the weights (docs/protocol.md,
// section 1): real figures are rounded up. Absent: not claimed.
struct BlockClaim {
  std::string name;
  BlockClass block_class;
  std::size_t tensors = 0;
  std::uint64_t elements = 0;
  bool exact = false;  // all values lie on the grid in both models, by their types: no rounding term
  proof::Budget budget;
  std::optional<double> norm;      // |w' - w|_2 <= norm
  std::optional<double> residual;  // |(1 - M)(w' - w - L')|_2 <= residual
  std::optional<double> entry;     // frozen: |w'_k - w_k| <= entry, for every k
};

struct ModelClaim {  // over all committed floating tensors
  std::optional<u128> norm_squared, support;
  std::optional<double> norm;
};

struct CheckReport {
  ProofState proof = ProofState::not_checked;
  std::optional<FailedCheck> failed;
  double soundness_bits = 0;        // of the statement, computed here; 0 if there is none
  double minimum_bits = 0;          // what was demanded: by the caller, by the policy, at least 96
  proof::SoundnessAccount account;  // computed here
  std::vector<SignatureReport> signatures;
  Applies applies = Applies::not_checked;
  std::vector<BlockClaim> blocks;  // what the certificate claims; proved only if `proof` is valid
  ModelClaim model;
  std::optional<proof::CertificateManifest> manifest;  // if it could be read
  Digest content{};                                    // content digest, if the container could be read
  PairingRules pairing;  // of the policy in the certificate, if it could be read

  bool signature_demanded = false;  // the relying party named whom it trusts

  bool vouched() const;   // a valid signature of somebody trusted
  bool accepted() const;  // proof valid, applies, no signature bad, vouched where that is demanded
};

std::string_view to_string(ProofState state);
std::string_view to_string(Applies applies);
std::string_view to_string(CertificateCheck check);
std::string_view to_string(BlockClass block_class);

}  // namespace driftseal
