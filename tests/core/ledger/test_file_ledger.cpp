// Each byte of a model's files in one line: known answers for every format, and the law for all of them.
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "core/adapters/apply_adapter.h"
#include "core/ledger/file_ledger.h"
#include "tests/support/adapter_folder.h"
#include "tests/support/deflated.h"
#include "tests/support/gguf_file.h"
#include "tests/support/ledger_law.h"
#include "tests/support/npy_file.h"
#include "tests/support/onnx_file.h"
#include "tests/support/pickle_text.h"
#include "tests/support/safetensors_file.h"
#include "tests/support/unsynced_file.h"
#include "tests/support/zip_file.h"

using namespace driftseal;
using namespace driftseal::test;

static const std::string fixtures = DRIFTSEAL_SOURCE_DIR "/tests/core/model/fixtures/";

using Floats = std::vector<float>;

class TestFileLedger : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;
  FileLedger ledger_;
  ModelPtr model_;

  std::string path(const char* name) const { return folder_.filePath(name).toStdString(); }
  void write(const char* name, const Bytes& bytes) const { CHECK(write_file(path(name), bytes).ok()); }

  // The lines as text, "use name bytes", a file after the other; or what is wrong.
  QStringList lines_of(ModelPtr model) {
    model_ = std::move(model);
    const auto ledger = take_file_ledger(*model_, {});
    if (!ledger.ok()) return {QString::fromStdString(ledger.error().paragraph())};
    ledger_ = *ledger;
    if (const auto broken = broken_law(*model_, ledger_); !broken.empty())
      return {QString::fromStdString(broken)};
    QStringList lines;
    for (const auto& line : ledger_.lines)
      lines << QString("%1 %2 %3").arg(text(to_string(line.use)), text(line.name)).arg(line.bytes) +
                   (line.shared_with.empty() ? "" : " with " + text(line.shared_with));
    return lines;
  }
  QStringList lines_of(const std::string& path) {
    const auto model = open_model(path);
    return model.ok() ? lines_of(*model) : QStringList(QString::fromStdString(model.error().paragraph()));
  }
  static QString text(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
  }

 private slots:
  void every_file_that_others_have_written_data() {
    QTest::addColumn<QString>("file");
    for (const auto* file : {"arrays.npz", "arrays_deflated.npz", "fortran.npy", "training.pt", "views.pt",
                             "views_legacy.pt", "views_protocol_4.pt"})
      QTest::newRow(file) << QString::fromStdString(fixtures + file);
    QTest::newRow("onnx") << DRIFTSEAL_SOURCE_DIR "/tests/core/model/onnx_every_type.onnx";
    const QDir samples(DRIFTSEAL_SOURCE_DIR "/resources/samples");
    for (const auto& name : samples.entryList({"*.safetensors"}))
      QTest::newRow(qPrintable(name)) << samples.filePath(name);
  }
  void every_file_that_others_have_written() {
    QFETCH(QString, file);
    const auto lines = lines_of(file.toStdString());
    QVERIFY2(lines.size() > 1, qPrintable(lines.join("\n")));
    QCOMPARE(ledger_.bytes(ByteUse::unreferenced), std::uint64_t{0});
    QVERIFY(ledger_.bytes(ByteUse::header) + ledger_.bytes(ByteUse::archive) > 0);
  }

  void safetensors_in_several_files() {
    const auto a = SafetensorsFile().add("a", DType::F32, {2}, Floats{1, 2}).bytes();
    const auto b = SafetensorsFile().add("b", DType::U8, {3}, Bytes{1, 2, 3}).bytes();
    write("m-1.safetensors", a);
    write("m-2.safetensors", b);
    write("m.safetensors.index.json",
          bytes_of(R"({"weight_map":{"a":"m-1.safetensors","b":"m-2.safetensors"}})"));
    QCOMPARE(lines_of(path("m.safetensors.index.json")),
             (QStringList{QString("header  %1").arg(a.size() - 8), "tensor a 8",
                          QString("header  %1").arg(b.size() - 3), "tensor b 3"}));
    QCOMPARE(ledger_.bytes_of_files(*model_), (std::vector<std::uint64_t>{a.size(), b.size()}));
  }

  void an_array() {
    const auto header = npy_header("<f4", "False", "(2,)");
    write("a.npy", npy_file(header, Bytes(8)));
    QCOMPARE(lines_of(path("a.npy")),
             (QStringList{QString("header  %1").arg(10 + header.size()), "tensor arr_0 8"}));
  }

  void arrays_in_an_archive() {
    const auto header = npy_header("|u1", "False", "(2,)");
    const auto array = npy_file(header, Bytes{1, 2}), packed = deflate(array);
    write("a.npz", ZipFile({{"a.npy", array}, {"b.npy", packed, 8, array.size(), crc32(array)}}).bytes);
    const auto head = QString::number(array.size() - 2), stored = QString::number(packed.size());
    // Local headers of 30 bytes and a name, twice; directory entries of 46; an end of 22.
    QCOMPARE(lines_of(path("a.npz")),
             (QStringList{"archive a.npy 35", "header a.npy " + head, "tensor a 2", "archive b.npy 35",
                          "tensor b " + stored, "archive  124"}));
  }

  // The descriptor behind an entry is the archive's; anything else there is nobody's.
  void bytes_behind_an_entry_data() {
    QTest::addColumn<QByteArray>("behind");
    QTest::addColumn<int>("flags");
    QTest::addColumn<QString>("line");
    const auto array = npy_file(npy_header("|u1", "False", "(2,)"), Bytes{1, 2});
    const auto number = [](std::uint64_t value, int width) {
      return QByteArray(reinterpret_cast<const char*>(&value), width);
    };
    const auto crc = number(crc32(array), 4), size = number(array.size(), 4), wide = number(array.size(), 8);
    QTest::newRow("descriptor") << "PK\7\10" + crc + size + size << 8 << "archive a.npy 16";
    QTest::newRow("without signature") << crc + size + size << 8 << "archive a.npy 12";
    QTest::newRow("wide") << "PK\7\10" + crc + wide + wide << 8 << "archive a.npy 24";
    QTest::newRow("other crc") << "PK\7\10" + number(7, 4) + size + size << 8 << "unreferenced  16";
    QTest::newRow("no flag") << "PK\7\10" + crc + size + size << 0 << "unreferenced  16";
    QTest::newRow("zeros") << QByteArray(5, '\0') << 0 << "padding  5";
    QTest::newRow("hidden") << QByteArray("\0\0\1", 3) << 0 << "unreferenced  3";
  }
  void bytes_behind_an_entry() {
    QFETCH(QByteArray, behind);
    QFETCH(int, flags);
    QFETCH(QString, line);
    const auto array = npy_file(npy_header("|u1", "False", "(2,)"), Bytes{1, 2});
    ZipFile zip({{"a.npy", array}});
    set16(zip.bytes, zip.local[0] + 6, static_cast<unsigned>(flags));
    set16(zip.bytes, zip.central[0] + 8, static_cast<unsigned>(flags));
    set32(zip.bytes, zip.end + 16, static_cast<std::uint32_t>(zip.central[0] + behind.size()));
    zip.bytes.insert(zip.bytes.begin() + static_cast<std::ptrdiff_t>(zip.central[0]), behind.begin(),
                     behind.end());
    write("b.npz", zip.bytes);
    const auto lines = lines_of(path("b.npz"));
    QCOMPARE(lines.value(3), line);
  }

  void gguf_with_alignment() {
    const auto file = GgufFile().tensor("a", {3}, 0, Bytes(12)).tensor("b", {8}, 0, Bytes(32)).bytes();
    write("a.gguf", file);
    const auto lines = lines_of(path("a.gguf"));
    // Header of 24, infos of 8 + 1 + 4 + 8 + 4 + 8 each: 90, filled up to 96.
    QCOMPARE(lines, (QStringList{"header  90", "padding  6", "tensor a 12", "padding  20", "tensor b 32"}));
    auto hiding = file;
    hiding[96 + 31] = 1;
    write("b.gguf", hiding);
    QCOMPARE(lines_of(path("b.gguf")).value(3), "unreferenced  20");
  }

  // Values in the file and beside it, with gaps there; two names of the same bytes.
  void onnx_with_external_data() {
    write("m.data", Bytes{0, 0, 1, 2, 3, 4, 9, 9, 5, 6});
    const auto external = [](const char* name, const char* offset, const char* length) {
      return onnx_external(name, static_cast<std::uint64_t>(length[0] - '0'),
                           {{"location", "m.data"}, {"offset", offset}, {"length", length}});
    };
    write("m.onnx",
          onnx_initialisers({onnx_tensor("own", {2}, 2).bytes(9, Bytes{7, 8}), external("a", "2", "4"),
                             external("b", "2", "4"), external("part", "4", "2"), external("z", "8", "2")}));
    auto lines = lines_of(path("m.onnx"));
    QCOMPARE(lines.size(), 9);
    QVERIFY(lines[0].startsWith("header  ") && lines[2].startsWith("header  "));
    QCOMPARE(lines[1], "tensor own 2");
    QCOMPARE(lines.mid(3), (QStringList{"padding  2", "tensor a 4", "tensor b 0 with a",
                                        "tensor part 0 with a", "unreferenced  2", "tensor z 2"}));
  }

  // Values element by element: the tensor is its whole message.
  void onnx_in_pieces() {
    const auto pieces = onnx_tensor("p", {2}, 6).varint(5, 7).varint(5, 8);
    write("p.onnx", onnx_initialisers({pieces}));
    QVERIFY(lines_of(path("p.onnx")).contains(QString("tensor p %1").arg(pieces.bytes().size())));
  }

  void what_a_checkpoint_leaves_out() {
    const auto lines = lines_of(fixtures + "training.pt");
    QVERIFY(ledger_.bytes(ByteUse::left_out) > 0);
    QVERIFY(ledger_.bytes(ByteUse::record) > 0);
    QCOMPARE(ledger_.bytes(ByteUse::padding), std::uint64_t{0});
  }

  // A storage that the pickle does not mention, and the end of one that no tensor reaches.
  void what_no_tensor_refers_to() {
    auto parts = checkpoint_parts(
        pickle::dict({{"w", pickle::tensor(pickle::storage("FloatStorage", "0", 4), 0, {2}, {1})}}),
        {Bytes(16), Bytes(5)});
    write("m.pt", ZipFile(parts).bytes);
    const auto lines = lines_of(path("m.pt"));
    QVERIFY2(lines.contains("tensor w 8") && lines.contains("unreferenced storage 0 8") &&
                 lines.contains("unreferenced archive/data/1 5") &&
                 lines.contains("record archive/version 2"),
             qPrintable(lines.join("\n")));
  }

  void views_share_their_storage() {
    QVERIFY(lines_of(fixtures + "views.pt").contains("tensor scalar 0 with transposed"));
  }

  void an_adapter_on_its_base() {
    const AdapterFolder folder;
    const auto base = folder.base(SafetensorsFile().add("w.weight", DType::F32, {2, 3}, Floats(6)));
    const auto adapter =
        folder.adapter(SafetensorsFile()
                           .add("base_model.model.w.lora_A.weight", DType::F32, {1, 3}, Floats(3))
                           .add("base_model.model.w.lora_B.weight", DType::F32, {2, 1}, Floats(2)),
                       R"("r":1,"lora_alpha":2)");
    const auto tuned = apply_adapter(base, adapter);
    QVERIFY2(tuned.ok(), tuned.ok() ? "" : tuned.error().paragraph().c_str());
    const auto lines = lines_of(*tuned);
    QCOMPARE(lines.size(), 6);
    QCOMPARE(lines[1], "tensor w.weight 24");
    QCOMPARE(lines[3], "factors w.weight 12");
    QCOMPARE(lines[4], "factors w.weight 8");
    QCOMPARE(lines[5], QString("header  %1").arg((*tuned)->files()[2].size));
  }

  // What the adapter stores whole is its own; the base's tensor is then none of the model's.
  void an_adapter_that_replaces_a_tensor() {
    const AdapterFolder folder;
    const auto base = folder.base(SafetensorsFile()
                                      .add("head.weight", DType::F32, {1}, Floats{0})
                                      .add("w.weight", DType::F32, {2}, Floats(2)));
    const auto adapter = folder.adapter(
        SafetensorsFile().add("base_model.model.head.modules_to_save.weight", DType::F32, {3}, Floats(3)),
        R"("r":1,"lora_alpha":2,"modules_to_save":["head"])");
    const auto tuned = apply_adapter(base, adapter);
    QVERIFY2(tuned.ok(), tuned.ok() ? "" : tuned.error().paragraph().c_str());
    const auto lines = lines_of(*tuned);
    QCOMPARE(lines.mid(1, 2), (QStringList{"left_out head.weight 4", "tensor w.weight 8"}));
    QCOMPARE(lines.value(4), "tensor head.weight 12");
  }

  void can_be_stopped() {
    const auto model = open_model(fixtures + "views.pt");
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(take_file_ledger(**model, {stop.get_token(), {}}).error().code, ErrorCode::cancelled);
  }
};

QTEST_APPLESS_MAIN(TestFileLedger)
#include "test_file_ledger.moc"
