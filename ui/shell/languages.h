// The languages of the window, and which of them the program starts in.
#pragma once

#include <QSettings>
#include <QString>
#include <QStringList>

class QCoreApplication;

namespace driftseal::ui {

QStringList languages();                            // codes: "en", "de"
QString languageName(const QString& code);          // in that language
QString chosenLanguage(const QSettings& settings);  // empty: that of the system
void setLanguage(QSettings& settings, const QString& code);

// Loads the words of `wanted` ("de", "de_AT"); if it is empty those of the settings, else of the system's
// locale. Before any window is made. The code of the language that the program speaks now.
QString installLanguage(QCoreApplication& application, const QString& wanted, const QSettings& settings);

}  // namespace driftseal::ui
