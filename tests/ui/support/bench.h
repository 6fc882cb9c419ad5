// A main window on a test bench: dialogs that answer by themselves, settings in a temporary folder, samples
// of the repository.
#pragma once

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <deque>

#include "ui/dialogs/dialogs.h"
#include "ui/session/clock.h"
#include "ui/shell/main_window.h"

namespace driftseal::ui {

// Answers files from a queue and questions with what it was told; remembers what was asked.
class ScriptedDialogs final : public Dialogs {
 public:
  void openFile(QWidget*, const FileQuestion& question, Chosen chosen) override { answer(question, chosen); }
  void openFolder(QWidget*, const FileQuestion& question, Chosen chosen) override {
    answer(question, chosen);
  }
  void saveFile(QWidget*, const FileQuestion& question, Chosen chosen) override { answer(question, chosen); }
  void confirm(QWidget*, const QString& question, const QString&, const QString&,
               std::function<void()> confirmed) override {
    asked << question;
    if (say_yes) confirmed();
  }

  void askSecret(QWidget*, const SecretQuestion& question, Told told) override {
    asked << question.title;
    if (secrets.empty()) return;
    const QByteArray secret = secrets.front();
    secrets.pop_front();
    told(SecretBytes(Bytes(secret.begin(), secret.end())));
  }

  std::deque<QString> paths;       // the next answers; an empty queue gives up
  std::deque<QByteArray> secrets;  // the same for passphrases
  bool say_yes = false;
  QStringList asked;

 private:
  void answer(const FileQuestion& question, const Chosen& chosen) {
    asked << question.title;
    if (paths.empty()) return;
    const QString path = paths.front();
    paths.pop_front();
    chosen(path);
  }
};

inline QString sample(const QString& name) {
  return QStringLiteral(DRIFTSEAL_SOURCE_DIR "/resources/samples/") + name;
}

struct Bench {
  explicit Bench(const QString& verifier = QStringLiteral(DRIFTSEAL_VERIFIER))
      : window(clock, dialogs, settings, verifier) {
    window.show();
    (void)QTest::qWaitForWindowExposed(&window);
  }

  SteadyClock clock;
  ScriptedDialogs dialogs;
  QTemporaryDir folder;
  QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
  MainWindow window;

  void drop(const QStringList& paths) {
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths) urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    const QPointF at(window.width() / 2.0, window.height() / 2.0);
    QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
  }

  template <class Condition>
  bool until(Condition condition, int milliseconds = 60'000) {
    return QTest::qWaitFor(condition, milliseconds);
  }
  bool measured() {
    return until([this] { return window.audit().measured() != nullptr; });
  }
  bool judged() {
    return until([this] { return window.audit().judgement() && window.audit().judgement()->judged; });
  }
  void openMlp() {
    window.openPair(sample(QStringLiteral("mlp/base")), sample(QStringLiteral("mlp/lastlayer")));
  }
  void openLlama() {
    window.openPair(sample(QStringLiteral("llama/base")), sample(QStringLiteral("llama/lora_merged_bf16")));
  }
};

// Certificates of a proposed policy on the smallest sample; one run a test program.
inline QString certified(Bench& bench, const QString& name = QStringLiteral("mlp.driftseal")) {
  bench.openMlp();
  if (!bench.measured()) return {};
  bench.window.audit().propose(10);
  if (!bench.judged()) return {};
  const QString path = bench.folder.filePath(name);
  bench.window.audit().certify({}, path);
  const bool done = bench.until([&] { return !bench.window.audit().isProving(); }, 240'000);
  return done && bench.window.audit().proven() ? path : QString();
}

}  // namespace driftseal::ui
