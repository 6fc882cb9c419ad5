// Which class each tensor of two models has, and how many bytes each class has in each of them.
#include <QTest>

#include "core/adapters/apply_adapter.h"
#include "core/ledger/pair_ledger.h"
#include "tests/support/adapter_folder.h"
#include "tests/support/ledger_law.h"

using namespace driftseal;
using namespace driftseal::test;

namespace {

using Floats = std::vector<float>;

// Shapes, types and names that differ in every way.
SafetensorsFile some_base() {
  return SafetensorsFile()
      .add("a.weight", DType::F32, {2}, Floats{1, 2})
      .add("b.weight", DType::F32, {3}, Floats{1, 2, 3})
      .add("c.weight", DType::F32, {1}, Floats{1})
      .add("codes", DType::C64, {1}, Floats{1, 2})
      .add("other", DType::C64, {2}, Floats{1, 2, 3, 4})
      .add("shape", DType::F32, {4}, Floats(4))
      .add("gone", DType::F32, {5}, Floats(5));
}
SafetensorsFile some_tuned() {
  return SafetensorsFile()
      .add("a.weight", DType::F32, {2}, Floats{1, 3})
      .add("b.weight", DType::BF16, {3}, std::vector<std::uint16_t>{1, 2, 3})
      .add("c.weight", DType::F32, {1}, Floats{1})
      .add("codes", DType::C64, {1}, Floats{1, 2})
      .add("other", DType::C64, {2}, Floats{1, 2, 3, 5})
      .add("shape", DType::F32, {6}, Floats(6))
      .add("new", DType::F32, {7}, Floats(7));
}

Policy policy_of(const std::string& rules) {
  auto policy = parse_policy(R"({"driftseal_policy": 1, "name": "p", "rules": [)" + rules + "]}", "policy");
  CHECK(policy.ok());
  return *policy;
}

using Sums = std::vector<std::uint64_t>;
Sums sums_of(const LedgerSide& side) {
  Sums sums;
  for (const auto what : tensor_classes) sums.push_back(side.bytes(what));
  return sums;
}

}  // namespace

class TestPairLedger : public QObject {
  Q_OBJECT
  AdapterFolder folder_;

  Pair some_pair() const {
    some_tuned().write(folder_.path("tuned.safetensors"));
    const auto tuned = open_model(folder_.path("tuned.safetensors"));
    auto pair = pair_models(folder_.base(some_base()), *tuned);
    CHECK(pair.ok());
    return *std::move(pair);
  }

  static const TensorAccount& account(const LedgerSide& side, const char* name) {
    return side.tensors[*side.model->find(name)];
  }

  // All tensors are in classes, and all files add up.
  static void check_sums(const LedgerSide& side) {
    QCOMPARE(broken_law(*side.model, side.files), std::string());
    std::uint64_t sum = 0;
    for (const auto bytes : sums_of(side)) sum += bytes;
    QCOMPARE(sum, side.files.bytes(ByteUse::tensor) + side.files.bytes(ByteUse::factors));
  }

 private slots:
  void without_a_policy() {
    const auto ledger = take_pair_ledger(some_pair(), nullptr, {});
    QVERIFY(ledger.ok());
    check_sums(ledger->base);
    check_sums(ledger->tuned);
    // Audited a, b, c; equal bits codes; not analysable other, shape; gone and new.
    QCOMPARE(sums_of(ledger->base), (Sums{8 + 12 + 4, 0, 0, 8, 16 + 16, 0, 20}));
    QCOMPARE(sums_of(ledger->tuned), (Sums{8 + 6 + 4, 0, 0, 8, 16 + 24, 28, 0}));
    QCOMPARE(account(ledger->base, "gone").reason, std::string("only in the base"));
    QVERIFY(account(ledger->base, "codes").reason.ends_with("; bit for bit equal"));
    QVERIFY(account(ledger->base, "other").reason.ends_with("; bit for bit not equal"));
    QVERIFY(!account(ledger->tuned, "shape").reason.empty());
  }

