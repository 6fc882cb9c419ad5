// The manual as the program carries it (resources/manual.qrc): pages of Markdown, and the place in them that
// a page of the window is told of.
#pragma once

#include <QString>
#include <QStringList>

#include "ui/session/stage_state.h"

namespace driftseal::ui {

struct ManualPlace {
  QString page;    // "workbench.md"
  QString anchor;  // of a heading: "the-window"; empty: its beginning

  bool operator==(const ManualPlace&) const = default;
};

QStringList manualPages();
QString manualText(const QString& page);  // empty if there is no such page
QString manualTitle(const QString& page);
// The anchor of a heading as Markdown readers make it: "Search & filter" is "search--filter".
QString anchorOf(const QString& heading);
QStringList headingsOf(const QString& page);  // in order, without their marks
// The section of the workbench's manual about a stage; that of the whole window if there is none.
ManualPlace manualPlace(Stage stage);

}  // namespace driftseal::ui
