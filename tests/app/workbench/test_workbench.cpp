// The program itself: its command line, and that it starts with a pair and stays up.
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class TestWorkbench : public QObject {
  Q_OBJECT

  QTemporaryDir home_;

  void start(QProcess& process, const QStringList& arguments) const {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home_.path());
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(WORKBENCH), arguments);
  }

 private Q_SLOTS:
  void VersionAndHelp() {
    for (const char* option : {"--version", "--help"}) {
      QProcess process;
      start(process, {QString::fromLatin1(option)});
      QVERIFY(process.waitForFinished());
      QCOMPARE(process.exitCode(), 0);
      QVERIFY(!process.readAllStandardOutput().isEmpty());
    }
  }

  void UnknownOptionIsRefused() {
    QProcess process;
    start(process, {QStringLiteral("--no-such-option")});
    QVERIFY(process.waitForFinished());
    QVERIFY(process.exitCode() != 0);
  }

  void StartsWithAPairAndStaysUp() {
    const QString samples = QStringLiteral(DRIFTSEAL_SOURCE_DIR "/resources/samples/");
    QProcess process;
    start(process, {samples + QStringLiteral("mlp/base"), samples + QStringLiteral("mlp/full"),
                    QStringLiteral("--policy"), QStringLiteral("/nowhere.json")});
    QVERIFY(process.waitForStarted());
    QVERIFY2(!process.waitForFinished(3000), process.readAllStandardError());
    QCOMPARE(process.state(), QProcess::Running);
    process.terminate();
    QVERIFY(process.waitForFinished());
  }
};

QTEST_GUILESS_MAIN(TestWorkbench)
#include "test_workbench.moc"
