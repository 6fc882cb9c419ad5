// P -> V: the prover's end of the proof (docs/protocol.md, section 12). What is sent is absorbed at once.
#pragma once

#include <span>
#include <string_view>

#include "core/base/bytes.h"
#include "core/proof/transcript/transcript.h"

namespace driftseal::proof {

class ProverChannel {
 public:
  // The transcript has absorbed the statement; its state is the header digest, the first 32 bytes of the
  // proof.
  ProverChannel(Transcript& transcript, unsigned work_bits);

  void fields(std::string_view tag, std::span<const Fp> values);       // absorbed
  void digests(std::string_view tag, std::span<const Digest> values);  // absorbed as one message
  void nonce();                                                        // the smallest that fits
  void opened_fields(std::span<const Fp> values);                      // not absorbed
  void opened_digests(std::span<const Digest> values);                 // not absorbed

  Transcript& transcript() { return transcript_; }
  Bytes take_proof() { return std::move(proof_); }

 private:
  void put(std::span<const Fp> values);

  Transcript& transcript_;
  unsigned work_bits_;
  Bytes proof_;
};

}  // namespace driftseal::proof
