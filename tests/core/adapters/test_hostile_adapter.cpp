// Adapters that do not belong to their base, contradict themselves, or are damaged.
#include <QTest>
#include <cstring>
#include <random>

#include "tests/support/adapter_folder.h"
#include "tests/support/pickle_text.h"

using namespace driftseal;
using namespace driftseal::test;

namespace {

constexpr const char* rank_1 = R"("r":1,"lora_alpha":2)";

SafetensorsFile base_file() {
  return SafetensorsFile()
      .add("w.weight", DType::F32, {2, 3}, Bytes(24))
      .add("w.bias", DType::F32, {2}, Bytes(8))
      .add("packed.weight", DType::U8, {2, 3}, Bytes(6))
      .add("norm.weight", DType::F32, {2}, Bytes(8))
      .add("model.x.weight", DType::F32, {2, 2}, Bytes(16))
      .add("transformer.x.weight", DType::F32, {2, 2}, Bytes(16));
}

struct Tensor {
  std::string name;
  Shape shape;
  DType type = DType::F32;
};

SafetensorsFile file_of(const std::vector<Tensor>& tensors) {
  SafetensorsFile file;
  for (const auto& [name, shape, type] : tensors)
    file.add("base_model.model." + name, type, shape, Bytes(*byte_count(type, *element_count(shape))));
  return file;
}

const Tensor a{"w.lora_A.weight", {1, 3}}, b{"w.lora_B.weight", {2, 1}};

}  // namespace

Q_DECLARE_METATYPE(std::vector<Tensor>)

class TestHostileAdapter : public QObject {
  Q_OBJECT
  AdapterFolder folder_;

  Error refused(const std::vector<Tensor>& tensors, const std::string& members = rank_1) const {
    const auto tuned = apply_adapter(folder_.base(base_file()), folder_.adapter(file_of(tensors), members));
    return tuned.ok() ? Error{ErrorCode::usage, "it is applied", "", "", ""} : tuned.error();
  }

 private slots:
  void a_good_one() {
    const auto tuned = apply_adapter(folder_.base(base_file()), folder_.adapter(file_of({a, b}), rank_1));
    QVERIFY2(tuned.ok(), tuned.ok() ? "" : tuned.error().paragraph().c_str());
  }

