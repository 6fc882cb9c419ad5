// driftseal drift BASE TUNED: how far each tensor moved.
#include "app/cli/commands.h"
#include "app/cli/drift_json.h"
#include "app/cli/drift_text.h"
#include "core/adapters/apply_adapter.h"
#include "core/base/output_file.h"
#include "core/base/parallel.h"
#include "core/model/pairing.h"

namespace driftseal::cli {

namespace {

struct Options {
  std::string base, tuned, csv;
  std::uint64_t threads = 0;
};

Result<Outcome> drift(const Options& options, const Task& task) {
  const ThreadLimit limit(options.threads == 0 ? thread_count() : options.threads);
  TRY(ModelPtr base, open_model(options.base));
  TRY(ModelPtr tuned, open_tuned(base, options.tuned));
  TRY(const Pair pair, pair_models(std::move(base), std::move(tuned)));
  TRY(const DriftReport report, measure(pair, task));
  const std::string csv = drift_csv(report);
  if (!options.csv.empty()) TRY_STATUS(write_file(options.csv, view_of(csv)));
  return Outcome{Exit::good, drift_text(report), drift_json(report)};
}

}  // namespace

void add_drift(Arguments& arguments) {
  const auto options = std::make_shared<Options>();
  arguments.command("drift", "Measure how far each tensor of a tuned model is from its base")
      .positional("BASE", options->base, "The base: file, index file or folder")
      .positional("TUNED", options->tuned, "The tuned model: file, index file or folder, also of an adapter")
      .option("--csv", options->csv, "Also write the table to this file")
      .number("--threads", options->threads, "Use at most this many threads")
      .runs([options](const Task& task) { return drift(*options, task); });
}

}  // namespace driftseal::cli
