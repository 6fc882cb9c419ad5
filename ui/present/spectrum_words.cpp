#include "ui/present/spectrum_words.h"

#include <QCoreApplication>

#include "ui/present/numbers.h"

namespace driftseal::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("driftseal::ui", text); }

}  // namespace

QString certainText(const QString& figure, Certainty certainty) {
  switch (certainty) {
    case Certainty::exact:
    case Certainty::probable:
      return figure;
    case Certainty::at_least:
      return tr("at least %1").arg(figure);
    case Certainty::at_most:
      return tr("at most %1").arg(figure);
    case Certainty::estimated:
      return tr("about %1").arg(figure);
  }
  return figure;
}

QString figureText(const RealFigure& figure) {
  return certainText(figureText(figure.value), figure.certainty);
}

QString rankText(const RankFigure& figure) { return certainText(countText(figure.rank), figure.certainty); }

QString explain(SpectrumMethod method) {
  switch (method) {
    case SpectrumMethod::vector:
      return tr("A vector has rank 1 at most, whatever changed.");
    case SpectrumMethod::exact:
      return tr("All singular values, in double precision.");
    case SpectrumMethod::krylov:
      return tr(
          "The largest singular values, by a randomised block Krylov iteration: none is shown too large; "
          "each may be larger by its error.");
  }
  return {};
}

QString explain(NoSpectrum reason) {
  switch (reason) {
    case NoSpectrum::pending:
      return tr("Finding the singular values \u2026");
    case NoSpectrum::integers:
      return tr("No spectrum: the tensor holds integers.");
    case NoSpectrum::not_finite:
      return tr("No spectrum: some changes are not finite.");
    case NoSpectrum::no_elements:
      return tr("No spectrum: the tensor has no elements.");
    case NoSpectrum::failed:
      return tr("The singular values could not be found.");
  }
  return {};
}

}  // namespace driftseal::ui
