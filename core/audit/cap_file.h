// The side-car MANIFEST.cap: the caps of a manifest's commitments (core/proof/opening/commitment.h), which
// save the work of committing again. Nothing in it is trusted: a cap counts only if it leads to the root that
// the manifest names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/proof/opening/commitment.h"

namespace driftseal::audit {

std::string cap_path(const std::string& manifest_path);  // MANIFEST.cap

// "driftseal-cap/1\n", then for each commitment: root (32 bytes), number of digests (8, little endian),
// digests.
Bytes write_caps(const std::vector<proof::Commitment>& commitments);

// Those that are whole and lead to their root; a damaged rest is left out.
std::vector<proof::Commitment> read_caps(ByteView bytes);

// From a file: nothing if there is none, or none of this root.
std::optional<proof::Commitment> find_cap(const std::string& path, const Digest& root);

}  // namespace driftseal::audit
