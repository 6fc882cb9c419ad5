#include "core/proof/opening/channel_prover.h"

namespace driftseal::proof {

ProverChannel::ProverChannel(Transcript& transcript, unsigned work_bits)
    : transcript_(transcript), work_bits_(work_bits) {
  append(proof_, transcript_.state());
}

void ProverChannel::put(std::span<const Fp> values) {
  const std::size_t at = proof_.size();
  proof_.resize(at + 16 * values.size());
  for (std::size_t i = 0; i < values.size(); ++i) values[i].to_bytes(proof_.data() + at + 16 * i);
}

void ProverChannel::fields(std::string_view tag, std::span<const Fp> values) {
  const std::size_t at = proof_.size();
  put(values);
  transcript_.absorb(tag, ByteView(proof_).subspan(at));
}

void ProverChannel::digests(std::string_view tag, std::span<const Digest> values) {
  const std::size_t at = proof_.size();
  opened_digests(values);
  transcript_.absorb(tag, ByteView(proof_).subspan(at));
}

void ProverChannel::nonce() {
  const std::uint64_t nonce = transcript_.find_nonce(work_bits_);
  append_u64(proof_, nonce);
  transcript_.absorb_nonce(nonce);
}

void ProverChannel::opened_fields(std::span<const Fp> values) { put(values); }

void ProverChannel::opened_digests(std::span<const Digest> values) {
  for (const Digest& digest : values) append(proof_, digest);
}

}  // namespace driftseal::proof
