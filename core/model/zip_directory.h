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
  std::uint64_t descriptor = 0;  // bytes behind the stored ones that say crc and sizes again (4.3.9)
};

inline bool is_zip(ByteView bytes) { return text_of(bytes).starts_with("PK\3\4"); }

// In the order of the directory. Ranges are in bounds and do not overlap, names differ. Encrypted entries,
// methods other than stored and deflated, archives in parts, comments, and bytes in front of the archive are
// refused.
struct ZipDirectory {
  std::vector<ZipEntry> entries;
  std::uint64_t begin = 0;  // of the directory, which is the rest of the file
};
Result<ZipDirectory> read_zip_directory(const MappedFile& file);

}  // namespace driftseal
