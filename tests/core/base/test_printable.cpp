// Text from outside cannot steer a terminal or pretend to be another line.
#include <QtTest>

#include "core/base/printable.h"

using namespace driftseal;

class TestPrintable : public QObject {
  Q_OBJECT

 private slots:
  void LeavesOrdinaryTextAlone() {
    for (const std::string& text : {std::string(), std::string("layers.0.w ~"),
                                    std::string("\xc3\xa9 \xe2\x82\xac"), std::string("\xf0\x9f\x99\x82")})
      QCOMPARE(printable(text), text);
  }

  void EscapesWhatSteers_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("line feed") << QByteArray("a\nb") << QByteArray("a\\x0ab");
    QTest::newRow("escape") << QByteArray("\x1b[2J") << QByteArray("\\x1b[2J");
    QTest::newRow("delete") << QByteArray("\x7f") << QByteArray("\\x7f");
    QTest::newRow("C1") << QByteArray("\xc2\x9b") << QByteArray("\\xc2\\x9b");
    QTest::newRow("line separator") << QByteArray("\xe2\x80\xa8") << QByteArray("\\xe2\\x80\\xa8");
    QTest::newRow("override") << QByteArray("\xe2\x80\xae") << QByteArray("\\xe2\\x80\\xae");
    QTest::newRow("isolate") << QByteArray("\xe2\x81\xa6") << QByteArray("\\xe2\\x81\\xa6");
    QTest::newRow("not UTF-8") << QByteArray("\xff\xc3") << QByteArray("\\xff\\xc3");
  }

  void EscapesWhatSteers() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(printable(text.toStdString()), expected.toStdString());
  }
};

QTEST_APPLESS_MAIN(TestPrintable)
#include "test_printable.moc"
