// Bytes, little-endian numbers, hexadecimal, base64, and a reader that cannot run past its end.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace driftseal {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

static_assert(std::endian::native == std::endian::little, "big-endian machines are not supported");

inline ByteView view_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
inline std::string_view text_of(ByteView bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// Appends n as 8 bytes, little endian.
void append_u64(Bytes& out, std::uint64_t n);
void append(Bytes& out, ByteView bytes);

std::string to_hex(ByteView bytes);                           // lower case
std::optional<Bytes> from_hex(std::string_view text);         // either case; nothing else
std::string to_base64(ByteView bytes);                        // RFC 4648, padded
std::optional<Bytes> from_base64(std::string_view text);      // strict: padded, no white space, canonical
bool is_valid_utf8(std::string_view text);                    // no overlong forms, surrogates or values > 10FFFF

// Sequential, bounds-checked reading. Once a read fails, every later read fails.
class ByteReader {
 public:
  explicit ByteReader(ByteView bytes) : bytes_(bytes) {}

  std::optional<ByteView> take(std::size_t n);
  std::optional<std::uint64_t> u64();  // little endian
  std::optional<std::uint8_t> u8();
  std::size_t offset() const { return at_; }
  std::size_t remaining() const { return failed_ ? 0 : bytes_.size() - at_; }
  ByteView rest() const { return bytes_.last(remaining()); }  // what was not read yet
  bool failed() const { return failed_; }

 private:
  ByteView bytes_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

// Overwrites memory in a way the compiler does not remove.
void wipe(std::span<std::uint8_t> bytes);

// Bytes that are wiped when they go. Not copyable.
class SecretBytes {
 public:
  SecretBytes() = default;
  explicit SecretBytes(Bytes bytes) : bytes_(std::move(bytes)) {}
  SecretBytes(SecretBytes&&) = default;
  SecretBytes& operator=(SecretBytes&& other) noexcept {
    wipe(bytes_);
    bytes_ = std::move(other.bytes_);
    return *this;
  }
  ~SecretBytes() { wipe(bytes_); }
  ByteView view() const { return bytes_; }
  std::span<std::uint8_t> span() { return bytes_; }
  bool empty() const { return bytes_.empty(); }

 private:
  Bytes bytes_;
};

}  // namespace driftseal
