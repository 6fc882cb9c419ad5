#include "ui/pages/signature_section.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/pages/signature_answers.h"
#include "ui/widgets/axis_tile.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toned.h"

namespace driftseal::ui {
namespace {

constexpr int most_lines = 8;

void empty(QLayout* layout) {
  while (QLayoutItem* item = layout->takeAt(0)) {
    delete item->widget();
    delete item;
  }
}

}  // namespace

SignatureSection::SignatureSection(const QString& title, ModelSignaturesSession& session,
                                   const ModelDescriptions& models, Side side, QWidget* parent)
    : QWidget(parent),
      session_(session),
      models_(models),
      side_(side),
      state_(new ToneLabel(this)),
      action_(new QPushButton(this)),
      reports_(new QVBoxLayout),
      table_(new DataTable(tr("%1: files that are not as they were signed").arg(title), this)) {
  table_->setModel(&model_);
  table_->setColumnWidth(SignedFilesModel::file_column, fontMetrics().averageCharWidth() * 44);
  table_->setColumnWidth(SignedFilesModel::problem_column, fontMetrics().averageCharWidth() * 44);
  table_->horizontalHeader()->setStretchLastSection(true);
  auto* head = new QHBoxLayout;
  head->addWidget(heading(title, this));
  head->addSpacing(8);
  head->addWidget(state_, 1);
  head->addWidget(action_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->addLayout(head);
  layout->addLayout(reports_);
  layout->addWidget(table_);
  connect(&session, &ModelSignaturesSession::changed, this, &SignatureSection::refresh);
  connect(action_, &QPushButton::clicked, this, [this] {
    const bool checking = session_.progress(side_) == SignatureProgress::checking;
    checking ? session_.stop(side_) : session_.check(side_);
  });
  refresh();
}

void SignatureSection::refresh() {
  const SignatureProgress progress = session_.progress(side_);
  const bool has_model = models_.of(side_) != nullptr, checking = progress == SignatureProgress::checking;
  const Look look = overallLook(session_, side_, has_model);
  state_->setText(has_model ? look.word : tr("No model is chosen"));
  state_->setTone(look.tone);
  action_->setVisible(progress != SignatureProgress::none);
  action_->setText(checking ? tr("Stop") : tr("Check again"));
  action_->setIcon(icon(checking ? Icon::stop : Icon::ok));
  showReports();
}

void SignatureSection::showReports() {
  const SignatureReports& reports = session_.reports(side_);
  empty(reports_);
  if (reports) {
    for (const ModelSignatureReport& report : *reports) reports_->addWidget(reportView(report));
  }
  model_.setReports(reports);
  const int lines = std::min(most_lines, model_.rowCount()) + 1;
  table_->setVisible(model_.rowCount() > 0);
  table_->setFixedHeight(lines * table_->verticalHeader()->defaultSectionSize() + 8);
}

QWidget* SignatureSection::reportView(const ModelSignatureReport& report) {
  auto* view = new QWidget(this);
  auto* layout = new QVBoxLayout(view);
  layout->setContentsMargins({});
  auto* file = new QLabel(QFileInfo(QString::fromStdString(report.file)).fileName(), view);
  file->setTextInteractionFlags(Qt::TextSelectableByMouse);
  layout->addWidget(file);
  auto* tiles = new QHBoxLayout;
  const auto add = [&](const QString& title, const SignatureAnswer& answer) {
    auto* tile = new AxisTile(title, view);
    tile->show(answer.look, answer.text);
    tiles->addWidget(tile, 1);
  };
  add(tr("Signature"), signatureAnswer(report));
  add(tr("Trust"), trustAnswer(report));
  add(tr("Files"), filesAnswer(report));
  layout->addLayout(tiles);
  auto* facts = new FactList(view);
  facts->show(factsOf(report));
  layout->addWidget(facts);
  return view;
}

}  // namespace driftseal::ui
