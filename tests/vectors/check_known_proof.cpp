// Answers of the C++ verifier for damaged copies of a known proof, to be compared with those of the second
// verifier.
//
//   check_known_proof NAME < damages
//
// NAME is a proof of tests/vectors/reference without ".json". Each line of input is one damage of the proof:
// "flip OFFSET XOR ..", "cut LENGTH" (keep that many bytes) or "pad COUNT" (append that many zero bytes).
// Each line of output is the failing check, or "accepted".
#include <iostream>
#include <sstream>

#include "core/proof/verify/verify.h"
#include "tests/support/statement_vectors.h"

using namespace driftseal;

namespace {

bool flip(Bytes& proof, std::istream& words) {
  std::size_t at = 0;
  unsigned mask = 0;
  bool any = false;
  while (words >> at >> mask) {
    if (at >= proof.size()) return false;
    proof[at] ^= static_cast<std::uint8_t>(mask);
    any = true;
  }
  return any && words.eof();
}

// Nothing if the line is no damage of such a proof.
std::optional<Bytes> damaged(Bytes proof, const std::string& line) {
  std::istringstream words(line);
  std::string kind;
  words >> kind;
  if (kind == "flip") return flip(proof, words) ? std::optional(proof) : std::nullopt;
  std::size_t length = 0;
  if (!(words >> length) || length > (1U << 20)) return std::nullopt;
  if (kind == "cut" && length <= proof.size())
    proof.resize(length);
  else if (kind == "pad")
    proof.resize(proof.size() + length);
  else
    return std::nullopt;
  return proof;
}

std::string_view answer(const proof::Plan& plan, ByteView proof) {
  const auto failed = proof::check_proof(plan, proof);
  return failed ? proof::to_string(*failed) : "accepted";
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) {
    std::cerr << "usage: check_known_proof NAME < damages\n";
    return 4;
  }
  const auto vector = test::load_proof_vector(words[1]);
  for (std::string line; std::getline(std::cin, line);) {
    const auto proof = damaged(vector.proof, line);
    if (!proof) {
      std::cerr << "not a damage of this proof: " << line << "\n";
      return 2;
    }
    std::cout << answer(vector.plan, *proof) << "\n";
  }
  return 0;
}
