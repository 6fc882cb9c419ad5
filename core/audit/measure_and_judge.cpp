// The first steps of an audit: open, measure, judge.
#include "core/adapters/apply_adapter.h"
#include "core/audit/audit.h"
#include "core/audit/certificate_building.h"
#include "core/audit/provability.h"
#include "core/base/mapped_file.h"

namespace driftseal::audit {

Result<PolicyFile> read_policy_file(const std::string& path) {
  TRY(const Bytes bytes, read_file(path, PolicyLimits::file_bytes));
  return PolicyFile{std::string(text_of(bytes)), path};
}

Result<OpenedPtr> open_pair(const std::string& base_path, const std::string& tuned_path,
                            const PairingRules& pairing) {
  TRY(ModelPtr base, open_model(base_path));
  TRY(ModelPtr tuned, open_tuned(base, tuned_path));
  TRY(Pair pair, pair_models(std::move(base), std::move(tuned), pairing));
  return std::make_shared<const Opened>(Opened{std::move(pair)});
}

Result<MeasuredPtr> measure_pair(OpenedPtr opened, const Task& task, const TensorFinished& finished) {
  Measured measured{.opened = std::move(opened), .components = std::make_shared<ComponentCache>()};
  TRY(measured.drift, measure(measured.pair(), task, finished));
  TRY(measured.grid, measure_grid(measured.pair(), measured.grid_bits, task));
  return std::make_shared<const Measured>(std::move(measured));
}

static Result<MeasuredPtr> paired_by(MeasuredPtr measured, const PairingRules& rules, const Task& task) {
  if (measured->pair().rules == rules) return measured;
  TRY(Pair pair, pair_models(measured->pair().base, measured->pair().stored, rules));
  return measure_pair(std::make_shared<const Opened>(Opened{std::move(pair)}), task);
}

static Result<MeasuredPtr> on_grid(MeasuredPtr measured, unsigned grid_bits, const Task& task) {
  if (measured->grid_bits == grid_bits) return measured;
  Measured other{measured->opened, measured->drift, grid_bits, {}, std::make_shared<ComponentCache>()};
  TRY(other.grid, measure_grid(other.pair(), grid_bits, task));
  return std::make_shared<const Measured>(std::move(other));
}

Result<JudgedPtr> judge(MeasuredPtr measured, PolicyFile file, const Task& task) {
  TRY(Policy policy, parse_policy(file.text, file.path));
  TRY(measured, paired_by(std::move(measured), policy.pairing, task));
  TRY(measured, on_grid(std::move(measured), policy.grid_bits, task));
  TRY(Evaluation evaluation, evaluate(policy, measured->view(), task));
  Judged judged{std::move(measured), std::move(file), std::move(policy), std::move(evaluation), {}};
  if (judged.evaluation.resolution.usable())
    judged.cost =
        cost_or_finding(judged.policy, layout_of(judged), missing_names(judged), judged.evaluation.findings);
  return std::make_shared<const Judged>(std::move(judged));
}

Result<JudgedPtr> judge_models(const std::string& base_path, const std::string& tuned_path, PolicyFile file,
                               const Task& task) {
  TRY(const Policy policy, parse_policy(file.text, file.path));
  TRY(OpenedPtr opened, open_pair(base_path, tuned_path, policy.pairing));
  TRY(MeasuredPtr measured, measure_pair(std::move(opened), task));
  return judge(std::move(measured), std::move(file), task);
}

}  // namespace driftseal::audit
