// The Fiat-Shamir transcript (docs/protocol.md, sections 2 and 12). Every message is labelled; every draw has
// its own label and ratchets the state. Not copyable: a forked transcript is a bug.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/sha256.h"
#include "core/proof/field/field.h"

namespace driftseal::proof {

class Transcript {
 public:
  Transcript() = default;
  Transcript(const Transcript&) = delete;
  Transcript& operator=(const Transcript&) = delete;

  // state = H(0x04, state, |tag|, tag, |data|, data)
  void absorb(std::string_view tag, ByteView data);
  void absorb_fields(std::string_view tag, std::span<const Fp> elements);  // 16 bytes each

  // state = H(0x05, state, label); output blocks H(0x06, state, i)
  Digest draw_seed(std::string_view label);
  Fp draw_field(std::string_view label);
  Fp draw_nonzero(std::string_view label);
  std::vector<Fp> draw_point(std::string_view label, std::size_t n);
  std::vector<std::uint64_t> draw_positions(std::string_view label, std::uint64_t n,
                                            std::size_t q);  // distinct, sorted; q <= n

  // Proof of work: H(0x03, state, nonce) starts with `bits` zero bits (high bits of the first bytes first).
  bool nonce_fits(std::uint64_t nonce, unsigned bits) const;
  std::uint64_t find_nonce(unsigned bits) const;  // the smallest that fits
  void absorb_nonce(std::uint64_t nonce);         // tag "nonce", 8 bytes

  const Digest& state() const { return state_; }

 private:
  class Draw;
  Digest state_{};
};

}  // namespace driftseal::proof
