// What the bytes of a weight file are for: each byte for one thing.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace driftseal {

// Closed list; the words in to_string are those of the command line's CSV and JSON.
enum class ByteUse : std::uint8_t {
  tensor,        // stored values of a tensor of the model
  factors,       // low-rank factors that an adapter adds to a tensor
  header,        // the format's own: names, types, shapes, metadata, the graph
  archive,       // what holds a zip archive together: local headers, descriptors, directory
  record,        // an entry of an archive beside tensors and header
  left_out,      // not the model's: the state of an optimizer, a tensor that an adapter replaces
  unreferenced,  // nothing in the file refers to them
  padding,       // between the others, all zero
};
std::string_view to_string(ByteUse use);
inline constexpr std::array byte_uses{ByteUse::tensor,       ByteUse::factors, ByteUse::header,
                                      ByteUse::archive,      ByteUse::record,  ByteUse::left_out,
                                      ByteUse::unreferenced, ByteUse::padding};

// A part of a file that is no tensor's. Where a tensor lies in it, the bytes are the tensor's.
struct FileRegion {
  ByteUse use;
  std::string name;  // of the entry, or of the tensor that factors are for; may be empty
  std::uint64_t offset = 0, bytes = 0;
  std::size_t file = 0;  // index into Model::files()
};

// Bytes that are in no tensor and no region are looked at: padding if they are zero, else unreferenced.
using FileRegions = std::vector<FileRegion>;

}  // namespace driftseal
