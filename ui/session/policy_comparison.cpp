#include "ui/session/policy_comparison.h"

#include <algorithm>

#include "ui/session/audit_session.h"
#include "ui/session/policy_editing.h"

namespace driftseal::ui {
namespace {

// With places whatever the policies ask for: one layout for both.
std::vector<TensorFacts> layoutOf(const audit::Measured& measured) {
  Policy asking;
  asking.rules.emplace_back().selector.regions = {Region::layer};
  return layout_of(measured.pair(), measured.grid, asking);
}

Result<PolicyComparisonPtr> compare(const PolicyPtr& mine, const std::string& path,
                                    const audit::MeasuredPtr& measured) {
  auto comparison = std::make_shared<PolicyComparison>();
  comparison->mine = mine;
  TRY(Policy other, read_policy(path));
  comparison->other = std::make_shared<const Policy>(std::move(other));
  comparison->rules = compare_rules(*mine, *comparison->other);
  comparison->settings = compare_settings(*mine, *comparison->other);
  if (!measured) return PolicyComparisonPtr(comparison);
  comparison->tensors = layoutOf(*measured);
  comparison->changes = compare_tensors(*mine, *comparison->other, comparison->tensors, measured->grid_bits);
  return PolicyComparisonPtr(comparison);
}

}  // namespace

std::size_t PolicyComparison::count(Allowance allowance) const {
  return static_cast<std::size_t>(std::ranges::count(changes, allowance, &TensorChange::allowance));
}

PolicyComparing::PolicyComparing(AuditSession& session, PolicyEditing& editing, QObject* parent)
    : QObject(parent), session_(session), editing_(editing) {
  connect(&editing_, &PolicyEditing::documentChanged, this, &PolicyComparing::run);
  connect(&session_, &AuditSession::measuredChanged, this, &PolicyComparing::run);
}

void PolicyComparing::compareWith(const QString& path) {
  path_ = path;
  comparison_.reset();
  Q_EMIT changed();
  run();
}

void PolicyComparing::close() {
  job_.abandon();
  path_.clear();
  comparison_.reset();
  Q_EMIT changed();
}

void PolicyComparing::run() {
  if (path_.isEmpty() || !editing_.document().isGood()) return;
  job_.start<PolicyComparisonPtr>(
      JobKind::judge,
      [mine = editing_.document().policy(), path = path_.toStdString(),
       measured = session_.measured()](const Task&) { return compare(mine, path, measured); },
      [this](const Result<PolicyComparisonPtr>& result) {
        if (!result) {
          close();
          if (result.error().code != ErrorCode::cancelled) Q_EMIT failed(result.error());
          return;
        }
        comparison_ = result.value();
        Q_EMIT changed();
      });
}

}  // namespace driftseal::ui
