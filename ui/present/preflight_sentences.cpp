// What was found, check by check.
#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>

#include "ui/present/error_text.h"
#include "ui/present/numbers.h"
#include "ui/present/preflight_words.h"

namespace driftseal::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("driftseal::ui", text); }

QString text(const std::string& path) { return QString::fromStdString(path); }

QString modelsText(const PreflightFacts& facts) {
  if (!facts.opened)
    return facts.working ? tr("The models are being opened.") : tr("Choose a base and a tuned model.");
  const Pair& pair = facts.opened->pair;
  return tr("%1 tensors in the base, %2 in the tuned model.")
      .arg(countText(pair.base->tensors().size()), countText(pair.tuned->tensors().size()));
}

QString coverageText(const PreflightFacts& facts) {
  const auto& ledger = facts.opened->pair.coverage;
  const auto compared = std::count_if(ledger.begin(), ledger.end(),
                                      [](const CoverageEntry& entry) { return entry.comparable(); });
  if (facts.opened->pair.complete()) return tr("Every tensor of both models is compared.");
  return tr("%1 of %2 tensors are compared; the policy decides about the others.")
      .arg(countText(static_cast<std::uint64_t>(compared)), countText(ledger.size()));
}

QString unchangedText(const PreflightFacts& facts) {
  if (!facts.disk) return tr("The files are being looked at.");
  if (!facts.disk->change) return tr("The files are those that were opened.");
  return tr("%1: %2. Measure again before it is certified.")
      .arg(changeText(*facts.disk->change), text(facts.disk->change->error.file));
}

QString driftText(const PreflightFacts& facts) {
  if (!facts.measured)
    return facts.working ? tr("The drift is being measured.") : tr("The drift is not measured.");
  const DriftSummary& summary = facts.measured->drift.summary;
  return tr("Measured on %1 weights: %2 of them changed, by %3 of the base's norm.")
      .arg(countText(summary.floating.elements), countText(summary.floating.changed),
           percentText(summary.floating.relative()));
}

QString policyText(const PreflightFacts& facts) {
  if (facts.policy_failed) return tr("The policy cannot be used; its page says where and why.");
  if (!facts.judgement)
    return facts.working ? tr("The policy is being applied.") : tr("There is no policy yet.");
  if (!facts.judgement->judged) return tr("The policy is applied as soon as the drift is measured.");
  const std::size_t deny = facts.judgement->count(Severity::error),
                    warn = facts.judgement->count(Severity::warning);
  if (deny == 1) return tr("The drift does not keep to it: 1 finding denies it.");
  if (deny > 0) return tr("The drift does not keep to it: %1 findings deny it.").arg(countText(deny));
  if (facts.judgement->denies()) return tr("Not everything is covered by it.");
  if (warn == 1) return tr("The drift keeps to it; 1 warning should be read.");
  if (warn > 0) return tr("The drift keeps to it; %1 warnings should be read.").arg(countText(warn));
  return tr("The drift keeps to it, and every tensor is covered.");
}

QString findingText(const PreflightFacts& facts, std::size_t number) {
  const Judgement& judgement = *facts.judgement;
  return text(finding_message(judgement.findings()[number], judgement.policy));
}

struct Scope {
  std::size_t bounded = 0, frozen = 0, free = 0, exempt = 0;
};

void count(Scope& scope, RuleBudget::Kind kind, std::size_t tensors) {
  switch (kind) {
    case RuleBudget::Kind::frozen:
      scope.frozen += tensors;
      return;
    case RuleBudget::Kind::free:
      scope.free += tensors;
      return;
    case RuleBudget::Kind::exempt:
      scope.exempt += tensors;
      return;
    case RuleBudget::Kind::norm:
    case RuleBudget::Kind::low_rank:
    case RuleBudget::Kind::sparse:
    case RuleBudget::Kind::composite:
      scope.bounded += tensors;
      return;
  }
}

QString scopeText(const PreflightFacts& facts) {
  const Judgement& judgement = *facts.judgement;
  const std::vector<RuleUse> uses = ruleUses(judgement);
  Scope scope;
  for (std::size_t rule = 0; rule < uses.size(); ++rule)
    count(scope, judgement.policy.rules[rule].budget.kind, uses[rule].tensors);
  const auto& ledger = facts.opened->pair.coverage;
  const auto missing =
      static_cast<std::size_t>(std::count_if(ledger.begin(), ledger.end(), [](const CoverageEntry& entry) {
        return entry.status == Coverage::missing;
      }));
  return tr("Tensors: %1 frozen, %2 bounded, %3 free, %4 exempt (nothing is said of these), %5 missing.")
      .arg(countText(scope.frozen), countText(scope.bounded), countText(scope.free), countText(scope.exempt),
           countText(missing));
}

