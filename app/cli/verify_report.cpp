// driftseal verify-report REPORT: who signed these bytes, and are they trusted?
#include <algorithm>
#include <ctime>
#include <nlohmann/json.hpp>

#include "app/cli/checking.h"
#include "app/cli/commands.h"
#include "app/cli/text.h"
#include "core/audit/report_attestation.h"
#include "core/base/mapped_file.h"

namespace driftseal::cli {

namespace {

struct Options {
  std::string report, signatures;
  std::vector<std::string> trust;
};

constexpr std::uint64_t most_bytes = 256 << 20;

bool accepted(const std::vector<SignatureReport>& signatures) {
  const auto bad = [](const SignatureReport& one) { return one.signature == sign::SignatureState::bad; };
  const auto vouched = [](const SignatureReport& one) {
    return one.signature == sign::SignatureState::valid && one.trust == sign::Trust::trusted;
  };
  return std::ranges::none_of(signatures, bad) && std::ranges::any_of(signatures, vouched);
}

std::string json_of(const std::vector<SignatureReport>& signatures) {
  auto list = nlohmann::ordered_json::array();
  for (const SignatureReport& one : signatures)
    list.push_back(
        {{"signature", to_string(one.signature)}, {"trust", to_string(one.trust)}, {"signer", one.signer}});
  const nlohmann::ordered_json json = {
      {"schema", "driftseal-report-verdict/1"}, {"accepted", accepted(signatures)}, {"signatures", list}};
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string text_of(const std::vector<SignatureReport>& signatures) {
  std::string text;
  for (const SignatureReport& one : signatures)
    text += "signature " + std::string(to_string(one.signature)) + ", signer " +
            std::string(to_string(one.trust)) +
            (one.signer.empty() ? "" : " (" + printable(one.signer) + ")") +
            (one.reason.empty() ? "" : ": " + printable(one.reason)) + '\n';
  return text + (accepted(signatures)
                     ? "VOUCHED FOR: somebody you trust has signed this report.\n"
                     : "NOT VOUCHED FOR: nobody you trust has validly signed this report.\n");
}

Result<Outcome> verify_report(const Options& options) {
  TRY(const auto trust, read_trust(options.trust));
  TRY(const Bytes report, read_file(options.report, most_bytes));
  const std::string path =
      options.signatures.empty() ? audit::attestation_path(options.report) : options.signatures;
  TRY(const Bytes lines, read_file(path, most_bytes));
  TRY(const auto signatures,
      audit::check_report_attestations(report, driftseal::text_of(lines), trust, std::time(nullptr)));
  return Outcome{accepted(signatures) ? Exit::good : Exit::findings, text_of(signatures),
                 json_of(signatures)};
}

}  // namespace

void add_verify_report(Arguments& arguments) {
  const auto options = std::make_shared<Options>();
  arguments.command("verify-report", "Check the signatures beside a report")
      .positional("REPORT", options->report, "The report")
      .option("--signatures", options->signatures, "Where they stand (REPORT.intoto.jsonl)")
      .options("--trust", options->trust,
               "PEM file of a key or an authority that you trust (may be given again)")
      .runs([options](const Task&) { return verify_report(*options); });
}

}  // namespace driftseal::cli
