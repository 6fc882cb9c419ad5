#include "ui/pages/policy_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QSplitter>
#include <QTextBlock>
#include <QVBoxLayout>

#include "ui/dialogs/dialogs.h"
#include "ui/pages/policy_banner.h"
#include "ui/session/audit_session.h"
#include "ui/session/policy_files.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/json_highlighter.h"
#include "ui/widgets/text.h"
#include "ui/widgets/use_bar.h"

namespace driftseal::ui {
namespace {

constexpr int usual_headroom = 5, most_headroom = 1000;  // percent

}  // namespace

PolicyPage::PolicyPage(AuditSession& session, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent), session_(session), dialogs_(dialogs), banner_(new Banner(this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(12, 12, 12, 0);
  layout->setSpacing(10);
  layout->addWidget(buttons());
  layout->addWidget(banner_);
  layout->addWidget(tables(), 1);
  connectSession();
  refresh();
}

QWidget* PolicyPage::buttons() {
  auto* row = new QWidget(this);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins({});
  auto* load = new QPushButton(icon(Icon::open), tr("&Load\u2026"), row);
  load->setToolTip(tr("Load a policy from a JSON file"));
  propose_ = new QPushButton(icon(Icon::propose), tr("P&ropose"), row);
  propose_->setToolTip(tr("Write the tightest policy that this drift meets, with the headroom chosen here"));
  headroom_ = new QSpinBox(row);
  headroom_->setRange(0, most_headroom);
  headroom_->setValue(usual_headroom);
  headroom_->setSuffix(tr(" % headroom"));
  headroom_->setAccessibleName(tr("Headroom of a proposed policy, in percent"));
  headroom_->setToolTip(tr("How much larger than the measured drift the proposed bounds are"));
  save_ = new QPushButton(icon(Icon::save), tr("&Save as\u2026"), row);
  save_->setToolTip(tr("Save this policy as a JSON file"));
  apply_ = new QPushButton(icon(Icon::ok), tr("&Apply changes"), row);
  apply_->setToolTip(tr("Judge the drift by the text below (Ctrl+Return)"));
  apply_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
  connect(load, &QPushButton::clicked, this, &PolicyPage::load);
  connect(propose_, &QPushButton::clicked, this, &PolicyPage::propose);
  connect(save_, &QPushButton::clicked, this, &PolicyPage::save);
  connect(apply_, &QPushButton::clicked, this, &PolicyPage::apply);
  for (QWidget* part : std::initializer_list<QWidget*>{load, propose_, headroom_}) layout->addWidget(part);
  layout->addStretch(1);
  layout->addWidget(apply_);
  layout->addWidget(save_);
  return row;
}

QWidget* PolicyPage::tables() {
  auto* split = new QSplitter(Qt::Vertical, this);
  split->addWidget(ruleTable());
  split->addWidget(textEditor());
  split->setStretchFactor(0, 1);
  split->setStretchFactor(1, 1);
  split->setChildrenCollapsible(false);
  return split;
}

QWidget* PolicyPage::ruleTable() {
  table_ = new DataTable(tr("Rules"), this);
  table_->setModel(&rules_);
  table_->setSortingEnabled(false);
  table_->setEmptyText(
      tr("No rules yet. Load a policy, let one be proposed from the measured drift, or write one below."));
  table_->setItemDelegateForColumn(RulesModel::used_column,
                                   new UseBar(RulesModel::used_role, RulesModel::within_role, table_));
  const int character = fontMetrics().averageCharWidth();
  table_->setColumnWidth(RulesModel::number_column, character * 6);
  table_->setColumnWidth(RulesModel::name_column, character * 28);
  table_->setColumnWidth(RulesModel::budget_column, character * 34);
  table_->setColumnWidth(RulesModel::tensors_column, character * 13);
  table_->setColumnWidth(RulesModel::used_column, character * 30);
  table_->stretchColumn(RulesModel::selector_column);
  return table_;
}

QWidget* PolicyPage::textEditor() {
  auto* text = new QWidget(this);
  editor_ = new QPlainTextEdit(text);
  editor_->setAccessibleName(tr("Text of the policy (JSON)"));
  useFixedFont(editor_);
  editor_->setLineWrapMode(QPlainTextEdit::NoWrap);
  editor_->setTabChangesFocus(true);
  editor_->setPlaceholderText(tr("The policy's text (JSON)"));
  new JsonHighlighter(editor_->document(), editor_);
  place_ = new QLabel(text);
  auto* layout = new QVBoxLayout(text);
  layout->setContentsMargins(0, 6, 0, 0);
  layout->addWidget(heading(tr("Text"), text));
  layout->addWidget(editor_, 1);
  layout->addWidget(place_);
  return text;
}

void PolicyPage::connectSession() {
  connect(editor_, &QPlainTextEdit::textChanged, this, &PolicyPage::textChanged);
  connect(editor_, &QPlainTextEdit::cursorPositionChanged, this, [this] {
    const QTextCursor cursor = editor_->textCursor();
    place_->setText(tr("line %1, column %2").arg(cursor.blockNumber() + 1).arg(cursor.positionInBlock() + 1));
  });
  connect(&session_, &AuditSession::policyChanged, this, [this] {
    const QString text = session_.policy() ? QString::fromStdString(session_.policy()->text) : QString();
    if (text != editor_->toPlainText()) editor_->setPlainText(text);
    editor_->setExtraSelections({});
  });
  connect(&session_, &AuditSession::judgementChanged, this, &PolicyPage::refresh);
  connect(&session_, &AuditSession::statesChanged, this, &PolicyPage::refreshBanner);
  connect(&session_, &AuditSession::failed, this, [this](JobKind kind, const Error& error) {
    if (kind == JobKind::judge) markError(error);
  });
}

void PolicyPage::load() {
  dialogs_.openFile(this, {tr("Load a policy"), tr("Policies (*.json);;All files (*)"), {}},
                    [this](const QString& path) { session_.loadPolicy(path); });
}

void PolicyPage::save() {
  const FileQuestion question{tr("Save the policy"), tr("Policies (*.json)"), QStringLiteral("policy.json")};
  dialogs_.saveFile(this, question, [this](const QString& path) {
    const Status written = writePolicyFile(path.toStdString(), editor_->toPlainText().toStdString());
    if (!written) Q_EMIT failed(written.error());
  });
}

void PolicyPage::propose() { session_.propose(static_cast<unsigned>(headroom_->value())); }

void PolicyPage::apply() {
  const std::string path = session_.policy() ? session_.policy()->path : std::string();
  session_.setPolicy({editor_->toPlainText().toStdString(), path});
}

void PolicyPage::textChanged() {
  const QString judged = session_.policy() ? QString::fromStdString(session_.policy()->text) : QString();
  const QString typed = editor_->toPlainText();
  apply_->setEnabled(typed != judged && !typed.trimmed().isEmpty());
  save_->setEnabled(!typed.trimmed().isEmpty());
}

void PolicyPage::refresh() {
  rules_.setJudgement(session_.judgement());
  refreshBanner();
}

void PolicyPage::refreshBanner() {
  const PolicyStanding standing = standingOf(session_);
  banner_->show(standing.look, standing.explanation);
  propose_->setEnabled(session_.measured() && !session_.isJudging());
  textChanged();
}

// "line 3, column 7" of an error becomes a marked line, and the cursor goes there.
void PolicyPage::markError(const Error& error) {
  static const QRegularExpression place(QStringLiteral("line (\\d+), column (\\d+)"));
  const auto match = place.match(QString::fromStdString(error.where));
  if (!match.hasMatch()) return;
  const QTextBlock block = editor_->document()->findBlockByNumber(match.captured(1).toInt() - 1);
  QTextCursor cursor(block);
  cursor.setPosition(block.position() +
                     std::min<int>(match.captured(2).toInt() - 1, std::max(0, block.length() - 1)));
  editor_->setTextCursor(cursor);
  QTextEdit::ExtraSelection mark;
  mark.cursor = cursor;
  mark.format.setBackground(toneBackground(Tone::bad, palette()));
  mark.format.setProperty(QTextFormat::FullWidthSelection, true);
  editor_->setExtraSelections({mark});
}

}  // namespace driftseal::ui
