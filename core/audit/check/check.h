// The relying party's check of a certificate. What it demands is an argument, never taken from the
// certificate. No model, no prover, no file is touched; every byte of the certificate may be hostile.
#pragma once

#include <cstdint>
#include <string>

#include "core/audit/check/check_report.h"
#include "core/sign/trust.h"

namespace driftseal {

struct CheckRequest {
  ByteView certificate;
  ByteView policy;         // the relying party's copy
  ByteView base_manifest;  // the relying party's copy
  double minimum_bits;     // below 96 is raised to 96, and to what the policy demands
  const sign::TrustRoots& trust;
  std::int64_t now;  // seconds since 1970, for certificates of signers
  std::string certificate_name = {}, policy_name = {}, base_manifest_name = {};  // for messages
};

// An Error only if the relying party's own policy or base manifest cannot be read, or minimum_bits is NaN
// (usage).
Result<CheckReport> check_certificate(const CheckRequest& request);

// What a certificate says and who signed it, without checking the proof: proof and applies are not_checked
// (or the proof is invalid, if container or manifest are).
CheckReport inspect_certificate(ByteView certificate, const sign::TrustRoots& trust, std::int64_t now,
                                const std::string& name);

}  // namespace driftseal
