// Base and adapter together: known answers for every kind of layer, what is stored whole, names and files.
#include <QTest>
#include <cmath>
#include <random>

#include "core/base/bytes.h"
#include "core/pairing/pairing.h"
#include "tests/support/adapter_folder.h"
#include "tests/support/gguf_file.h"
#include "tests/support/pickle_text.h"

using namespace driftseal;
using namespace driftseal::test;

namespace {

using Floats = std::vector<float>;
using Doubles = std::vector<double>;

constexpr const char* rank_1 = R"("r":1,"lora_alpha":2)";  // scale 2

std::string member(const char* members, const char* more) { return std::string(members) + "," + more; }

SafetensorsFile factors(const std::string& module, const Shape& a, const Floats& a_values, const Shape& b,
                        const Floats& b_values) {
  const auto name = "base_model.model." + module;
  return SafetensorsFile()
      .add(name + ".lora_A.weight", DType::F32, a, a_values)
      .add(name + ".lora_B.weight", DType::F32, b, b_values);
}

// GPT-2 of one layer, two wide.
SafetensorsFile small_gpt2() {
  SafetensorsFile file;
  const auto add = [&](const char* name, const Shape& shape) {
    file.add(name, DType::F32, shape, Floats(*element_count(shape)));
  };
  add("wte.weight", {6, 2});
  add("wpe.weight", {4, 2});
  for (const std::string norm : {"h.0.ln_1", "h.0.ln_2", "ln_f"}) {
    add((norm + ".weight").c_str(), {2});
    add((norm + ".bias").c_str(), {2});
  }
  add("h.0.attn.c_attn.weight", {2, 6});
  add("h.0.attn.c_attn.bias", {6});
  add("h.0.attn.c_proj.weight", {2, 2});
  add("h.0.attn.c_proj.bias", {2});
  add("h.0.mlp.c_fc.weight", {2, 8});
  add("h.0.mlp.c_fc.bias", {8});
  add("h.0.mlp.c_proj.weight", {8, 2});
  add("h.0.mlp.c_proj.bias", {2});
  return file;
}

}  // namespace

class TestApplyAdapter : public QObject {
  Q_OBJECT
  AdapterFolder folder_;

  ModelPtr apply(const SafetensorsFile& base, const SafetensorsFile& adapter,
                 const std::string& members) const {
    auto tuned = apply_adapter(folder_.base(base), folder_.adapter(adapter, members));
    if (!tuned.ok()) qWarning("%s", tuned.error().paragraph().c_str());
    CHECK(tuned.ok());
    return *tuned;
  }
  static const TensorInfo& tensor(const Model& model, std::string_view name) {
    return model.tensors()[*model.find(name)];
  }
  static Doubles values(const ModelPtr& model, std::string_view name) {
    return doubles_of(*model, tensor(*model, name));
  }

 private slots:
  void a_linear_layer() {
    const auto tuned = apply(SafetensorsFile().add("w.weight", DType::F32, {2, 3}, Floats{1, 2, 3, 4, 5, 6}),
                             factors("w", {1, 3}, {1, 10, 100}, {2, 1}, {1, -1}), rank_1);
    QCOMPARE(values(tuned, "w.weight"), (Doubles{3, 22, 203, 2, -15, -194}));
    QCOMPARE(tensor(*tuned, "w.weight").encoding, std::string("F32 + LoRA, rank 1"));
    QCOMPARE(tensor(*tuned, "w.weight").bytes, std::uint64_t{24});
  }

  void a_conv1d_is_told_by_its_shape() {
    const auto tuned = apply(SafetensorsFile().add("w.weight", DType::F32, {3, 2}, Floats(6)),
                             factors("w", {1, 3}, {1, 10, 100}, {2, 1}, {1, -1}), rank_1);
    QCOMPARE(values(tuned, "w.weight"), (Doubles{2, -2, 20, -20, 200, -200}));
  }

  void a_square_matrix_is_told_by_the_flag() {
    const auto base = SafetensorsFile().add("w.weight", DType::F32, {2, 2}, Floats(4));
    const auto adapter = factors("w", {1, 2}, {1, 10}, {2, 1}, {1, 3});
    QCOMPARE(values(apply(base, adapter, rank_1), "w.weight"), (Doubles{2, 20, 6, 60}));
    QCOMPARE(values(apply(base, adapter, member(rank_1, R"("fan_in_fan_out":true)")), "w.weight"),
             (Doubles{2, 6, 20, 60}));
  }

