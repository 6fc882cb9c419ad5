#include "ui/pages/policy_page.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/dialogs/dialogs.h"
#include "ui/models/tensor_selection.h"
#include "ui/pages/policy_banner.h"
#include "ui/pages/policy_compare_panel.h"
#include "ui/pages/policy_cost_line.h"
#include "ui/pages/policy_rule_form.h"
#include "ui/pages/policy_rule_table.h"
#include "ui/pages/policy_settings_form.h"
#include "ui/pages/policy_tensors.h"
#include "ui/pages/policy_text.h"
#include "ui/session/audit_session.h"
#include "ui/session/policy_templates.h"
#include "ui/widgets/banner.h"

namespace driftseal::ui {
namespace {

constexpr int usual_headroom = 5, most_headroom = 1000;  // percent

}  // namespace

PolicyPage::PolicyPage(AuditSession& session, TensorSelection& selection, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent),
      session_(session),
      dialogs_(dialogs),
      editing_(session),
      comparing_(session, editing_),
      banner_(new Banner(this)),
      rules_(new PolicyRuleTable(session, editing_, this)),
      form_(new PolicyRuleForm(session, editing_, this)),
      tensors_(new PolicyTensors(editing_, selection, this)),
      settings_(new PolicySettingsForm(editing_, this)),
      text_(new PolicyText(editing_, this)),
      compare_(new PolicyComparePanel(comparing_, editing_, selection, dialogs, this)),
      tabs_(new QTabWidget(this)),
      cost_(new ToneLabel(this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(12, 12, 12, 4);
  layout->setSpacing(8);
  layout->addWidget(buttons());
  layout->addWidget(banner_);
  layout->addWidget(parts(), 1);
  cost_->setTextFormat(Qt::PlainText);
  cost_->setWordWrap(true);
  cost_->setAccessibleName(tr("What the proof would cost"));
  layout->addWidget(cost_);
  connectParts();
  refresh();
}

QWidget* PolicyPage::buttons() {
  auto* row = new QWidget(this);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins({});
  makeNewMenu();
  auto* load = new QPushButton(icon(Icon::open), tr("&Load\u2026"), row);
  load->setToolTip(tr("Load a policy from a JSON file"));
  save_ = new QPushButton(icon(Icon::save), tr("&Save"), row);
  save_->setToolTip(tr("Save this policy as a JSON file (Ctrl+S)"));
  more_ = new QToolButton(row);
  more_->setText(tr("M&ore"));
  more_->setPopupMode(QToolButton::InstantPopup);
  more_->setMenu(moreMenu());
  propose_ = new QPushButton(icon(Icon::propose), tr("P&ropose"), row);
  propose_->setToolTip(tr("Write the tightest policy that this drift meets, with the headroom chosen here"));
  headroom_ = new QSpinBox(row);
  headroom_->setRange(0, most_headroom);
  headroom_->setValue(usual_headroom);
  headroom_->setSuffix(tr(" % headroom"));
  headroom_->setAccessibleName(tr("Headroom of a proposed policy, in percent"));
  headroom_->setToolTip(tr("How much larger than the measured drift the proposed bounds are"));
  connect(load, &QPushButton::clicked, this, &PolicyPage::load);
  connect(propose_, &QPushButton::clicked, this, &PolicyPage::propose);
  connect(save_, &QPushButton::clicked, this, &PolicyPage::save);
  for (QWidget* part : std::initializer_list<QWidget*>{new_, load, save_, more_}) layout->addWidget(part);
  layout->addStretch(1);
  layout->addWidget(propose_);
  layout->addWidget(headroom_);
  return row;
}

void PolicyPage::makeNewMenu() {
  new_ = new QToolButton(this);
  new_->setText(tr("&New"));
  new_->setIcon(icon(Icon::policy));
  new_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  new_->setPopupMode(QToolButton::InstantPopup);
  new_->setToolTip(tr("Begin with nothing, or with a template"));
  auto* menu = new QMenu(new_);
  menu->setToolTipsVisible(true);
  menu->addAction(tr("&Empty policy"), this, &PolicyPage::startAnew);
  menu->addSeparator();
  for (const PolicyTemplate& begin : policyTemplates()) {
    QAction* action = menu->addAction(begin.name, this, [this, begin] {
      editing_.setText(tr("Take the template %1").arg(begin.name), begin.text);
    });
    action->setToolTip(begin.description);
    action->setStatusTip(begin.description);
  }
  new_->setMenu(menu);
}

QMenu* PolicyPage::moreMenu() {
  auto* menu = new QMenu(this);
  save_as_ = menu->addAction(icon(Icon::save), tr("Save &as\u2026"), this, &PolicyPage::saveAs);
  revert_ = menu->addAction(tr("&Revert to the file"), this, [this] { editing_.revert(); });
  menu->addSeparator();
  menu->addAction(tr("&Compare with another policy\u2026"), this, &PolicyPage::compare);
  return menu;
}

QWidget* PolicyPage::parts() {
  tabs_->setDocumentMode(true);
  tabs_->addTab(form_, tr("R&ule"));
  tabs_->addTab(tensors_, tr("&Tensors"));
  tabs_->addTab(settings_, tr("Settin&gs"));
  tabs_->addTab(text_, tr("Te&xt"));
  tabs_->addTab(compare_, tr("Co&mpare"));
  auto* split = new QSplitter(Qt::Vertical, this);
  split->addWidget(rules_);
  split->addWidget(tabs_);
  split->setStretchFactor(0, 3);
  split->setStretchFactor(1, 2);
  split->setChildrenCollapsible(false);
  return split;
}

void PolicyPage::connectParts() {
  connect(rules_, &PolicyRuleTable::chosen, this, &PolicyPage::ruleChosen);
  connect(text_, &PolicyText::ruleEntered, rules_, &PolicyRuleTable::choose);
  connect(tensors_, &PolicyTensors::ruleAdded, rules_, &PolicyRuleTable::choose);
  connect(&comparing_, &PolicyComparing::failed, this, &PolicyPage::failed);
  connect(&editing_, &PolicyEditing::documentChanged, this, &PolicyPage::refresh);
  connect(&editing_, &PolicyEditing::judgementChanged, this, &PolicyPage::refresh);
  connect(&editing_, &PolicyEditing::modifiedChanged, this, &PolicyPage::refresh);
  connect(&session_, &AuditSession::statesChanged, this, &PolicyPage::refreshBanner);
  auto* now = new QAction(this);
  now->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
  now->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  connect(now, &QAction::triggered, this, [this] { editing_.settle(); });
  addAction(now);
}

void PolicyPage::ruleChosen(int row) {
  form_->show(row, row < 0 ? QString() : rules_->model().remarks(static_cast<std::size_t>(row)));
  tensors_->showRule(row);
  text_->showRule(row);
}

void PolicyPage::unlessEdited(std::function<void()> go_on) {
  if (!editing_.wouldLose()) return go_on();
  dialogs_.confirm(this, tr("Throw the edited policy away?"),
                   tr("The policy was changed and is not saved. What was changed would be lost."),
                   tr("Throw away"), std::move(go_on));
}

void PolicyPage::load() {
  dialogs_.openFile(this, {tr("Load a policy"), tr("Policies (*.json);;All files (*)"), editing_.path()},
                    [this](const QString& path) { loadFile(path); });
}

void PolicyPage::loadFile(const QString& path) {
  unlessEdited([this, path] { session_.loadPolicy(path); });
}

void PolicyPage::startAnew() {
  unlessEdited([this] { editing_.startAnew(); });
}

void PolicyPage::save() {
  if (editing_.document().text().empty()) return;
  if (editing_.path().isEmpty()) return saveAs();
  saveTo(editing_.path());
}

void PolicyPage::saveAs() {
  const QString start = editing_.path().isEmpty() ? QStringLiteral("policy.json") : editing_.path();
  dialogs_.saveFile(this, {tr("Save the policy"), tr("Policies (*.json)"), start},
                    [this](const QString& path) { saveTo(path); });
}

void PolicyPage::saveTo(const QString& path) {
  const Status written = editing_.save(path);
  if (!written) Q_EMIT failed(written.error());
}

void PolicyPage::propose() { session_.propose(static_cast<unsigned>(headroom_->value())); }

void PolicyPage::compare() {
  showTab(Tab::compare);
  compare_->ask();
}

void PolicyPage::compareWith(const QString& path) {
  showTab(Tab::compare);
  comparing_.compareWith(path);
}

void PolicyPage::showTab(Tab tab) { tabs_->setCurrentIndex(static_cast<int>(tab)); }

QPlainTextEdit* PolicyPage::editor() const { return text_->editor(); }

QString PolicyPage::costText() const { return cost_->text(); }

void PolicyPage::refresh() {
  const bool empty = editing_.document().text().empty();
  save_->setEnabled(!empty && (editing_.isModified() || editing_.path().isEmpty()));
  save_as_->setEnabled(!empty);
  revert_->setEnabled(editing_.canRevert());
  ruleChosen(rules_->row());
  refreshBanner();
}

void PolicyPage::refreshBanner() {
  const PolicyStanding standing = standingOf(session_);
  banner_->show(standing.look, standing.explanation);
  propose_->setEnabled(session_.measured() && !session_.isJudging());
  const Look cost = costLine(session_, editing_);
  cost_->setText(cost.word);
  cost_->setToolTip(cost.word);
  cost_->setTone(cost.tone);
}

void PolicyPage::hideEvent(QHideEvent* event) {
  editing_.settle();
  QWidget::hideEvent(event);
}

}  // namespace driftseal::ui
