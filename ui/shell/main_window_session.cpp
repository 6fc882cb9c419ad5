// The session file in the window: saving, opening, and what is said when its models are not as they were.
#include <QDir>
#include <QFileInfo>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>

#include "ui/dialogs/dialogs.h"
#include "ui/present/error_text.h"
#include "ui/present/icons.h"
#include "ui/present/session_words.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/message_bar.h"

namespace driftseal::ui {
namespace {

const QString stage_key = QStringLiteral("stage"), filter_key = QStringLiteral("filter"),
              tensor_key = QStringLiteral("tensor");

}  // namespace

void MainWindow::makeSessionActions(QMenu* menu) {
  menu->addAction(icon(Icon::open), tr("Open s&ession\u2026"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_O),
                  this, &MainWindow::openSession)
      ->setObjectName(QStringLiteral("open_session"));
  recent_sessions_menu_ = menu->addMenu(tr("Recent sess&ions"));
  menu->addAction(icon(Icon::save), tr("&Save session"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), this,
                  &MainWindow::saveSession)
      ->setObjectName(QStringLiteral("save_session"));
  menu->addAction(tr("Save session &as\u2026"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S), this,
                  &MainWindow::saveSessionAs)
      ->setObjectName(QStringLiteral("save_session_as"));
}

void MainWindow::connectSessionFile() {
  connect(&session_, &SessionKeeper::changed, this, &MainWindow::refreshTitle);
  connect(&session_, &SessionKeeper::changed, this, &MainWindow::showRecentSessions);
  connect(&session_, &SessionKeeper::opened, this, &MainWindow::setView);
  connect(&session_, &SessionKeeper::modelDiffers, this, &MainWindow::modelDiffers);
  connect(&session_, &SessionKeeper::partsLeftOut, this, &MainWindow::showProblems);
  connect(&session_, &SessionKeeper::failed, this, [this](JobKind, const Error& error) {
    if (error.code != ErrorCode::cancelled) messages_->showError(error);
  });
  connect(&audit_, &AuditSession::openedChanged, this, [this] {
    if (!audit_.opened() || tensor_to_show_.isEmpty()) return;
    selection_.setRow(tensors_.rowOf(tensor_to_show_));
    tensor_to_show_.clear();
  });
}

void MainWindow::openSession() {
  const QString start = session_.path().isEmpty() ? QDir::homePath() : QFileInfo(session_.path()).path();
  dialogs_.openFile(this, {tr("Open a session"), tr("Sessions (*.driftaudit)"), start},
                    [this](const QString& path) { session_.open(path); });
}

void MainWindow::saveSession() {
  if (session_.path().isEmpty()) return saveSessionAs();
  session_.save(session_.path(), viewOfWindow());
}

void MainWindow::saveSessionAs() {
  const QString tuned = audit_.tunedPath();
  const QString suggested = tuned.isEmpty()
                                ? QDir(QDir::homePath()).filePath(tr("audit") + QStringLiteral(".driftaudit"))
                                : withoutEnding(tuned) + QStringLiteral(".driftaudit");
  dialogs_.saveFile(this,
                    {tr("Save the session"), tr("Sessions (*.driftaudit)"),
                     session_.path().isEmpty() ? suggested : session_.path()},
                    [this](const QString& path) { session_.save(path, viewOfWindow()); });
}

QJsonObject MainWindow::viewOfWindow() const {
  const CoverageEntry* tensor = tensors_.entry(selection_.row());
  return {{stage_key, static_cast<int>(stage())},
          {filter_key, search_->text()},
          {tensor_key, tensor ? QString::fromStdString(tensor->name) : QString()}};
}

// From a file, so nothing in it is taken for granted.
void MainWindow::setView(const QJsonObject& view) {
  const int stage = view.value(stage_key).toInt(0);
  if (stage >= 0 && stage < static_cast<int>(all_stages.size())) showStage(static_cast<Stage>(stage));
  search_->setText(view.value(filter_key).toString().left(search_->maxLength()));
  tensor_to_show_ = view.value(tensor_key).toString();
}

void MainWindow::modelDiffers(ModelSide side, const QString& path, const audit::ModelState& state) {
  const auto choose = [this, side, path](bool folder) {
    const FileQuestion question{
        side == ModelSide::base ? tr("Where the base model is now") : tr("Where the tuned model is now"),
        tr("All files (*)"), QFileInfo(path).path()};
    const auto chosen = [this, side](const QString& now) {
      side == ModelSide::base ? audit_.setBase(now) : audit_.setTuned(now);
    };
    folder ? dialogs_.openFolder(this, question, chosen) : dialogs_.openFile(this, question, chosen);
  };
  messages_->showNote(headline(state.change), changeText(state), Tone::attention,
                      {{tr("Choose file\u2026"), [choose] { choose(false); }},
                       {tr("Choose folder\u2026"), [choose] { choose(true); }}});
}

// All of them in one message.
void MainWindow::showProblems(const std::vector<Error>& problems) {
  QStringList texts;
  for (const Error& problem : problems) texts << errorText(problem);
  messages_->showNote(tr("Parts of the session could not be read"),
                      tr("Everything else is open. %1").arg(texts.join(QLatin1Char(' '))), Tone::attention);
}

void MainWindow::showRecentSessions() {
  recent_sessions_menu_->clear();
  for (const QString& path : session_.recent()) {
    QAction* action = recent_sessions_menu_->addAction(QFileInfo(path).fileName(), this,
                                                       [this, path] { session_.open(path); });
    action->setToolTip(path);
    action->setEnabled(QFileInfo::exists(path));
  }
  recent_sessions_menu_->setToolTipsVisible(true);
  recent_sessions_menu_->setEnabled(!recent_sessions_menu_->isEmpty());
}

}  // namespace driftseal::ui
