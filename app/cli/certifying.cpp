#include "app/cli/certifying.h"

#include <nlohmann/json.hpp>

#include "app/cli/checking.h"
#include "app/cli/drift_text.h"
#include "app/cli/findings_text.h"
#include "app/cli/text.h"
#include "core/base/output_file.h"
#include "core/base/parallel.h"

namespace driftseal::cli {

using nlohmann::ordered_json;

void declare(Command& command, CertifyArguments& arguments) {
  command.required("-p,--policy", arguments.policy, "The policy file")
      .required("-o,--output", arguments.output, "The certificate to write; side-cars go beside it")
      .option("--base-manifest", arguments.options.base_manifest,
              "What `commit` wrote of the base, to save time")
      .option("--tuned-manifest", arguments.options.tuned_manifest,
              "What `commit --secret` wrote of the tuned model")
      .option("--secret", arguments.options.secret, "The secret that goes with it")
      .option("--context", arguments.options.context,
              "Free text to be bound into the proof, a challenge for instance")
      .options("--base-signed-by", arguments.base_signed_by,
               "PEM file: refuse a base whose files none of these has signed (model.sig beside them)")
      .flag("--name-files", arguments.options.name_files,
            "Name the tuned files by their plain digest (which lets others confirm guesses)")
      .number("--threads", arguments.threads, "Use at most this many threads");
}

namespace {

ordered_json findings_of(const audit::Judged& judged) {
  return ordered_json::parse(
      findings_json(judged.evaluation.findings, judged.policy, judged.evaluation.covered));
}

std::string dumped(const ordered_json& json) {
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

std::string judgement_text(const CertifyArguments& arguments, const audit::Judged& judged) {
  return (arguments.show_drift
              ? drift_table(judged.measured->drift) + coverage_text(judged.measured->drift) + '\n'
              : "") +
         budgets_text(judged.evaluation) + findings_text(judged.evaluation.findings, judged.policy);
}

Outcome refused(const CertifyArguments& arguments, const audit::Judged& judged) {
  const auto findings = findings_of(judged);
  return {Exit::findings, judgement_text(arguments, judged) + verdict_text(judged.evaluation),
          dumped({{"schema", "driftseal-audit/1"},
                  {"outcome", "refused"},
                  {"findings", findings["findings"]},
                  {"covered", findings["covered"]},
                  {"certificate", nullptr}})};
}

// The files that belong to the certificate, new or given.
struct Files {
  std::string base_manifest, tuned_manifest, secret;
};

Files files_of(const CertifyArguments& arguments, const audit::Proven& proven,
               const audit::SavePaths& paths) {
  const auto& given = arguments.options;
  return {proven.base_is_new ? paths.base_manifest : given.base_manifest,
          proven.tuned_is_new ? paths.tuned_manifest : given.tuned_manifest,
          proven.tuned_is_new ? paths.secret : given.secret};
}

std::string command_text(const CertifyArguments& arguments, const Files& files) {
  return "driftseal verify " + shell_quoted(arguments.output) + " --base-manifest " +
         shell_quoted(files.base_manifest) + " --policy " + shell_quoted(arguments.policy);
}

Outcome certified(const CertifyArguments& arguments, const audit::Proven& proven,
                  const audit::SavePaths& paths) {
  const Files files = files_of(arguments, proven, paths);
  const auto findings = findings_of(*proven.judged);
  const ordered_json json = {{"schema", "driftseal-audit/1"},
                             {"outcome", "certified"},
                             {"findings", findings["findings"]},
                             {"covered", findings["covered"]},
                             {"certificate", arguments.output},
                             {"certificate_bytes", proven.certificate.size()},
                             {"base_manifest", files.base_manifest},
                             {"tuned_manifest", files.tuned_manifest},
                             {"secret", files.secret},
                             {"tuned_root", to_hex(proven.secret.root)},
                             {"openings_used", proven.secret.openings},
                             {"soundness_bits", proven.verdict.soundness_bits},
                             {"notes", proven.notes}};
  std::string text = judgement_text(arguments, *proven.judged);
  for (const std::string& note : proven.notes) text += "note: " + printable(note) + '\n';
  text += "\ncertificate     " + printable(arguments.output) + "  (" + byte_size(proven.certificate.size()) +
          ")\n" + "base manifest   " + printable(files.base_manifest) + "\ntuned manifest  " +
          printable(files.tuned_manifest) + "\nsecret          " + printable(files.secret) +
          "  (keep it to yourself)\ncheck it with   " + printable(command_text(arguments, files)) +
          "\n\nCERTIFIED: the drift is within the policy, proved with a soundness of " +
          figure(proven.verdict.soundness_bits) + " bits.\n";
  return {Exit::good, text, dumped(json)};
}

// A place that cannot be written to is found out before any work is done.
Status can_be_written(const std::string& path) {
  auto file = OutputFile::create(path);
  return file.ok() ? Status() : Status(file.error());
}

}  // namespace

Result<Outcome> certify(const CertifyArguments& arguments, const Task& task) {
  const ThreadLimit limit(arguments.threads == 0 ? thread_count() : arguments.threads);
  audit::CertifyOptions options = arguments.options;
  TRY(options.base_signers, read_trust(arguments.base_signed_by));
  TRY(auto file, audit::read_policy_file(arguments.policy));
  TRY_STATUS(can_be_written(arguments.output));
  TRY(const auto judged, audit::judge_models(arguments.base, arguments.tuned, std::move(file), task));
  if (!judged->passed()) return refused(arguments, *judged);
  TRY(const auto proven, audit::certify(judged, options, task));
  const auto paths = audit::default_paths(arguments.output);
  TRY_STATUS(audit::save(*proven, paths));
  return certified(arguments, *proven, paths);
}

}  // namespace driftseal::cli
