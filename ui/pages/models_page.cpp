#include "ui/pages/models_page.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/dialogs/dialogs.h"
#include "ui/pages/model_card.h"
#include "ui/present/model_words.h"
#include "ui/present/numbers.h"
#include "ui/present/state_words.h"
#include "ui/session/audit_session.h"
#include "ui/session/inputs.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/text.h"

namespace driftseal::ui {
namespace {

constexpr Coverage all_statuses[] = {Coverage::matched, Coverage::dtype_changed, Coverage::added,
                                     Coverage::missing, Coverage::reshaped,      Coverage::not_analysable};

}  // namespace

ModelsPage::ModelsPage(AuditSession& session, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent),
      session_(session),
      dialogs_(dialogs),
      stack_(new QStackedWidget(this)),
      welcome_(new Welcome(!samplesFolder().isEmpty(), this)) {
  filter_.setSourceModel(&coverage_);
  stack_->addWidget(welcome_);
  stack_->addWidget(pairView());
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->addWidget(stack_);
  connect(welcome_, &Welcome::openPairRequested, this, [this] { openTwo(false); });
  connect(welcome_, &Welcome::openFoldersRequested, this, [this] { openTwo(true); });
  connect(&session, &AuditSession::pathsChanged, this, &ModelsPage::refresh);
  connect(&session, &AuditSession::openedChanged, this, &ModelsPage::refresh);
  connect(&session, &AuditSession::statesChanged, this, &ModelsPage::refreshBanner);
  refresh();
}

QWidget* ModelsPage::pairView() {
  auto* view = new QWidget(this);
  auto* layout = new QVBoxLayout(view);
  layout->setContentsMargins(12, 12, 12, 0);
  layout->setSpacing(10);
  banner_ = new Banner(view);
  layout->addWidget(cards());
  layout->addWidget(banner_);
  layout->addWidget(ledger(), 1);
  return view;
}

QWidget* ModelsPage::cards() {
  auto* row = new QWidget(this);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins({});
  base_ = new ModelCard(tr("Base model"), dialogs_, row);
  tuned_ = new ModelCard(tr("Tuned model"), dialogs_, row);
  auto* swap = new QToolButton(row);
  swap->setIcon(icon(Icon::swap));
  swap->setToolTip(tr("Swap base and tuned model"));
  swap->setAccessibleName(swap->toolTip());
  swap->setFocusPolicy(Qt::StrongFocus);
  connect(swap, &QToolButton::clicked, &session_, &AuditSession::swapModels);
  connect(base_, &ModelCard::chosen, &session_, &AuditSession::setBase);
  connect(tuned_, &ModelCard::chosen, &session_, &AuditSession::setTuned);
  layout->addWidget(base_, 1);
  layout->addWidget(swap, 0, Qt::AlignVCenter);
  layout->addWidget(tuned_, 1);
  return row;
}

QWidget* ModelsPage::ledger() {
  auto* box = new QWidget(this);
  auto* layout = new QVBoxLayout(box);
  layout->setContentsMargins({});
  statuses_ = new QButtonGroup(box);
  status_row_ = new QHBoxLayout;
  status_row_->setSpacing(4);
  table_ = new DataTable(tr("Coverage ledger"), box);
  table_->setModel(&filter_);
  table_->setEmptyText(tr("The tensors of both models appear here as soon as two models are chosen."));
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
  table_->setColumnWidth(CoverageModel::status_column, fontMetrics().averageCharWidth() * 20);
  table_->setColumnWidth(CoverageModel::name_column, fontMetrics().averageCharWidth() * 56);
  table_->stretchColumn(CoverageModel::reason_column);
  layout->addWidget(heading(tr("Coverage"), box));
  layout->addLayout(status_row_);
  layout->addWidget(table_, 1);
  return box;
}

void ModelsPage::refresh() {
  const audit::OpenedPtr& opened = session_.opened();
  const bool empty = session_.basePath().isEmpty() && session_.tunedPath().isEmpty();
  stack_->setCurrentIndex(empty ? 0 : 1);
  base_->show(session_.basePath(), opened ? opened->pair.base : nullptr);
  tuned_->show(session_.tunedPath(), opened ? opened->pair.tuned : nullptr);
  coverage_.setPair(opened);
  refreshStatuses();
  refreshBanner();
}

void ModelsPage::refreshStatuses() {
  while (QLayoutItem* item = status_row_->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  filter_.setStatus(std::nullopt);
  if (coverage_.rowCount() == 0) return;
  addStatus(tr("all %1").arg(countText(static_cast<std::uint64_t>(coverage_.rowCount()))), {}, std::nullopt);
  for (const Coverage status : all_statuses) {
    const int count = coverage_.count(status);
    if (count == 0) continue;
    addStatus(look(status).word + QLatin1Char(' ') + countText(static_cast<std::uint64_t>(count)),
              icon(look(status).icon, look(status).tone), status);
  }
  status_row_->addStretch(1);
}

void ModelsPage::addStatus(const QString& text, const QIcon& icon, std::optional<Coverage> status) {
  auto* button = new QToolButton(this);
  button->setText(text);
  button->setIcon(icon);
  button->setCheckable(true);
  button->setChecked(!status);
  button->setFocusPolicy(Qt::StrongFocus);
  button->setToolButtonStyle(icon.isNull() ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
  button->setToolTip(status ? explain(*status) : tr("Every tensor of both models"));
  button->setAccessibleName(tr("Show tensors: %1").arg(text));
  statuses_->addButton(button);
  status_row_->addWidget(button);
  connect(button, &QToolButton::clicked, this, [this, status] { filter_.setStatus(status); });
}

void ModelsPage::refreshBanner() {
  const StageState state = session_.state(Stage::models);
  const auto missing = session_.basePath().isEmpty() ? tr("base model") : tr("tuned model");
  switch (state) {
    case StageState::working:
      return banner_->show({tr("Opening the models"), Icon::busy, Tone::working},
                           tr("Reading their headers."));
    case StageState::failed:
      return banner_->show({tr("The pair could not be opened"), Icon::error, Tone::bad},
                           tr("The message above says why. Choose another file or folder."));
    case StageState::good:
      return banner_->show(
          {tr("Every tensor can be compared"), Icon::ok, Tone::good},
          tr("%1 tensors in both models.").arg(countText(session_.opened()->pair.coverage.size())));
    case StageState::attention:
      return banner_->show(
          {tr("Not every tensor can be compared"), Icon::warning, Tone::attention},
          tr("What is not covered is not passed: a policy has to say what such tensors mean."));
    case StageState::empty:
    case StageState::waiting:
    case StageState::ready:
    case StageState::bad:
      return banner_->show({tr("Choose the %1, too").arg(missing), Icon::info, Tone::working},
                           tr("Drop it anywhere in this window, or use the buttons above."));
  }
}

void ModelsPage::openTwo(bool folders) {
  const auto ask = folders ? &Dialogs::openFolder : &Dialogs::openFile;
  (dialogs_.*ask)(this, {tr("1 of 2: choose the base model"), modelFileFilter(), session_.basePath()},
                  [this, ask](const QString& base) {
                    (dialogs_.*ask)(this, {tr("2 of 2: choose the tuned model"), modelFileFilter(), base},
                                    [this, base](const QString& tuned) { session_.open(base, tuned); });
                  });
}

}  // namespace driftseal::ui
