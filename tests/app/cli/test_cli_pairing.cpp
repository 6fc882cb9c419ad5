// Models whose tensors are not called and shaped alike, from the policy to a certificate and to deployed
// files.
#include "tests/app/cli/program.h"
#include "tests/support/safetensors_file.h"

using driftseal::DType;
using driftseal::Shape;
using driftseal::test::SafetensorsFile;

namespace {

std::vector<float> values(std::size_t count, float from) {
  std::vector<float> out(count);
  for (std::size_t i = 0; i < count; ++i) out[i] = (from + static_cast<float>(i)) / 256;
  return out;
}

struct Tuned {
  std::string prefix = "module.";
  std::uint64_t vocabulary = 40;
  float step = 0.25;
};

SafetensorsFile base() {
  SafetensorsFile file;
  file.add("model.embed_tokens.weight", DType::F32, {32, 16}, values(512, 0));
  file.add("model.layers.0.self_attn.q_proj.weight", DType::F32, {16, 16}, values(256, 3));
  return file.add("score", DType::F32, {16}, values(16, 1));
}

SafetensorsFile tuned(const Tuned& how = {}) {
  SafetensorsFile file;
  file.add(how.prefix + "model.embed_tokens.weight", DType::F32, {how.vocabulary, 16},
           values(how.vocabulary * 16, 0));
  file.add(how.prefix + "model.layers.0.self_attn.q_proj.weight", DType::F32, {16, 16},
           values(256, 3 + how.step));
  return file.add(how.prefix + "rating", DType::F32, {16}, values(16, 1));
}

constexpr const char* policy = R"({"driftseal_policy": 1, "name": "p", "added": "allow",
  "pairing": {"tensors": [{"base": "score", "tuned": "module.rating"}]},
  "rules": [{"tensors": ["score", "*embed*"], "budget": "frozen"},
            {"tensors": "*", "budget": {"norm": {"absolute": 1}}}]})";

}  // namespace

class TestCliPairing : public QObject {
  Q_OBJECT

  static void write(const Workplace& place, const char* name, const SafetensorsFile& file) {
    file.write(place.path(name).toStdString());
  }
  static Answer audit(const Workplace& place, const QStringList& more = {}) {
    return place.run(QStringList{"audit", "base.safetensors", "tuned.safetensors", "-p", "p.json", "-o",
                                 "c.driftseal", "--json"} +
                     more);
  }
  static Answer link(const Workplace& place, const char* files) {
    return place.run({"link", "c.driftseal", "--tuned", files, "--secret", "c.secret", "--json"});
  }
  static void write_pair(const Workplace& place) {
    write(place, "base.safetensors", base());
    write(place, "tuned.safetensors", tuned());
    place.write("p.json", policy);
  }

 private slots:
  void to_a_certificate_and_to_deployed_files() {
    const Workplace place;
    write_pair(place);
    const Answer made = audit(place);
    QVERIFY2(made.code == 0, made.out + made.err);
    const Answer checked =
        place.run({"verify", "c.driftseal", "--base-manifest", "c.base.json", "-p", "p.json", "--json"});
    QVERIFY2(checked.code == 0, checked.out + checked.err);
    QCOMPARE(link(place, "tuned.safetensors").code, 0);
  }

  void what_the_policy_pairs_is_told() {
    const Workplace place;
    write_pair(place);
    QCOMPARE(audit(place).code, 0);
    const QByteArray words = "score is module.rating in the tuned model";
    QVERIFY(place.run({"explain", "c.driftseal"}).out.contains(words));
    QCOMPARE(place.run({"explain", "c.driftseal", "--json"}).json()["pairing"].toArray(),
             QJsonArray{QString::fromUtf8(words)});
    QCOMPARE(place.run({"report", "c.driftseal", "-o", "r.json"}).code, 0);
    QVERIFY(place.read("r.json").contains(words));
  }

  void the_certificate_names_the_rows_that_were_added() {
    const Workplace place;
    write_pair(place);
    QByteArray denying(policy);
    place.write("p.json", denying.replace("\"allow\"", "\"deny\""));
    const Answer refused = audit(place);
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.out.contains("module.model.embed_tokens.weight[32:40]"), refused.out);
  }

  void deployed_files_are_paired_as_the_policy_says() {
    const Workplace place;
    write_pair(place);
    QCOMPARE(audit(place).code, 0);
    write(place, "other.safetensors", tuned({.step = 0.5}));
    QVERIFY(!link(place, "other.safetensors").json()["linked"].toBool());
    // Saved without the wrapper, the policy's name is not there.
    write(place, "bare.safetensors", tuned({.prefix = ""}));
    QCOMPARE(link(place, "bare.safetensors").error_code(), "not_found");
  }

  void files_with_more_than_the_certificate_says_are_not_linked() {
    const Workplace place;
    write_pair(place);
    QCOMPARE(audit(place).code, 0);
    write(place, "more.safetensors", tuned().add("module.adapter", DType::F32, {4}, values(4, 0)));
    const Answer more = link(place, "more.safetensors");
    QCOMPARE(more.code, 1);
    QCOMPARE(more.json()["certified_root"], more.json()["recomputed_root"]);
    QCOMPARE(more.json()["unnamed"].toArray(), QJsonArray{"module.adapter"});
    write(place, "longer.safetensors", tuned({.vocabulary = 41}));
    QCOMPARE(link(place, "longer.safetensors").json()["unnamed"].toArray(),
             QJsonArray{"module.model.embed_tokens.weight[32:41]"});
  }

  void a_commitment_made_before() {
    const Workplace place;
    write_pair(place);
    const QStringList commit{"commit",   "tuned.safetensors", "-o",          "t.json",
                             "--secret", "t.secret",          "--layout-of", "base.safetensors"};
    QVERIFY(place.run(commit + QStringList{"--pairing", "p.json"}).code == 0);
    const Answer made = audit(place, {"--tuned-manifest", "t.json", "--secret", "t.secret"});
    QVERIFY2(made.code == 0, made.out + made.err);
  }
};

QTEST_GUILESS_MAIN(TestCliPairing)
#include "test_cli_pairing.moc"
