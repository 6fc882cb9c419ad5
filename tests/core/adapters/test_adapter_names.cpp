// Names of tensors as PEFT writes them, now and earlier.
#include <QTest>

#include "core/adapters/adapter_names.h"

using namespace driftseal;

class TestAdapterNames : public QObject {
  Q_OBJECT
 private slots:
  void names_data() {
    using enum AdapterTensorName::Part;
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("part");
    QTest::addColumn<QString>("target");
    const auto row = [](const char* name, AdapterTensorName::Part part, const char* target) {
      QTest::newRow(name) << QString("base_model.model.") + name << static_cast<int>(part) << target;
    };
    row("a.q.lora_A.weight", lora_a, "a.q.weight");
    row("a.q.lora_B.weight", lora_b, "a.q.weight");
    row("a.q.lora_A.default.weight", lora_a, "a.q.weight");
    row("e.lora_embedding_A", embedding_a, "e.weight");
    row("e.lora_embedding_B.default", embedding_b, "e.weight");
    row("head.weight", whole, "head.weight");
    row("head.modules_to_save.weight", whole, "head.weight");
    row("head.modules_to_save.default.dense.bias", whole, "head.dense.bias");
    row("head.modules_to_save.dense.bias", whole, "head.dense.bias");
    row("a.q.bias", whole, "a.q.bias");
    row("a.q.base_layer.bias", whole, "a.q.bias");
  }
  void names() {
    QFETCH(QString, name);
    QFETCH(int, part);
    QFETCH(QString, target);
    const auto parsed = parse_adapter_name(name.toStdString());
    QVERIFY(parsed);
    QCOMPARE(static_cast<int>(parsed->part), part);
    QCOMPARE(QString::fromStdString(parsed->target), target);
    QCOMPARE(parsed->in_base_layer, name.contains("base_layer"));
  }

  void no_names_of_a_plain_lora() {
    for (const auto* name :
         {"", "a.q.lora_A.weight", "base_model.model.", "base_model.model.lora_A.weight",
          "base_model.model.a", "base_model.model.a.q.lora_A", "base_model.model.a.q.lora_A.bias",
          "base_model.model.a.lora_A.x.y.weight", "base_model.model.a.lora_magnitude_vector",
          "base_model.model.a.lora_magnitude_vector.default.weight", "base_model.model.a.lora_E",
          "base_model.model.e.lora_embedding_A.default.weight", "base_model.model.a..weight",
          "base_model.model.a.lora_B.bias", "base_model.model.e.token_adapter.x"})
      QVERIFY2(!parse_adapter_name(name), name);
  }

  void modules() {
    QCOMPARE(module_of("a.q.weight"), std::string_view("a.q"));
    QCOMPARE(module_of("weight"), std::string_view("weight"));
  }
};

QTEST_APPLESS_MAIN(TestAdapterNames)
#include "test_adapter_names.moc"
