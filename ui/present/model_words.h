// Words for models and their comparison.
#pragma once

#include "core/pairing/pairing.h"
#include "ui/present/look.h"
#include "ui/present/measure.h"

namespace driftseal::ui {

Look look(Coverage status);
QString explain(Coverage status);  // one sentence, for tooltips

QString name(Measure measure);
QString explain(Measure measure);

}  // namespace driftseal::ui