  void a_square_matrix_of_a_known_network_is_told_by_that() {
    const auto adapter = factors("transformer.h.0.attn.c_proj", {1, 2}, {1, 10}, {2, 1}, {1, 3});
    const auto tuned = apply(small_gpt2(), adapter, member(rank_1, R"("fan_in_fan_out":false)"));
    QCOMPARE(values(tuned, "h.0.attn.c_proj.weight"), (Doubles{2, 6, 20, 60}));
  }

  void an_embedding() {
    SafetensorsFile adapter;
    adapter.add("base_model.model.e.lora_embedding_A", DType::F32, {1, 3}, Floats{1, 2, 3})
        .add("base_model.model.e.lora_embedding_B", DType::F32, {2, 1}, Floats{10, 100});
    const auto tuned =
        apply(SafetensorsFile().add("e.weight", DType::F32, {3, 2}, Floats(6)), adapter, rank_1);
    QCOMPARE(values(tuned, "e.weight"), (Doubles{20, 200, 40, 400, 60, 600}));
  }

  void a_convolution() {
    const auto tuned = apply(SafetensorsFile().add("c.weight", DType::F32, {2, 1, 2, 2}, Floats(8)),
                             factors("c", {1, 1, 2, 2}, {1, 2, 3, 4}, {2, 1, 1, 1}, {1, 10}), rank_1);
    QCOMPARE(values(tuned, "c.weight"), (Doubles{2, 4, 6, 8, 20, 40, 60, 80}));
  }

  void scales() {
    const auto base = SafetensorsFile().add("w.weight", DType::F32, {1, 1}, Floats{0});
    const auto adapter = factors("w", {4, 1}, Floats(4, 1), {1, 4}, Floats(4, 1));
    const auto value = [&](const char* members) {
      return values(apply(base, adapter, members), "w.weight")[0];
    };
    QCOMPARE(value(R"("r":4,"lora_alpha":8)"), 8.0);
    QCOMPARE(value(R"("r":4,"lora_alpha":8,"use_rslora":true)"), 16.0);
    QCOMPARE(value(R"("r":9,"lora_alpha":8,"rank_pattern":{"w":4})"), 8.0);
    QCOMPARE(value(R"("r":4,"lora_alpha":8,"alpha_pattern":{"w":-2.5})"), -2.5);
  }

  // With a fused multiplication and addition the sum would be 2^-60.
  void products_are_rounded() {
    const double e = std::ldexp(1, -30);
    SafetensorsFile adapter;
    adapter.add("base_model.model.w.lora_A.weight", DType::F64, {2, 1}, Doubles{-1, 1 + e})
        .add("base_model.model.w.lora_B.weight", DType::F64, {1, 2}, Doubles{1 + 2 * e, 1 + e});
    const auto tuned = apply(SafetensorsFile().add("w.weight", DType::F32, {1, 1}, Floats{0}), adapter,
                             R"("r":2,"lora_alpha":2)");
    QCOMPARE(values(tuned, "w.weight")[0], 0.0);
  }

  // Against the sums as they are defined, over several tiles, and in parts.
  void the_order_of_the_sums() {
    constexpr std::size_t rows = 7, columns = 1500, rank = 5;
    std::mt19937 random(1);
    std::normal_distribution<float> normal;
    const auto some = [&](std::size_t n) {
      Floats numbers(n);
      for (auto& number : numbers) number = normal(random);
      return numbers;
    };
    const auto w = some(rows * columns), a = some(rank * columns), b = some(rows * rank);
    const auto tuned = apply(SafetensorsFile().add("w.weight", DType::F32, {rows, columns}, w),
                             factors("w", {rank, columns}, a, {rows, rank}, b), R"("r":5,"lora_alpha":3)");
    const auto& info = tensor(*tuned, "w.weight");
    const auto read = values(tuned, "w.weight");
    for (std::size_t i = 0; i < rows; ++i)
      for (std::size_t j = 0; j < columns; ++j) {
        double sum = 0;
        for (std::size_t k = 0; k < rank; ++k)
          sum += static_cast<double>(b[i * rank + k]) * static_cast<double>(a[k * columns + j]);
        QCOMPARE(read[i * columns + j], static_cast<double>(w[i * columns + j]) + 3.0 / 5.0 * sum);
      }
    Bytes whole_scratch, scratch;
    const auto whole = tuned->elements(info, 0, info.elements, whole_scratch);
    for (std::uint64_t begin = 0; begin < info.elements; begin += 613) {
      const auto end = std::min<std::uint64_t>(begin + 2500, info.elements);
      QVERIFY(std::ranges::equal(tuned->elements(info, begin, end, scratch),
                                 whole.subspan(begin * 8, (end - begin) * 8)));
    }
  }

