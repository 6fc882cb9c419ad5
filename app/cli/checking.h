// What `verify` and `report` share: the relying party's files, read.
#pragma once

#include <string>
#include <vector>

#include "core/audit/check/check.h"

namespace driftseal::cli {

struct CheckArguments {
  std::string certificate, policy, base_manifest;
  double minimum_bits = proof::smallest_minimum_bits;
  std::vector<std::string> trust;  // PEM files: keys, authorities, revocation lists
};

Result<sign::TrustRoots> read_trust(const std::vector<std::string>& paths);
Result<Bytes> read_certificate(const std::string& path);

// Both policy and manifest: the full check; neither: only what the certificate says of itself.
Result<CheckReport> check(const CheckArguments& arguments);

}  // namespace driftseal::cli
