#include "ui/pages/models_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/dialogs/dialogs.h"
#include "ui/models/tensor_selection.h"
#include "ui/pages/coverage_panel.h"
#include "ui/pages/ledger_panel.h"
#include "ui/pages/model_card.h"
#include "ui/pages/signature_answers.h"
#include "ui/pages/signatures_panel.h"
#include "ui/present/numbers.h"
#include "ui/session/inputs.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/when_shown.h"

namespace driftseal::ui {

ModelsPage::ModelsPage(const ModelSessions& sessions, TensorSelection& selection, Dialogs& dialogs,
                       QWidget* parent)
    : QWidget(parent),
      sessions_(sessions),
      selection_(selection),
      dialogs_(dialogs),
      stack_(new QStackedWidget(this)),
      welcome_(new Welcome(!samplesFolder().isEmpty(), this)) {
  stack_->addWidget(welcome_);
  stack_->addWidget(pairView());
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->addWidget(stack_);
  connectSessions();
  refresh();
}

QWidget* ModelsPage::pairView() {
  auto* view = new QWidget(this);
  banner_ = new Banner(view);
  auto* scroll = new QScrollArea(view);
  scroll->setWidget(cards());
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* split = new QSplitter(Qt::Vertical, view);
  split->setChildrenCollapsible(false);
  split->addWidget(scroll);
  split->addWidget(parts());
  split->setStretchFactor(0, 0);
  split->setStretchFactor(1, 1);
  split->setSizes({fontMetrics().height() * 16, fontMetrics().height() * 30});
  auto* layout = new QVBoxLayout(view);
  layout->setContentsMargins(12, 10, 12, 0);
  layout->setSpacing(8);
  layout->addWidget(banner_);
  layout->addWidget(split, 1);
  return view;
}

QWidget* ModelsPage::cards() {
  auto* row = new QWidget(this);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins({});
  auto* base = new ModelCard(tr("Base model"), dialogs_, row);
  auto* tuned = new ModelCard(tr("Tuned model"), dialogs_, row);
  cards_ = {base, tuned};
  auto* swap = new QToolButton(row);
  swap->setIcon(icon(Icon::swap));
  swap->setToolTip(tr("Swap base and tuned model"));
  swap->setAccessibleName(swap->toolTip());
  swap->setFocusPolicy(Qt::StrongFocus);
  connect(swap, &QToolButton::clicked, &sessions_.audit, &AuditSession::swapModels);
  connect(base, &ModelCard::chosen, &sessions_.audit, &AuditSession::setBase);
  connect(tuned, &ModelCard::chosen, &sessions_.audit, &AuditSession::setTuned);
  for (ModelCard* card : cards_)
    connect(card, &ModelCard::signatureRequested, this, [this] { tabs_->setCurrentIndex(signatures_tab); });
  layout->addWidget(base, 1);
  layout->addWidget(swap, 0, Qt::AlignVCenter);
  layout->addWidget(tuned, 1);
  return row;
}

QWidget* ModelsPage::parts() {
  tabs_ = new QTabWidget(this);
  tabs_->setDocumentMode(true);
  coverage_ = new CoveragePanel(sessions_.audit, selection_, tabs_);
  ledger_ = new LedgerPanel(sessions_.ledger, sessions_.audit, selection_, tabs_);
  signatures_ = new SignaturesPanel(sessions_.signatures, sessions_.descriptions, dialogs_, tabs_);
  places_table_ =
      table(tr("Blocks and roles"), place_rows_, tr("Where each tensor stands in its network appears here."),
            {14, 26, 46, 18, 9, 24, 46, 30}, [this](int row) { return place_rows_.tensor(row); });
  ties_table_ = table(tr("Ties and fused tensors"), tie_rows_,
                      tr("No tensor is tied to another, and none holds several parts."), {9, 9, 44, 60, 40},
                      [this](int row) { return tie_rows_.tensor(row); });
  contents_table_ = table(tr("Problems of contents"), content_rows_,
                          tr("No NaN, no infinity and no unreadable tensor was found so far. Contents are "
                             "looked at while measuring."),
                          {14, 46, 14, 60}, [this](int row) { return content_rows_.tensor(row); });
  tabs_->addTab(coverage_, tr("Coverage"));
  tabs_->addTab(places_table_, tr("Blocks and roles"));
  tabs_->addTab(ties_table_, tr("Ties and fused"));
  tabs_->addTab(ledger_, tr("Bytes"));
  tabs_->addTab(signatures_, tr("Signatures"));
  tabs_->addTab(contents_table_, tr("Contents"));
  return tabs_;
}

DataTable* ModelsPage::table(const QString& name, QAbstractItemModel& model, const QString& empty,
                             const std::vector<int>& widths, const std::function<QString(int)>& tensor) {
  auto* made = new DataTable(name, tabs_);
  made->setModel(&model);
  made->setEmptyText(empty);
  for (std::size_t column = 0; column < widths.size(); ++column)
    made->setColumnWidth(static_cast<int>(column), fontMetrics().averageCharWidth() * widths[column]);
  made->horizontalHeader()->setStretchLastSection(true);
  connect(made, &QAbstractItemView::activated, this, [this, tensor](const QModelIndex& index) {
    const QString chosen = tensor(index.row());
    if (!chosen.isEmpty()) Q_EMIT tensorRequested(chosen);
  });
  return made;
}

void ModelsPage::connectSessions() {
  connect(welcome_, &Welcome::openPairRequested, this, [this] { openTwo(false); });
  connect(welcome_, &Welcome::openFoldersRequested, this, [this] { openTwo(true); });
  connect(&sessions_.audit, &AuditSession::pathsChanged, this, &ModelsPage::refresh);
  connect(&sessions_.audit, &AuditSession::openedChanged, this, &ModelsPage::refresh);
  connect(&sessions_.audit, &AuditSession::statesChanged, this, &ModelsPage::refreshBanner);
  connect(&sessions_.audit, &AuditSession::tensorsMeasured, this, [this](const TensorBatch& batch) {
    content_rows_.add(batch);
    refreshContents();
  });
  connect(&sessions_.descriptions, &ModelDescriptions::changed, this, &ModelsPage::refreshCard);
  connect(&sessions_.signatures, &ModelSignaturesSession::changed, this, &ModelsPage::refreshSignatures);
  auto* places = new WhenShown(places_table_, [this] { place_rows_.setFilter(selection_.filter()); });
  connect(&selection_, &TensorSelection::filterChanged, places, &WhenShown::demand);
  connect(coverage_, &CoveragePanel::tensorRequested, this, &ModelsPage::tensorRequested);
  connect(ledger_, &LedgerPanel::tensorRequested, this, &ModelsPage::tensorRequested);
}

void ModelsPage::refresh() {
  const AuditSession& audit = sessions_.audit;
  const bool empty = audit.basePath().isEmpty() && audit.tunedPath().isEmpty();
  stack_->setCurrentIndex(empty ? 0 : 1);
  for (const Side side : both_sides) refreshCard(side);
  place_rows_.setPair(audit.opened(), audit.structure());
  tie_rows_.setPair(audit.opened(), audit.structure());
  content_rows_.setPair(audit.opened());
  refreshContents();
  refreshBanner();
}

void ModelsPage::refreshCard(Side side) {
  card(side)->show(sessions_.descriptions.path(side), sessions_.descriptions.of(side));
  if (const auto& problem = sessions_.descriptions.problem(side)) card(side)->showProblem(*problem);
  refreshSignatures();
}

void ModelsPage::refreshSignatures() {
  for (const Side side : both_sides) {
    const bool known = sessions_.descriptions.of(side) != nullptr;
    card(side)->showSignature(overallLook(sessions_.signatures, side, known));
  }
}

void ModelsPage::refreshContents() {
  const int base = content_rows_.baseCount(), tuned = content_rows_.tunedCount();
  tabs_->setTabText(contents_tab, base + tuned == 0
                                      ? tr("Contents")
                                      : tr("Contents (base %1, tuned %2)").arg(base).arg(tuned));
  tabs_->setTabIcon(contents_tab, base + tuned == 0 ? QIcon() : icon(Icon::error, Tone::bad));
}

void ModelsPage::refreshBanner() {
  const StageState state = sessions_.audit.state(Stage::models);
  banner_->setVisible(state != StageState::good);  // then the chips say it all
  showState(state);
}

void ModelsPage::showState(StageState state) {
  switch (state) {
    case StageState::working:
      return banner_->show({tr("Opening the models"), Icon::busy, Tone::working},
                           tr("Reading their headers."));
    case StageState::failed:
      return banner_->show({tr("The pair could not be opened"), Icon::error, Tone::bad},
                           tr("The message above says why. Choose another file or folder."));
    case StageState::good:
      return;
    case StageState::attention:
      return banner_->show(
          {tr("Not every tensor can be compared"), Icon::warning, Tone::attention},
          tr("What is not covered is not passed: a policy has to say what such tensors mean."));
    case StageState::empty:
    case StageState::waiting:
    case StageState::ready:
    case StageState::bad: {
      const auto missing = sessions_.audit.basePath().isEmpty() ? tr("base model") : tr("tuned model");
      return banner_->show({tr("Choose the %1, too").arg(missing), Icon::info, Tone::working},
                           tr("Drop it anywhere in this window, or use the buttons of its card."));
    }
  }
}

void ModelsPage::openTwo(bool folders) {
  const auto ask = folders ? &Dialogs::openFolder : &Dialogs::openFile;
  AuditSession& audit = sessions_.audit;
  (dialogs_.*ask)(this, {tr("1 of 2: choose the base model"), modelFileFilter(), audit.basePath()},
                  [this, ask, &audit](const QString& base) {
                    (dialogs_.*ask)(this, {tr("2 of 2: choose the tuned model"), modelFileFilter(), base},
                                    [base, &audit](const QString& tuned) { audit.open(base, tuned); });
                  });
}

}  // namespace driftseal::ui
