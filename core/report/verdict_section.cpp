// The most important sentence first, then the independent answers it rests on.
#include <algorithm>

#include "core/report/format.h"
#include "core/report/sections.h"
#include "core/report/words.h"

namespace driftseal::report {
namespace {

bool has_class(const CheckReport& check, BlockClass wanted) {
  return std::ranges::any_of(check.blocks, [&](const BlockClaim& b) { return b.block_class == wanted; });
}

bool covers_everything(const CheckReport& check) {
  return check.manifest && check.manifest->coverage.complete() && !has_class(check, BlockClass::exempt);
}

Banner accepted(const CheckReport& check) {
  const std::string proved =
      "It is proved in zero knowledge that every block of the tuned model keeps the budget that the policy "
      "gives it, "
      "measured from this base, with " +
      at_least(check.soundness_bits) + " bits of soundness.";
  if (covers_everything(check)) return {Tone::good, "Accepted", proved + " Every tensor is covered."};
  return {
      Tone::caution, "Accepted, but not everything is covered",
      proved + " The policy lets some tensors out of the proof: section \"Scope and coverage\" names them."};
}

Banner not_vouched(const CheckReport& check) {
  const bool bad = std::ranges::any_of(
      check.signatures, [](const SignatureReport& s) { return s.signature == sign::SignatureState::bad; });
  return {Tone::bad, "Not accepted: the signatures",
          bad ? "The proof is valid, but a signature on the certificate is bad."
              : "The proof is valid, but nobody who is trusted here has validly signed it."};
}

Banner rejected(const CheckReport& check) {
  return {Tone::bad, "Rejected", check.failed ? words_of(*check.failed) : "The proof is invalid."};
}

Banner not_applicable(const CheckReport& check) {
  const std::string why = check.failed ? " " + words_of(*check.failed) : "";
  return {Tone::bad, "Not accepted: another base or policy",
          "The certificate does not speak of the base and the policy that were given here." + why};
}

// The certificate is sound; what was measured beside it is not what it speaks of, and must not borrow its
// green.
Banner other_models() {
  return {Tone::bad, "The models measured here break the policy",
          "The certificate is accepted, but the drift measured for this report does not keep the policy. So "
          "the tuned "
          "model measured here is not the one that the certificate speaks of."};
}

Banner banner_of(const CheckReport& check, const Evaluation* evaluation) {
  if (check.accepted() && evaluation && !evaluation->passed()) return other_models();
  if (check.accepted()) return accepted(check);
  if (check.applies == Applies::no) return not_applicable(check);
  if (check.proof == ProofState::invalid) return rejected(check);
  if (check.proof == ProofState::not_checked || check.applies == Applies::not_checked) {
    return {Tone::caution, "Not checked",
            "What follows is what the certificate claims, and no more than that."};
  }
  return not_vouched(check);
}

std::string signatures_in_brief(const CheckReport& check) {
  if (check.signatures.empty()) return "none";
  const auto valid =
      std::ranges::count(check.signatures, sign::SignatureState::valid, &SignatureReport::signature);
  const auto trusted = std::ranges::count(check.signatures, sign::Trust::trusted, &SignatureReport::trust);
  return counted(check.signatures.size(), "signature") + ", " + std::to_string(valid) + " valid, " +
         std::to_string(trusted) + " of a trusted signer";
}

std::string soundness_in_brief(const CheckReport& check) {
  const std::string bits = at_least(check.soundness_bits) + " bits";
  return check.minimum_bits > 0 ? bits + "; at least " + figure(check.minimum_bits) + " are demanded" : bits;
}

}  // namespace

Section verdict_section(const CheckReport& check, const Evaluation* evaluation) {
  return {"verdict",
          "Verdict",
          {banner_of(check, evaluation), Facts{{{"Proof", words_of(check.proof)},
                                                {"For this base and policy", words_of(check.applies)},
                                                {"Signatures", signatures_in_brief(check)},
                                                {"Soundness", soundness_in_brief(check)}}}}};
}

}  // namespace driftseal::report
