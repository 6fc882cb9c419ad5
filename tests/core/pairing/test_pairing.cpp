// The coverage ledger: every tensor of both models, once, with a status and a reason.
#include <QTemporaryDir>
#include <QTest>

#include "core/pairing/pairing.h"
#include "tests/support/gguf_file.h"
#include "tests/support/safetensors_file.h"

using namespace driftseal;
using driftseal::test::SafetensorsFile;

class TestPairing : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;

  ModelPtr open(const SafetensorsFile& file, const char* name) const {
    const auto path = folder_.filePath(name).toStdString();
    file.write(path);
    auto model = open_model(path);
    CHECK(model.ok());
    return *model;
  }
  Result<Pair> pair(const SafetensorsFile& base, const SafetensorsFile& tuned) const {
    return pair_models(open(base, "base.safetensors"), open(tuned, "tuned.safetensors"));
  }

 private slots:
  void every_status_with_its_reason() {
    SafetensorsFile base, tuned;
    base.add("same", DType::F32, {1}, Bytes(4))
        .add("gone", DType::F32, {1}, Bytes(4))
        .add("larger", DType::F32, {1}, Bytes(4))
        .add("rounded", DType::F32, {2}, Bytes(8))
        .add("counter", DType::I32, {1}, Bytes(4))
        .add("turned", DType::F32, {1}, Bytes(4))
        .add("packed", DType::F4, {2}, Bytes(1));
    tuned.add("packed", DType::F4, {2}, Bytes(1))
        .add("new", DType::F32, {3}, Bytes(12))
        .add("same", DType::F32, {1}, Bytes(4))
        .add("larger", DType::F32, {2}, Bytes(8))
        .add("rounded", DType::BF16, {2}, Bytes(4))
        .add("counter", DType::I64, {1}, Bytes(8))
        .add("turned", DType::I32, {1}, Bytes(4));
    const auto result = pair(base, tuned);
    QVERIFY(result.ok());
    const std::pair<const char*, Coverage> expected[] = {
        {"same", Coverage::matched},          {"gone", Coverage::missing},
        {"larger", Coverage::reshaped},       {"rounded", Coverage::dtype_changed},
        {"counter", Coverage::dtype_changed}, {"turned", Coverage::not_analysable},
        {"packed", Coverage::not_analysable}, {"new", Coverage::added}};
    QCOMPARE(result->coverage.size(), std::size(expected));
    for (std::size_t i = 0; i < std::size(expected); ++i) {  // the base's order, then what was added
      const auto& entry = result->coverage[i];
      QCOMPARE(entry.name, std::string(expected[i].first));
      QCOMPARE(entry.status, expected[i].second);
      QVERIFY(!entry.reason.empty());
      QCOMPARE(entry.base.has_value(), entry.status != Coverage::added);
      QCOMPARE(entry.tuned.has_value(), entry.status != Coverage::missing);
    }
    QCOMPARE(result->coverage[3].bytes, std::uint64_t{4});
    QCOMPARE(result->coverage[1].bytes, std::uint64_t{4});
    QVERIFY(!result->complete());
  }

  void quantised_tensors_are_compared_at_their_values() {
    const auto path = folder_.filePath("q.gguf").toStdString();
    constexpr std::uint32_t q8_0 = 8, q4_0 = 2;
    test::GgufFile().tensor("a", {32}, q8_0, Bytes(34)).tensor("b", {32}, q4_0, Bytes(18)).write(path);
    const auto quantised = open_model(path);
    const auto plain =
        open(SafetensorsFile().add("a", DType::F32, {32}, Bytes(128)).add("b", DType::BF16, {32}, Bytes(64)),
             "plain.safetensors");
    QVERIFY(quantised.ok());
    const auto reasons = [](const Result<Pair>& paired) {
      CHECK(paired.ok() && paired->complete());
      return std::pair(paired->coverage[0].reason, paired->coverage[1].reason);
    };
    QCOMPARE(
        reasons(pair_models(*quantised, plain)),
        std::pair(
            std::string("Q8_0 in the base; compared at its de-quantised values"),
            std::string("Q4_0 in the base, BF16 in the tuned model; compared at its de-quantised values")));
    QCOMPARE(reasons(pair_models(plain, *quantised)).first,
             std::string("Q8_0 in the tuned model; compared at its de-quantised values"));
    QCOMPARE(reasons(pair_models(*quantised, *quantised)).first,
             std::string("Q8_0 in both models; compared at their de-quantised values"));
  }

  void a_full_pair_is_complete() {
    const auto file = SafetensorsFile().add("w", DType::BF16, {2}, Bytes(4));
    QVERIFY(pair(file, file)->complete());
  }

  void a_pair_that_is_no_pair() {
    const auto result = pair(SafetensorsFile().add("w", DType::F32, {1}, Bytes(4)),
                             SafetensorsFile().add("x", DType::F32, {1}, Bytes(4)));
    QCOMPARE(result.error().code, ErrorCode::nothing_to_analyse);
    QVERIFY(!result.error().remedy.empty() && result.error().file.ends_with("tuned.safetensors"));
  }

  void an_adapter_is_asked_for_with_its_folder() {
    const auto result =
        pair(SafetensorsFile().add("w.weight", DType::F32, {1}, Bytes(4)),
             SafetensorsFile().add("base_model.model.w.lora_A.weight", DType::F32, {1}, Bytes(4)));
    QCOMPARE(result.error().code, ErrorCode::nothing_to_analyse);
    QVERIFY(result.error().remedy.find("adapter_config.json") != std::string::npos);
  }

  void shapes_that_all_differ_leave_nothing() {
    const auto result = pair(SafetensorsFile().add("w", DType::F32, {1}, Bytes(4)),
                             SafetensorsFile().add("w", DType::F32, {2}, Bytes(8)));
    QCOMPARE(result.error().code, ErrorCode::nothing_to_analyse);
  }

  void an_empty_model_leaves_nothing() {
    QCOMPARE(pair(SafetensorsFile(), SafetensorsFile()).error().code, ErrorCode::nothing_to_analyse);
  }
};

QTEST_APPLESS_MAIN(TestPairing)
#include "test_pairing.moc"
