// A repository in the local cache of huggingface_hub: models--ORG--NAME/ with snapshots/COMMIT/ (links into
// blobs/) and refs/BRANCH (a text file that names the commit).
// https://huggingface.co/docs/huggingface_hub/guides/manage-cache
#pragma once

#include <optional>
#include <string>

#include "core/base/result.h"

namespace driftseal {

bool is_cached_repository(const std::string& folder);

// The blobs of the repository that a folder without links in its path is a snapshot of, or lies in one;
// nothing for other folders.
std::optional<std::string> blobs_of(const std::string& folder);

// The folder of the snapshot that refs/main names, or of the only one. Errors: mismatch (several, and no
// refs/main), not_found, malformed (a refs/main that names no snapshot could be called so).
Result<std::string> snapshot_of(const std::string& repository);

}  // namespace driftseal