  void refused_data() {
    using enum ErrorCode;
    QTest::addColumn<std::vector<Tensor>>("tensors");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const std::vector<Tensor>& tensors, ErrorCode code) {
      QTest::newRow(name) << tensors << static_cast<int>(code);
    };
    row("nothing", {}, malformed);
    row("no_b", {a}, malformed);
    row("no_a", {b}, malformed);
    row("unknown_module", {a, b, {"v.lora_A.weight", {1, 3}}, {"v.lora_B.weight", {2, 1}}}, mismatch);
    row("unknown_bias", {a, b, {"v.bias", {2}}}, mismatch);
    row("rank_of_another", {{a.name, {2, 3}}, {b.name, {2, 2}}}, mismatch);
    row("ranks_differ", {a, {b.name, {2, 2}}}, malformed);
    row("other_inputs", {{a.name, {1, 4}}, b}, mismatch);
    row("other_outputs", {a, {b.name, {5, 1}}}, mismatch);
    row("vectors", {{a.name, {3}}, {b.name, {2}}}, malformed);
    row("scalars", {{a.name, {}}, {b.name, {}}}, malformed);
    row("empty", {{a.name, {1, 0}}, b}, malformed);
    row("a_kernel_in_b", {{a.name, {1, 3, 1}}, {b.name, {2, 1, 3}}}, malformed);
    row("a_kernel_in_a", {{a.name, {1, 3, 1}}, {b.name, {2, 1, 1}}}, mismatch);
    row("a_vector_of_the_base", {{"norm.lora_A.weight", {1, 2}}, {"norm.lora_B.weight", {1, 1}}}, mismatch);
    row("twice", {a, b, {"w.lora_A.default.weight", {1, 3}}}, malformed);
    row("two_kinds", {a, b, {"w.lora_embedding_A", {1, 2}}}, malformed);
    row("bias_twice", {a, b, {"w.bias", {2}}, {"w.base_layer.bias", {2}}}, malformed);
    row("integer_factors", {{a.name, {1, 3}, DType::I32}, b}, unsupported);
    row("packed_factors", {{a.name, {1, 3}, DType::F8_E8M0}, b}, unsupported);
    row("a_packed_base", {{"packed.lora_A.weight", {1, 3}}, {"packed.lora_B.weight", {2, 1}}}, unsupported);
    row("dora", {a, b, {"w.lora_magnitude_vector", {2}}}, unsupported);
    row("biased_factors", {a, b, {"w.lora_B.bias", {2}}}, unsupported);
    // PEFT would not load it, and it could cancel what the factors do.
    row("a_weight_beside_its_factors", {a, b, {"w.weight", {2, 3}}}, unsupported);
    row("a_base_layer_without_factors", {{"w.base_layer.weight", {2, 3}}}, unsupported);
    row("another_shape", {{"w.bias", {3}}}, mismatch);
    row("ambiguous", {{"x.lora_A.weight", {1, 2}}, {"x.lora_B.weight", {2, 1}}}, mismatch);
  }
  void refused() {
    QFETCH(std::vector<Tensor>, tensors);
    QFETCH(int, code);
    const auto error = refused(tensors);
    QVERIFY2(error.code == static_cast<ErrorCode>(code), error.paragraph().c_str());
    QVERIFY2(!error.file.empty() && !error.remedy.empty(), error.paragraph().c_str());
  }

  void the_module_and_the_base_are_named() {
    const auto error = refused({{"a.v.lora_A.weight", {1, 3}}},
                               R"("r":1,"lora_alpha":2,"base_model_name_or_path":"org/base")");
    QVERIFY2(error.message.find("a.v.weight") != std::string::npos, error.message.c_str());
    QVERIFY2(error.remedy.find("org/base") != std::string::npos, error.remedy.c_str());
  }

  void names_that_are_no_peft_names() {
    const auto base = folder_.base(base_file());
    const auto error =
        apply_adapter(base, folder_.adapter(
                                SafetensorsFile().add("lora_unet_w.alpha", DType::F32, {}, Bytes(4)), rank_1))
            .error();
    QCOMPARE(error.code, ErrorCode::unsupported);
  }

  void two_names_of_one_module() {
    const auto base = folder_.base(SafetensorsFile().add("model.y.weight", DType::F32, {2, 2}, Bytes(16)));
    const auto tensors = file_of({{"model.y.lora_A.weight", {1, 2}},
                                  {"model.y.lora_B.weight", {2, 1}},
                                  {"y.lora_A.weight", {1, 2}},
                                  {"y.lora_B.weight", {2, 1}}});
    QCOMPARE(apply_adapter(base, folder_.adapter(tensors, rank_1)).error().code, ErrorCode::malformed);
  }

  void configurations_that_are_not_there_or_elsewhere() {
    const auto base = folder_.base(base_file());
    const auto adapter = folder_.adapter(file_of({a, b}), rank_1);
    const auto config = QString::fromStdString(adapter + "/adapter_config.json");
    QVERIFY(QFile::rename(config, QString::fromStdString(folder_.path("config.json"))));
    QCOMPARE(apply_adapter(base, adapter).error().code, ErrorCode::not_found);
    QVERIFY(QFile::link("../config.json", config));
    QCOMPARE(apply_adapter(base, adapter).error().code, ErrorCode::malformed);
    QVERIFY(QFile::remove(config));
    QVERIFY(write_file(config.toStdString(), Bytes(1'000'001, ' ')).ok());
    QCOMPARE(apply_adapter(base, adapter).error().code, ErrorCode::limit_exceeded);
  }

  void tensors_that_are_elsewhere() {
    const auto base = folder_.base(base_file());
    const auto adapter = folder_.adapter(file_of({a, b}), rank_1);
    const auto tensors = QString::fromStdString(adapter + "/adapter_model.safetensors");
    QVERIFY(QFile::rename(tensors, QString::fromStdString(folder_.path("elsewhere.safetensors"))));
    QVERIFY(QFile::link("../elsewhere.safetensors", tensors));
    const auto error = apply_adapter(base, adapter).error();
    QCOMPARE(error.code, ErrorCode::malformed);
    QVERIFY2(error.message.find("link") != std::string::npos, error.message.c_str());
    QVERIFY(QFile::remove(tensors));
  }

  // Expanded values of a checkpoint say more than is stored.
  void factors_that_do_not_fit_into_memory() {
    using namespace pickle;
    constexpr std::int64_t n = 1 << 26;
    const auto wide = [](const char* key) {
      return tensor(storage("HalfStorage", key, 1), 0, {1, n}, {0, 0});
    };
    const auto one = tensor(storage("HalfStorage", "0", 1), 0, {1, 1}, {1, 1});
    const Bytes half{0, 0x3c};
    QVERIFY(write_file(folder_.path("wide.pt"), checkpoint(dict({{"w.weight", wide("0")}}), {half})).ok());
    folder_.adapter(SafetensorsFile(), rank_1);
    QVERIFY(QFile::remove(QString::fromStdString(folder_.path("adapter/adapter_model.safetensors"))));
    const auto adapter = checkpoint(
        dict({{"base_model.model.w.lora_A.weight", wide("0")}, {"base_model.model.w.lora_B.weight", one}}),
        {half});
    QVERIFY(write_file(folder_.path("adapter/adapter_model.bin"), adapter).ok());
    const auto base = open_model(folder_.path("wide.pt"));
    QVERIFY2(base.ok(), base.ok() ? "" : base.error().paragraph().c_str());
    QCOMPARE(apply_adapter(*base, folder_.path("adapter")).error().code, ErrorCode::limit_exceeded);
    QVERIFY(QFile::remove(QString::fromStdString(folder_.path("adapter/adapter_model.bin"))));
  }

  void factors_that_are_not_finite() {
    const std::vector<float> infinite(3, std::numeric_limits<float>::infinity()), zeros(2);
    SafetensorsFile adapter;
    adapter.add("base_model.model.w.lora_A.weight", DType::F32, {1, 3}, infinite)
        .add("base_model.model.w.lora_B.weight", DType::F32, {2, 1}, zeros);
    const auto tuned = apply_adapter(folder_.base(base_file()), folder_.adapter(adapter, rank_1));
    QVERIFY(tuned.ok());
    for (const double value : doubles_of(**tuned, (*tuned)->tensors()[*(*tuned)->find("w.weight")]))
      QVERIFY(std::isnan(value));
  }

  void random_damage_never_does_worse_than_an_error() {
    std::mt19937 random(5);
    const auto base = folder_.base(base_file());
    const auto folder = folder_.adapter(file_of({a, b}), rank_1);
    const auto good = file_of({a, b, {"w.bias", {2}}}).bytes();
    int refused = 0;
    for (int round = 0; round < 300; ++round) {
      auto damaged = good;
      for (int i = 0; i < 2; ++i) damaged[random() % damaged.size()] = static_cast<std::uint8_t>(random());
      CHECK(write_file(folder + "/adapter_model.safetensors", damaged).ok());
      const auto tuned = apply_adapter(base, folder);
      if (!tuned) ++refused;
      if (!tuned) continue;
      Bytes scratch;
      for (const auto& tensor : (*tuned)->tensors())
        if (tensor.analysable()) (*tuned)->elements(tensor, 0, tensor.elements, scratch);
    }
    QVERIFY(refused > 100);
  }
};

QTEST_APPLESS_MAIN(TestHostileAdapter)
#include "test_hostile_adapter.moc"
