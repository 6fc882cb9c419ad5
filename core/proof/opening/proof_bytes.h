// What the bytes of a proof are spent on (docs/protocol.md, "The proof as bytes"). Counted by the verifier's
// channel as it reads, so that the counts of a proof that was read to its end are exact.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace driftseal::proof {

enum class ProofBytes : std::uint8_t {
  header,       // the digest of the statement
  roots,        // Merkle roots of the rounds and of the opening's levels
  sumcheck,     // polynomials of the padded sum-check
  evaluations,  // of the oracles at the sum-check's point
  pads,         // the combined pads
  folds,        // polynomials of the opening's sum-checks
  last_level,   // what is left of the opening, in full
  work,         // nonces of the proofs of work
  columns,      // opened columns of all trees
  paths,        // their Merkle paths
  unread,       // behind the check that failed
};
inline constexpr std::size_t proof_bytes_kinds = 11;

std::string_view to_string(ProofBytes kind);
// Of an absorbed message, by its label in the transcript.
ProofBytes kind_of_message(std::string_view tag);

using ProofByteCounts = std::array<std::uint64_t, proof_bytes_kinds>;

}  // namespace driftseal::proof
