// View > how the window looks; File > Export and Edit > Copy; the keys and the manual.
#include <QActionGroup>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <functional>

#include "ui/models/shortcuts_model.h"
#include "ui/present/icons.h"
#include "ui/shell/exporter.h"
#include "ui/shell/help_window.h"
#include "ui/shell/languages.h"
#include "ui/shell/main_window.h"
#include "ui/shell/shortcuts_window.h"
#include "ui/shell/stage_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/text.h"

namespace driftseal::ui {
namespace {

struct Command {
  const char* name;
  QString text;
  QKeySequence keys;
  std::function<void()> run;
};

void add(QMenu* menu, const Command& command) {
  QAction* action = menu->addAction(command.text, command.run);
  action->setObjectName(QLatin1String(command.name));
  action->setShortcut(command.keys);
}

QAction* addChoice(QActionGroup* group, QMenu* menu, const QString& text, const QString& name, bool chosen) {
  QAction* action = menu->addAction(text);
  action->setObjectName(name);
  action->setCheckable(true);
  action->setChecked(chosen);
  group->addAction(action);
  return action;
}

}  // namespace

void MainWindow::makeExportActions(QMenu* menu) {
  QMenu* files = menu->addMenu(icon(Icon::save), tr("E&xport"));
  const auto save = [this](ChartFormat format) { return [this, format] { exporter_->save(format); }; };
  add(files,
      {"export_png", tr("Picture as &PNG\u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_E, save(ChartFormat::png)});
  add(files, {"export_svg", tr("Picture as &SVG\u2026"), {}, save(ChartFormat::svg)});
  add(files, {"export_pdf", tr("Picture as P&DF\u2026"), {}, save(ChartFormat::pdf)});
  add(files,
      {"export_csv", tr("Figures as &CSV\u2026"), Qt::CTRL | Qt::ALT | Qt::Key_E, save(ChartFormat::csv)});
  connect(exporter_, &Exporter::failed, messages_, &MessageBar::showError);
}

void MainWindow::makeCopyActions(QMenu* menu) {
  add(menu, {"copy", tr("&Copy"), QKeySequence::Copy, [this] { exporter_->copy(); }});
  add(menu, {"copy_picture", tr("Copy the &picture"), Qt::CTRL | Qt::SHIFT | Qt::Key_C,
             [this] { exporter_->copyPicture(); }});
  add(menu, {"copy_figures", tr("Copy the fi&gures (CSV)"), Qt::CTRL | Qt::ALT | Qt::Key_C,
             [this] { exporter_->copyFigures(); }});
}

void MainWindow::makeLookActions(QMenu* menu) {
  QMenu* looks = menu->addMenu(tr("&Appearance"));
  auto* group = new QActionGroup(this);
  for (const Appearance look :
       {Appearance::system, Appearance::light, Appearance::dark, Appearance::high_contrast}) {
    QAction* action =
        addChoice(group, looks, name(look), QStringLiteral("appearance_%1").arg(static_cast<int>(look)),
                  look == appearance_.appearance());
    connect(action, &QAction::triggered, this, [this, look] { appearance_.setAppearance(look); });
  }
  QMenu* sizes = menu->addMenu(tr("&Text size"));
  add(sizes, {"text_larger", tr("&Larger"), Qt::CTRL | Qt::Key_Plus,
              [this] { appearance_.setTextSize(appearance_.textSize() + AppearanceSettings::step); }});
  add(sizes, {"text_smaller", tr("&Smaller"), Qt::CTRL | Qt::Key_Minus,
              [this] { appearance_.setTextSize(appearance_.textSize() - AppearanceSettings::step); }});
  add(sizes, {"text_usual", tr("&Usual"), Qt::CTRL | Qt::Key_0, [this] { appearance_.setTextSize(100); }});
  makeLanguageMenu(menu);
  menu->addSeparator();
  add(menu, {"reset_layout", tr("&Reset the layout"), {}, [this] { resetLayout(); }});
}

void MainWindow::makeLanguageMenu(QMenu* menu) {
  QMenu* spoken = menu->addMenu(tr("&Language"));
  auto* group = new QActionGroup(this);
  const QString chosen = chosenLanguage(settings_);
  QStringList codes = languages();
  codes.prepend(QString());
  for (const QString& code : codes) {
    QAction* action = addChoice(
        group, spoken, code.isEmpty() ? tr("That of the &system") : languageName(code),
        QStringLiteral("language_") + (code.isEmpty() ? QStringLiteral("system") : code), code == chosen);
    connect(action, &QAction::triggered, this, [this, code] { chooseLanguage(code); });
  }
}

void MainWindow::chooseLanguage(const QString& code) {
  setLanguage(settings_, code);
  messages_->showNote(tr("Language chosen"), tr("The window speaks it when it is opened the next time."),
                      Tone::working);
}

// Every action with a name, wherever in the menus it stands.
void MainWindow::makeShortcuts() {
  QList<QAction*> actions;
  const std::function<void(QMenu*)> collect = [&](QMenu* menu) {
    for (QAction* action : menu->actions()) {
      if (action->menu()) {
        collect(action->menu());
      } else if (!action->objectName().isEmpty()) {
        actions << action;
      }
    }
  };
  for (QAction* top : menuBar()->actions()) collect(top->menu());
  shortcuts_ = new ShortcutsModel(actions, settings_, this);
}

ShortcutsWindow* MainWindow::shortcutsWindow() {
  if (!shortcuts_window_) shortcuts_window_ = new ShortcutsWindow(*shortcuts_, this);
  return shortcuts_window_;
}

// For Shift+F1 and a click: what tooltips are too short for.
void MainWindow::explainParts() {
  stages_->setWhatsThis(
      tr("The stages of an audit, from top to bottom, each with its state. A stage becomes ready when the "
         "ones above it are "
         "done; Ctrl and its number show it."));
  search_->setWhatsThis(
      tr("What is typed here filters tables and charts alike. Several words: names that have all of them. "
         "Between "
         "slashes: names that match the regular expression."));
  pair_->setWhatsThis(tr("The two models that are compared. Model files are only read, never written to."));
  coverage_->setWhatsThis(
      tr("How many of the tensors of both models can be compared. What cannot is listed on the page Models, "
         "with the "
         "reason; it never counts as passed."));
  details_dock_->setWhatsThis(tr("Every figure of the chosen tensor, and what the policy says about it."));
  findings_dock_->setWhatsThis(
      tr("What the policy has to say about the measured drift, the worst first. Enter shows the tensor."));
  jobs_dock_->setWhatsThis(
      tr("What runs in the background and what ran. A job that is stopped leaves no file behind."));
}

HelpWindow* MainWindow::help() {
  if (!help_) help_ = new HelpWindow(this);
  return help_;
}

void MainWindow::showHelp() {
  help()->show();  // first: where a heading stands depends on the width
  help()->open(manualPlace(stage()));
  help()->raise();
  help()->activateWindow();
}

}  // namespace driftseal::ui
