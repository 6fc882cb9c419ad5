#include "core/proof/opening/channel_verifier.h"

#include <algorithm>
#include <cstring>

namespace driftseal::proof {

ByteView VerifierChannel::take(std::size_t n, ProofBytes kind) {
  if (failure_) return {};
  const auto bytes = reader_.take(n);
  if (!bytes) fail(Check::missing_bytes);
  read_[static_cast<std::size_t>(kind)] += bytes ? n : 0;
  return bytes.value_or(ByteView{});
}

std::vector<Fp> VerifierChannel::parse_fields(ByteView bytes, std::size_t n) {
  std::vector<Fp> out(n);
  for (std::size_t i = 0; i < n && !bytes.empty(); ++i) {
    const auto element = Fp::from_bytes(bytes.subspan(16 * i, 16));
    if (!element) fail(Check::non_canonical);
    out[i] = element.value_or(Fp::zero());
  }
  return out;
}

static std::vector<Digest> parse_digests(ByteView bytes, std::size_t n) {
  std::vector<Digest> out(n);
  for (std::size_t i = 0; i < n && !bytes.empty(); ++i) std::memcpy(out[i].data(), bytes.data() + 32 * i, 32);
  return out;
}

std::vector<Fp> VerifierChannel::fields(std::string_view tag, std::size_t n) {
  const ByteView bytes = take(16 * n, kind_of_message(tag));
  transcript_.absorb(tag, bytes);
  return parse_fields(bytes, n);
}

std::vector<Digest> VerifierChannel::digests(std::string_view tag, std::size_t n) {
  const ByteView bytes = take(32 * n, kind_of_message(tag));
  transcript_.absorb(tag, bytes);
  return parse_digests(bytes, n);
}

void VerifierChannel::nonce() {
  std::uint64_t value = 0;
  const ByteView bytes = take(8, ProofBytes::work);
  if (!bytes.empty()) std::memcpy(&value, bytes.data(), 8);
  if (!failure_ && !transcript_.nonce_fits(value, work_bits_)) fail(Check::nonce);
  transcript_.absorb_nonce(value);
}

std::vector<Fp> VerifierChannel::opened_fields(std::size_t n) {
  return parse_fields(take(16 * n, ProofBytes::columns), n);
}

std::vector<Digest> VerifierChannel::opened_digests(std::size_t n) {
  return parse_digests(take(32 * n, ProofBytes::paths), n);
}

void VerifierChannel::end() {
  if (reader_.remaining() != 0) fail(Check::trailing_bytes);
}

}  // namespace driftseal::proof
