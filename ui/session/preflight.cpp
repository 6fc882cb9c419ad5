#include "ui/session/preflight.h"

#include <algorithm>

namespace driftseal::ui {
namespace {

using Check = PreflightCheck;
using State = PreflightState;
using Step = PreflightStep;

std::vector<PreflightItem> modelItems(const PreflightFacts& facts) {
  const bool open = facts.opened != nullptr;
  const State absent = facts.working ? State::waiting : State::blocked;
  std::vector<PreflightItem> items = {
      {Check::models, open ? State::ok : absent, open ? Step::none : Step::see_models}};
  if (!open) return items;
  const bool complete = facts.opened->pair.complete();
  items.push_back({Check::coverage, complete ? State::ok : State::attention, Step::see_models});
  const bool changed = facts.disk && facts.disk->change;
  items.push_back({Check::unchanged,
                   changed      ? State::blocked
                   : facts.disk ? State::ok
                                : State::waiting,
                   changed ? Step::measure_again : Step::none});
  items.push_back({Check::drift, facts.measured ? State::ok : absent,
                   facts.measured ? Step::see_drift : Step::measure_again});
  return items;
}

State stateOf(const Judgement& judgement) {
  if (judgement.denies()) return State::blocked;
  return judgement.count(Severity::warning) > 0 ? State::attention : State::ok;
}

void addFindings(std::vector<PreflightItem>& items, const Judgement& judgement) {
  for (const Severity severity : {Severity::error, Severity::warning}) {
    const auto& findings = judgement.findings();
    for (std::size_t i = 0; i < findings.size(); ++i) {
      if (findings[i].severity != severity) continue;
      const bool speaks_of_one = !findings[i].tensor.empty() || !findings[i].block.empty();
      items.push_back({Check::finding, severity == Severity::error ? State::blocked : State::attention,
                       speaks_of_one ? Step::see_tensor : Step::see_policy, i});
    }
  }
}

bool leavesOut(const Judgement& judgement) {
  const auto& findings = judgement.findings();
  return std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.kind == FindingKind::floating_exempt || finding.kind == FindingKind::free_block ||
           finding.kind == FindingKind::missing_tensor || finding.kind == FindingKind::not_analysed ||
           finding.kind == FindingKind::added_tensor;
  });
}

void addPolicy(std::vector<PreflightItem>& items, const PreflightFacts& facts) {
  if (!facts.judgement || !facts.judgement->judged) {
    const bool waits = !facts.policy_failed && (facts.working || facts.judgement);
    items.push_back({Check::policy, waits ? State::waiting : State::blocked, Step::see_policy});
    return;
  }
  const Judgement& judgement = *facts.judgement;
  items.push_back({Check::policy, stateOf(judgement), Step::see_policy});
  addFindings(items, judgement);
  items.push_back({Check::scope, leavesOut(judgement) ? State::attention : State::ok, Step::see_policy});
  const bool provable = judgement.judged->cost.has_value();
  items.push_back({Check::provable, provable ? State::ok : State::blocked, Step::see_policy});
  if (!provable) return;
  const bool enough = judgement.judged->cost->soundness_bits >= judgement.policy.minimum_soundness_bits;
  items.push_back({Check::soundness, enough ? State::ok : State::blocked, Step::see_policy});
  items.push_back({Check::cost, State::ok});
}

State stateOf(const DiskFactsPtr& disk, std::optional<Error> DiskFacts::*problem) {
  if (!disk) return State::waiting;
  return (*disk).*problem ? State::blocked : State::ok;
}

void addOutput(std::vector<PreflightItem>& items, const PreflightFacts& facts) {
  const DiskFactsPtr& disk = facts.disk;
  if (facts.certificate.isEmpty()) {
    items.push_back({Check::folder, State::blocked, Step::choose_output});
    return;
  }
  const bool fits = disk && disk->folder_writable && disk->free_bytes >= facts.bytesNeeded();
  items.push_back({Check::folder,
                   !disk  ? State::waiting
                   : fits ? State::ok
                          : State::blocked,
                   Step::choose_output});
  if (!disk || (disk->replaced.isEmpty() && !disk->secret_aside && !disk->secret)) return;
  items.push_back({Check::replaced, disk->secret ? State::blocked : State::attention, Step::choose_output});
}

