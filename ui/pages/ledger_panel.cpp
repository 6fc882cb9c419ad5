#include "ui/pages/ledger_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/models/tensor_selection.h"
#include "ui/present/numbers.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toned.h"

namespace driftseal::ui {
namespace {

QString shareText(const LedgerSide& side) {
  const std::uint64_t whole = bytesOfFiles(side);
  if (whole == 0) return percentText(std::nullopt);
  return percentText(static_cast<double>(bytesLookedAt(side)) / static_cast<double>(whole));
}

}  // namespace

LedgerPanel::LedgerPanel(LedgerSession& session, const AuditSession& audit, TensorSelection& selection,
                         QWidget* parent)
    : QWidget(parent),
      session_(session),
      audit_(audit),
      headline_(new ToneLabel(this)),
      text_(paragraph({}, this)),
      action_(new QPushButton(this)),
      table_(new DataTable(tr("Bytes, line by line"), this)),
      totals_table_(new DataTable(tr("Bytes, in sums"), this)) {
  scaleFont(headline_, 1, true);
  headline_->setWordWrap(true);
  text_->setForegroundRole(QPalette::PlaceholderText);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  words->addWidget(headline_);
  words->addWidget(text_);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(6, 0, 0, 0);
  head->addLayout(words, 1);
  head->addWidget(action_, 0, Qt::AlignTop);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({0, 6, 0, 0});
  layout->addLayout(head);
  layout->addWidget(totals_table_);
  layout->addWidget(table_, 1);
  makeTables();
  connect(&session, &LedgerSession::changed, this, &LedgerPanel::refresh);
  connect(&selection, &TensorSelection::filterChanged, &model_, &LedgerModel::setFilter);
  connect(action_, &QPushButton::clicked, this,
          [this] { session_.isTaking() ? session_.stop() : session_.take(); });
  connect(table_, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
    const QString tensor = model_.tensor(index.row());
    if (!tensor.isEmpty()) Q_EMIT tensorRequested(tensor);
  });
  refresh();
}

void LedgerPanel::makeTables() {
  const int character = fontMetrics().averageCharWidth();
  totals_table_->setModel(&totals_);
  totals_table_->setSortingEnabled(false);
  totals_table_->setColumnWidth(LedgerTotalsModel::what_column, character * 24);
  for (int column = 1; column < totals_.columnCount(); ++column)
    totals_table_->setColumnWidth(column, character * (column % 2 == 1 ? 17 : 10));
  table_->setModel(&model_);
  table_->setEmptyText(
      tr("Every byte of the files appears here: for what it is, and whether it is looked at."));
  const int widths[] = {8, 32, 16, 16, 11, 14, 28, 46, 16};
  for (int column = 0; column < model_.columnCount(); ++column)
    table_->setColumnWidth(column, character * widths[column]);
  table_->horizontalHeader()->setStretchLastSection(true);
}

QString LedgerPanel::headline() const { return headline_->text(); }

void LedgerPanel::say(Tone tone, const QString& headline, const QString& text) {
  headline_->setText(headline);
  headline_->setTone(tone);
  text_->setText(text);
}

void LedgerPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  session_.setWanted(true);
}

void LedgerPanel::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  session_.setWanted(false);
}

void LedgerPanel::refresh() {
  model_.setLedger(session_.ledger());
  totals_.setLedger(session_.ledger());
  refreshWords();
  const int lines = totals_.rowCount() + 1;
  totals_table_->setFixedHeight(lines * totals_table_->verticalHeader()->defaultSectionSize() + 6);
  const bool taking = session_.isTaking();
  action_->setText(taking ? tr("Stop") : tr("Account again"));
  action_->setIcon(icon(taking ? Icon::stop : Icon::arrow));
  action_->setEnabled(taking || audit_.opened());
}

void LedgerPanel::refreshWords() {
  if (session_.isTaking())
    return say(Tone::working, tr("Accounting for every byte"),
               tr("Bytes that nothing refers to are read; of the tensors only those that can be compared in "
                  "no other way."));
  if (!session_.ledger())
    return say(
        Tone::plain, tr("No account yet"),
        audit_.opened() ? tr("It was stopped, or could not be taken.") : tr("Choose two models first."));
  const PairLedger& ledger = *session_.ledger();
  const std::uint64_t unknown =
      ledger.base.files.bytes(ByteUse::unreferenced) + ledger.tuned.files.bytes(ByteUse::unreferenced);
  const QString whose = audit_.judgement()
                            ? tr("Looked at is what the rules of the policy bound, or is equal bit for bit.")
                            : tr("Without a policy, looked at is what can be compared by value, or is equal "
                                 "bit for bit.");
  say(unknown > 0 ? Tone::attention : Tone::good,
      tr("The audit looks at %1 of the base's bytes and at %2 of the tuned model's.")
          .arg(shareText(ledger.base), shareText(ledger.tuned)),
      unknown > 0 ? tr("%1 Unreferenced bytes: %2; nothing in the files says what they are.")
                        .arg(whose, countText(unknown))
                  : whose);
}

}  // namespace driftseal::ui
