// Really trained adapters against ground truth computed in float64: the sample of this repository and, where
// the environment variable DRIFTSEAL_DATA names it, those of the whole data set.
#include <QTest>
#include <cmath>

#include "core/adapters/apply_adapter.h"
#include "core/base/json.h"
#include "core/base/mapped_file.h"
#include "core/drift/drift.h"
#include "core/drift/grid_drift.h"
#include "tests/support/json_file.h"

using namespace driftseal;
using driftseal::test::read_json;

namespace {

double number(const Json& object, const char* name) {
  const auto* value = object.find(name);
  CHECK(value && (value->real() || value->unsigned_integer()));
  return value->real() ? value->real()->value : static_cast<double>(*value->unsigned_integer());
}

// W + D is rounded to double once: D comes back with the error of that, not exactly.
bool agree(const std::optional<double>& measured, double truth) {
  return measured && std::abs(*measured - truth) <= 1e-12 * truth;
}

}  // namespace

class TestAdapterTruth : public QObject {
  Q_OBJECT

  static void compare(const std::string& base_path, const std::string& adapter, const Json& truth) {
    const auto base = open_model(base_path);
    QVERIFY(base.ok());
    const auto tuned = open_tuned(*base, adapter);
    QVERIFY2(tuned.ok(), tuned.ok() ? "" : tuned.error().paragraph().c_str());
    const auto pair = pair_models(*base, *tuned);
    QVERIFY(pair.ok() && pair->complete());
    const auto report = measure(*pair, {});
    QVERIFY(report.ok());
    const auto* changed = truth.find("tensors");
    std::size_t seen = 0;
    for (const auto& drift : report->tensors) {
      const auto* expected = changed->find(drift.name);
      if (expected == nullptr) QVERIFY(drift.changed == 0 && drift.encoding_tuned.empty());
      if (expected == nullptr) continue;
      ++seen;
      QVERIFY2(agree(drift.fro_delta, number(*expected, "fro_delta")), drift.name.c_str());
      QVERIFY2(agree(drift.fro_base, number(*expected, "fro_base")), drift.name.c_str());
      QVERIFY2(agree(drift.max_abs_delta, number(*expected, "max_abs_delta")), drift.name.c_str());
      QCOMPARE(static_cast<double>(drift.changed), number(*expected, "l0"));
      QVERIFY(drift.encoding_tuned.ends_with("+ LoRA, rank 4"));
    }
    QCOMPARE(seen, changed->object()->size());
    QVERIFY(measure_grid(*pair, default_grid_bits, {}).ok());
  }

 private slots:
  void the_sample() {
    const std::string samples = DRIFTSEAL_SOURCE_DIR "/resources/samples/";
    compare(samples + "llama/base", samples + "llama/lora_adapter",
            read_json(samples + "truth/llama__lora_adapter.truth.json"));
  }

  void the_data_set() {
    const auto folder = qEnvironmentVariable("DRIFTSEAL_DATA").toStdString();
    if (folder.empty()) QSKIP("DRIFTSEAL_DATA is not set");
    for (const std::string network : {"gpt2", "llama"})
      compare(folder + "/" + network + "/base", folder + "/" + network + "/lora_adapter",
              read_json(folder + "/truth/" + network + "__lora_adapter.truth.json"));
  }
};

QTEST_APPLESS_MAIN(TestAdapterTruth)
#include "test_adapter_truth.moc"
