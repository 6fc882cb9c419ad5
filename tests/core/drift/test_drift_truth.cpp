// Drift of really trained pairs against ground truth computed in float64, tensor by tensor: the samples of
// this repository and, where the environment variable DRIFTSEAL_DATA names it, the whole data set.
#include <QTest>
#include <cmath>
#include <filesystem>

#include "core/base/json.h"
#include "core/drift/drift.h"
#include "core/drift/grid_drift.h"
#include "tests/support/json_file.h"
#include "tests/support/model_pair.h"

using namespace driftseal;
using driftseal::test::PairFolder;
using driftseal::test::read_json;

namespace {

constexpr double tolerance = 1e-12;  // relative

std::optional<double> number(const Json& object, std::string_view name) {
  const auto* value = object.find(name);
  CHECK(value != nullptr);
  if (value->real() != nullptr) return value->real()->value;
  if (value->unsigned_integer() != nullptr) return static_cast<double>(*value->unsigned_integer());
  return std::nullopt;  // null: NaN or infinity is involved
}

const std::string& text(const Json& object, std::string_view name) { return *object.find(name)->string(); }

bool agree(const std::optional<double>& measured, const std::optional<double>& truth) {
  if (!measured || !truth) return measured.has_value() == truth.has_value();
  return std::abs(*measured - *truth) <= tolerance * std::abs(*truth);
}

std::string compare(const TensorDrift& drift, const Json& truth) {
  if (!agree(drift.fro_base, number(truth, "fro_base"))) return "fro_base";
  if (!agree(drift.fro_tuned, number(truth, "fro_ft"))) return "fro_tuned";
  if (!agree(drift.fro_delta, number(truth, "fro_delta"))) return "fro_delta";
  if (!agree(drift.max_abs_delta, number(truth, "max_abs_delta"))) return "max_abs_delta";
  if (static_cast<double>(drift.changed) != number(truth, "l0")) return "changed";
  if (static_cast<double>(drift.elements) != number(truth, "numel")) return "elements";
  if (to_string(drift.dtype_base) != text(truth, "dtype_base")) return "dtype_base";
  if (to_string(drift.dtype_tuned) != text(truth, "dtype_ft")) return "dtype_tuned";
  return "";
}

std::string compare_summary(const DriftSummary& summary, const Json& truth) {
  const auto& floats = *truth.find("float_tensors_only");
  if (!agree(summary.floating.fro_base, number(floats, "fro_base"))) return "fro_base";
  if (!agree(summary.floating.fro_delta, number(floats, "fro_delta"))) return "fro_delta";
  if (!agree(summary.floating.relative(), number(floats, "rel_delta"))) return "relative";
  if (static_cast<double>(summary.floating.elements) != number(floats, "numel")) return "elements";
  if (static_cast<double>(summary.floating.changed + summary.integers.changed) != number(truth, "l0"))
    return "changed";
  return "";
}

bool is_safetensors(const std::string& path) {
  return path.ends_with(".safetensors") || std::filesystem::is_directory(path);
}

}  // namespace

class TestDriftTruth : public QObject {
  Q_OBJECT

  static void compare_pair(const std::string& folder, const Json& truth) {
    const auto pair = PairFolder::open(folder + text(truth, "base"), folder + text(truth, "ft"));
    const auto report = measure(pair, {});
    QVERIFY(report.ok());
    const auto& tensors = *truth.find("tensors")->object();
    QCOMPARE(report->tensors.size(), tensors.size());
    for (const auto& drift : report->tensors) {
      const auto* expected = truth.find("tensors")->find(drift.name);
      QVERIFY2(expected != nullptr, drift.name.c_str());
      const auto wrong = compare(drift, *expected);
      QVERIFY2(wrong.empty(), (drift.name + ": " + wrong).c_str());
    }
    const auto wrong = compare_summary(report->summary, *truth.find("summary"));
    QVERIFY2(wrong.empty(), ("summary: " + wrong).c_str());
    QVERIFY(report->summary.complete);
    check_grid(pair, *report);
  }

  // The integer figures, scaled back, are within the rounding to the grid of the measured ones.
  static void check_grid(const Pair& pair, const DriftReport& report) {
    const auto grid = measure_grid(pair, default_grid_bits, {});
    QVERIFY(grid.ok());
    QCOMPARE(grid->size(), report.tensors.size());
    for (std::size_t i = 0; i < grid->size(); ++i) {
      const auto& drift = report.tensors[i];
      if (!drift.floating) continue;
      const double norm = std::ldexp(std::sqrt(static_cast<double>((*grid)[i].delta_squares)), -24);
      const double slack = std::ldexp(std::sqrt(static_cast<double>(drift.elements)), -24);
      QVERIFY2(std::abs(norm - *drift.fro_delta) <= slack, drift.name.c_str());
      QVERIFY((*grid)[i].changed <= drift.changed);
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
    for (const auto& pair : *index.find("pairs")->array())
      if (is_safetensors(folder + text(pair, "base")) && is_safetensors(folder + text(pair, "ft")) &&
          text(pair, "kind") != "lora_adapter")
        QTest::newRow(text(pair, "id").c_str()) << QString::fromStdString(folder + text(pair, "truth"));
  }
  void whole_data_set() {
    QFETCH(QString, truth);
    if (truth.isEmpty()) QSKIP("DRIFTSEAL_DATA is not set");
    compare_pair(qEnvironmentVariable("DRIFTSEAL_DATA").toStdString() + "/", read_json(truth.toStdString()));
  }

  void adapters_of_the_data_set_are_no_pair() {
    const auto folder = qEnvironmentVariable("DRIFTSEAL_DATA").toStdString();
    if (folder.empty()) QSKIP("DRIFTSEAL_DATA is not set");
    const auto base = open_model(folder + "/llama/base"),
               adapter = open_model(folder + "/llama/lora_adapter");
    QVERIFY(base.ok() && adapter.ok());
    QCOMPARE(pair_models(*base, *adapter).error().code, ErrorCode::nothing_to_analyse);
  }
};

QTEST_APPLESS_MAIN(TestDriftTruth)
#include "test_drift_truth.moc"
