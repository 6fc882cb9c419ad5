#include "core/proof/transcript/transcript.h"

#include <algorithm>
#include <unordered_set>

#include "core/base/checks.h"

namespace driftseal::proof {

namespace {

constexpr std::uint8_t work_tag = 0x03, absorb_tag = 0x04, draw_tag = 0x05, output_tag = 0x06;

std::uint64_t little_endian(const std::uint8_t* eight_bytes) {
  std::uint64_t n;
  std::memcpy(&n, eight_bytes, sizeof n);
  return n;
}

}  // namespace

// The output of one draw: the blocks H(0x06, state, 0), H(0x06, state, 1), .. as one stream of bytes.
class Transcript::Draw {
 public:
  Draw(Transcript& transcript, std::string_view label) {
    transcript.state_ = Sha256().update_u8(draw_tag).update(transcript.state_).update(label).finish();
    state_ = transcript.state_;
  }

  const std::uint8_t* take(std::size_t n) {  // n divides 32
    if (used_ == block_.size()) refill();
    used_ += n;
    return block_.data() + used_ - n;
  }

  Fp field() {  // the low 127 bits of 16 bytes; skipped unless canonical
    for (;;) {
      Digest::value_type bytes[16];
      std::copy_n(take(16), 16, bytes);
      bytes[15] &= 0x7f;
      if (const auto element = Fp::from_bytes(bytes)) return *element;
    }
  }

  std::uint64_t u64() { return little_endian(take(8)); }

 private:
  void refill() {
    block_ = Sha256().update_u8(output_tag).update(state_).update_u64(next_++).finish();
    used_ = 0;
  }

  Digest state_, block_{};
  std::size_t used_ = block_.size();
  std::uint64_t next_ = 0;
};

void Transcript::absorb(std::string_view tag, ByteView data) {
  state_ = Sha256()
               .update_u8(absorb_tag)
               .update(state_)
               .update_u64(tag.size())
               .update(tag)
               .update_u64(data.size())
               .update(data)
               .finish();
}

void Transcript::absorb_fields(std::string_view tag, std::span<const Fp> elements) {
  Bytes bytes(16 * elements.size());
  for (std::size_t i = 0; i < elements.size(); ++i) elements[i].to_bytes(bytes.data() + 16 * i);
  absorb(tag, bytes);
}

Digest Transcript::draw_seed(std::string_view label) {
  Digest seed;
  std::copy_n(Draw(*this, label).take(seed.size()), seed.size(), seed.begin());
  return seed;
}

Fp Transcript::draw_field(std::string_view label) { return Draw(*this, label).field(); }

Fp Transcript::draw_nonzero(std::string_view label) {
  Draw draw(*this, label);
  Fp element;
  while (element.is_zero()) element = draw.field();
  return element;
}

std::vector<Fp> Transcript::draw_point(std::string_view label, std::size_t n) {
  Draw draw(*this, label);
  std::vector<Fp> point(n);
  for (auto& coordinate : point) coordinate = draw.field();
  return point;
}

std::vector<std::uint64_t> Transcript::draw_positions(std::string_view label, std::uint64_t n,
                                                      std::size_t q) {
  CHECK(q <= n);
  Draw draw(*this, label);
  std::unordered_set<std::uint64_t> distinct;
  while (distinct.size() < q) distinct.insert(draw.u64() % n);
  std::vector<std::uint64_t> positions(distinct.begin(), distinct.end());
  std::sort(positions.begin(), positions.end());
  return positions;
}

bool Transcript::nonce_fits(std::uint64_t nonce, unsigned bits) const {
  CHECK(bits <= 64);
  const Digest digest = Sha256().update_u8(work_tag).update(state_).update_u64(nonce).finish();
  const std::uint64_t first = __builtin_bswap64(little_endian(digest.data()));
  return bits == 0 || first >> (64 - bits) == 0;
}

std::uint64_t Transcript::find_nonce(unsigned bits) const {
  std::uint64_t nonce = 0;
  while (!nonce_fits(nonce, bits)) ++nonce;
  return nonce;
}

void Transcript::absorb_nonce(std::uint64_t nonce) {
  Bytes bytes;
  append_u64(bytes, nonce);
  absorb("nonce", bytes);
}

}  // namespace driftseal::proof
