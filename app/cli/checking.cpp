#include "app/cli/checking.h"

#include <ctime>

#include "core/base/mapped_file.h"
#include "core/policy/rules/policy.h"
#include "core/proof/certificate/container.h"

namespace driftseal::cli {

static constexpr std::uint64_t most_certificate_bytes = std::uint64_t{1} << 30;
static constexpr std::uint64_t most_trust_bytes = 16 << 20;

Result<Bytes> read_certificate(const std::string& path) { return read_file(path, most_certificate_bytes); }

Result<sign::TrustRoots> read_trust(const std::vector<std::string>& paths) {
  sign::TrustRoots roots;
  for (const std::string& path : paths) {
    TRY(const Bytes pem, read_file(path, most_trust_bytes));
    TRY_STATUS(roots.add_pem(pem, path));
  }
  return roots;
}

Result<CheckReport> check(const CheckArguments& arguments) {
  TRY(const auto trust, read_trust(arguments.trust));
  TRY(const Bytes certificate, read_certificate(arguments.certificate));
  const auto now = static_cast<std::int64_t>(std::time(nullptr));
  if (arguments.policy.empty() && arguments.base_manifest.empty())
    return inspect_certificate(certificate, trust, now, arguments.certificate);
  if (arguments.policy.empty() || arguments.base_manifest.empty())
    return Error{ErrorCode::usage, "--policy and --base-manifest go together", "", "command line",
                 "Give both"};
  TRY(const Bytes policy, read_file(arguments.policy, PolicyLimits::file_bytes));
  TRY(const Bytes manifest, read_file(arguments.base_manifest, proof::ContainerLimits::manifest));
  return check_certificate({.certificate = certificate,
                            .policy = policy,
                            .base_manifest = manifest,
                            .minimum_bits = arguments.minimum_bits,
                            .trust = trust,
                            .now = now,
                            .certificate_name = arguments.certificate,
                            .policy_name = arguments.policy,
                            .base_manifest_name = arguments.base_manifest});
}

}  // namespace driftseal::cli