  void with_a_policy() {
    const auto policy = policy_of(R"({"name": "first", "tensors": ["a.*"], "budget": "free"},
                                     {"name": "second", "tensors": ["b.*", "other"], "budget": "exempt"})");
    const auto ledger = take_pair_ledger(some_pair(), &policy, {});
    QVERIFY(ledger.ok());
    check_sums(ledger->base);
    check_sums(ledger->tuned);
    // No rule is for c; other is exempt and not analysable, and that it is exempt is what counts.
    QCOMPARE(sums_of(ledger->base), (Sums{8, 12 + 16, 4, 8, 16, 0, 20}));
    QCOMPARE(sums_of(ledger->tuned), (Sums{8, 6 + 16, 4, 8, 24, 28, 0}));
    QCOMPARE(account(ledger->base, "a.weight").rule, std::string("first"));
    QCOMPARE(account(ledger->tuned, "other").rule, std::string("second"));
    QCOMPARE(account(ledger->tuned, "new").rule, std::string());
  }

  void with_a_policy_that_asks_for_roles() {
    const auto policy = policy_of(R"({"name": "r", "role": "norm", "budget": "free"},
                                     {"name": "rest", "tensors": "*", "budget": "frozen"})");
    const auto ledger = take_pair_ledger(some_pair(), &policy, {});
    QVERIFY(ledger.ok());
    QCOMPARE(account(ledger->base, "a.weight").rule, std::string("rest"));
  }

  // The rows that the base has are audited, the others are added.
  void an_extended_vocabulary() {
    const auto model = [](std::uint64_t rows) {
      return SafetensorsFile()
          .add("model.embed_tokens.weight", DType::F32, {rows, 4}, Floats(rows * 4))
          .add("model.layers.0.input_layernorm.weight", DType::F32, {4}, Floats(4));
    };
    model(9).write(folder_.path("tuned.safetensors"));
    const auto pair = pair_models(folder_.base(model(6)), *open_model(folder_.path("tuned.safetensors")));
    QVERIFY(pair.ok());
    const auto ledger = take_pair_ledger(*pair, nullptr, {});
    QVERIFY(ledger.ok());
    check_sums(ledger->base);
    check_sums(ledger->tuned);
    QCOMPARE(sums_of(ledger->base), (Sums{6 * 16 + 16, 0, 0, 0, 0, 0, 0}));
    QCOMPARE(sums_of(ledger->tuned), (Sums{6 * 16 + 16, 0, 0, 0, 0, 3 * 16, 0}));
    QCOMPARE(ledger->tuned.files.bytes(ByteUse::unreferenced), std::uint64_t{0});
  }

  // Factors are bytes of the tensor that they change.
  void an_adapter() {
    const auto base = folder_.base(SafetensorsFile()
                                       .add("w.weight", DType::F32, {2, 3}, Floats(6))
                                       .add("v.weight", DType::F32, {2}, Floats(2)));
    const auto tuned = apply_adapter(
        base, folder_.adapter(SafetensorsFile()
                                  .add("base_model.model.w.lora_A.weight", DType::F32, {1, 3}, Floats(3))
                                  .add("base_model.model.w.lora_B.weight", DType::F32, {2, 1}, Floats(2)),
                              R"("r":1,"lora_alpha":2)"));
    QVERIFY(tuned.ok());
    const auto pair = pair_models(base, *tuned);
    QVERIFY(pair.ok());
    const auto ledger = take_pair_ledger(*pair, nullptr, {});
    QVERIFY(ledger.ok());
    check_sums(ledger->base);
    check_sums(ledger->tuned);
    QCOMPARE(ledger->base.bytes(TensorClass::audited), std::uint64_t{24 + 8});
    QCOMPARE(ledger->tuned.bytes(TensorClass::audited), std::uint64_t{24 + 8 + 12 + 8});
  }
};

QTEST_APPLESS_MAIN(TestPairLedger)
#include "test_pair_ledger.moc"
