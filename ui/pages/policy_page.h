// Stage 3: what the tuning was allowed to change. Rules and how they fare above, the policy's text below;
// both follow the same text, which is what a certificate will name.
#pragma once

#include <QWidget>

#include "ui/models/rules_model.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace driftseal::ui {

class AuditSession;
class Banner;
class DataTable;
class Dialogs;

class PolicyPage : public QWidget {
  Q_OBJECT

 public:
  PolicyPage(AuditSession& session, Dialogs& dialogs, QWidget* parent = nullptr);

  void load();  // asks for a file
  void save();  // asks for a file
  void propose();
  void apply();  // takes the text as it stands in the editor
  QPlainTextEdit* editor() const { return editor_; }

 Q_SIGNALS:
  void failed(const driftseal::Error& error);

 private:
  QWidget* buttons();
  QWidget* tables();
  QWidget* ruleTable();
  QWidget* textEditor();
  void connectSession();
  void textChanged();
  void refresh();
  void refreshBanner();
  void markError(const Error& error);

  AuditSession& session_;
  Dialogs& dialogs_;
  RulesModel rules_;
  Banner* banner_;
  QPushButton *propose_ = nullptr, *apply_ = nullptr, *save_ = nullptr;
  QSpinBox* headroom_ = nullptr;
  DataTable* table_ = nullptr;
  QPlainTextEdit* editor_ = nullptr;
  QLabel* place_ = nullptr;
};

}  // namespace driftseal::ui
