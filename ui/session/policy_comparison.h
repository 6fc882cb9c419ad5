// The policy being edited beside another one of a file: what the other changes, rule by rule and tensor by
// tensor.
#pragma once

#include <QObject>

#include "core/policy/compare.h"
#include "ui/session/job.h"
#include "ui/session/policy_document.h"

namespace driftseal::ui {

class AuditSession;
class PolicyEditing;

struct PolicyComparison {
  PolicyPtr mine, other;
  std::vector<RuleChange> rules;
  std::vector<PolicySetting> settings;
  std::vector<TensorFacts> tensors;   // of the pair, once it is measured
  std::vector<TensorChange> changes;  // of each of them
  std::size_t count(Allowance allowance) const;
};
using PolicyComparisonPtr = std::shared_ptr<const PolicyComparison>;

class PolicyComparing : public QObject {
  Q_OBJECT

 public:
  PolicyComparing(AuditSession& session, PolicyEditing& editing, QObject* parent = nullptr);
  void compareWith(const QString& path);  // again after every edit
  void close();

  const QString& path() const { return path_; }
  const PolicyComparisonPtr& comparison() const { return comparison_; }  // null: none, or not yet

 Q_SIGNALS:
  void changed();
  void failed(const driftseal::Error& error);

 private:
  void run();

  AuditSession& session_;
  PolicyEditing& editing_;
  QString path_;
  PolicyComparisonPtr comparison_;
  Job job_;
};

}  // namespace driftseal::ui
