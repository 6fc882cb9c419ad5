#include "app/cli/ledger.h"

#include "app/cli/ledger_json.h"
#include "app/cli/ledger_text.h"
#include "core/adapters/apply_adapter.h"
#include "core/base/output_file.h"

namespace driftseal::cli {

static constexpr std::size_t short_list = 64;  // lines that are listed unasked

static Result<LedgerSides> of_one(const std::string& given, const Task& task) {
  auto path = given;
  if (is_adapter(given)) {
    TRY(path, adapter_weights(given));
  }
  TRY(ModelPtr model, open_model(path));
  TRY(auto files, take_file_ledger(*model, task));
  return LedgerSides{{"model", {std::move(model), std::move(files), {}}}};
}

static Result<LedgerSides> of_pair(const LedgerOptions& options, const Task& task) {
  std::optional<Policy> policy;
  if (!options.policy.empty()) {
    TRY(policy, read_policy(options.policy));
  }
  TRY(ModelPtr base, open_model(options.model));
  TRY(ModelPtr tuned, open_tuned(base, options.tuned));
  TRY(const Pair pair,
      pair_models(std::move(base), std::move(tuned), policy ? policy->pairing : PairingRules{}));
  TRY(auto both, take_pair_ledger(pair, policy ? &*policy : nullptr, task));
  return LedgerSides{{"base", std::move(both.base)}, {"tuned", std::move(both.tuned)}};
}

Result<Outcome> ledger(const LedgerOptions& options, const Task& task) {
  if (options.tuned.empty() && !options.policy.empty())
    return Error{ErrorCode::usage, "--policy goes with two models", "", "command line",
                 "Give the base and the tuned model"};
  TRY(const auto sides, options.tuned.empty() ? of_one(options.model, task) : of_pair(options, task));
  std::size_t lines = 0;
  for (const auto& side : sides) lines += side.side.files.lines.size();
  if (!options.csv.empty()) TRY_STATUS(write_file(options.csv, view_of(ledger_csv(sides))));
  return Outcome{Exit::good, ledger_text(sides, options.all_lines || lines <= short_list),
                 ledger_json(sides)};
}

}  // namespace driftseal::cli
