// Files that change under a mapping.
#include <QtTest>

#include "core/base/mapped_file.h"

using namespace driftseal;

class TestMappedFile : public QObject {
  Q_OBJECT

 private slots:
  void TruncatedUnderTheMappingIsAnErrorAndNoCrash() {
    QTemporaryDir folder;
    const QString path = folder.filePath("model");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(1 << 16, 'x'));
    QVERIFY(file.flush());
    const auto mapped = MappedFile::open(path.toStdString());
    QVERIFY(mapped.ok());
    QVERIFY(mapped->unchanged().ok());
    QVERIFY(file.resize(100));
    unsigned sum = 0;
    for (const std::uint8_t byte : mapped->bytes()) sum += byte;  // pages that are gone read as zeros
    QVERIFY(sum >= 100u * 'x');
    const auto status = mapped->unchanged();
    QVERIFY(!status.ok());
    QCOMPARE(status.error().code, ErrorCode::changed_on_disk);
  }
  void RewrittenIsNoticed() {
    QTemporaryDir folder;
    const QString path = folder.filePath("model");
    const auto write = [&](const char* text) {
      QFile file(path);
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.write(text);
    };
    write("first");
    const auto mapped = MappedFile::open(path.toStdString());
    QVERIFY(mapped.ok());
    QTest::qWait(20);
    write("other");
    QVERIFY(!mapped->unchanged().ok());
  }
  void FoldersAndDevicesAreRefused() {
    for (const char* path : {"/", "/dev/zero", "/nowhere/at/all"}) {
      const auto mapped = MappedFile::open(path);
      QVERIFY(!mapped.ok());
      QCOMPARE(mapped.error().code, ErrorCode::cannot_open);
    }
  }
};

QTEST_GUILESS_MAIN(TestMappedFile)
#include "test_mapped_file.moc"
