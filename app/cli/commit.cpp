// driftseal commit MODEL -o MANIFEST: the commitment to a model, to be made once and used in many audits.
#include <nlohmann/json.hpp>

#include "app/cli/checking.h"
#include "app/cli/commands.h"
#include "app/cli/text.h"
#include "core/adapters/apply_adapter.h"
#include "core/audit/audit.h"
#include "core/audit/model_commitment.h"
#include "core/audit/selection.h"
#include "core/audit/vouching.h"
#include "core/base/parallel.h"
#include "core/tensor/grid.h"

namespace driftseal::cli {

namespace {

struct Options {
  std::string model, output, secret, layout_of, pairing;
  std::vector<std::string> exempt, signed_by;
  std::uint64_t threads = 0, grid_bits = default_grid_bits;
};

Result<PairingRules> pairing_of(const Options& options) {
  if (options.pairing.empty()) return PairingRules{};
  TRY(const auto file, audit::read_policy_file(options.pairing));
  TRY(const Policy policy, parse_policy(file.text, file.path));
  return policy.pairing;
}

Result<audit::Selection> selection_of(const Options& options) {
  const auto grid_bits = static_cast<unsigned>(options.grid_bits);
  if (options.layout_of.empty()) {
    TRY(ModelPtr model, open_model(options.model));
    return audit::select(std::move(model), grid_bits, options.exempt);
  }
  TRY(ModelPtr base, open_model(options.layout_of));
  TRY(const PairingRules pairing, pairing_of(options));
  TRY(ModelPtr model, open_tuned(base, options.model));
  return audit::select_like(std::move(base), std::move(model), pairing, grid_bits, options.exempt);
}

Outcome answer(const Options& options, const audit::CommittedFiles& model) {
  const auto& entry = model.manifest.commitments.back();
  const std::string root = to_hex(entry.root), manifest = to_hex(sha256(model.manifest_bytes));
  const nlohmann::ordered_json json = {{"schema", "driftseal-commit/1"}, {"root", root},
                                       {"manifest", options.output},     {"manifest_sha256", manifest},
                                       {"entries", entry.entries},       {"salted", model.manifest.salted}};
  const std::string text = "entries   " + std::to_string(entry.entries) + "\nmanifest  " + manifest + "  " +
                           printable(options.output) + "\nroot      " + root + '\n';
  return {Exit::good, text, json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)};
}

Status check_signed(const Options& options, const audit::CommittedFiles& model, const Task& task) {
  if (options.signed_by.empty()) return {};
  TRY(const auto trust, read_trust(options.signed_by));
  const bool keyed = model.manifest.method != proof::DigestMethod::sha256;
  const auto digests = keyed ? std::vector<proof::ManifestFile>() : model.manifest.files;
  return audit::demand_signature(*model.selection.model, digests, trust, task);
}

Result<Outcome> commit(const Options& options, const Task& task) {
  const ThreadLimit limit(options.threads == 0 ? thread_count() : options.threads);
  if (!options.secret.empty()) TRY_STATUS(audit::refuse_existing_secret(options.secret));
  TRY(const audit::Selection selection, selection_of(options));
  audit::Secret secret = audit::Secret::fresh();
  auto committed = options.secret.empty() ? audit::commit_public(selection, task)
                                          : audit::commit_secret(selection, secret, task);
  TRY(const audit::CommittedFiles model, std::move(committed));
  TRY_STATUS(check_signed(options, model, task));
  TRY_STATUS(audit::save(model, options.secret.empty() ? nullptr : &secret, options.output, options.secret));
  return answer(options, model);
}

}  // namespace

void add_commit(Arguments& arguments) {
  const auto options = std::make_shared<Options>();
  arguments.command("commit", "Commit to a model: write its manifest and print its root")
      .positional("MODEL", options->model, "File, index file or folder")
      .required("-o,--output", options->output, "The manifest to write (and MANIFEST.cap beside it)")
      .option("--secret", options->secret,
              "For a tuned model: hide it with salts, and write their secret to this new file")
      .option("--layout-of", options->layout_of,
              "The base: take the order of the tensors from it, and apply an adapter to it")
      .option("--pairing", options->pairing, "With --layout-of: pair tensors as this policy says")
      .options("--signed-by", options->signed_by,
               "PEM file: refuse the model unless one of these has signed its files (model.sig beside them)")
      .options("--exempt", options->exempt, "Leave out this tensor (may be given again)")
      .number("--grid-bits", options->grid_bits, "The grid is 2^-N, as the policy says (24)")
      .number("--threads", options->threads, "Use at most this many threads")
      .runs([options](const Task& task) { return commit(*options, task); });
}

}  // namespace driftseal::cli
