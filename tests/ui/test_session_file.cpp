// Sessions in the window: saved, opened, noticed to be out of date, and opened as far as they can be.
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>

#include "tests/ui/support/bench.h"
#include "ui/widgets/message_bar.h"

using namespace driftseal;
using namespace driftseal::ui;

namespace {

QString copyOf(const QString& name, const QString& to) {
  QDir().mkpath(to);
  QFile::copy(sample(name) + QStringLiteral("/model.safetensors"), to + QStringLiteral("/model.safetensors"));
  QFile::setPermissions(to + QStringLiteral("/model.safetensors"), QFile::ReadOwner | QFile::WriteOwner);
  return to;
}

struct SessionBench : Bench {
  const QString base = copyOf(QStringLiteral("mlp/base"), folder.filePath(QStringLiteral("models/base")));
  const QString tuned = copyOf(QStringLiteral("mlp/full"), folder.filePath(QStringLiteral("models/tuned")));
  const QString path = folder.filePath(QStringLiteral("one.driftaudit"));

  bool openAndSave() {
    window.openPair(base, tuned);
    if (!measured()) return false;
    window.audit().propose(10);
    if (!judged()) return false;
    window.showStage(Stage::drift);
    window.searchBox()->setText(QStringLiteral("weight"));
    window.selection().setRow(2);
    dialogs.paths = {path};
    QTest::keyClick(&window, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    return until([this] { return window.session().path() == path && !window.session().isWorking(); });
  }
};

// A window of its own, as on another day.
struct Later {
  explicit Later(SessionBench& bench) : window(bench.clock, dialogs, bench.settings), bench_(bench) {
    window.show();
    window.openPaths({bench.path});
  }
  bool opened() {
    return bench_.until([this] { return !window.session().path().isEmpty(); });
  }
  ScriptedDialogs dialogs;
  MainWindow window;

 private:
  SessionBench& bench_;
};

}  // namespace

class TestSessionFile : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void WhatWasSavedIsOpenedAgain() {
    SessionBench bench;
    QVERIFY(bench.openAndSave());
    QVERIFY(bench.window.windowTitle().contains(QStringLiteral("one.driftaudit[*]")));
    QVERIFY(!bench.window.isWindowModified());
    Later later(bench);
    QVERIFY(later.opened());
    QCOMPARE(later.window.audit().basePath(), bench.base);
    QCOMPARE(later.window.audit().tunedPath(), bench.tuned);
    QCOMPARE(later.window.stage(), Stage::drift);
    QCOMPARE(later.window.searchBox()->text(), QStringLiteral("weight"));
    QVERIFY(bench.until(
        [&] { return later.window.audit().judgement() && later.window.audit().judgement()->judged; }));
    QCOMPARE(later.window.audit().policy()->text, bench.window.audit().policy()->text);
    QCOMPARE(later.window.selection().row(), 2);
    QVERIFY(!later.window.isWindowModified());
    QCOMPARE(later.window.messages()->count(), 0);
  }

  void ChangesMarkTheTitleAndClosingAsks() {
    SessionBench bench;
    QVERIFY(bench.openAndSave());
    bench.window.audit().swapModels();
    QVERIFY(bench.window.isWindowModified());
    bench.dialogs.asked.clear();
    QVERIFY(!bench.window.close());
    QCOMPARE(bench.dialogs.asked.size(), 1);
    bench.window.audit().swapModels();
    QVERIFY(!bench.window.isWindowModified());
    QVERIFY(bench.window.close());
  }

  void SavingAgainAsksNothing() {
    SessionBench bench;
    QVERIFY(bench.openAndSave());
    bench.window.audit().swapModels();
    bench.dialogs.asked.clear();
    QTest::keyClick(&bench.window, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(bench.until([&] { return !bench.window.isWindowModified(); }));
    QVERIFY(bench.dialogs.asked.isEmpty());
  }

  void AChangedModelIsTold() {
    SessionBench bench;
    QVERIFY(bench.openAndSave());
    QFile file(bench.tuned + QStringLiteral("/model.safetensors"));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() - 4));
    file.write("\x01\x02\x03\x3c");
    file.close();
    Later later(bench);
    QVERIFY(later.opened());
    QCOMPARE(later.window.messages()->count(), 1);
    QVERIFY(later.window.messages()->latest().contains(bench.tuned + QStringLiteral("/model.safetensors")));
    QCOMPARE(later.window.audit().tunedPath(), bench.tuned);
  }

  void TheSameBytesWrittenAgainAreNoChange() {
    SessionBench bench;
    QVERIFY(bench.openAndSave());
    QFile file(bench.tuned + QStringLiteral("/model.safetensors"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray bytes = file.readAll();
    QVERIFY(file.seek(0));
    file.write(bytes);
    file.close();
    Later later(bench);
    QVERIFY(later.opened());
    QCOMPARE(later.window.messages()->count(), 0);
  }

  void AMovedModelIsChosenAnew() {
    SessionBench bench;
    QVERIFY(bench.openAndSave());
    const QString now = bench.folder.filePath(QStringLiteral("elsewhere"));
    QVERIFY(QDir().rename(bench.tuned, now));
    Later later(bench);
    QVERIFY(later.opened());
    QCOMPARE(later.window.messages()->count(), 1);
    QVERIFY(later.window.messages()->latest().contains(bench.tuned));
    QVERIFY(later.window.audit().tunedPath().isEmpty());
    later.dialogs.paths = {now};
    const auto buttons =
        later.window.messages()->findChildren<QPushButton*>(QStringLiteral("message_action"));
    QCOMPARE(buttons.size(), 2);
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    QVERIFY(bench.until([&] { return later.window.audit().opened() != nullptr; }));
    QCOMPARE(later.window.audit().tunedPath(), now);
    QVERIFY(later.window.isWindowModified());
  }

  void AMovedFolderKeepsItsModels() {
    SessionBench bench;
    QVERIFY(bench.openAndSave());
    const QString now = bench.folder.path() + QStringLiteral("-moved");
    QVERIFY(QDir().rename(bench.folder.path(), now));
    MainWindow later(bench.clock, bench.dialogs, bench.settings);
    later.openPaths({now + QStringLiteral("/one.driftaudit")});
    QVERIFY(bench.until([&] { return later.audit().opened() != nullptr; }));
    QCOMPARE(later.audit().basePath(), now + QStringLiteral("/models/base"));
    QDir(bench.folder.path()).removeRecursively();  // the settings made it anew
    QVERIFY(QDir().rename(now, bench.folder.path()));
  }

  void ADamagedFileOpensAsFarAsItCan() {
    SessionBench bench;
    QVERIFY(bench.openAndSave());
    QFile file(bench.path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray text = file.readAll();
    text.replace("{\"policy\":", "{\"policy\"!").replace("{\"view\":", "{\"view\"?");
    QVERIFY(file.resize(0) && file.seek(0));
    file.write(text);
    file.close();
    Later later(bench);
    QVERIFY(later.opened());
    QVERIFY(bench.until([&] { return later.window.audit().opened() != nullptr; }));
    QCOMPARE(later.window.messages()->count(), 1);
    QCOMPARE(later.window.messages()->latest().count(bench.path), 2);
  }

  void OtherFilesAreRefused() {
    SessionBench bench;
    QFile file(bench.path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"rules\":[]}");
    file.close();
    bench.drop({bench.path});
    QVERIFY(bench.until([&] { return bench.window.messages()->count() == 1; }));
    QVERIFY(bench.window.session().path().isEmpty());
  }
};

QTEST_MAIN(TestSessionFile)
#include "test_session_file.moc"
