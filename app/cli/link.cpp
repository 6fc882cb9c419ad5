// driftseal link CERT: do the files at hand have the root that the certificate names?
#include "core/audit/link.h"

#include <nlohmann/json.hpp>

#include "app/cli/checking.h"
#include "app/cli/commands.h"
#include "app/cli/text.h"
#include "core/adapters/apply_adapter.h"
#include "core/base/parallel.h"

namespace driftseal::cli {

namespace {

struct Options {
  std::string certificate, base, tuned, secret;
  std::uint64_t threads = 0;
};

std::string text_of(const audit::LinkReport& report) {
  std::string text = "root in the certificate  " + to_hex(report.certified_root) +
                     "\nroot of these files      " + to_hex(report.recomputed_root) +
                     "\nfiles                    " +
                     (report.same_files ? "byte for byte those that the certificate names"
                                        : "not those that the certificate names") +
                     '\n';
  for (const std::string& name : report.unnamed)
    text += "not in the certificate   " + printable(name) + '\n';
  text += '\n';
  if (report.certified_root == report.recomputed_root && !report.linked())
    return text + "NOT LINKED: these files have tensors that the certificate does not speak of.\n";
  return text +
         (report.linked()
              ? "LINKED: the certificate speaks of these weights. (Whether it is valid: driftseal verify.)\n"
              : "NOT LINKED: the certificate speaks of other weights.\n");
}

Result<ModelPtr> open_tuned(const Options& options) {
  if (!options.base.empty()) {
    TRY(const ModelPtr base, open_model(options.base));
    return driftseal::open_tuned(base, options.tuned);
  }
  if (is_adapter(options.tuned))
    return Error{ErrorCode::usage, "the tuned model is an adapter, which needs its base", options.tuned,
                 "command line", "Give --base, too"};
  return open_model(options.tuned);
}

Result<Outcome> link(const Options& options, const Task& task) {
  const ThreadLimit limit(options.threads == 0 ? thread_count() : options.threads);
  TRY(const Bytes certificate, read_certificate(options.certificate));
  TRY(const auto secret, audit::read_secret(options.secret));
  TRY(const ModelPtr tuned, open_tuned(options));
  TRY(const auto report, audit::link(certificate, options.certificate, tuned, secret, task));
  const nlohmann::ordered_json json = {{"schema", "driftseal-link/1"},
                                       {"linked", report.linked()},
                                       {"same_files", report.same_files},
                                       {"certified_root", to_hex(report.certified_root)},
                                       {"recomputed_root", to_hex(report.recomputed_root)},
                                       {"unnamed", report.unnamed}};
  return Outcome{report.linked() ? Exit::good : Exit::findings, text_of(report), json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)};
}

}  // namespace

void add_link(Arguments& arguments) {
  const auto options = std::make_shared<Options>();
  arguments.command("link", "Recompute the root of the tuned files and compare it with the certificate's")
      .positional("CERT", options->certificate, "The certificate")
      .required("--tuned", options->tuned, "The tuned model: file, index file or folder, also of an adapter")
      .option("--base", options->base, "The base, if the tuned model is an adapter")
      .required("--secret", options->secret, "The secret of its commitment")
      .number("--threads", options->threads, "Use at most this many threads")
      .runs([options](const Task& task) { return link(*options, task); });
}

}  // namespace driftseal::cli
