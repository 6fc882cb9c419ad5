// The bytes of a zip archive of stored entries, every field of which is fixed here or follows from names and
// contents (PKWARE APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12, 4.3.16). Written out by hand, because a
// library may write other metadata in its next version, and old certificates would no longer be canonical.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/bytes.h"

namespace driftseal::proof {

struct ZipEntry {
  std::string_view name;
  ByteView content;
};

// The archive must stay below 4 GiB and 65,535 entries (a CHECK).
Bytes zip_bytes(const std::vector<ZipEntry>& entries);

}  // namespace driftseal::proof
