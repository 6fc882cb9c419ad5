// The directory of a zip archive, read strictly: what different readers could understand differently is
// refused. PKWARE APPNOTE.TXT 6.3, sections 4.3 to 4.5 (with zip64).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/mapped_file.h"
#include "core/base/result.h"

namespace driftseal {

struct ZipEntry {
  std::string name;
  std::uint64_t header = 0;  // place of its local header
  std::uint64_t offset = 0;  // place of its stored bytes
  std::uint64_t stored = 0;  // how many they are
  std::uint64_t size = 0;    // of the content; equal to `stored` unless it is deflated
  bool deflated = false;
};

inline bool is_zip(ByteView bytes) { return text_of(bytes).starts_with("PK\3\4"); }

// In the order of the directory. Ranges are in bounds and do not overlap, names differ. Encrypted entries,
// methods other than stored and deflated, archives in parts, comments, and bytes in front of the archive are
// refused.
Result<std::vector<ZipEntry>> read_zip_directory(const MappedFile& file);

}  // namespace driftseal