void addInputs(std::vector<PreflightItem>& items, const PreflightFacts& facts) {
  const auto& options = facts.request.options;
  items.push_back(
      {Check::base_manifest, stateOf(facts.disk, &DiskFacts::base_manifest), Step::choose_manifest});
  if (!options.tuned_manifest.empty() || !options.secret.empty())
    items.push_back(
        {Check::tuned_manifest, stateOf(facts.disk, &DiskFacts::tuned_manifest), Step::choose_reuse});
  if (!facts.request.base_signers.empty())
    items.push_back(
        {Check::base_signers, stateOf(facts.disk, &DiskFacts::base_signers), Step::choose_signers});
}

}  // namespace

std::uint64_t PreflightFacts::bytesNeeded() const {
  constexpr std::uint64_t a_tensor = 1024, the_rest = 4 << 20;  // in the manifests; caps
  if (!judgement || !judgement->judged || !judgement->judged->cost) return the_rest;
  return judgement->judged->cost->proof_bytes + a_tensor * judgement->judged->evaluation.layout.size() +
         the_rest;
}

std::vector<PreflightItem> preflightItems(const PreflightFacts& facts) {
  std::vector<PreflightItem> items = modelItems(facts);
  if (!facts.opened) return items;
  addPolicy(items, facts);
  addInputs(items, facts);
  addOutput(items, facts);
  items.push_back({Check::verifier, stateOf(facts.disk, &DiskFacts::verifier), Step::look_again});
  return items;
}

Preflight::Preflight(const AuditSession& session, ModelWatch& watch, QObject* parent)
    : QObject(parent), session_(session), watch_(watch) {
  facts_.verifier = session.verifier().program();
  connect(&session, &AuditSession::statesChanged, this, &Preflight::refresh);
  connect(&session, &AuditSession::judgementChanged, this, &Preflight::refresh);
  connect(&session, &AuditSession::openedChanged, this, &Preflight::look);
  connect(&session, &AuditSession::provenChanged, this, &Preflight::look);
  connect(&session, &AuditSession::failed, this, &Preflight::look);
  connect(&watch, &ModelWatch::changed, this, &Preflight::look);
  refresh();
}

bool Preflight::mayCertify() const {
  const bool blocked = std::any_of(items_.begin(), items_.end(),
                                   [](const PreflightItem& item) { return item.state == State::blocked; });
  return session_.mayCertify() && !facts_.certificate.isEmpty() && !blocked;
}

void Preflight::ask(const CertifyRequest& request, const QString& certificate) {
  facts_.request = request;
  facts_.certificate = certificate;
  look();
}

void Preflight::look() {
  refresh();
  if (!session_.opened() || session_.isProving()) return job_.abandon();
  job_.start<DiskFactsPtr>(
      JobKind::open,
      [question = DiskQuestion{session_.opened(), facts_.request, facts_.certificate.toStdString(),
                               session_.verifier()}](const Task& task) { return lookAtDisk(question, task); },
      [this](const Result<DiskFactsPtr>& found) {
        if (found) facts_.disk = found.value();
        if (facts_.disk && facts_.disk->change) watch_.look();  // where the desktop gave no notice
        refresh();
        Q_EMIT looked();
      });
}

void Preflight::refresh() {
  const bool another_pair = facts_.opened != session_.opened();
  facts_.opened = session_.opened();
  facts_.measured = session_.measured();
  facts_.judgement = session_.judgement();
  facts_.working = session_.isOpening() || session_.isMeasuring() || session_.isJudging();
  facts_.policy_failed = session_.state(Stage::policy) == StageState::failed;
  if (another_pair) facts_.disk.reset();
  items_ = preflightItems(facts_);
  Q_EMIT changed();
}

}  // namespace driftseal::ui
