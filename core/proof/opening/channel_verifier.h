// P -> V: the verifier's end of the proof (docs/protocol.md, section 12). Every message that is read is
// absorbed before the next challenge is drawn; only opened columns and paths are not (the root and the
// positions bind them).
//
// The first failure sticks: after it every read gives zeros, and failure() tells which check it was.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/proof/opening/check.h"
#include "core/proof/opening/proof_bytes.h"
#include "core/proof/transcript/transcript.h"

namespace driftseal::proof {

class VerifierChannel {
 public:
  // proof: what follows the header digest. The transcript has absorbed the statement.
  VerifierChannel(Transcript& transcript, ByteView proof, unsigned work_bits)
      : transcript_(transcript), reader_(proof), work_bits_(work_bits) {}

  std::vector<Fp> fields(std::string_view tag, std::size_t n);       // absorbed
  std::vector<Digest> digests(std::string_view tag, std::size_t n);  // absorbed as one message
  void nonce();                                                      // checked, absorbed
  std::vector<Fp> opened_fields(std::size_t n);                      // not absorbed
  std::vector<Digest> opened_digests(std::size_t n);                 // not absorbed
  void end();                                                        // nothing may follow

  Transcript& transcript() { return transcript_; }
  void fail(Check check) {
    if (!failure_) failure_ = check;
  }
  const std::optional<Check>& failure() const { return failure_; }

  const ProofByteCounts& read() const { return read_; }  // bytes so far, by kind

 private:
  ByteView take(std::size_t n, ProofBytes kind);
  std::vector<Fp> parse_fields(ByteView bytes, std::size_t n);

  Transcript& transcript_;
  ByteReader reader_;
  unsigned work_bits_;
  std::optional<Check> failure_;
  ProofByteCounts read_{};
};

}  // namespace driftseal::proof
