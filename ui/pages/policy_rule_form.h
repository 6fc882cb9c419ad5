// The chosen rule, field by field. What is typed is taken as soon as it can be read; until then its error
// stands below.
#pragma once

#include <QWidget>

#include "ui/session/policy_editing.h"
#include "ui/session/rule_fields.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace driftseal::ui {

class AuditSession;
class ListCompleter;
class ToneLabel;
class WhenShown;

class PolicyRuleForm : public QWidget {
  Q_OBJECT

 public:
  PolicyRuleForm(AuditSession& session, PolicyEditing& editing, QWidget* parent = nullptr);
  void show(int row, const QString& remarks);  // -1: no rule

  QLineEdit* layers() const { return layers_; }
  QLineEdit* patterns() const { return patterns_; }
  QLineEdit* norm() const { return norm_; }
  QLineEdit* roles() const { return roles_; }
  QComboBox* budget() const { return budget_; }
  QString problem() const;
  QString selection() const;  // "selects 12 tensors"

 private:
  QLineEdit* line(const QString& name, const QString& hint, const QString& between = {});
  QWidget* selectorSide();
  QWidget* budgetSide();
  void typed(const QString& field);
  void budgetChosen();
  RuleFields collected() const;
  void fill(const RuleFields& fields);
  void enableFields();
  void say(const Error* error);
  void showSelection(const PolicyRule& rule);
  void followPair();
  void offerWords();

  AuditSession& session_;
  PolicyEditing& editing_;
  int row_ = -1;
  RuleFields shown_;                                         // of the rule, when it was last looked at
  std::shared_ptr<const std::vector<TensorFacts>> tensors_;  // of the pair, once they were needed
  Job counting_;
  QLineEdit *name_, *roles_, *blocks_, *towers_, *layers_, *patterns_, *rank_, *support_, *residual_, *norm_,
      *comment_;
  QComboBox *kind_, *budget_, *per_;
  QCheckBox* regex_;
  QLabel* selection_;
  WhenShown* words_;
  ToneLabel *problem_, *remarks_;
};

}  // namespace driftseal::ui
