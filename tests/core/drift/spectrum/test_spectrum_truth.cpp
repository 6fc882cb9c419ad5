// Spectra of really trained pairs against ground truth computed in float64 from all singular values: the
// samples of this repository and, where the environment variable DRIFTSEAL_DATA names it, the whole data set.
// Both the decomposition and the iteration have to agree with it.
#include <QTest>
#include <filesystem>

#include "core/base/json.h"
#include "core/drift/spectrum/factors.h"
#include "core/drift/spectrum/spectrum.h"
#include "core/drift/spectrum/support.h"
#include "tests/support/json_file.h"
#include "tests/support/model_pair.h"

using namespace driftseal;
using driftseal::test::PairFolder;
using driftseal::test::read_json;

namespace {

std::optional<double> value_of(const Json& value) {
  if (value.real() != nullptr) return value.real()->value;
  if (value.unsigned_integer() != nullptr) return static_cast<double>(*value.unsigned_integer());
  return std::nullopt;
}

double number(const Json& object, std::string_view name) { return *value_of(*object.find(name)); }
const std::string& text(const Json& object, std::string_view name) { return *object.find(name)->string(); }

// The truth's own note: near the tolerance a rank is not certain.
bool rank_is_clear(const Json& truth) {
  const auto last = value_of(*truth.find("sv_rel_at_rank")),
             next = value_of(*truth.find("sv_rel_after_rank"));
  return (!last || *last > 2e-6) && (!next || *next < 5e-7);
}

std::string compare(const Spectrum& found, const Json& truth) {
  const auto& top = *truth.find("sv_top8")->array();
  for (std::size_t i = 0; i < top.size(); ++i) {
    const double expected = *value_of(top[i]), scale = *value_of(top[0]);
    const double value = i < found.top.size() ? found.top[i] : 0;
    if (std::abs(value - expected) > 1e-9 * scale) return "singular value " + std::to_string(i);
  }
  if (top.empty()) return found.numerical_rank.rank == 0 ? "" : "rank of nothing";
  if (rank_is_clear(truth) && found.numerical_rank.rank != number(truth, "rank")) return "rank";
  if (std::abs(found.stable_rank - number(truth, "stable_rank")) > 1e-9 * found.stable_rank)
    return "stable rank";
  if (std::abs(found.nuclear_norm.value - number(truth, "nuclear_norm")) > 1e-6 * found.nuclear_norm.value)
    return "nuclear norm";
  return "";
}

SpectrumOptions tight(std::size_t exact_up_to, double tolerance = 1e-6) {
  SpectrumOptions options;
  options.exact_up_to = exact_up_to;
  options.rank_tolerance = tolerance;
  options.accuracy = 1e-9;
  return options;
}

}  // namespace

class TestSpectrumTruth : public QObject {
  Q_OBJECT

  // rank_at {"1e-1": .., .. "1e-6": ..}: clear where the next tolerance, tenfold either way, gives the same.
  static void compare_ranks(const StoredDelta& delta, const Json& truth) {
    const auto& ranks = *truth.find("rank_at");
    for (const auto* tolerance : {"1e-2", "1e-3", "1e-4", "1e-5"}) {
      const std::string text = tolerance;
      const auto digit = text.back();
      const auto at = [&](int shift) {
        return number(ranks, "1e-" + std::string(1, static_cast<char>(digit + shift)));
      };
      if (at(-1) != at(0) || at(1) != at(0)) continue;
      const auto found = spectrum(delta, tight(512, std::stod(text)), {});
      QCOMPARE(static_cast<double>(found->numerical_rank.rank), at(0));
    }
  }

