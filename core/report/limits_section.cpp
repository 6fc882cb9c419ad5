// What a certificate does not say (docs/protocol.md, the sections on the verifier and on limits), and how to
// check it.
#include <algorithm>

#include "core/base/printable.h"
#include "core/report/sections.h"

namespace driftseal::report {
namespace {

bool has_class(const CheckReport& check, BlockClass wanted) {
  return std::ranges::any_of(check.blocks, [&](const BlockClaim& b) { return b.block_class == wanted; });
}

std::string file_or(const std::string& file, const std::string& placeholder) {
  return file.empty() ? placeholder : shell_quoted(file);
}

}  // namespace

Section limits_section(const CheckReport& check, const DriftReport* drift) {
  Bullets bullets{{
      "It bounds how far the stored weights are from the base. It says nothing about how the model behaves, "
      "nor about the "
      "data it was tuned on.",
      "A small norm is not a proof of safety: a small change can do harm.",
      "It speaks of one stored precision. A quantised or converted copy is another model.",
      "It names the tuned model by a commitment. Which files that is, only the holder of the prover's secret "
      "can show "
      "(driftseal link), unless the certificate holds a plain digest of them.",
      "Zero knowledge is about the weights. Proofs under one commitment can be seen to belong together, and "
      "a policy that "
      "was fitted to a drift reveals what it was fitted to.",
      "A signature says who vouches, not that what they vouch for is good.",
  }};
  if (has_class(check, BlockClass::exempt)) {
    bullets.items.insert(bullets.items.begin(), "Nothing is said of the exempt tensors.");
  }
  if (has_class(check, BlockClass::free)) {
    bullets.items.insert(bullets.items.begin(), "Nothing is said of the tensors in free blocks.");
  }
  if (drift && quantised_tensors(*drift) > 0) {
    bullets.items.push_back(
        "A quantised model is audited at its de-quantised values, the numbers that its codes stand for. What "
        "a "
        "program computes with the codes themselves may differ by its rounding.");
  }
  return {"limits", "What it does not say", {std::move(bullets)}};
}

Section instructions_section(const ReportInput& input) {
  const std::string command = "driftseal-verify " + file_or(input.certificate_file, "CERTIFICATE.driftseal") +
                              " --base-manifest " + file_or(input.base_manifest_file, "BASE-MANIFEST.json") +
                              " --policy " + file_or(input.policy_file, "POLICY.json");
  return {"check",
          "Check it yourself",
          {Paragraph{
               "This needs neither model. Use your own copies of the base manifest (driftseal commit BASE -o "
               "MANIFEST makes one) and of the policy; add --trust KEY for signatures."},
           Command{command}}};
}

}  // namespace driftseal::report