  void what_is_stored_whole() {
    const auto base = SafetensorsFile()
                          .add("w.weight", DType::F32, {1, 1}, Floats{1})
                          .add("w.bias", DType::F32, {1}, Floats{1})
                          .add("head.weight", DType::F32, {1, 1}, Floats{1});
    auto adapter = factors("w", {1, 1}, {1}, {1, 1}, {1});
    adapter
        .add("base_model.model.w.base_layer.bias", DType::BF16, {1}, Bytes{0x40, 0x40})  // 3
        .add("base_model.model.head.modules_to_save.weight", DType::F32, {2, 1}, Floats{5, 6})
        .add("base_model.model.score.weight", DType::F32, {1, 1}, Floats{7});
    const auto tuned =
        apply(base, adapter, member(rank_1, R"("bias":"lora_only","modules_to_save":["head","score"])"));
    QCOMPARE(tuned->tensors().size(), std::size_t{4});
    QCOMPARE(values(tuned, "w.weight"), Doubles{3});
    QCOMPARE(tensor(*tuned, "w.bias").dtype, DType::BF16);
    QCOMPARE(to_hex(tuned->stored(tensor(*tuned, "w.bias"))), std::string("4040"));
    QCOMPARE(tensor(*tuned, "head.weight").shape, (Shape{2, 1}));
    const auto pair = pair_models(open_model(folder_.path("base.safetensors")).value(), tuned);
    QVERIFY(pair.ok());
    const auto status = [&](std::string_view name) {
      return std::ranges::find(pair->coverage, name, &CoverageEntry::name)->status;
    };
    QVERIFY(status("w.weight") == Coverage::dtype_changed && status("w.bias") == Coverage::dtype_changed);
    QVERIFY(status("head.weight") == Coverage::reshaped && status("score.weight") == Coverage::added);
  }

  void an_embedding_that_is_stored_and_has_factors() {
    SafetensorsFile adapter;
    adapter.add("base_model.model.e.lora_embedding_A", DType::F32, {1, 2}, Floats{1, 2})
        .add("base_model.model.e.lora_embedding_B", DType::F32, {1, 1}, Floats{10})
        .add("base_model.model.e.base_layer.weight", DType::F16, {2, 1}, Bytes{0, 0x3c, 0, 0x40});  // 1, 2
    const auto tuned =
        apply(SafetensorsFile().add("e.weight", DType::F32, {2, 1}, Floats{9, 9}), adapter, rank_1);
    QCOMPARE(values(tuned, "e.weight"), (Doubles{21, 42}));
    QCOMPARE(tensor(*tuned, "e.weight").encoding, std::string("F16 + LoRA, rank 1"));
  }

  void names_with_other_wrappers() {
    const auto zeros = [](const char* name) {
      return SafetensorsFile().add(name, DType::F32, {1, 1}, Floats{0});
    };
    const auto adapter = [](const char* module) { return factors(module, {1, 1}, {1}, {1, 1}, {1}); };
    QCOMPARE(
        values(apply(zeros("layers.0.q.weight"), adapter("model.layers.0.q"), rank_1), "layers.0.q.weight"),
        Doubles{2});
    QCOMPARE(values(apply(zeros("model.layers.0.q.weight"), adapter("layers.0.q"), rank_1),
                    "model.layers.0.q.weight"),
             Doubles{2});
  }

