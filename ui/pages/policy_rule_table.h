// The rules of the policy as a table that is edited in place, with what can be done to a rule.
#pragma once

#include <QWidget>

#include "ui/models/rules_model.h"

class QAction;
class QToolButton;

namespace driftseal::ui {

class AuditSession;
class DataTable;
class ToneLabel;

class PolicyRuleTable : public QWidget {
  Q_OBJECT

 public:
  PolicyRuleTable(AuditSession& session, PolicyEditing& editing, QWidget* parent = nullptr);

  DataTable* table() const { return table_; }
  RulesModel& model() { return rules_; }
  int row() const;  // of the chosen rule; -1: none
  void choose(int row);
  void add();

 Q_SIGNALS:
  void chosen(int row);

 private:
  void makeTable();
  QWidget* bar();
  QToolButton* button(const QString& text, const QString& tip, const QKeySequence& keys,
                      void (PolicyRuleTable::*act)());
  void duplicate();
  void removeChosen();
  void moveUp() { moveBy(-1); }
  void moveDown() { moveBy(1); }
  void moveBy(int rows);
  void run(const QString& what, const PolicyEdit& edit, int choose_then);
  void refresh();
  void say(const QString& problem);

  AuditSession& session_;
  PolicyEditing& editing_;
  RulesModel rules_;
  DataTable* table_;
  ToneLabel* problem_;
  int last_row_ = 0;               // chosen; rules that come or go leave it chosen
  QList<QToolButton*> of_a_rule_;  // need a chosen one
};

}  // namespace driftseal::ui
