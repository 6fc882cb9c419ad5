#include "app/cli/policy_expand.h"

#include <nlohmann/json.hpp>

#include "app/cli/text.h"
#include "core/audit/audit.h"
#include "core/base/output_file.h"

namespace driftseal::cli {

namespace {

struct Options {
  std::string policy, base, base_manifest, output;
};

Result<Policy> expanded(const Options& options) {
  if (options.base.empty() == options.base_manifest.empty())
    return Error{ErrorCode::usage, "the names are those of one base", "", "command line",
                 "Give --base or --base-manifest"};
  TRY(const auto file, audit::read_policy_file(options.policy));
  if (!options.base_manifest.empty()) return audit::expand_policy(file, options.base_manifest);
  TRY(const ModelPtr base, open_model(options.base));
  return audit::expand_policy(file, base);
}

Result<Outcome> expand(const Options& options) {
  TRY(const Policy policy, expanded(options));
  const std::string text = policy_text(policy);
  TRY_STATUS(write_file(options.output, view_of(text)));
  std::size_t patterns = 0;
  for (const PolicyRule& rule : policy.rules) patterns += rule.selector.patterns.size();
  const std::string digest = to_hex(policy_digest(text));
  const nlohmann::ordered_json json = {{"schema", "driftseal-expand/1"},
                                       {"written", options.output},
                                       {"sha256", digest},
                                       {"rules", policy.rules.size()},
                                       {"patterns", patterns}};
  return Outcome{Exit::good,
                 "rules     " + std::to_string(policy.rules.size()) + "\npatterns  " +
                     std::to_string(patterns) + "\nwritten   " + digest + "  " + printable(options.output) +
                     '\n',
                 json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)};
}

}  // namespace

void add_policy_expand(Command& policy) {
  const auto options = std::make_shared<Options>();
  policy
      .sub("expand", "Write a policy out by names: for whoever checks without descriptions of architectures")
      .positional("POLICY", options->policy, "The policy file")
      .option("--base", options->base, "The base: file, index file or folder")
      .option("--base-manifest", options->base_manifest, "In place of the base: its manifest")
      .required("-o,--output", options->output, "The policy file to write")
      .runs([options](const Task&) { return expand(*options); });
}

}  // namespace driftseal::cli
