// driftseal signature MODEL: the signatures beside a model, and whether its files are those that were signed.
#include <algorithm>
#include <ctime>
#include <nlohmann/json.hpp>

#include "app/cli/checking.h"
#include "app/cli/commands.h"
#include "app/cli/text.h"
#include "core/audit/model_signing.h"
#include "core/base/parallel.h"

namespace driftseal::cli {

using nlohmann::ordered_json;

namespace {

struct Options {
  std::string model, signature;
  std::vector<std::string> trust;
  std::uint64_t threads = 0;
};

using Reports = std::vector<ModelSignatureReport>;

constexpr std::size_t most_shown = 20;  // disagreements, in words

ordered_json or_null(const std::string& text) {
  return text.empty() ? ordered_json(nullptr) : ordered_json(text);
}

ordered_json json_of(const ModelSignatureReport& report) {
  auto disagreements = ordered_json::array();
  for (const auto& [problem, name] : report.disagreements)
    disagreements.push_back({{"name", name}, {"problem", to_string(problem)}});
  return {{"file", report.file},
          {"method", or_null(report.method ? std::string(sign::to_string(*report.method)) : "")},
          {"signature", sign::to_string(report.check.signature)},
          {"trust", sign::to_string(report.check.trust)},
          {"signer", or_null(report.check.signer)},
          {"reason", or_null(report.check.reason)},
          {"files", to_string(report.files)},
          {"listed", report.listed},
          {"disagreements", disagreements},
          {"model_name", or_null(report.model_name)},
          {"root_digest", or_null(report.root ? to_hex(*report.root) : "")}};
}

std::string json_of(const Reports& reports) {
  auto list = ordered_json::array();
  for (const auto& report : reports) list.push_back(json_of(report));
  const ordered_json json = {
      {"schema", "driftseal-model-signature/1"}, {"accepted", accepted(reports)}, {"signatures", list}};
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

std::string_view words(FileProblem problem) {
  switch (problem) {
    case FileProblem::differs:
      return "differs";
    case FileProblem::missing:
      return "missing";
    case FileProblem::not_listed:
      return "not listed";
    case FileProblem::not_a_file:
      return "no regular file of the model";
  }
  CHECK(false);
}

std::string files_text(const ModelSignatureReport& report) {
  switch (report.files) {
    case FilesState::match:
      return count_of(report.listed, "file matches", "files match");
    case FilesState::differ:
      return "not those that were signed: " +
             count_of(report.disagreements.size(), "disagreement", "disagreements");
    case FilesState::not_checked:
      return "not checked";
  }
  CHECK(false);
}

std::string disagreements_text(const std::vector<FileDisagreement>& all) {
  std::string text;
  for (std::size_t i = 0; i < std::min(all.size(), most_shown); ++i)
    text += "    " + printable(all[i].name) + ": " + std::string(words(all[i].problem)) + '\n';
  if (all.size() > most_shown) text += "    and " + std::to_string(all.size() - most_shown) + " more\n";
  return text;
}

std::string line(const std::string& name, const std::string& text) {
  return "  " + name + std::string(13 - name.size(), ' ') + text + '\n';
}

std::string text_of(const ModelSignatureReport& report) {
  const auto& check = report.check;
  const std::string reason = check.reason.empty() ? "" : ": " + printable(check.reason);
  const std::string signer = check.signer.empty() ? "" : ": " + printable(check.signer);
  std::string text = printable(report.file) + '\n' +
                     line("signature", std::string(sign::to_string(check.signature)) + reason) +
                     line("signer", std::string(sign::to_string(check.trust)) + signer);
  if (report.method) text += line("method", std::string(sign::to_string(*report.method)));
  text += line("files", files_text(report)) + disagreements_text(report.disagreements);
  if (report.root) text += line("root digest", to_hex(*report.root));
  return text + '\n';
}

std::string_view verdict(const Reports& reports) {
  if (accepted(reports)) return "VOUCHED FOR: somebody you trust has signed these files.\n";
  if (std::ranges::any_of(reports, &ModelSignatureReport::vouched))
    return "NOT VOUCHED FOR: one signature holds, another is bad or about other files.\n";
  return "NOT VOUCHED FOR: nobody you trust has validly signed exactly these files.\n";
}

std::string text_of(const Reports& reports) {
  std::string text;
  for (const auto& report : reports) text += text_of(report);
  return text + std::string(verdict(reports));
}

Outcome nothing_found() {
  return {Exit::nothing, "NOT SIGNED: no signature file (*.sig) lies beside the model.\n",
          json_of(Reports{})};
}

Result<Outcome> signature(const Options& options, const Task& task) {
  const ThreadLimit limit(options.threads == 0 ? thread_count() : options.threads);
  TRY(const auto trust, read_trust(options.trust));
  const auto signatures = options.signature.empty() ? audit::find_model_signatures(options.model)
                                                    : std::vector<std::string>{options.signature};
  TRY(const auto reports,
      audit::check_model_signatures({options.model, signatures}, trust, std::time(nullptr), task));
  if (reports.empty()) return nothing_found();
  return Outcome{accepted(reports) ? Exit::good : Exit::findings, text_of(reports), json_of(reports)};
}

}  // namespace

void add_signature(Arguments& arguments) {
  const auto options = std::make_shared<Options>();
  arguments.command("signature", "Check the signatures beside a model (OpenSSF Model Signing)")
      .positional("MODEL", options->model, "File, index file or folder")
      .option("--signature", options->signature, "The signature file (every *.sig beside the model)")
      .options("--trust", options->trust,
               "PEM file of a key or an authority that you trust (may be given again)")
      .number("--threads", options->threads, "Use at most this many threads")
      .runs([options](const Task& task) { return signature(*options, task); });
}

}  // namespace driftseal::cli
