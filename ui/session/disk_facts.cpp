#include "ui/session/disk_facts.h"

#include <unistd.h>

#include <filesystem>

#include "core/audit/cap_file.h"
#include "core/base/mapped_file.h"
#include "core/proof/certificate/container.h"
#include "core/proof/certificate/model_manifest.h"
#include "ui/session/trust_files.h"

namespace driftseal::ui {
namespace {

namespace fs = std::filesystem;

std::optional<Error> problemOf(const Status& status) {
  return status ? std::nullopt : std::optional(status.error());
}

Status readable(const std::string& manifest, bool salted) {
  TRY(const Bytes bytes, read_file(manifest, proof::ContainerLimits::manifest));
  TRY(const auto read, proof::read_model_manifest(bytes, manifest));
  if (read.salted == salted) return {};
  return Error{ErrorCode::mismatch,
               salted ? "this is the manifest of a public model, it has no secret"
                      : "this is the manifest of a secret model, a base must be public",
               manifest, "", "Give the manifest that was made for this role"};
}

Status checkReuse(const audit::CertifyOptions& options) {
  if (options.tuned_manifest.empty() || options.secret.empty())
    return Error{ErrorCode::usage, "a manifest of the tuned model goes together with its secret", "", "",
                 "Give both, or neither"};
  TRY_STATUS(readable(options.tuned_manifest, true));
  const auto secret = audit::read_secret(options.secret);
  return secret ? Status() : Status(secret.error());
}

Status checkSigners(const std::string& file) {
  const auto roots = readTrustFiles({file});
  return roots ? Status() : Status(roots.error());
}

void lookAtFolder(const std::string& certificate, DiskFacts& facts) {
  std::error_code ignored;
  const fs::path folder = fs::absolute(certificate, ignored).parent_path();
  facts.folder_exists = fs::is_directory(folder, ignored);
  facts.folder_writable = facts.folder_exists && ::access(folder.c_str(), W_OK | X_OK) == 0 &&
                          !fs::is_directory(certificate, ignored);
  if (!facts.folder_exists) return;
  const auto space = fs::space(folder, ignored);
  facts.free_bytes = ignored ? 0 : space.available;
}

void lookAtFiles(const DiskQuestion& question, DiskFacts& facts) {
  const audit::SavePaths paths = pathsBeside(question.certificate);
  std::vector<std::string> written = {paths.certificate, paths.policy};
  const auto add = [&](const std::string& manifest) {
    written.insert(written.end(), {manifest, audit::cap_path(manifest)});
  };
  if (question.request.options.base_manifest.empty()) add(paths.base_manifest);
  const bool fresh = question.request.options.secret.empty();
  if (fresh) add(paths.tuned_manifest);
  std::error_code ignored;
  for (const std::string& path : written) {
    if (fs::exists(path, ignored))
      facts.replaced << QString::fromStdString(fs::path(path).filename().string());
  }
  if (!fresh || !fs::exists(paths.secret, ignored)) return;
  const auto secret = audit::read_secret(paths.secret);  // as audit::save will, to set it aside
  facts.secret_aside = secret.ok();
  if (!secret) facts.secret = secret.error();
}

void askVerifier(const StandaloneVerifier& verifier, DiskFacts& facts, const Task& task) {
  const auto version = verifier.version(task);
  if (version) facts.verifier_version = version.value();
  if (!version) facts.verifier = version.error();
}

}  // namespace

Result<DiskFactsPtr> lookAtDisk(const DiskQuestion& question, const Task& task) {
  auto facts = std::make_shared<DiskFacts>();
  const auto& [opened, request, certificate, verifier] = question;
  facts->change = changeOf(*opened);
  if (!request.options.base_manifest.empty())
    facts->base_manifest = problemOf(readable(request.options.base_manifest, false));
  if (!request.options.tuned_manifest.empty() || !request.options.secret.empty())
    facts->tuned_manifest = problemOf(checkReuse(request.options));
  if (!request.base_signers.empty()) facts->base_signers = problemOf(checkSigners(request.base_signers));
  if (!certificate.empty()) {
    lookAtFolder(certificate, *facts);
    lookAtFiles(question, *facts);
  }
  askVerifier(verifier, *facts, task);
  if (task.stopped()) return cancelled();
  return DiskFactsPtr(facts);
}

}  // namespace driftseal::ui
