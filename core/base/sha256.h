// SHA-256 (FIPS 180-4), tuned for very many short messages: no allocation, no provider look-up per digest.
#pragma once

#include <openssl/sha.h>

#include <array>
#include <cstdint>

#include "core/base/bytes.h"

namespace driftseal {

using Digest = std::array<std::uint8_t, 32>;

class Sha256 {
 public:
  Sha256();
  Sha256& update(ByteView bytes);
  Sha256& update(std::string_view text) { return update(view_of(text)); }
  Sha256& update_u8(std::uint8_t n);
  Sha256& update_u64(std::uint64_t n);  // 8 bytes, little endian
  Digest finish();                      // once

 private:
  SHA256_CTX context_;
};

Digest sha256(ByteView bytes);
inline Digest sha256(std::string_view text) { return sha256(view_of(text)); }

}  // namespace driftseal
