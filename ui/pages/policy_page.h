// Stage 3: what the tuning was allowed to change. The rules as a table above; below, the chosen rule field by
// field, its tensors, the settings of the whole, the text, and another policy beside it. All show one
// document.
#pragma once

#include <QWidget>

#include "ui/session/policy_comparison.h"
#include "ui/session/policy_editing.h"

class QMenu;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QTabWidget;
class QToolButton;

namespace driftseal::ui {

class AuditSession;
class Banner;
class Dialogs;
class PolicyComparePanel;
class PolicyRuleForm;
class PolicyRuleTable;
class PolicySettingsForm;
class PolicyTensors;
class PolicyText;
class TensorSelection;
class ToneLabel;

class PolicyPage : public QWidget {
  Q_OBJECT

 public:
  enum class Tab { rule, tensors, settings, text, compare };

  PolicyPage(AuditSession& session, TensorSelection& selection, Dialogs& dialogs, QWidget* parent = nullptr);

  void load();                         // asks for a file
  void loadFile(const QString& path);  // asks before an edited policy is thrown away
  void startAnew();                    // likewise
  void save();                         // asks for a file if it has none
  void saveAs();                       // asks for a file
  void propose();
  void compare();  // asks for the other file
  void compareWith(const QString& path);
  void showTab(Tab tab);
  void unlessEdited(std::function<void()> go_on);  // asks first whether an edited policy may be thrown away

  PolicyEditing& editing() { return editing_; }
  PolicyRuleTable* rules() const { return rules_; }
  PolicyRuleForm* form() const { return form_; }
  PolicyTensors* tensors() const { return tensors_; }
  PolicyText* text() const { return text_; }
  PolicyComparePanel* comparison() const { return compare_; }
  QPlainTextEdit* editor() const;  // of the text
  QToolButton* newButton() const { return new_; }
  QString costText() const;

 Q_SIGNALS:
  void failed(const driftseal::Error& error);

 protected:
  void hideEvent(QHideEvent* event) override;

 private:
  QWidget* buttons();
  void makeNewMenu();
  QMenu* moreMenu();
  QWidget* parts();
  void connectParts();
  void ruleChosen(int row);
  void saveTo(const QString& path);
  void refresh();
  void refreshBanner();

  AuditSession& session_;
  Dialogs& dialogs_;
  PolicyEditing editing_;
  PolicyComparing comparing_;
  Banner* banner_;
  QToolButton *new_ = nullptr, *more_ = nullptr;
  QPushButton *propose_ = nullptr, *save_ = nullptr;
  QAction *save_as_ = nullptr, *revert_ = nullptr;
  QSpinBox* headroom_ = nullptr;
  PolicyRuleTable* rules_;
  PolicyRuleForm* form_;
  PolicyTensors* tensors_;
  PolicySettingsForm* settings_;
  PolicyText* text_;
  PolicyComparePanel* compare_;
  QTabWidget* tabs_;
  ToneLabel* cost_;
};

}  // namespace driftseal::ui
