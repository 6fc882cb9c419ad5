// driftseal drift BASE TUNED: how far each tensor moved.
#include <algorithm>

#include "app/cli/commands.h"
#include "app/cli/drift_json.h"
#include "app/cli/drift_text.h"
#include "app/cli/spectra.h"
#include "core/adapters/apply_adapter.h"
#include "core/base/output_file.h"
#include "core/base/parallel.h"
#include "core/pairing/pairing.h"

namespace driftseal::cli {

namespace {

struct Options {
  std::string base, tuned, csv;
  std::uint64_t threads = 0, top = 32;
  bool spectra = false;
  double tolerance = 1e-6, residual = -1;  // a residual below 0: not asked for
};

SpectraOptions spectra_options(const Options& options) {
  SpectraOptions out;
  out.spectrum.top = static_cast<std::size_t>(std::clamp<std::uint64_t>(options.top, 1, 4096));
  out.spectrum.rank_tolerance = options.tolerance;
  if (options.residual >= 0) out.residual = options.residual;
  return out;
}

Result<Outcome> drift(const Options& options, const Task& task) {
  const ThreadLimit limit(options.threads == 0 ? thread_count() : options.threads);
  TRY(ModelPtr base, open_model(options.base));
  TRY(ModelPtr tuned, open_tuned(base, options.tuned));
  TRY(const Pair pair, pair_models(std::move(base), std::move(tuned)));
  TRY(const DriftReport report, measure(pair, task));
  const std::string csv = drift_csv(report);
  if (!options.csv.empty()) TRY_STATUS(write_file(options.csv, view_of(csv)));
  if (!options.spectra) return Outcome{Exit::good, drift_text(report), drift_json(report)};
  TRY(const Spectra spectra, measure_spectra(pair, report, spectra_options(options), task));
  return Outcome{Exit::good, spectra_table(report, spectra) + drift_text(report),
                 with_spectra(drift_json(report), spectra)};
}

}  // namespace

void add_drift(Arguments& arguments) {
  const auto options = std::make_shared<Options>();
  arguments.command("drift", "Measure how far each tensor of a tuned model is from its base")
      .positional("BASE", options->base, "The base: file, index file or folder")
      .positional("TUNED", options->tuned, "The tuned model: file, index file or folder, also of an adapter")
      .option("--csv", options->csv, "Also write the table to this file")
      .flag("--spectra", options->spectra, "Also measure singular values, ranks and supports of each matrix")
      .number("--top", options->top, "With --spectra: how many singular values (32)")
      .real("--tolerance", options->tolerance,
            "With --spectra: of the numerical rank, relative to the largest value (1e-6)")
      .real("--residual", options->residual,
            "With --spectra: find the rank, and the number of entries, that leave this part of a drift")
      .number("--threads", options->threads, "Use at most this many threads")
      .runs([options](const Task& task) { return drift(*options, task); });
}

}  // namespace driftseal::cli
