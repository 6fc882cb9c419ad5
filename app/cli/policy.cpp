// driftseal policy check | propose | expand | compare: what a policy says, alone and about a pair of models.
#include "app/cli/commands.h"
#include "app/cli/cost_text.h"
#include "app/cli/findings_text.h"
#include "app/cli/policy_compare.h"
#include "app/cli/policy_expand.h"
#include "app/cli/text.h"
#include "core/audit/audit.h"
#include "core/base/output_file.h"
#include "core/base/parallel.h"
#include "core/policy/propose.h"

namespace driftseal::cli {

namespace {

struct CheckOptions {
  std::string policy, base, tuned, base_manifest;
  bool cost = false;  // as a member of the JSON; the text always has it
};

std::string check_json(const CheckOptions& options, const std::vector<Finding>& findings,
                       const Policy& policy, bool covered, const std::optional<audit::PolicyCost>& cost) {
  const std::string json = findings_json(findings, policy, covered);
  return options.cost ? with_cost(json, cost, policy) : json;
}

struct ProposeArguments {
  std::string base, tuned, output, headroom = "0.05", scale = "1", grouping = "pattern";
  std::uint64_t threads = 0;
  bool norms_only = false;
};

Result<Outcome> check_alone(const CheckOptions& options) {
  TRY(const Policy policy, read_policy(options.policy));
  const auto findings = lint(policy);
  const bool broken = has_error(findings);
  return Outcome{broken ? Exit::findings : Exit::good,
                 findings_text(findings, policy) +
                     (broken ? "REFUSED: the policy contradicts itself.\n"
                             : "READABLE: give --base to see what it means for a model, and "
                               "--tuned to judge a pair.\n"),
                 findings_json(findings, policy, !broken)};
}

// What the rules say of each tensor of a base.
std::string blocks_text(const Resolution& resolution, const Policy& policy) {
  TextTable table("llr", {"rule", "budget", "blocks"});
  std::vector<std::size_t> blocks(policy.rules.size());
  for (const ResolvedBlock& block : resolution.blocks) ++blocks[block.rule];
  for (std::size_t rule = 0; rule < blocks.size(); ++rule)
    table.row({policy.rules[rule].name, std::string(to_string(policy.rules[rule].budget.kind)),
               std::to_string(blocks[rule])});
  return table.text() + '\n';
}

Result<audit::BaseJudgement> judge_base(const CheckOptions& options, const Task& task) {
  TRY(const auto file, audit::read_policy_file(options.policy));
  if (!options.base_manifest.empty()) return audit::judge_base(file, options.base_manifest);
  TRY(const ModelPtr base, open_model(options.base));
  return audit::judge_base(file, base, task);
}

Result<Outcome> check_base(const CheckOptions& options, const Task& task) {
  TRY(const auto judged, judge_base(options, task));
  const bool passed = judged.passed();
  return Outcome{passed ? Exit::good : Exit::findings,
                 blocks_text(judged.resolution, judged.policy) + cost_text(judged.cost, judged.policy) +
                     findings_text(judged.findings, judged.policy) +
                     (passed ? "PROVABLE: give --tuned to judge a drift.\n"
                             : "REFUSED: the policy does not fit this base.\n"),
                 check_json(options, judged.findings, judged.policy, passed, judged.cost)};
}

Result<Outcome> check(const CheckOptions& options, const Task& task) {
  if (!options.base_manifest.empty() && !(options.base.empty() && options.tuned.empty()))
    return Error{ErrorCode::usage, "--base-manifest goes without models", "", "command line",
                 "Give the manifest of the base, or the base itself"};
  if (options.base.empty() && options.tuned.empty() && options.base_manifest.empty())
    return check_alone(options);
  if (options.tuned.empty()) return check_base(options, task);
  if (options.base.empty())
    return Error{ErrorCode::usage, "--tuned goes with --base", "", "command line", "Give both"};
  TRY(auto file, audit::read_policy_file(options.policy));
  TRY(const auto judged, audit::judge_models(options.base, options.tuned, std::move(file), task));
  const Evaluation& evaluation = judged->evaluation;
  return Outcome{evaluation.passed() ? Exit::good : Exit::findings,
                 budgets_text(evaluation) + cost_text(judged->cost, judged->policy) +
                     findings_text(evaluation.findings, judged->policy) + verdict_text(evaluation),
                 check_json(options, evaluation.findings, judged->policy, evaluation.covered, judged->cost)};
}

Result<ExactDecimal> decimal_of(const std::string& option, const std::string& text) {
  auto number = ExactDecimal::parse(text);
  if (number.ok()) return number;
  return Error{ErrorCode::usage, option + ": " + number.error().message, "", "command line",
               "Give a number like 0.05"};
}

Result<Outcome> propose(const ProposeArguments& arguments, const Task& task) {
  const ThreadLimit limit(arguments.threads == 0 ? thread_count() : arguments.threads);
  ProposeOptions options;
  TRY(options.headroom, decimal_of("--headroom", arguments.headroom));
  TRY(const ExactDecimal scale, decimal_of("--scale", arguments.scale));
  if (arguments.grouping == "tensor") options.grouping = ProposeOptions::Grouping::tensor;
  options.structure = !arguments.norms_only;
  TRY(auto opened, audit::open_pair(arguments.base, arguments.tuned));
  TRY(const auto measured, audit::measure_pair(std::move(opened), task));
  TRY(Policy proposed, driftseal::propose(measured->view(), options, task));
  TRY(const Policy scaled, scale_bounds(std::move(proposed), scale));
  const std::string text = policy_text(scaled);
  TRY_STATUS(write_file(arguments.output, view_of(text)));
  TRY(const auto judged, audit::judge(measured, {text, arguments.output}, task));
  const auto& findings = judged->evaluation.findings;
  return Outcome{Exit::good,
                 budgets_text(judged->evaluation) + findings_text(findings, judged->policy) +
                     "Written: " + printable(arguments.output) + ". " + verdict_text(judged->evaluation),
                 findings_json(findings, judged->policy, judged->evaluation.covered)};
}

}  // namespace

static void add_check(Command& policy) {
  const auto options = std::make_shared<CheckOptions>();
  policy
      .sub("check",
           "Read a policy strictly; with a base, say what it costs; with two models, judge their drift")
      .positional("POLICY", options->policy, "The policy file")
      .option("--base", options->base, "The base: file, index file or folder")
      .option("--tuned", options->tuned, "The tuned model: file, index file or folder, also of an adapter")
      .option("--base-manifest", options->base_manifest, "In place of the base: its manifest")
      .flag("--cost", options->cost, "With --json: also what the policy costs")
      .runs([options](const Task& task) { return check(*options, task); });
}

static void add_propose(Command& policy) {
  const auto options = std::make_shared<ProposeArguments>();
  policy.sub("propose", "Write the tightest sensible policy that a pair meets")
      .positional("BASE", options->base, "The base: file, index file or folder")
      .positional("TUNED", options->tuned, "The tuned model: file, index file or folder, also of an adapter")
      .required("-o,--output", options->output, "The policy file to write")
      .option("--headroom", options->headroom, "Norms are this part larger than measured (0.05)")
      .option("--scale", options->scale, "Multiply every norm and count by this, after the headroom (1)")
      .choice("--group", options->grouping, {"pattern", "tensor"},
              "One budget for the same role in all layers, or for each tensor")
      .flag("--norms-only", options->norms_only, "Look for no low rank and no sparsity")
      .number("--threads", options->threads, "Use at most this many threads")
      .runs([options](const Task& task) { return propose(*options, task); });
}

void add_policy(Arguments& arguments) {
  Command policy =
      arguments.command("policy", "Check a policy, propose one, write one out by names, or compare two");
  add_check(policy);
  add_propose(policy);
  add_policy_expand(policy);
  add_policy_compare(policy);
}

}  // namespace driftseal::cli
