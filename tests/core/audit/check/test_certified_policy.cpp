// A policy in the integers of a statement.
#include <QtTest>

#include "core/audit/check/certified_policy.h"

using namespace driftseal;

namespace {

const std::vector<proof::ManifestTensor> layout = {{"a", "F32", {2, 2}, u128{10000}},
                                                   {"gone", "F32", {7}, u128{1}},
                                                   {"b", "F16", {3}, std::nullopt},
                                                   {"n", "I64", {}, std::nullopt}};

Policy policy(const std::string& rules, const std::string& more = "") {
  return parse_policy("{\"driftseal_policy\":1,\"name\":\"p\"," + more + "\"rules\":[" + rules + "]}", "")
      .value();
}

const std::string rest = "{\"name\":\"rest\",\"tensors\":\"*\",\"budget\":\"frozen\"}";

}  // namespace

class TestCertifiedPolicy : public QObject {
  Q_OBJECT

 private slots:
  void BlocksKeepTheIndicesOfTheLayout() {
    const auto resolved = certified_policy(policy(rest), layout, {"gone"}).value();
    QCOMPARE(resolved.blocks.size(), std::size_t{2});
    QCOMPARE(resolved.blocks[0].tensors, (std::vector<std::size_t>{0, 2, 3}));
    QCOMPARE(resolved.blocks[0].budget.norm_squared, std::optional<u128>(0));
    QCOMPARE(resolved.blocks[1].name, std::string(missing_block_name));
    QCOMPARE(resolved.blocks[1].kind, proof::BlockKind::exempt);
    QCOMPARE(exempt_tensors(resolved), std::vector<std::size_t>{1});
  }

  void RelativeNormsRestOnTheManifest() {
    const auto rules =
        "{\"name\":\"r\",\"tensors\":\"a\",\"budget\":{\"norm\":{\"relative\":\"0.1\"}}}," + rest;
    const auto resolved = certified_policy(policy(rules), layout, {}).value();
    QCOMPARE(resolved.blocks[0].budget.norm_squared, std::optional<u128>(100));  // 0.1^2 * 10000
  }

  void RelativeNormsOfWhatTheManifestDoesNotTellAreRefused() {
    const auto rules =
        "{\"name\":\"r\",\"tensors\":\"b\",\"budget\":{\"norm\":{\"relative\":\"0.1\"}}}," + rest;
    const auto error = certified_policy(policy(rules), layout, {}).error();
    QCOMPARE(error.code, ErrorCode::policy_refused);
    QCOMPARE(error.where, std::string("b"));
    const auto whole = policy(rest, "\"model_norm\":{\"relative\":\"0.1\"},");
    QCOMPARE(certified_policy(whole, layout, {}).error().code, ErrorCode::policy_refused);
    const auto absolute = policy(rest, "\"model_norm\":{\"absolute\":\"0.1\"},");
    QVERIFY(certified_policy(absolute, layout, {}).ok());
  }

  void UncoveredTensorsAreRefused() {
    const auto rules = policy("{\"name\":\"r\",\"tensors\":\"a\",\"budget\":\"frozen\"}");
    QCOMPARE(certified_policy(rules, layout, {}).error().code, ErrorCode::policy_refused);
  }

  // Layer 1 is the last of the base, whether the tuned model has it or not.
  void PlacesAreThoseOfTheWholeBase() {
    const std::vector<proof::ManifestTensor> network = {{"layers.0.weight", "F32", {2, 2}, u128{4}},
                                                        {"layers.1.weight", "F32", {2, 2}, u128{4}},
                                                        {"layers.1.bias", "F32", {2}, u128{4}}};
    const auto last = policy("{\"name\":\"last\",\"layers\":\"last 1\",\"budget\":\"free\"}," + rest);
    const auto whole = certified_policy(last, network, {}).value();
    QCOMPARE(whole.blocks[0].tensors, (std::vector<std::size_t>{1, 2}));
    const auto part = certified_policy(last, network, {"layers.1.weight"}).value();
    QCOMPARE(part.blocks[0].tensors, (std::vector<std::size_t>{2}));
    const auto without = certified_policy(last, network, {"layers.1.weight", "layers.1.bias"}).value();
    QCOMPARE(without.blocks[0].name, std::string("rest"));
    QCOMPARE(without.blocks[0].tensors, (std::vector<std::size_t>{0}));
  }

  void MissingMustBeOfTheBase() {
    QCOMPARE(certified_policy(policy(rest), layout, {"elsewhere"}).error().code, ErrorCode::mismatch);
  }
};

QTEST_APPLESS_MAIN(TestCertifiedPolicy)
#include "test_certified_policy.moc"