  static void compare_tensor(const Pair& pair, const CoverageEntry& entry, const Json& truth) {
    const StoredDelta delta(pair, entry);
    const auto support = measure_support(delta, {});
    QVERIFY(support.ok());
    QCOMPARE(static_cast<double>(support->changed), number(truth, "l0"));
    if (delta.is_vector()) return;
    const auto& shape = *truth.find("matrix_shape")->array();
    QCOMPARE(static_cast<double>(delta.rows()), *value_of(shape[0]));
    QCOMPARE(static_cast<double>(delta.columns()), *value_of(shape[1]));
    for (const std::size_t exact_up_to : {512u, 0u}) {
      const auto found = spectrum(delta, tight(exact_up_to), {});
      QVERIFY(found.ok());
      const auto wrong = compare(*found, truth);
      QVERIFY2(wrong.empty(), (entry.name + ": " + wrong + (exact_up_to == 0 ? " (krylov)" : "")).c_str());
    }
    if (!truth.find("sv_top8")->array()->empty()) compare_ranks(delta, truth);
  }

  static void compare_pair(const std::string& folder, const Json& truth) {
    const auto pair = PairFolder::open(folder + text(truth, "base"), folder + text(truth, "ft"));
    for (const auto& entry : pair.coverage) {
      const auto* expected = truth.find("tensors")->find(entry.name);
      QVERIFY2(expected != nullptr, entry.name.c_str());
      compare_tensor(pair, entry, *expected);
      if (QTest::currentTestFailed()) return;
    }
  }

 private slots:
  void samples_data() {
    QTest::addColumn<QString>("file");
    const std::filesystem::path folder(DRIFTSEAL_SOURCE_DIR "/resources/samples/truth");
    for (const auto& entry : std::filesystem::directory_iterator(folder))
      if (!entry.path().string().ends_with("lora_adapter.truth.json"))  // tests/core/adapters
        QTest::newRow(entry.path().filename().c_str()) << QString::fromStdString(entry.path().string());
  }
  void samples() {
    QFETCH(QString, file);
    compare_pair(DRIFTSEAL_SOURCE_DIR "/resources/samples/", read_json(file.toStdString()));
  }

  void whole_data_set_data() {
    QTest::addColumn<QString>("truth");
    const auto folder = qEnvironmentVariable("DRIFTSEAL_DATA").toStdString() + "/";
    if (folder == "/") {
      QTest::newRow("not set") << QString();
      return;
    }
    const auto index = read_json(folder + "index.json");
    const auto is_model = [&](const std::string& path) {
      return path.ends_with(".safetensors") || std::filesystem::is_directory(folder + path);
    };
    for (const auto& pair : *index.find("pairs")->array())
      if (is_model(text(pair, "base")) && is_model(text(pair, "ft")) && text(pair, "kind") != "lora_adapter")
        QTest::newRow(text(pair, "id").c_str()) << QString::fromStdString(folder + text(pair, "truth"));
  }
  void whole_data_set() {
    QFETCH(QString, truth);
    if (truth.isEmpty()) QSKIP("DRIFTSEAL_DATA is not set");
    compare_pair(qEnvironmentVariable("DRIFTSEAL_DATA").toStdString() + "/", read_json(truth.toStdString()));
  }

  // A merged LoRA of rank 4, stored in BF16: what four triples leave is the rounding, what three leave is
  // not.
  void four_triples_explain_a_merged_lora() {
    const std::string folder = DRIFTSEAL_SOURCE_DIR "/resources/samples/";
    const auto truth = read_json(folder + "truth/llama__lora_merged_bf16.truth.json");
    const auto pair = PairFolder::open(folder + text(truth, "base"), folder + text(truth, "ft"));
    const auto& residuals = *truth.find("residual_against_adapter");
    for (const auto& entry : pair.coverage) {
      const auto* known = residuals.find(entry.name);
      if (known == nullptr) continue;
      const StoredDelta delta(pair, entry);
      const double rounding = number(*known, "fro_residual");
      QVERIFY(truncated_svd(delta, 4, {}, {})->residual <= rounding);
      QVERIFY(truncated_svd(delta, 3, {}, {})->residual > rounding);
      QCOMPARE(rank_for_residual(delta, rounding, {}, {})->rank, std::uint64_t{4});
    }
  }
};

QTEST_APPLESS_MAIN(TestSpectrumTruth)
#include "test_spectrum_truth.moc"
