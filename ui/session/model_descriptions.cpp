#include "ui/session/model_descriptions.h"

namespace driftseal::ui {

ModelDescriptions::ModelDescriptions(const AuditSession& audit, QObject* parent)
    : QObject(parent), audit_(audit) {
  connect(&audit, &AuditSession::pathsChanged, this, [this] {
    for (const Side side : both_sides) describe(side);
  });
}

const QString& ModelDescriptions::path(Side side) const {
  return side == Side::base ? audit_.basePath() : audit_.tunedPath();
}

void ModelDescriptions::describe(Side side) {
  Known& known = known_[static_cast<std::size_t>(side)];
  known.job.abandon();
  known.description.reset();
  known.problem.reset();
  if (!path(side).isEmpty()) {
    known.job.start<ModelDescriptionPtr>(
        JobKind::open, [file = path(side).toStdString()](const Task&) { return describeModel(file); },
        [this, side, &known](const Result<ModelDescriptionPtr>& result) {
          if (result) known.description = result.value();
          if (!result) known.problem = result.error();
          Q_EMIT changed(side);
        });
  }
  Q_EMIT changed(side);
}

}  // namespace driftseal::ui
