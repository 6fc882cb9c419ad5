// Every input of tests/fuzz/corpus against its target. good_* must be accepted, bad_* refused; whatever once
// broke a reader stays as regression_*.
#include <QDir>
#include <QFile>
#include <QtTest>

#include "tests/fuzz/targets/targets.h"

using namespace driftseal;

class TestFuzzCorpus : public QObject {
  Q_OBJECT

  static QDir folder(std::string_view target) {
    return QDir(QString(DRIFTSEAL_SOURCE_DIR "/tests/fuzz/corpus/%1")
                    .arg(QString::fromStdString(std::string(target))));
  }

 private slots:
  void every_target_has_good_and_bad_inputs() {
    for (const auto& target : fuzz::targets()) {
      QVERIFY2(!folder(target.name).entryList({"good_*"}, QDir::Files).isEmpty(), target.name.data());
      QVERIFY2(!folder(target.name).entryList({"bad_*"}, QDir::Files).isEmpty(), target.name.data());
    }
  }

  void nothing_at_all_is_refused() {
    for (const auto& target : fuzz::targets()) QVERIFY2(!target.run({}), target.name.data());
  }

  void input_data() {
    QTest::addColumn<std::size_t>("target");
    QTest::addColumn<QString>("path");
    for (std::size_t i = 0; i < fuzz::targets().size(); ++i)
      for (const auto& name : folder(fuzz::targets()[i].name).entryList(QDir::Files))
        QTest::addRow("%s/%s", fuzz::targets()[i].name.data(), qPrintable(name))
            << i << folder(fuzz::targets()[i].name).filePath(name);
  }
  void input() {
    QFETCH(std::size_t, target);
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    const Bytes bytes(content.begin(), content.end());  // of exactly this size, for AddressSanitizer
    const bool accepted = fuzz::targets()[target].run(bytes);
    const QString name = QFileInfo(path).fileName();
    if (name.startsWith("good_")) QVERIFY(accepted);
    if (name.startsWith("bad_")) QVERIFY(!accepted);
  }
};

QTEST_APPLESS_MAIN(TestFuzzCorpus)
#include "test_fuzz_corpus.moc"
