#include "core/proof/certificate/zip_bytes.h"

#include <zlib.h>

#include "core/base/checks.h"

namespace driftseal::proof {

namespace {

constexpr std::uint16_t version_needed = 10;          // 1.0: a stored file
constexpr std::uint16_t version_made_by = 20;         // 2.0, MS-DOS attributes
constexpr std::uint16_t no_time = 0;                  // 00:00:00
constexpr std::uint16_t first_date = 0x0021;          // 1980-01-01

std::uint32_t checksum(ByteView bytes) {
  return static_cast<std::uint32_t>(crc32_z(0, bytes.data(), bytes.size()));
}

void put16(Bytes& out, std::size_t n) {
  out.push_back(static_cast<std::uint8_t>(n));
  out.push_back(static_cast<std::uint8_t>(n >> 8));
}

void put32(Bytes& out, std::size_t n) {
  put16(out, n & 0xffff);
  put16(out, n >> 16);
}

// What local header and central directory say alike: from "version needed" to "extra field length".
void put_common(Bytes& out, const ZipEntry& entry, std::uint32_t crc) {
  put16(out, version_needed);
  put16(out, 0);  // flags
  put16(out, 0);  // method: stored
  put16(out, no_time);
  put16(out, first_date);
  put32(out, crc);
  put32(out, entry.content.size());  // compressed
  put32(out, entry.content.size());  // uncompressed
  put16(out, entry.name.size());
  put16(out, 0);  // no extra field
}

void put_local(Bytes& out, const ZipEntry& entry, std::uint32_t crc) {
  put32(out, 0x04034b50);
  put_common(out, entry, crc);
  append(out, view_of(entry.name));
  append(out, entry.content);
}

void put_central(Bytes& out, const ZipEntry& entry, std::uint32_t crc, std::size_t offset) {
  put32(out, 0x02014b50);
  put16(out, version_made_by);
  put_common(out, entry, crc);
  put16(out, 0);  // no comment
  put16(out, 0);  // disk
  put16(out, 0);  // internal attributes
  put32(out, 0);  // external attributes
  put32(out, offset);
  append(out, view_of(entry.name));
}

void put_end(Bytes& out, std::size_t entries, std::size_t directory_begin) {
  const std::size_t directory_size = out.size() - directory_begin;
  put32(out, 0x06054b50);
  put16(out, 0);  // this disk
  put16(out, 0);  // the directory's disk
  put16(out, entries);
  put16(out, entries);
  put32(out, directory_size);
  put32(out, directory_begin);
  put16(out, 0);  // no comment
}

}  // namespace

Bytes zip_bytes(const std::vector<ZipEntry>& entries) {
  std::size_t total = 1024;
  for (const auto& entry : entries) total += entry.content.size() + 2 * entry.name.size() + 128;
  CHECK(total < 0xffffffff && entries.size() < 0xffff);
  Bytes out;
  out.reserve(total);
  std::vector<std::uint32_t> crcs;
  std::vector<std::size_t> offsets;
  for (const auto& entry : entries) {
    offsets.push_back(out.size());
    crcs.push_back(checksum(entry.content));
    put_local(out, entry, crcs.back());
  }
  const std::size_t directory_begin = out.size();
  for (std::size_t i = 0; i < entries.size(); ++i) put_central(out, entries[i], crcs[i], offsets[i]);
  put_end(out, entries.size(), directory_begin);
  return out;
}

}  // namespace driftseal::proof
