// Texts for tooltips that hold names from files: shown letter by letter, never read as markup.
#pragma once

#include <QString>

namespace driftseal::ui {

inline QString plainTip(const QString& text) {
  return text.isEmpty() ? QString()
                        : QStringLiteral("<qt>") +
                              text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

}  // namespace driftseal::ui
