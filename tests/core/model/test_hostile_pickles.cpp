// Pickles that are wrong in one way each: an error with file, place and remedy, never anything worse, and
// nothing is ever run.
#include <QTemporaryDir>
#include <QTest>
#include <random>

#include "core/model/model.h"
#include "tests/core/model/hostile_pickles.h"
#include "tests/support/pickle_text.h"
#include "tests/support/unsynced_file.h"

using namespace driftseal;
using namespace driftseal::test;

class TestHostilePickles : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;

  Result<ModelPtr> open(const Bytes& bytes) const {
    return open_model(write_unsynced(folder_.filePath("model.pt"), bytes));
  }
  Result<ModelPtr> open_pickle(const std::string& whole) const {
    return open(ZipFile({{"a/data.pkl", bytes_of(whole)}, {"a/data/0", Bytes(16)}}).bytes);
  }

 private slots:
  void the_tensor_that_the_others_spoil_is_good() {
    const auto model = open(checkpoint(one_tensor(0, {2, 2}, {2, 1}), {Bytes(16)}));
    QVERIFY2(model.ok(), model.ok() ? "" : model.error().paragraph().c_str());
  }

  void pickle_data() {
    QTest::addColumn<std::string>("body");
    QTest::addColumn<int>("code");
    QTest::addColumn<std::string>("words");
    for (const auto& [name, body, code, words] : hostile_pickles())
      QTest::newRow(name) << body << static_cast<int>(code) << words;
  }
  void pickle() {
    QFETCH(std::string, body);
    QFETCH(int, code);
    QFETCH(std::string, words);
    const auto model = open(checkpoint(body, {Bytes(16)}));
    QVERIFY(!model.ok());
    const auto& error = model.error();
    QVERIFY2(error.code == static_cast<ErrorCode>(code), error.paragraph().c_str());
    QVERIFY2(error.paragraph().find(words) != std::string::npos, error.paragraph().c_str());
    QVERIFY2(error.file.ends_with("model.pt") && !error.where.empty() && !error.remedy.empty(),
             error.paragraph().c_str());
    QVERIFY(error.paragraph().size() < 1000);
  }

  void what_is_refused_is_named_with_its_place() {
    const auto error = open_pickle("\x80\x02}X\1" + std::string(3, '\0') + "acos\nsystem\nX").error();
    QCOMPARE(error.where, std::string("data.pkl, byte 9, opcode GLOBAL"));
    QVERIFY(error.message.find("os.system") != std::string::npos);
    QVERIFY(error.remedy.find("safetensors") != std::string::npos);
  }

  void a_truncated_pickle_at_every_length() {
    const auto whole = pickle::whole(one_tensor(0, {2, 2}, {2, 1}));
    QVERIFY(open_pickle(whole).ok());
    for (std::size_t n = 0; n < whole.size(); ++n) {
      const auto model = open_pickle(whole.substr(0, n));
      QVERIFY2(!model.ok() && model.error().code == ErrorCode::truncated,
               model.ok() ? "opened" : model.error().paragraph().c_str());
    }
  }

  // MEMOIZE numbers by how many places are in use, not by the last of them.
  void the_memo_counts_as_python_does() {
    using namespace pickle;
    const auto of = [](std::int64_t first) {
      return tensor(storage("FloatStorage", "0", 4), first, {1}, {1});
    };
    const auto with = [&](const char* recalled) {
      return open_pickle(whole("](" + of(0) + "q\5" + of(1) + "q\2" + of(2) + "\x94" + recalled + "e"));
    };
    const auto model = with("h\2");
    QVERIFY2(model.ok(), model.ok() ? "" : model.error().paragraph().c_str());
    const auto offset = [&](const char* tensor) {
      return (*model)->tensors()[*(*model)->find(tensor)].offset;
    };
    QCOMPARE(offset("3"), offset("2"));
    QVERIFY(!with("h\6").ok());
  }

  void what_follows_the_end_of_the_pickle_is_not_read() {
    QVERIFY(open_pickle(pickle::whole(one_tensor(0, {4}, {1})) + "cos\nsystem\n)R.").ok());
  }

  void random_damage_never_does_worse_than_an_error() {
    std::mt19937 random(5);
    const auto whole = pickle::whole(pickle::dict(
        {{"model", one_tensor(0, {2, 2}, {1, 2})}, {"x", pickle::list({pickle::ordered_dict(), "N"})}}));
    QVERIFY(open_pickle(whole).ok());
    int refused = 0;
    for (int round = 0; round < 2000; ++round) {
      auto damaged = whole;
      for (int i = 0; i < 2; ++i) damaged[random() % damaged.size()] = static_cast<char>(random());
      const auto model = open_pickle(damaged);
      if (!model) ++refused;
      Bytes scratch;
      if (model)
        for (const auto& tensor : (*model)->tensors())
          if (tensor.analysable()) (*model)->elements(tensor, 0, tensor.elements, scratch);
    }
    QVERIFY(refused > 1000);
  }
};

QTEST_APPLESS_MAIN(TestHostilePickles)
#include "test_hostile_pickles.moc"
