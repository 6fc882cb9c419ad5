#include "ui/present/session_words.h"

#include <QCoreApplication>

namespace driftseal::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("driftseal::ui", text); }

}  // namespace

QString headline(audit::ModelChange change) {
  switch (change) {
    case audit::ModelChange::none:
      return tr("Model unchanged");
    case audit::ModelChange::gone:
      return tr("A model of this session is not where it was");
    case audit::ModelChange::resized:
    case audit::ModelChange::rewritten:
      return tr("A model of this session was changed");
  }
  return {};
}

QString changeText(const audit::ModelState& state) {
  const QString file = QString::fromStdString(state.file);
  switch (state.change) {
    case audit::ModelChange::none:
      return {};
    case audit::ModelChange::gone:
      return tr("%1 is not there. Choose where it is now.").arg(file);
    case audit::ModelChange::resized:
      return tr("%1 has another size than when the session was saved. It is opened as it is now: figures and "
                "findings "
                "may differ. If another version was meant, choose where it is now.")
          .arg(file);
    case audit::ModelChange::rewritten:
      return tr("%1 was written since the session was saved, and may hold something else. It is opened as it "
                "is now: "
                "figures and findings may differ. If another version was meant, choose where it is now.")
          .arg(file);
  }
  return {};
}

}  // namespace driftseal::ui
