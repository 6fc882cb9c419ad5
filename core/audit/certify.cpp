// The last step of an audit: commit, prove, verify.
#include <ctime>

#include "core/audit/audit.h"
#include "core/audit/cap_file.h"
#include "core/audit/certificate_building.h"
#include "core/audit/check/certified_policy.h"
#include "core/audit/check/check.h"
#include "core/audit/check/plan_of.h"
#include "core/audit/file_digests.h"
#include "core/audit/grid_entries.h"
#include "core/audit/model_commitment.h"
#include "core/audit/vouching.h"
#include "core/base/parallel.h"
#include "core/proof/certificate/container.h"
#include "core/proof/certificate/soundness_text.h"
#include "core/proof/prove/prove.h"
#include "core/proof/relation/soundness.h"

namespace driftseal::audit {

namespace {

struct Commitments {
  CommittedFiles base, tuned;
  Secret secret;
};

// Refuses what cannot be certified before any work is done.
Status preflight(const Judged& judged, const CertifyOptions& options) {
  if (options.tuned_manifest.empty() != options.secret.empty())
    return Error{ErrorCode::usage, "a manifest of the tuned model goes together with its secret", "", "",
                 "Give both, or neither"};
  if (judged.passed()) return {};
  std::string first = "not everything is covered";
  for (const Finding& finding : judged.evaluation.findings)
    if (finding.severity == Severity::error) {
      first = finding_message(finding, judged.policy);
      break;
    }
  return Error{ErrorCode::over_budget, "the policy does not allow this drift: " + first, judged.file.path, "",
               "Look at all findings, and change the model or the policy"};
}

// The plan before anything is committed: a policy that cannot be proved is refused in no time.
Result<proof::Plan> rehearse(const proof::CertificateManifest& manifest, double minimum_bits) {
  TRY(auto plan, plan_of(manifest));
  const double bits = proof::soundness(plan).bits();
  if (bits < std::max(minimum_bits, proof::smallest_minimum_bits))
    return Error{ErrorCode::policy_refused,
                 "a proof of this statement reaches " + std::to_string(bits) +
                     " bits of soundness, less than is demanded",
                 "", "", "Ask for fewer bits in the policy"};
  return plan;
}

Result<CommittedFiles> commit_base(const Selection& selection, const std::string& manifest,
                                   const Task& task) {
  return manifest.empty() ? commit_public(selection, task) : reuse_public(selection, manifest, task);
}

Result<CommittedFiles> commit_tuned(const Selection& selection, const CertifyOptions& options, Secret& secret,
                                    std::uint64_t allowed, const Task& task) {
  if (options.secret.empty()) {
    secret = Secret::fresh();
    return commit_secret(selection, secret, task);
  }
  TRY(secret, read_secret(options.secret));
  if (secret.openings >= allowed) return openings_spent(options.secret, allowed);
  return reuse_secret(selection, options.tuned_manifest, secret, task);
}

Result<Commitments> commit_both(const Judged& judged, const proof::ResolvedPolicy& policy,
                                const CertifyOptions& options, std::uint64_t allowed, const Task& task) {
  const Pair& pair = judged.measured->pair();
  std::vector<bool> exempt(pair.base->tensors().size());
  for (const std::size_t tensor : exempt_tensors(policy)) exempt[tensor] = true;
  const PairSelection selection = select_pair(pair, exempt, judged.policy.grid_bits);
  Commitments made;
  TRY(made.tuned, commit_tuned(selection.tuned, options, made.secret, allowed, task));
  TRY(made.base, commit_base(selection.base, options.base_manifest, task));
  if (!options.base_signers.empty())
    TRY_STATUS(demand_signature(*pair.base, made.base.manifest.files, options.base_signers, task));
  return made;
}

proof::TunedDigest name_tuned(const Commitments& made, bool plain) {
  if (plain) return {proof::DigestMethod::sha256, made.tuned.digest};
  return {proof::DigestMethod::hmac_sha256, hmac_sha256(made.secret.naming_key, made.tuned.digest)};
}

void complete(proof::CertificateManifest& manifest, const Commitments& made, const CertifyOptions& options) {
  manifest.base_manifest = sha256(made.base.manifest_bytes);
  manifest.base_root = made.base.commitment.root;
  manifest.tuned_root = made.tuned.commitment.root;
  manifest.tuned_digest = name_tuned(made, options.name_files);
  manifest.context = options.context;
}

// The factors and masks that the drift was judged by; the block of missing tensors, if there is one, has
// none.
proof::Components components_of(const Evaluation& evaluation, std::size_t blocks) {
  proof::Components components(blocks);
  for (std::size_t b = 0; b < evaluation.components.size(); ++b)
    if (const auto& found = evaluation.components[b])
      components[b] = {found->factors.u, found->factors.v, found->mask};
  return components;
}

Result<Bytes> prove(const proof::Plan& plan, const Commitments& made, const proof::Components& components,
                    const Task& task) {
  const auto& [base, tuned, secret] = made;
  const unsigned grid_bits = base.selection.grid_bits;
  const GridEntries base_entries(base.selection.model, base.selection.committed(), grid_bits);
  const GridEntries tuned_entries(tuned.selection.model, tuned.selection.committed(), grid_bits);
  auto proof = proof::prove(plan, {&base_entries, &base.commitment, base.seed},
                            {&tuned_entries, &tuned.commitment, tuned.seed}, components, task);
  TRY_STATUS(base_entries.status());  // the likelier cause of whatever went wrong
  TRY_STATUS(tuned_entries.status());
  return proof;
}

// What the relying party will say: nothing leaves that it would not accept.
Result<proof::Verdict> check_as_a_stranger(const Proven& proven) {
  const sign::TrustRoots nobody;
  TRY(const auto report, check_certificate({.certificate = proven.certificate,
                                            .policy = view_of(proven.judged->file.text),
                                            .base_manifest = proven.base_manifest,
                                            .minimum_bits = proof::smallest_minimum_bits,
                                            .trust = nobody,
                                            .now = std::time(nullptr)}));
  if (report.accepted()) return proof::Verdict{std::nullopt, report.soundness_bits};
  return Error{
      ErrorCode::mismatch,
      "the verifier does not accept the proof that was made: " +
          (report.failed ? std::string(report.failed->name()) + " " + report.failed->detail : std::string()),
      "", "",
      "Check the memory and the disk of this machine, then start again; if it repeats, report it as a bug"};
}

void take(Proven& proven, Commitments&& made) {
  proven.base_manifest = std::move(made.base.manifest_bytes);
  proven.base_caps = write_caps(made.base.caps);
  proven.base_is_new = made.base.manifest_changed;
  proven.tuned_manifest = std::move(made.tuned.manifest_bytes);
  proven.tuned_caps = write_caps(made.tuned.caps);
  proven.tuned_is_new = made.tuned.manifest_changed;
  proven.secret = made.secret;
  proven.notes = std::move(made.base.notes);
  proven.notes.insert(proven.notes.end(), made.tuned.notes.begin(), made.tuned.notes.end());
}

// The proof is counted before any of its bytes leaves: in the secret file, or in the secret that was made
// just now.
Status count(Proven& proven, const std::string& secret_file, std::uint64_t allowed) {
  if (secret_file.empty()) {
    proven.secret.openings = 1;
    return {};
  }
  TRY(proven.secret.openings, count_opening(secret_file, proven.secret.root, allowed));
  return {};
}

}  // namespace

Result<ProvenPtr> certify(JudgedPtr judged, const CertifyOptions& options, const Task& task) {
  const ThreadLimit limit(options.threads == 0 ? thread_count() : options.threads);
  TRY_STATUS(preflight(*judged, options));
  TRY(const auto policy, resolved_policy(*judged));
  auto manifest = draft(*judged, policy);
  TRY(const auto rehearsal, rehearse(manifest, judged->policy.minimum_soundness_bits));
  const std::uint64_t allowed = proof::openings_allowed(rehearsal.parameters);

  TRY(auto made, commit_both(*judged, policy, options, allowed, task));
  complete(manifest, made, options);
  TRY(const auto plan, plan_of(manifest));
  TRY(Bytes proof, prove(plan, made, components_of(judged->evaluation, plan.blocks.size()), task));

  task.report(Phase::verifying, 0, 1);
  const std::string text = write_certificate_manifest(manifest),
                    account = soundness_text(proof::soundness(plan));
  const ByteView policy_file = view_of(judged->file.text);
  Proven proven{.judged = judged};
  TRY(proven.certificate, proof::write_container({Bytes(text.begin(), text.end()),
                                                  Bytes(policy_file.begin(), policy_file.end()),
                                                  std::move(proof),
                                                  Bytes(account.begin(), account.end()),
                                                  {}}));
  take(proven, std::move(made));
  TRY(proven.verdict, check_as_a_stranger(proven));
  if (task.stopped()) return cancelled();
  TRY_STATUS(count(proven, options.secret, allowed));
  return std::make_shared<const Proven>(std::move(proven));
}

}  // namespace driftseal::audit
