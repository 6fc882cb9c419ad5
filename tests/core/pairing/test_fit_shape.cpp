// Tensors of another shape that are still the same: transposed matrices and extended vocabularies.
#include <QTest>
#include <set>

#include "tests/core/pairing/pairs.h"

using namespace driftseal;
using namespace driftseal::test;

namespace {

const std::string layer = "transformer.h.0.";

// GPT-2 keeps its matrices as [in, out]; a port to Linear turns all of them.
Weights gpt2(bool turned) {
  const auto matrix = [&](Weights& weights, const std::string& name, std::size_t rows, std::size_t columns) {
    const auto values = counting(rows * columns, static_cast<float>(rows));
    turned ? weights.add(name, {columns, rows}, transposed(values, rows, columns))
           : weights.add(name, {rows, columns}, values);
  };
  Weights weights;
  weights.add("transformer.wte.weight", {6, 4});
  matrix(weights, layer + "attn.c_attn.weight", 4, 12);
  matrix(weights, layer + "attn.c_proj.weight", 4, 4);
  matrix(weights, layer + "mlp.c_fc.weight", 4, 16);
  matrix(weights, layer + "mlp.c_proj.weight", 16, 4);
  return weights;
}

Weights vocabulary(std::uint64_t rows, bool with_head) {
  Weights weights;
  weights.add("model.embed_tokens.weight", {rows, 4});
  weights.add("model.layers.0.self_attn.q_proj.weight", {4, 4});
  if (with_head) weights.add("lm_head.weight", {rows, 4}, 2);
  return weights;
}

PairingRules exception(PairingException rule) { return {.exceptions = {std::move(rule)}}; }

}  // namespace

class TestFitShape : public QObject {
  Q_OBJECT
  Pairs pairs_;

 private slots:
  void transposed_with_the_squares() {
    for (const bool turned : {false, true}) {
      const auto pair = pairs_.pair(gpt2(turned), gpt2(!turned));
      QVERIFY(pair.ok() && pair->complete() && no_drift(*pair));
      QVERIFY(says(entry(*pair, layer + "attn.c_attn.weight"), "transposed: shape"));
      QVERIFY(says(entry(*pair, layer + "attn.c_proj.weight"), "square, and transposed"));
      QVERIFY(!says(entry(*pair, "transformer.wte.weight"), "transposed"));
    }
  }

  void a_square_stays_where_the_others_do() {
    const auto pair = pairs_.pair(gpt2(false), gpt2(false));
    QVERIFY(pair.ok() && no_drift(*pair));
    QCOMPARE(entry(*pair, layer + "attn.c_proj.weight").reason, std::string("same shape and dtype"));
  }

  void a_square_is_turned_by_the_policy() {
    const auto name = layer + "attn.c_proj.weight";
    const auto straight =
        pairs_.pair(gpt2(false), gpt2(true), exception({.base = name, .transposed = false}));
    QVERIFY(straight.ok() && !no_drift(*straight));
    const auto turned = pairs_.pair(gpt2(false), gpt2(false), exception({.base = name, .transposed = true}));
    QVERIFY(turned.ok() && !no_drift(*turned) && says(entry(*turned, name), "says the policy"));
  }

  // Of a large matrix, read in pieces that begin and end anywhere.
  void every_piece_of_a_transposed_matrix() {
    constexpr std::uint64_t rows = 37, columns = 53;
    const auto values = counting(rows * columns);
    const auto pair =
        pairs_.pair(Weights().add("layers.0.fc1.weight", {rows, columns}, values),
                    Weights().add("layers.0.fc1.weight", {columns, rows}, transposed(values, rows, columns)));
    QVERIFY(pair.ok() && pair->complete());
    const TensorInfo& tensor = pair->tuned->tensors()[0];
    Bytes scratch;
    for (std::uint64_t begin = 0; begin < values.size(); begin += 11)
      for (std::uint64_t end = begin + 1; end <= values.size(); end += 29) {
        const ByteView got = pair->tuned->elements(tensor, begin, end, scratch);
        const ByteView all = bytes_of(values);
        QVERIFY(std::ranges::equal(got, all.subspan(begin * 4, (end - begin) * 4)));
      }
  }

  void rows_that_a_vocabulary_gained_are_added() {
    const auto pair = pairs_.pair(vocabulary(6, true), vocabulary(9, true));
    QVERIFY(pair.ok() && no_drift(*pair) && !pair->complete());
    for (const std::string name : {"model.embed_tokens.weight", "lm_head.weight"}) {
      const auto& common = entry(*pair, name);
      QCOMPARE(common.status, Coverage::matched);
      QVERIFY2(says(common, "extended vocabulary: the first 6 of 9 rows"), common.reason.c_str());
      QCOMPARE(entry(*pair, name + "[6:9]").status, Coverage::added);
      QCOMPARE(entry(*pair, name + "[6:9]").bytes, std::uint64_t{3 * 4 * 4});
    }
  }

  void rows_gained_are_the_last_ones() {
    const auto pair = pairs_.pair(vocabulary(6, false), vocabulary(9, false));
    const TensorInfo& rest = pair->tuned_tensor(entry(*pair, "model.embed_tokens.weight[6:9]"));
    QCOMPARE(rest.shape, (Shape{3, 4}));
    Bytes scratch;
    QVERIFY(std::ranges::equal(pair->tuned->elements(rest, 0, 12, scratch), bytes_of(counting(12, 25))));
  }

  void a_vocabulary_does_not_shrink_and_other_matrices_do_not_grow() {
    QCOMPARE(
        entry(*pairs_.pair(vocabulary(9, false), vocabulary(6, false)), "model.embed_tokens.weight").status,
        Coverage::reshaped);
    Weights base, tuned;
    base.add("a", {2}).add("model.layers.0.mlp.up_proj.weight", {4, 3});
    tuned.add("a", {2}).add("model.layers.0.mlp.up_proj.weight", {5, 3});
    QCOMPARE(entry(*pairs_.pair(base, tuned), "model.layers.0.mlp.up_proj.weight").status,
             Coverage::reshaped);
  }

  void rows_by_the_policy() {
    const auto all = pairs_.pair(vocabulary(6, false), vocabulary(9, false),
                                 exception({.base = "model.embed_tokens.weight", .first_rows = false}));
    QCOMPARE(entry(*all, "model.embed_tokens.weight").status, Coverage::reshaped);
    Weights base, tuned;
    base.add("table", {2, 3});
    tuned.add("table", {5, 3});
    const auto first = pairs_.pair(base, tuned, exception({.base = "table", .first_rows = true}));
    QVERIFY(first.ok() && no_drift(*first));
    QCOMPARE(entry(*first, "table[2:5]").status, Coverage::added);
  }

  // A name that the file has already is not taken a second time.
  void rows_have_a_name_of_their_own() {
    auto tuned = vocabulary(9, false).add("model.embed_tokens.weight[6:9]", {1});
    const auto pair = pairs_.pair(vocabulary(6, false), tuned);
    QVERIFY(pair.ok());
    std::set<std::string> names;
    for (const auto& tensor : pair->tuned->tensors()) QVERIFY(names.insert(tensor.name).second);
    QCOMPARE(names.size(), std::size_t{4});
  }
};

QTEST_APPLESS_MAIN(TestFitShape)
#include "test_fit_shape.moc"
