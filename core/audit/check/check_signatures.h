// The signatures of a certificate: is each valid, is the signer trusted, and is it about this certificate?
#pragma once

#include <optional>
#include <vector>

#include "core/audit/check/check_report.h"
#include "core/sign/trust.h"

namespace driftseal {

// `expected`: the statement about this certificate, if it could be computed; a signed drift certificate must
// say the same.
std::vector<SignatureReport> check_signatures(const std::vector<std::string>& lines, const Digest& content,
                                              const std::optional<std::string>& expected,
                                              const sign::TrustRoots& trust, std::int64_t now);

}  // namespace driftseal