  void files_and_order() {
    const auto base = SafetensorsFile()
                          .add("z.weight", DType::F32, {1, 1}, Floats{0})
                          .add("a.weight", DType::F32, {1, 1}, Floats{0})
                          .add("m.weight", DType::F32, {1, 1}, Floats{0});
    const auto tuned = apply(base, factors("a", {1, 1}, {1}, {1, 1}, {1}), rank_1);
    std::vector<std::string> names, files;
    for (const auto& info : tuned->tensors()) names.push_back(info.name);
    for (const auto& file : tuned->files()) files.push_back(file.name);
    QCOMPARE(names, (std::vector<std::string>{"z.weight", "a.weight", "m.weight"}));
    QCOMPARE(files, (std::vector<std::string>{"base.safetensors", "adapter_model.safetensors",
                                              "adapter_config.json"}));
    QVERIFY(tuned->unchanged().ok());
  }

  void a_quantised_base() {
    Bytes block(34, 1);  // scale 2^-24 257, codes 1
    GgufFile().tensor("w.weight", {32, 1}, 8, block).write(folder_.path("q.gguf"));
    const auto base = open_model(folder_.path("q.gguf"));
    QVERIFY(base.ok());
    const auto tuned =
        apply_adapter(*base, folder_.adapter(factors("w", {1, 32}, Floats(32, 1), {1, 1}, {1}), rank_1));
    QVERIFY2(tuned.ok(), tuned.ok() ? "" : tuned.error().paragraph().c_str());
    QCOMPARE(values(*tuned, "w.weight")[5], 2 + std::ldexp(257, -24));
    QCOMPARE((*tuned)->tensors()[0].encoding, std::string("Q8_0 + LoRA, rank 1"));
    QVERIFY((*tuned)->tensors()[0].quantised);
  }

  void an_adapter_of_pytorch() {
    using namespace pickle;
    const auto base = folder_.base(SafetensorsFile().add("w.weight", DType::F32, {1, 1}, Floats{1}));
    folder_.adapter(SafetensorsFile(), rank_1);
    QVERIFY(QFile::remove(QString::fromStdString(folder_.path("adapter/adapter_model.safetensors"))));
    const Bytes one{0, 0, 0x80, 0x3f};
    const auto factor = [](const char* key) {
      return pickle::tensor(storage("FloatStorage", key, 1), 0, {1, 1}, {1, 1});
    };
    const auto bytes = checkpoint(dict({{"base_model.model.w.lora_A.weight", factor("0")},
                                        {"base_model.model.w.lora_B.weight", factor("1")}}),
                                  {one, one});
    QVERIFY(write_file(folder_.path("adapter/adapter_model.bin"), bytes).ok());
    for (const auto* given : {"adapter", "adapter/adapter_model.bin", "adapter/adapter_config.json"}) {
      QVERIFY(is_adapter(folder_.path(given)));
      const auto tuned = open_tuned(base, folder_.path(given));
      QVERIFY2(tuned.ok(), tuned.ok() ? "" : tuned.error().paragraph().c_str());
      QCOMPARE(values(*tuned, "w.weight"), Doubles{3});
    }
    QVERIFY(QFile::remove(QString::fromStdString(folder_.path("adapter/adapter_model.bin"))));
  }

  void what_is_no_adapter() {
    const auto base = folder_.base(SafetensorsFile().add("w.weight", DType::F32, {1, 1}, Floats{1}));
    QVERIFY(!is_adapter(folder_.path("base.safetensors")) && !is_adapter(folder_.path("nowhere")));
    const auto adapter = folder_.adapter(factors("w", {1, 1}, {1}, {1, 1}, {1}), rank_1);
    QCOMPARE(open_tuned(base, folder_.path("base.safetensors")).value()->tensors().size(), std::size_t{1});
    // Two adapters are compared as they are stored.
    const auto stored = open_tuned(open_model(adapter).value(), adapter);
    QVERIFY(stored.ok() && (*stored)->find("base_model.model.w.lora_A.weight"));
  }

  void keys_that_are_not_read_are_listed() {
    const auto tuned = apply(SafetensorsFile().add("w.weight", DType::F32, {1, 1}, Floats{1}),
                             factors("w", {1, 1}, {1}, {1, 1}, {1}), member(rank_1, R"("some_new_key":[1])"));
    const std::pair<std::string, std::string> expected{"adapter:not_read", "some_new_key"};
    QVERIFY(std::ranges::find(tuned->metadata(), expected) != tuned->metadata().end());
  }
};

QTEST_APPLESS_MAIN(TestApplyAdapter)
#include "test_apply_adapter.moc"
