// Keys, passphrases, and the signature in a certificate that was just made.
#include <QLineEdit>

#include "core/audit/check/check.h"
#include "core/base/mapped_file.h"
#include "core/sign/key_files.h"
#include "tests/ui/support/proving.h"
#include "ui/dialogs/secret_dialog.h"
#include "ui/pages/signing_panel.h"
#include "ui/session/trust_files.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/message_bar.h"

using namespace driftseal;
using namespace driftseal::ui;

class TestSigning : public QObject {
  Q_OBJECT

  struct Certified {
    Bench bench;
    QString path = certified(bench);
    SigningPanel& panel = *bench.window.certifyPage()->signing();

    QString file(const char* name) const { return bench.folder.filePath(QLatin1String(name)); }
    void choose(const QString& key, const QString& chain = {}) {
      panel.chain()->setPath(chain);
      panel.key()->setPath(key);
      Q_EMIT panel.key()->changed(key);
    }
    bool sign() {
      if (!bench.until([&] { return panel.signButton()->isEnabled(); })) return false;
      QTest::mouseClick(panel.signButton(), Qt::LeftButton);
      return bench.until([&] { return panel.signButton()->isEnabled(); });
    }
    std::vector<SignatureReport> signatures(const sign::TrustRoots& trust = {}) const {
      const auto bytes = read_file(path.toStdString(), 1 << 30);
      return inspect_certificate(*bytes, trust, 0, "x").signatures;
    }
  };

  static bool writeKey(const QString& path, const char* passphrase) {
    const auto key = sign::PrivateKey::generate(sign::KeyKind::ed25519);
    const QByteArray text(passphrase);
    return key && sign::write_key_pair(*key, path.toStdString(), path.toStdString() + ".pub",
                                       SecretBytes(Bytes(text.begin(), text.end())))
                      .ok();
  }

 private Q_SLOTS:
  void APlainKeySigns() {
    Certified at;
    QVERIFY(!at.path.isEmpty());
    at.bench.window.showStage(Stage::certify);
    QVERIFY(writeKey(at.file("key.pem"), ""));
    at.choose(at.file("key.pem"));
    QVERIFY(at.sign());
    const auto trust = readTrustFiles({at.file("key.pem.pub").toStdString()});
    QVERIFY(trust.ok());
    const auto signatures = at.signatures(*trust);
    QCOMPARE(signatures.size(), std::size_t{1});
    QCOMPARE(signatures[0].signature, sign::SignatureState::valid);
    QCOMPARE(signatures[0].trust, sign::Trust::trusted);
    QVERIFY(at.bench.dialogs.asked.isEmpty());
    QVERIFY(at.panel.facts()->plainText().contains(QStringLiteral("Signed")));
  }

  void AWrongPassphraseIsAskedForAgain() {
    Certified at;
    QVERIFY(!at.path.isEmpty());
    at.bench.window.showStage(Stage::certify);
    QVERIFY(writeKey(at.file("key.pem"), "right"));
    at.bench.dialogs.secrets = {"wrong", "right"};
    at.choose(at.file("key.pem"));
    QVERIFY(
        at.bench.until([&] { return at.panel.facts()->plainText().contains(QStringLiteral("encrypted")); }));
    QVERIFY(
        at.panel.facts()->plainText().contains(QStringLiteral("ed25519")));  // from the public key beside it
    QVERIFY(at.sign());
    QVERIFY(at.bench.until([&] { return at.signatures().size() == 1; }));
    QCOMPARE(at.bench.dialogs.asked.size(), 2);
    QVERIFY(at.bench.dialogs.secrets.empty());
  }

  void GivingUpLeavesTheCertificateAsItWas() {
    Certified at;
    QVERIFY(!at.path.isEmpty());
    at.bench.window.showStage(Stage::certify);
    QVERIFY(writeKey(at.file("key.pem"), "right"));
    at.choose(at.file("key.pem"));
    QVERIFY(at.sign());
    QVERIFY(at.bench.until([&] { return at.bench.dialogs.asked.size() == 1; }));
    QCOMPARE(at.signatures().size(), std::size_t{0});
    QVERIFY(at.panel.signButton()->isEnabled());
  }

  void AKeyThatIsMadeIsEncryptedAndUsed() {
    Certified at;
    QVERIFY(!at.path.isEmpty());
    at.bench.window.showStage(Stage::certify);
    at.bench.dialogs.paths = {at.file("made.pem")};
    at.bench.dialogs.secrets = {"new one", "new one"};
    QTest::mouseClick(at.panel.makeButton(), Qt::LeftButton);
    QVERIFY(at.bench.until([&] { return at.panel.key()->path() == at.file("made.pem"); }));
    QFile key(at.file("made.pem"));
    QVERIFY(key.open(QIODevice::ReadOnly));
    QVERIFY(key.readAll().contains("ENCRYPTED"));
    QVERIFY(QFile::exists(at.file("made.pem.pub")));
    QVERIFY(at.sign());
    QVERIFY(at.bench.until([&] { return at.signatures().size() == 1; }));
  }

  void WhatIsNoKeyIsExplained() {
    Certified at;
    QVERIFY(!at.path.isEmpty());
    at.bench.window.showStage(Stage::certify);
    at.choose(QStringLiteral(DRIFTSEAL_SOURCE_DIR "/LICENSE"));
    QVERIFY(at.bench.until([&] { return at.panel.facts()->plainText().contains(QStringLiteral("PEM")); }));
    QVERIFY(!at.panel.signButton()->isEnabled());
  }

  void TheDialogHandsOverWhatWasTyped() {
    SecretDialog dialog({QStringLiteral("Passphrase"), QStringLiteral("Of a key")});
    dialog.show();
    auto* line = dialog.findChild<QLineEdit*>();
    QTest::keyClicks(line, QStringLiteral("caf"));
    line->insert(QString(QChar(0xe9)));
    QCOMPARE(line->echoMode(), QLineEdit::Password);
    const SecretBytes secret = dialog.take();
    QCOMPARE(QByteArray(reinterpret_cast<const char*>(secret.view().data()),
                        static_cast<qsizetype>(secret.view().size())),
             QByteArray("caf\xc3\xa9"));
    QVERIFY(line->text().isEmpty());
  }

  void ANewPassphraseIsTypedTwice() {
    SecretDialog dialog({QStringLiteral("New"), QStringLiteral("Of a key"), true});
    dialog.show();
    const auto lines = dialog.findChildren<QLineEdit*>();
    QCOMPARE(lines.size(), 2);
    const auto accept = [&] {
      for (auto* button : dialog.findChildren<QPushButton*>())
        if (button->isDefault() || button->text().contains(QStringLiteral("OK"))) return button->isEnabled();
      return false;
    };
    QVERIFY(accept());  // none at all is a choice, and said to be one
    QTest::keyClicks(lines[0], QStringLiteral("one"));
    QVERIFY(!accept());
    QTest::keyClicks(lines[1], QStringLiteral("one"));
    QVERIFY(accept());
  }
};

QTEST_MAIN(TestSigning)
#include "test_signing.moc"
