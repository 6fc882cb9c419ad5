// What a dropped path is, and which of two models is the base.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "ui/session/inputs.h"
#include "ui/session/recent_pairs.h"

using namespace driftseal::ui;

class TestInputs : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

  QString write(const QString& name, const QByteArray& text) {
    QFile file(folder_.filePath(name));
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(text);
    return file.fileName();
  }

 private Q_SLOTS:
  void Kinds() {
    QCOMPARE(kindOf(QStringLiteral("/nowhere/model.SAFETENSORS")), InputKind::model);
    QCOMPARE(kindOf(QStringLiteral("/nowhere/model.safetensors.index.json")), InputKind::model);
    QCOMPARE(kindOf(folder_.path()), InputKind::model);
    QCOMPARE(kindOf(QStringLiteral("/nowhere/a.driftseal")), InputKind::certificate);
    QCOMPARE(kindOf(QStringLiteral("/nowhere/a.driftaudit")), InputKind::session);
    QCOMPARE(kindOf(write("p.json", "{\"rules\": []}")), InputKind::policy);
    QCOMPARE(kindOf(write("m.json", "{\"schema\":\"driftseal-model-manifest/1\",\"rules\":0}")),
             InputKind::manifest);
    QCOMPARE(kindOf(write("x.json", "{\"a\": 1}")), InputKind::unknown);
    QCOMPARE(kindOf(write("x.png", "\x89PNG")), InputKind::unknown);
    QCOMPARE(kindOf(QStringLiteral("/nowhere/x.json")), InputKind::unknown);
  }

  void EveryFormatIsAModel() {
    for (const char* name : {"a.bin", "a.pt", "a.PTH", "a.ckpt", "a.gguf", "a.onnx", "a.npz", "a.npy",
                             "a.bin.index.json", "model-00001-of-00003.gguf", "adapter_config.json"}) {
      QCOMPARE(kindOf(QStringLiteral("/nowhere/") + QLatin1String(name)), InputKind::model);
    }
    QCOMPARE(kindOf(QStringLiteral("/nowhere/a.txt")), InputKind::unknown);
  }

  void BaseIsToldByItsName() {
    const QString base = QStringLiteral("/a/llama/base"), tuned = QStringLiteral("/a/llama/full");
    QCOMPARE(baseAndTuned(tuned, base), std::pair(base, tuned));
    QCOMPARE(baseAndTuned(base, tuned), std::pair(base, tuned));
    QCOMPARE(baseAndTuned(QStringLiteral("/a/one"), QStringLiteral("/a/two")),
             std::pair(QStringLiteral("/a/one"), QStringLiteral("/a/two")));
  }

  void AnAdapterIsNeverTheBase() {
    QDir(folder_.path()).mkpath(QStringLiteral("base_adapter"));
    write("base_adapter/adapter_config.json", "{}");
    const QString adapter = folder_.filePath(QStringLiteral("base_adapter")),
                  model = QStringLiteral("/m/model");
    QVERIFY(isAdapter(adapter) && !isAdapter(model));
    QVERIFY(isAdapter(QStringLiteral("/m/adapter_model.safetensors")));
    QCOMPARE(baseAndTuned(adapter, model), std::pair(model, adapter));
    QCOMPARE(baseAndTuned(model, adapter), std::pair(model, adapter));
  }

  void SeveralModelsSuggestPairs() {
    const QString a = QStringLiteral("/m/a/base"), b = QStringLiteral("/m/b/base"),
                  a1 = QStringLiteral("/m/a/one"), b1 = QStringLiteral("/m/b/one"),
                  x = QStringLiteral("/m/x"), y = QStringLiteral("/m/y");
    using Pairs = std::vector<std::pair<QString, QString>>;
    QCOMPARE(sensiblePairs({b1, a, a1, b}), (Pairs{{b, b1}, {a, a1}}));
    QCOMPARE(sensiblePairs({a, a1, x}), (Pairs{{a, a1}, {a, x}}));
    QCOMPARE(sensiblePairs({a1, b1, x, y}), (Pairs{{a1, b1}, {x, y}}));
    QVERIFY(sensiblePairs({a1, b1, x}).empty());
    QVERIFY(sensiblePairs({a, b}).empty());
  }

  void PairsThatAreGoneAreForgottenOnDemand() {
    QSettings settings(folder_.filePath("gone.ini"), QSettings::IniFormat);
    RecentPairs recent(settings);
    recent.add(folder_.path(), folder_.path());
    recent.add(QStringLiteral("/nowhere"), folder_.path());
    QVERIFY(!RecentPairs::isThere(recent.all()[0]) && RecentPairs::isThere(recent.all()[1]));
    recent.forgetGone();
    QCOMPARE(recent.all().size(), std::size_t{1});
  }

  void ShortNames() {
    QCOMPARE(shortName(QStringLiteral("/m/llama/full/model.safetensors")), QStringLiteral("llama/full"));
    QCOMPARE(shortName(QStringLiteral("/m/llama/full/")), QStringLiteral("llama/full"));
    QCOMPARE(shortName(QStringLiteral("/m/tuned.safetensors")), QStringLiteral("m/tuned.safetensors"));
    QCOMPARE(shortName(QStringLiteral("/m/llama/full/pytorch_model.bin")), QStringLiteral("llama/full"));
    QCOMPARE(shortName(QStringLiteral("/c/models--org--name/snapshots/1/model.gguf")),
             QStringLiteral("org/name"));
    QCOMPARE(shortName({}), QString());
    QCOMPARE(withoutEnding(QStringLiteral("m-tuned.bin.index.json")), QStringLiteral("m-tuned"));
    QCOMPARE(withoutEnding(QStringLiteral("m-1.5")), QStringLiteral("m-1.5"));
  }

  void RecentPairsKeepTheLatestFirst() {
    QSettings settings(folder_.filePath("s.ini"), QSettings::IniFormat);
    RecentPairs recent(settings);
    QVERIFY(recent.all().empty());
    for (int i = 0; i < 12; ++i) recent.add(QStringLiteral("/b%1").arg(i), QStringLiteral("/t%1").arg(i));
    recent.add(QStringLiteral("/b5"), QStringLiteral("/t5"));
    QCOMPARE(recent.all().size(), std::size_t{10});
    QCOMPARE(recent.all().front().first, QStringLiteral("/b5"));
    QCOMPARE(recent.all()[1].first, QStringLiteral("/b11"));
  }
};

QTEST_GUILESS_MAIN(TestInputs)
#include "test_inputs.moc"
