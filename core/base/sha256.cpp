// The low-level functions are deprecated in favour of EVP, whose cost per digest (fetch, allocation, locks) is several
// times that of hashing the 64 to 300 bytes of a Merkle node. docs/decisions/0002-sha256.md
#define OPENSSL_SUPPRESS_DEPRECATED
#include "core/base/sha256.h"

namespace driftseal {

Sha256::Sha256() { SHA256_Init(&context_); }

Sha256& Sha256::update(ByteView bytes) {
  if (!bytes.empty()) SHA256_Update(&context_, bytes.data(), bytes.size());
  return *this;
}

Sha256& Sha256::update_u8(std::uint8_t n) { return update(ByteView(&n, 1)); }

Sha256& Sha256::update_u64(std::uint64_t n) {
  return update(ByteView(reinterpret_cast<const std::uint8_t*>(&n), sizeof n));
}

Digest Sha256::finish() {
  Digest digest;
  SHA256_Final(digest.data(), &context_);
  return digest;
}

Digest sha256(ByteView bytes) { return Sha256().update(bytes).finish(); }

}  // namespace driftseal
