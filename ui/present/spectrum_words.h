// Figures of a spectrum, with how sure they are.
#pragma once

#include <QString>

#include "core/drift/spectrum/spectrum.h"
#include "ui/session/block_study.h"

namespace driftseal::ui {

// "0.012", "at most 0.012", "about 17"
QString certainText(const QString& figure, Certainty certainty);
QString figureText(const RealFigure& figure);
QString rankText(const RankFigure& figure);
QString explain(SpectrumMethod method);  // a clause on how the values were found
QString explain(NoSpectrum reason);      // why none is shown

}  // namespace driftseal::ui
