// driftseal explain CERT: what a certificate says, constraint by constraint, and how sure it makes us.
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/checking.h"
#include "app/cli/commands.h"
#include "app/cli/constraint_words.h"
#include "app/cli/text.h"
#include "core/audit/check/plan_of.h"
#include "core/proof/certificate/container.h"
#include "core/proof/relation/cost.h"

namespace driftseal::cli {

using nlohmann::ordered_json;

namespace {

// A certificate that can be explained: one whose statement makes sense, proved or not.
struct Explained {
  CheckReport report;
  proof::Plan plan;
  std::size_t proof_bytes = 0;
};

Result<Explained> open_certificate(const CheckArguments& arguments) {
  TRY(auto report, check(arguments));
  TRY(const Bytes certificate, read_certificate(arguments.certificate));
  TRY(const auto parts, proof::read_container(certificate, arguments.certificate));
  TRY(const auto manifest, proof::read_certificate_manifest(parts.manifest, arguments.certificate));
  TRY(auto plan, plan_of(manifest));
  return Explained{std::move(report), std::move(plan), parts.proof.size()};
}

// The exponent of a bound on a probability, rounded towards the larger one.
std::string exponent(double log2_error) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", std::ceil(log2_error * 100) / 100);
  return text;
}

std::string list(const std::vector<std::string>& sentences) {
  std::string text;
  for (const std::string& sentence : sentences) text += "    " + printable(sentence) + '\n';
  return text;
}

std::string blocks_text(const Explained& e) {
  std::string text;
  for (std::size_t b = 0; b < e.report.blocks.size(); ++b) {
    const BlockClaim& claim = e.report.blocks[b];
    text += "  " + printable(claim.name) + " (" + count_of(claim.tensors, "tensor", "tensors") + ", " +
            count_of(claim.elements, "entry", "entries") + ")\n" + list(constraints_of(e.plan, b, claim));
  }
  return text + "  the model as a whole\n" + list(model_constraints(e.plan, e.report.model));
}

std::string pairing_text(const PairingRules& pairing) {
  std::string text;
  if (pairing.exact_names) text += "  paired by the policy: tensors of one name and one shape only\n";
  for (const PairingException& exception : pairing.exceptions)
    text += "  paired by the policy: " + printable(to_string(exception)) + '\n';
  return text;
}

std::string account_text(const proof::SoundnessAccount& account) {
  TextTable table("lrlll", {"error term", "at most", "", "formula", "what would have to happen"});
  const proof::ErrorTerm& binding = account.binding();
  for (const proof::ErrorTerm& term : account.terms)
    table.row({term.name, "2^" + exponent(term.log2_error), &term == &binding ? "binding" : "", term.formula,
               meaning_of(term)});
  return table.text() + "In all: a false statement is accepted with a probability of at most 2^" +
         exponent(-account.bits()) + ".\n";
}

std::string size_text(const Explained& e) {
  TextTable table("lr", {"proof.bin", "bytes"});
  for (const auto& [part, bytes] : proof::cost(e.plan).sections)
    table.row({std::string(to_string(part)),
               (part == proof::ProofPart::paths ? "about " : "") + std::to_string(bytes)});
  table.row({"in all", std::to_string(e.proof_bytes)});
  return table.text();
}

std::string verdict(const CheckReport& report) {
  switch (report.proof) {
    case ProofState::valid:
      return "PROVED: what stands above holds.\n";
    case ProofState::invalid:
      return "NOT PROVED: nothing of what stands above is shown; failed check: " +
             (report.failed ? std::string(report.failed->name()) : "none") + ".\n";
    case ProofState::not_checked:
      return "CLAIMED: give --base-manifest and --policy to see whether it is proved.\n";
  }
  return {};
}

std::string text_of(const Explained& e) {
  return "D is tuned minus base, as integers on the grid of 2^-" +
         std::to_string(e.plan.statement.grid_bits) + ".\n\n" + blocks_text(e) +
         pairing_text(e.report.pairing) + '\n' + account_text(e.report.account) + '\n' + size_text(e) + '\n' +
         verdict(e.report);
}

std::string json_of(const Explained& e) {
  ordered_json blocks = ordered_json::array(), terms = ordered_json::array(), sizes = ordered_json::object();
  for (std::size_t b = 0; b < e.report.blocks.size(); ++b)
    blocks.push_back({{"name", e.report.blocks[b].name},
                      {"class", to_string(e.report.blocks[b].block_class)},
                      {"constraints", constraints_of(e.plan, b, e.report.blocks[b])}});
  auto pairing = ordered_json::array();
  for (const PairingException& exception : e.report.pairing.exceptions)
    pairing.push_back(to_string(exception));
  for (const proof::ErrorTerm& term : e.report.account.terms)
    terms.push_back({{"name", term.name},
                     {"log2_error", term.log2_error},
                     {"formula", term.formula},
                     {"meaning", meaning_of(term)}});
  for (const auto& [part, bytes] : proof::cost(e.plan).sections) sizes[std::string(to_string(part))] = bytes;
  const ordered_json json = {{"schema", "driftseal-explanation/1"},
                             {"proof", to_string(e.report.proof)},
                             {"grid_bits", e.plan.statement.grid_bits},
                             {"rank_scale_bits", e.plan.statement.policy.rank_scale_bits},
                             {"blocks", blocks},
                             {"model", model_constraints(e.plan, e.report.model)},
                             {"exact_names", e.report.pairing.exact_names},
                             {"pairing", pairing},
                             {"soundness_bits", e.report.account.bits()},
                             {"binding", e.report.account.binding().name},
                             {"terms", terms},
                             {"proof_bytes", e.proof_bytes},
                             {"expected_bytes", sizes}};
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

Result<Outcome> explain(const CheckArguments& arguments) {
  TRY(const auto explained, open_certificate(arguments));
  const bool refused = explained.report.proof == ProofState::invalid;
  return Outcome{refused ? Exit::findings : Exit::good, text_of(explained), json_of(explained)};
}

}  // namespace

void add_explain(Arguments& arguments) {
  const auto options = std::make_shared<CheckArguments>();
  arguments.command("explain", "Say in words what a certificate claims, and how sure it makes us")
      .positional("CERT", options->certificate, "The certificate")
      .option("--base-manifest", options->base_manifest, "Your copy of the base's manifest, to check it, too")
      .option("-p,--policy", options->policy, "Your copy of the policy")
      .runs([options](const Task&) { return explain(*options); });
}

}  // namespace driftseal::cli
