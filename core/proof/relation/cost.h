// What a statement costs, before anything is proved: the bytes of its proof, section by section, and the rows
// that the prover has to encode and to sum (docs/protocol.md, sections 3, 8 and 10).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/proof/relation/plan.h"

namespace driftseal::proof {

enum class ProofPart : std::uint8_t { messages, columns, paths, last_level };
std::string_view to_string(ProofPart part);

struct ProofSection {
  ProofPart part;
  std::uint64_t bytes;
};

struct ProofCost {
  // The same for every proof of the statement but for the paths, whose length depends on the positions that
  // are drawn: their expectation, right to a few per cent.
  std::vector<ProofSection> sections;
  std::uint64_t bytes() const;

  // Rows of C elements: committed to in this proof (W counts: it is committed to once), opened, and passed
  // over by the sum-check, in which a row of L counts like one of W, and one of M too.
  std::uint64_t committed_rows = 0, opened_rows = 0, summed_rows = 0;
  std::uint64_t columns = 0;  // C
};

ProofCost cost(const Plan& plan);

}  // namespace driftseal::proof
