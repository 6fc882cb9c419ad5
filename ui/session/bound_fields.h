// Norms, supports and residuals on a line, as JSON for the reader of policies.
#pragma once

#include <QJsonValue>
#include <QString>

#include "core/policy/rules/budget.h"

namespace driftseal::ui {

QString residualLine(const ResidualBound& residual);  // "none", "rounding", "rounding BF16", or a norm
QJsonValue normJson(const QString& line);
QJsonValue supportJson(const QString& line);
QJsonValue residualJson(const QString& line);

}  // namespace driftseal::ui
