// Keeping what an audit made.
#include "core/audit/audit.h"
#include "core/audit/cap_file.h"
#include "core/base/output_file.h"

namespace driftseal::audit {

SavePaths default_paths(const std::string& certificate) {
  constexpr std::string_view ending = ".driftseal";
  const std::string stem =
      certificate.ends_with(ending) ? certificate.substr(0, certificate.size() - ending.size()) : certificate;
  return {certificate, stem + ".base.json", stem + ".tuned.json", stem + ".secret"};
}

// The files that belong together are all written under temporary names before the first is renamed, so that a full disk leaves
// nothing behind.
Status save(const Proven& proven, const SavePaths& paths) {
  struct Part {
    std::string path;
    const Bytes* bytes;
  };
  std::vector<Part> parts;
  if (proven.base_is_new) parts = {{cap_path(paths.base_manifest), &proven.base_caps}, {paths.base_manifest, &proven.base_manifest}};
  if (proven.tuned_is_new) {
    parts.push_back({cap_path(paths.tuned_manifest), &proven.tuned_caps});
    parts.push_back({paths.tuned_manifest, &proven.tuned_manifest});
  }
  parts.push_back({paths.certificate, &proven.certificate});

  std::vector<OutputFile> files;
  for (const Part& part : parts) {
    TRY(auto file, OutputFile::create(part.path));
    TRY_STATUS(file.write(*part.bytes));
    files.push_back(std::move(file));
  }
  if (proven.tuned_is_new) {
    TRY_STATUS(set_secret_aside(paths.secret));
    TRY_STATUS(write_secret(paths.secret, proven.secret));
  }
  for (OutputFile& file : files) TRY_STATUS(file.commit());
  return {};
}

}  // namespace driftseal::audit
