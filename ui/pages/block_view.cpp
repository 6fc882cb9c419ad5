#include "ui/pages/block_view.h"

#include "ui/session/audit_session.h"

namespace driftseal::ui {

BlockView::BlockView(AuditSession& session, TensorTableModel& tensors, TensorSelection& selection,
                     QWidget* parent)
    : QWidget(parent), session_(session), tensors_(tensors), selection_(selection) {
  setAccessibleName(tr("Change of the chosen tensor"));
  Q_UNUSED(session_) Q_UNUSED(tensors_) Q_UNUSED(selection_)
}

void BlockView::setWholePage(bool whole) { whole_ = whole; }

}  // namespace driftseal::ui
