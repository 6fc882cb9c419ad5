// Models as they should be: what is read, in which order, how fast; and paths that are no model.
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include "core/model/model.h"
#include "tests/support/npy_file.h"
#include "tests/support/pickle_text.h"
#include "tests/support/safetensors_file.h"

using namespace driftseal;
using driftseal::test::SafetensorsFile;

static const std::string samples = DRIFTSEAL_SOURCE_DIR "/resources/samples/";

class TestModel : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;
  std::string path(const char* name) const { return folder_.filePath(name).toStdString(); }

 private slots:
  void a_single_file_by_file_or_by_folder() {
    for (const auto* place : {"mlp/base", "mlp/base/model.safetensors"}) {
      const auto model = open_model(samples + place);
      QVERIFY2(model.ok(), place);
      QCOMPARE((*model)->files().size(), std::size_t{1});
      QCOMPARE((*model)->files()[0].name, std::string("model.safetensors"));
      QCOMPARE((*model)->format(), std::string_view("safetensors"));
      QCOMPARE((*model)->path(), samples + place);
    }
  }

  void shards_by_index_or_by_folder() {
    for (const auto* place : {"llama/base", "llama/base/model.safetensors.index.json"}) {
      const auto model = open_model(samples + place);
      QVERIFY2(model.ok(), place);
      QCOMPARE((*model)->files().size(), std::size_t{3});
      QCOMPARE((*model)->elements(), std::uint64_t{323232});
      QCOMPARE((*model)->bytes(), std::uint64_t{646464});
    }
  }

  void tensors_stand_in_file_order_whatever_the_header_says() {
    const Bytes data{1, 2, 3, 4};
    const auto file = test::raw_safetensors(R"({"late":{"dtype":"U8","shape":[1],"data_offsets":[3,4]},
      "empty":{"dtype":"F32","shape":[0,5],"data_offsets":[3,3]},
      "early":{"data_offsets":[0,3],"shape":[3],"dtype":"U8"},
      "__metadata__":{"format":"pt","note":"\u00e9"}}   )",
                                            data);
    QVERIFY(write_file(path("order.safetensors"), file).ok());
    const auto model = open_model(path("order.safetensors"));
    QVERIFY(model.ok());
    const auto& tensors = (*model)->tensors();
    QCOMPARE(tensors.size(), std::size_t{3});
    QCOMPARE(tensors[0].name, std::string("early"));
    QCOMPARE(tensors[1].name, std::string("empty"));
    QCOMPARE(tensors[2].name, std::string("late"));
    QCOMPARE((*model)->stored(tensors[2])[0], std::uint8_t{4});
    QCOMPARE((*model)->stored(tensors[1]).size(), std::size_t{0});
    QCOMPARE(*(*model)->find("late"), std::size_t{2});
    QVERIFY(!(*model)->find("later"));
    QCOMPARE((*model)->metadata().size(), std::size_t{2});
    QCOMPARE((*model)->metadata()[1].second, std::string("\xC3\xA9"));
  }

  void scalars_and_empty_tensors_are_tensors() {
    SafetensorsFile()
        .add("scalar", DType::I64, {}, std::vector<std::int64_t>{42})
        .add("nothing", DType::F32, {0}, std::vector<float>{})
        .write(path("small.safetensors"));
    const auto model = open_model(path("small.safetensors"));
    QVERIFY(model.ok());
    QCOMPARE((*model)->tensors()[*(*model)->find("scalar")].elements, std::uint64_t{1});
    QCOMPARE((*model)->tensors()[*(*model)->find("nothing")].elements, std::uint64_t{0});
  }

  void a_model_without_tensors_opens() {
    QVERIFY(write_file(path("none.safetensors"), test::raw_safetensors("{}", {})).ok());
    const auto model = open_model(path("none.safetensors"));
    QVERIFY(model.ok() && (*model)->tensors().empty());
  }

  void dtypes_that_are_not_analysed_do_not_spoil_the_file() {
    SafetensorsFile()
        .add("packed", DType::F4, {4}, Bytes{1, 2})
        .add("scales", DType::F8_E8M0, {2}, Bytes{1, 2})
        .add("weight", DType::BF16, {1}, Bytes{0, 0})
        .write(path("mixed.safetensors"));
    const auto model = open_model(path("mixed.safetensors"));
    QVERIFY(model.ok());
    QCOMPARE((*model)->tensors()[0].bytes, std::uint64_t{2});
    QVERIFY(!is_analysable((*model)->tensors()[0].dtype) && !is_analysable((*model)->tensors()[1].dtype));
  }

  void the_content_decides_not_the_ending() {
    SafetensorsFile().add("a", DType::U8, {1}, Bytes{1}).write(path("weights.bin"));
    QVERIFY(open_model(path("weights.bin")).ok());
    QVERIFY(write_file(path("other.safe"), view_of("not a model file")).ok());
    QCOMPARE(open_model(path("other.safe")).error().code, ErrorCode::unsupported);
    QVERIFY(write_file(path("other.pt"), view_of("PK\x03\x04 not a whole archive")).ok());
    QCOMPARE(open_model(path("other.pt")).error().code, ErrorCode::truncated);
  }

  void an_archive_is_not_taken_for_safetensors() {  // although its first bytes could be a length
    auto bytes = test::ZipFile({{"a", Bytes(100)}}).bytes;
    std::memset(&bytes[4], 0, 4);
    bytes[8] = '{';
    QFile file(folder_.filePath("both.pt"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size()));
    QVERIFY(file.resize(70'000'000));
    file.close();
    const auto error = open_model(path("both.pt")).error();
    QVERIFY2(error.message.find("archive") != std::string::npos, error.paragraph().c_str());
  }

  void a_folder_must_hold_one_model() {
    const auto folder = path("folder");
    QDir().mkpath(QString::fromStdString(folder));
    QCOMPARE(open_model(folder).error().code, ErrorCode::not_found);
    SafetensorsFile file;
    file.add("a", DType::U8, {1}, Bytes{1}).write(folder + "/any_name.safetensors");
    QVERIFY(open_model(folder).ok());
    file.write(folder + "/another.safetensors");
    const auto two = open_model(folder);
    QCOMPARE(two.error().code, ErrorCode::mismatch);
    QVERIFY(!two.error().remedy.empty());
  }

  void a_folder_with_several_formats_is_its_safetensors() {
    const auto folder = path("formats");
    QDir().mkpath(QString::fromStdString(folder));
    const auto put = [&](const char* name, const Bytes& bytes) {
      CHECK(write_file(folder + "/" + name, bytes).ok());
    };
    const auto format = [&] { return std::string(open_model(folder).value()->format()); };
    put("weights.npz",
        test::ZipFile({{"a.npy", test::npy_file(test::npy_header("|u1", "False", "(1,)"), Bytes{1})}}).bytes);
    QCOMPARE(format(), std::string("npz"));
    const auto body = test::pickle::dict(
        {{"a", test::pickle::tensor(test::pickle::storage("ByteStorage", "0", 1), 0, {1}, {1})}});
    const auto checkpoint = test::checkpoint(body, {Bytes{1}});
    put("pytorch_model.bin", checkpoint);
    for (const auto* beside : {"optimizer.pt", "scheduler.pt", "rng_state_0.pth", "training_args.bin"})
      put(beside, checkpoint);
    QCOMPARE(format(), std::string("pytorch"));
    put("another.pt", checkpoint);
    QCOMPARE(open_model(folder).error().code, ErrorCode::mismatch);
    put("model.safetensors", SafetensorsFile().add("a", DType::U8, {1}, Bytes{1}).bytes());
    QCOMPARE(format(), std::string("safetensors"));
  }

  void paths_that_lead_nowhere() {
    for (const auto* place : {"/no/such/model", "", "/dev/null", "/no/such/model.safetensors.index.json"}) {
      const auto model = open_model(place);
      QVERIFY2(!model.ok() && model.error().code == ErrorCode::cannot_open, place);
      QVERIFY(!model.error().remedy.empty());
    }
  }

  void a_rewritten_file_is_noticed() {
    const auto file = SafetensorsFile().add("a", DType::U8, {1}, Bytes{1});
    file.write(path("changing.safetensors"));
    const auto model = open_model(path("changing.safetensors"));
    QVERIFY(model.ok() && (*model)->unchanged().ok());
    file.write(path("changing.safetensors"));
    QCOMPARE((*model)->unchanged().error().code, ErrorCode::changed_on_disk);
  }

  void opening_does_not_read_the_weights() {  // 8 GiB of holes
    const std::uint64_t bytes = std::uint64_t{8} << 30;
    QFile file(folder_.filePath("huge.safetensors"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const std::string header =
        R"({"w":{"dtype":"BF16","shape":[65536,65536],"data_offsets":[0,8589934592]}})";
    const auto start = test::raw_safetensors(header, {});
    file.write(reinterpret_cast<const char*>(start.data()), static_cast<qint64>(start.size()));
    QVERIFY(file.resize(static_cast<qint64>(start.size() + bytes)));
    file.close();
    QElapsedTimer timer;
    timer.start();
    QVERIFY(open_model(path("huge.safetensors")).ok());
    QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed()) + " ms"));
  }
};

QTEST_APPLESS_MAIN(TestModel)
#include "test_model.moc"
