// driftseal report CERT: a report for people, as HTML, PDF or JSON.
#include "core/report/report.h"

#include <ctime>
#include <nlohmann/json.hpp>

#include "app/cli/checking.h"
#include "app/cli/commands.h"
#include "app/cli/text.h"
#include "core/audit/audit.h"
#include "core/base/output_file.h"
#include "core/proof/certificate/container.h"
#include "core/report_pdf/report_pdf.h"

namespace driftseal::cli {

namespace {

struct Options : CheckArguments {
  std::string base, tuned, output;
};

Error usage(const std::string& message, const std::string& remedy) {
  return {ErrorCode::usage, message, "", "command line", remedy};
}

Status check_words(const Options& options) {
  if (options.base.empty() != options.tuned.empty())
    return usage("--base and --tuned go together", "Give both, or neither");
  for (const char* ending : {".html", ".pdf", ".json"})
    if (options.output.ends_with(ending)) return {};
  return usage("the report must be a .html, .pdf or .json file", "Choose one of these endings");
}

// The drift of the pair, judged by the policy that the certificate holds.
Result<audit::JudgedPtr> judge(const Options& options, const Task& task) {
  TRY(const Bytes certificate, read_certificate(options.certificate));
  TRY(const auto parts, proof::read_container(certificate, options.certificate));
  return audit::judge_models(options.base, options.tuned,
                             {std::string(text_of(parts.policy)), options.certificate}, task);
}

std::string now() {
  const std::time_t seconds = std::time(nullptr);
  std::tm utc{};
  ::gmtime_r(&seconds, &utc);
  char text[32];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc)};
}

Status render(const ReportInput& input, const std::string& path) {
  if (path.ends_with(".pdf")) return render_pdf(input, path);
  const std::string text = path.ends_with(".json") ? render_json(input) : render_html(input);
  return write_file(path, view_of(text));
}

Result<Outcome> report(const Options& options, const Task& task) {
  TRY_STATUS(check_words(options));
  TRY(const CheckReport checked, check(options));
  audit::JudgedPtr judged;
  if (!options.base.empty()) {
    TRY(judged, judge(options, task));
  }
  ReportInput input{.check = &checked,
                    .certificate_file = options.certificate,
                    .policy_file = options.policy,
                    .base_manifest_file = options.base_manifest,
                    .base_model = options.base,
                    .tuned_model = options.tuned,
                    .made_at = now()};
  if (judged) {
    input.drift = &judged->measured->drift;
    input.evaluation = &judged->evaluation;
    input.policy = &judged->policy;
  }
  TRY_STATUS(render(input, options.output));
  const nlohmann::ordered_json json = {{"schema", "driftseal-report-written/1"}, {"report", options.output}};
  return Outcome{Exit::good, "Written: " + printable(options.output) + '\n',
                 json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)};
}

}  // namespace

void add_report(Arguments& arguments) {
  const auto options = std::make_shared<Options>();
  arguments.command("report", "Write a report about a certificate")
      .positional("CERT", options->certificate, "The certificate")
      .required("-o,--output", options->output, "The report: FILE.html, FILE.pdf or FILE.json")
      .option("--base-manifest", options->base_manifest,
              "Your copy of the base's manifest: with it, the proof is checked")
      .option("-p,--policy", options->policy, "Your copy of the policy")
      .real("--min-bits", options->minimum_bits, "Refuse a proof with less soundness than this")
      .options("--trust", options->trust,
               "PEM file of a key or an authority that you trust (may be given again)")
      .option("--base", options->base, "The base: with both models, their drift is shown, too")
      .option("--tuned", options->tuned, "The tuned model")
      .runs([options](const Task& task) { return report(*options, task); });
}

}  // namespace driftseal::cli
