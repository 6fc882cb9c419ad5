// Zip archives made byte by byte, right ones and, by changing what is known to stand where, wrong ones.
#pragma once

#include <cstring>
#include <string>
#include <vector>

#include "core/base/bytes.h"

namespace driftseal::test {

struct ZipPart {
  std::string name;
  Bytes content;          // as stored
  unsigned method = 0;    // 8: deflated
  std::size_t size = 0;   // of the content before it was deflated
  std::uint32_t crc = 0;  // 0: that of `content`
};

inline std::uint32_t crc32(ByteView bytes) {  // bit by bit: IEEE 802.3, reflected
  std::uint32_t c = 0xffffffff;
  for (const auto byte : bytes) {
    c ^= byte;
    for (int bit = 0; bit < 8; ++bit) c = (c >> 1) ^ ((c & 1) != 0 ? 0xedb88320 : 0);
  }
  return ~c;
}

inline void set16(Bytes& bytes, std::size_t at, unsigned value) { std::memcpy(&bytes.at(at), &value, 2); }
inline void set32(Bytes& bytes, std::size_t at, std::uint32_t value) {
  std::memcpy(&bytes.at(at), &value, 4);
}
inline void set64(Bytes& bytes, std::size_t at, std::uint64_t value) {
  std::memcpy(&bytes.at(at), &value, 8);
}

// Where the fields stand: APPNOTE.TXT 4.3.7, 4.3.12, 4.3.14 to 4.3.16.
class ZipFile {
 public:
  explicit ZipFile(const std::vector<ZipPart>& parts, bool zip64 = false) {
    for (const auto& part : parts) add_local(part);
    const auto begin = bytes.size();
    for (std::size_t i = 0; i < parts.size(); ++i) add_central(parts[i], local[i]);
    const auto size = bytes.size() - begin;
    if (zip64) add_end64(parts.size(), size, begin);
    end = bytes.size();
    put(0x06054b50, 4);
    put(0, 4);
    put(parts.size(), 2);
    put(parts.size(), 2);
    put(size, 4);
    put(begin, 4);
    put(0, 2);
  }

  Bytes bytes;
  std::vector<std::size_t> local, central;  // where the headers of each part begin
  std::size_t end64 = 0, locator = 0, end = 0;

 private:
  void put(std::uint64_t value, int width) {
    for (int i = 0; i < width; ++i) bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
  }
  void put_common(const ZipPart& part) {
    put(20, 2);
    put(0, 2);  // flags
    put(part.method, 2);
    put(0, 2);
    put(0x21, 2);
    put(part.crc == 0 ? crc32(part.content) : part.crc, 4);
    put(part.content.size(), 4);
    put(part.method == 0 ? part.content.size() : part.size, 4);
    put(part.name.size(), 2);
    put(0, 2);  // extra field
  }
  void add_local(const ZipPart& part) {
    local.push_back(bytes.size());
    put(0x04034b50, 4);
    put_common(part);
    append(bytes, view_of(part.name));
    append(bytes, part.content);
  }
  void add_central(const ZipPart& part, std::size_t header) {
    central.push_back(bytes.size());
    put(0x02014b50, 4);
    put(20, 2);
    put_common(part);
    put(0, 2);  // comment
    put(0, 4);  // disk, internal attributes
    put(0, 4);  // external attributes
    put(header, 4);
    append(bytes, view_of(part.name));
  }
  void add_end64(std::size_t count, std::size_t size, std::size_t begin) {
    end64 = bytes.size();
    put(0x06064b50, 4);
    put(44, 8);
    put(45, 2);
    put(45, 2);
    put(0, 8);  // disks
    put(count, 8);
    put(count, 8);
    put(size, 8);
    put(begin, 8);
    locator = bytes.size();
    put(0x07064b50, 4);
    put(0, 4);
    put(end64, 8);
    put(1, 4);
  }
};

}  // namespace driftseal::test
