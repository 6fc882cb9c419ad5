#include "ui/shell/findings_panel.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include "ui/session/audit_session.h"
#include "ui/widgets/data_table.h"

namespace driftseal::ui {

FindingsPanel::FindingsPanel(AuditSession& session, QWidget* parent)
    : QWidget(parent), table_(new DataTable(tr("Findings"), this)) {
  table_->setModel(&model_);
  table_->setSortingEnabled(false);
  table_->setEmptyText(tr("No findings. They appear here when a policy is applied to a measured drift."));
  const int character = fontMetrics().averageCharWidth();
  table_->setColumnWidth(FindingsModel::severity_column, character * 14);
  table_->setColumnWidth(FindingsModel::subject_column, character * 36);
  table_->setColumnWidth(FindingsModel::what_column, character * 20);
  table_->stretchColumn(FindingsModel::message_column);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->addWidget(table_);
  connect(&session, &AuditSession::judgementChanged, this,
          [this, &session] { model_.setJudgement(session.judgement()); });
  connect(table_, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
    const QString tensor = model_.tensor(index.row());
    if (!tensor.isEmpty()) Q_EMIT tensorRequested(tensor);
  });
}

}  // namespace driftseal::ui