QString provableText(const PreflightFacts& facts) {
  if (!facts.judgement->judged->cost) return tr("This policy cannot be proved; a finding says why.");
  const std::string& file = facts.judgement->file.path;
  return tr("Weights as multiples of 2^\u2212%1, low-rank factors of 2^\u2212%2; policy %3.")
      .arg(facts.judgement->policy.grid_bits)
      .arg(facts.judgement->judged->evaluation.resolution.rank_scale_bits)
      .arg(file.empty() ? tr("not saved, it goes into the certificate") : text(file));
}

QString soundnessText(const PreflightFacts& facts) {
  return tr("A forged proof passes with a chance of 2^\u2212%1 at most; the policy demands 2^\u2212%2.")
      .arg(QLocale().toString(facts.judgement->judged->cost->soundness_bits, 'f', 1))
      .arg(facts.judgement->policy.minimum_soundness_bits);
}

QString costText(const PreflightFacts& facts) {
  const audit::PolicyCost& cost = *facts.judgement->judged->cost;
  return facts.request.options.base_manifest.empty()
             ? tr("A certificate of about %1. About %2 for the proof, and about as long to commit to the "
                  "base.")
                   .arg(bytesText(cost.proof_bytes), durationText(cost.seconds))
             : tr("A certificate of about %1, in about %2.")
                   .arg(bytesText(cost.proof_bytes), durationText(cost.seconds));
}

QString baseManifestText(const PreflightFacts& facts) {
  const std::string& given = facts.request.options.base_manifest;
  if (facts.disk && facts.disk->base_manifest) return errorText(*facts.disk->base_manifest);
  if (given.empty()) return tr("It will be made and written beside the certificate.");
  return tr("Taken from %1; it is held against the base's files.").arg(text(given));
}

QString tunedManifestText(const PreflightFacts& facts) {
  if (facts.disk && facts.disk->tuned_manifest) return errorText(*facts.disk->tuned_manifest);
  return tr("The commitment of %1 is used again; the proof is counted in its secret.")
      .arg(text(facts.request.options.tuned_manifest));
}

QString signersText(const PreflightFacts& facts) {
  if (facts.disk && facts.disk->base_signers) return errorText(*facts.disk->base_signers);
  return tr("The base's files must be signed by one of the keys in %1.")
      .arg(text(facts.request.base_signers));
}

QString folderText(const PreflightFacts& facts) {
  if (facts.certificate.isEmpty()) return tr("Choose where to write the certificate.");
  if (!facts.disk) return tr("The folder is being looked at.");
  if (!facts.disk->folder_exists) return tr("There is no such folder: %1").arg(facts.certificate);
  if (!facts.disk->folder_writable) return tr("This cannot be written to: %1").arg(facts.certificate);
  const QString room = bytesText(facts.disk->free_bytes), needed = bytesText(facts.bytesNeeded());
  return facts.disk->free_bytes < facts.bytesNeeded()
             ? tr("Only %1 are free, about %2 are needed.").arg(room, needed)
             : tr("Can be written to; %1 are free, about %2 are needed.").arg(room, needed);
}

QString replacedText(const PreflightFacts& facts) {
  if (facts.disk->secret)
    return tr("The secret that is there cannot be set aside. %1").arg(errorText(*facts.disk->secret));
  const QString names = facts.disk->replaced.join(QStringLiteral(", "));
  const QString secret = tr("The secret that is there is kept under another name.");
  if (names.isEmpty()) return secret;
  if (!facts.disk->secret_aside) return tr("Will be written over: %1.").arg(names);
  return tr("Will be written over: %1. The secret that is there is kept under another name.").arg(names);
}

QString verifierText(const PreflightFacts& facts) {
  if (!facts.disk) return tr("Looking for %1.").arg(facts.verifier);
  if (facts.disk->verifier) return errorText(*facts.disk->verifier);
  return tr("%1, version %2, must accept the certificate before it is kept.")
      .arg(facts.verifier, facts.disk->verifier_version);
}

}  // namespace

QString sentence(const PreflightItem& item, const PreflightFacts& facts) {
  switch (item.check) {
    case PreflightCheck::models:
      return modelsText(facts);
    case PreflightCheck::coverage:
      return coverageText(facts);
    case PreflightCheck::unchanged:
      return unchangedText(facts);
    case PreflightCheck::drift:
      return driftText(facts);
    case PreflightCheck::policy:
      return policyText(facts);
    case PreflightCheck::finding:
      return findingText(facts, item.finding);
    case PreflightCheck::scope:
      return scopeText(facts);
    case PreflightCheck::provable:
      return provableText(facts);
    case PreflightCheck::soundness:
      return soundnessText(facts);
    case PreflightCheck::cost:
      return costText(facts);
    case PreflightCheck::base_manifest:
      return baseManifestText(facts);
    case PreflightCheck::tuned_manifest:
      return tunedManifestText(facts);
    case PreflightCheck::base_signers:
      return signersText(facts);
    case PreflightCheck::folder:
      return folderText(facts);
    case PreflightCheck::replaced:
      return replacedText(facts);
    case PreflightCheck::verifier:
      return verifierText(facts);
  }
  return {};
}

}  // namespace driftseal::ui
