#include "core/audit/check/verdict_text.h"

#include <cmath>
#include <cstdio>

#include "core/base/printable.h"

namespace driftseal {

namespace {

std::string figure(double x) {
  char text[32];
  std::snprintf(text, sizeof text, "%.6g", x);
  return text;
}

std::string bits(double n) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", std::floor(n * 10) / 10);
  return text;
}

std::string headline(const CheckReport& report) {
  if (report.accepted()) return "ACCEPTED: the drift is within the policy.\n";
  if (report.proof == ProofState::not_checked) return "NOT CHECKED: the proof was not verified.\n";
  if (report.proof == ProofState::invalid) return "REJECTED: nothing is proved.\n";
  if (report.signature_demanded && !report.vouched())
    return "REJECTED: the proof is valid, but nobody whom you trust has signed the certificate.\n";
  return "REJECTED: the proof is valid, but a signature is bad.\n";
}

std::string proof_line(const CheckReport& report) {
  std::string text = "Proof:      " + std::string(to_string(report.proof));
  if (report.failed) {
    text += ", failed check: " + std::string(report.failed->name());
    if (!report.failed->detail.empty()) text += " (" + printable(report.failed->detail) + ")";
  }
  return text + "\n";
}

std::string soundness_line(const CheckReport& report) {
  if (report.account.terms.empty()) return "";
  std::string text = "Soundness:  2^-" + bits(report.soundness_bits) + ", proved";
  if (report.minimum_bits > 0) text += "; demanded 2^-" + bits(report.minimum_bits);
  return text + "; largest term: " + report.account.binding().name + "\n";
}

std::string signature_lines(const CheckReport& report) {
  if (report.signatures.empty()) return "Signatures: none\n";
  std::string text;
  for (const auto& signature : report.signatures) {
    text += "Signature:  " + std::string(sign::to_string(signature.signature)) + ", signer " +
            std::string(sign::to_string(signature.trust));
    if (!signature.signer.empty()) text += ", " + printable(signature.signer);
    if (!signature.reason.empty()) text += " (" + printable(signature.reason) + ")";
    text += "\n";
  }
  return text;
}

std::string bounds_text(const BlockClaim& claim) {
  std::string text;
  if (claim.budget.rank) text += ", rank at most " + to_decimal(*claim.budget.rank);
  if (claim.budget.support) text += ", at most " + to_decimal(*claim.budget.support) + " entries changed";
  if (claim.residual) text += ", residual norm at most " + figure(*claim.residual);
  if (claim.entry) {
    text += *claim.entry == 0 ? ", equal" : ", every entry within " + figure(*claim.entry);
  } else if (claim.norm) {
    text += ", |w' - w| at most " + figure(*claim.norm);
  }
  if (claim.block_class == BlockClass::free) text += ", ANY change";
  if (claim.block_class == BlockClass::exempt) text += ", NOT LOOKED AT";
  return text;
}

std::string block_line(const BlockClaim& claim) {
  return "  " + printable(claim.name) + ": " + std::string(to_string(claim.block_class)) + ", " +
         std::to_string(claim.tensors) + (claim.tensors == 1 ? " tensor, " : " tensors, ") +
         std::to_string(claim.elements) + " entries" + bounds_text(claim) + "\n";
}

// Exempt blocks first: what is not covered must be seen first (docs/protocol.md, section 1).
std::string block_lines(const CheckReport& report) {
  if (report.blocks.empty()) return "";
  std::string exempt, others;
  for (const auto& claim : report.blocks)
    (claim.block_class == BlockClass::exempt ? exempt : others) += block_line(claim);
  if (report.model.norm) others += "  whole model: |w' - w| at most " + figure(*report.model.norm) + "\n";
  if (report.model.support)
    others += "  whole model: at most " + to_decimal(*report.model.support) + " masked entries\n";
  return (report.proof == ProofState::valid ? "Proved:\n" : "Claimed, not proved:\n") + exempt + others;
}

std::string coverage_lines(const CheckReport& report) {
  if (!report.manifest) return "";
  const auto& coverage = report.manifest->coverage;
  std::string text;
  for (const auto& name : coverage.added) text += "  " + printable(name) + ": only in the tuned model\n";
  for (const auto& name : coverage.missing)
    text += "  " + printable(name) + ": missing from the tuned model\n";
  for (const auto& entry : coverage.not_analysable)
    text += "  " + printable(entry.name) + ": " + printable(entry.reason) + "\n";
  return text.empty() ? "" : "Not covered:\n" + text;
}

}  // namespace

std::string verdict_text(const CheckReport& report) {
  return headline(report) + proof_line(report) + soundness_line(report) +
         "Applies:    " + std::string(to_string(report.applies)) + "\n" + signature_lines(report) +
         coverage_lines(report) + block_lines(report) +
         "It bounds the drift of one stored precision. It says nothing about behaviour or data, nor of a "
         "quantised "
         "copy. A small norm is not a proof of safety.\n";
}

}  // namespace driftseal
