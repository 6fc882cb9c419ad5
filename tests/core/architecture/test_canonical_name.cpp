// What is taken off names, and what is not.
#include <QTest>

#include "core/architecture/roles/canonical_name.h"

using namespace driftseal;

class TestCanonicalName : public QObject {
  Q_OBJECT

 private slots:
  void wrappers_are_taken_off_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("canonical");
    QTest::addColumn<QString>("stripped");
    const auto row = [](const char* name, const char* canonical, const char* stripped) {
      QTest::newRow(name) << QString(name) << QString(canonical) << QString(stripped);
    };
    row("layers.0.mlp.up_proj.weight", "layers.0.mlp.up_proj.weight", "");
    row("model.layers.0.mlp.up_proj.weight", "layers.0.mlp.up_proj.weight", "model.");
    row("module.model.norm.weight", "norm.weight", "module. model.");
    row("_orig_mod.transformer.h.0.ln_1.bias", "h.0.ln_1.bias", "_orig_mod. transformer.");
    row("base_model.model.model.norm.weight", "norm.weight", "base_model.model. model.");
    row("base_model.model.lm_head.weight", "lm_head.weight", "base_model.model.");
    row("bert.pooler.dense.bias", "pooler.dense.bias", "bert.");
    row("model.layers.0.q_proj.base_layer.weight", "layers.0.q_proj.weight", "base_layer. model.");
    row("layers.0._orig_mod.norm.weight", "layers.0.norm.weight", "_orig_mod.");
    row("model/layers/0/norm/weight", "layers/0/norm/weight", "model/");
    row("remodel.layers.0.weight", "remodel.layers.0.weight", "");
    row("encoder.model.weight", "encoder.model.weight", "");  // a base model stands in front
    row("model", "model", "");                                // something is left of every name
    row("model.model", "model", "model.");
    row("base_layer", "base_layer", "");
    row("", "", "");
  }
  void wrappers_are_taken_off() {
    QFETCH(QString, name);
    QFETCH(QString, canonical);
    QFETCH(QString, stripped);
    const auto found = canonical_name(name.toStdString());
    QCOMPARE(QString::fromStdString(found.name), canonical);
    QStringList texts;
    for (const StrippedName& part : found.stripped) {
      texts << QString::fromStdString(part.text);
      QVERIFY(!part.why.empty());
    }
    QCOMPARE(texts.join(' '), stripped);
  }

  void canonical_names_are_canonical() {
    for (const std::string name :
         {"module.model.norm.weight", "base_model.model.model.layers.0.q_proj.base_layer.weight"}) {
      const auto once = canonical_name(name).name;
      QCOMPARE(canonical_name(once).name, once);
    }
  }

  // Names that are made to be long cost no more than their length.
  void eight_prefixes_are_enough() {
    std::string name;
    for (int i = 0; i < 12; ++i) name += "module.";
    const auto found = canonical_name(name + "weight");
    QCOMPARE(found.stripped.size(), std::size_t{8});
    QCOMPARE(found.name, std::string("module.module.module.module.weight"));
    QCOMPARE(canonical_name(std::string(4096, '.')).name, std::string(4096, '.'));
  }
};

QTEST_APPLESS_MAIN(TestCanonicalName)
#include "test_canonical_name.moc"
