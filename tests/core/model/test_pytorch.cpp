// Checkpoints of PyTorch as they should be: files that PyTorch itself has written
// (fixtures/make_fixtures.py), and the same by hand where today's PyTorch is needed.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/model/model.h"
#include "tests/support/pickle_text.h"
#include "tests/support/tensor_values.h"
#include "tests/support/unsynced_file.h"

using namespace driftseal;
using namespace driftseal::test;

static const std::string fixtures = DRIFTSEAL_SOURCE_DIR "/tests/core/model/fixtures/";

// Element k of a fresh tensor in the fixtures.
static double fresh(std::size_t k) { return (static_cast<double>(k) - 7) / 2; }

class TestPytorch : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;

  std::string path(const char* name) const { return folder_.filePath(name).toStdString(); }
  Result<ModelPtr> open(const Bytes& bytes) const {
    return open_model(write_unsynced(folder_.filePath("model.pt"), bytes));
  }

 private slots:
  void every_kind_of_view_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("format");
    QTest::newRow("zip") << "views.pt"
                         << "pytorch";
    QTest::newRow("protocol_4") << "views_protocol_4.pt"
                                << "pytorch";
    QTest::newRow("legacy") << "views_legacy.pt"
                            << "pytorch-legacy";
  }
  void every_kind_of_view() {
    QFETCH(QString, file);
    QFETCH(QString, format);
    const auto model = open_model(fixtures + file.toStdString());
    QVERIFY2(model.ok(), model.ok() ? "" : model.error().paragraph().c_str());
    QCOMPARE((*model)->format(), format.toStdString());
    QCOMPARE((*model)->tensors().size(), std::size_t{14});
    QVERIFY((*model)->metadata().empty());
    const auto tensor = [&](const char* name) { return (*model)->tensors()[*(*model)->find(name)]; };
    const auto values = [&](const char* name) { return values_of(**model, name); };
    std::vector<double> whole(24), transposed, expanded;
    for (std::size_t k = 0; k < 24; ++k) whole[k] = fresh(k);
    for (std::size_t k = 0; k < 4; ++k)
      for (std::size_t j = 0; j < 3; ++j)
        for (std::size_t i = 0; i < 2; ++i) transposed.push_back(fresh(i * 12 + j * 4 + k));
    for (std::size_t k = 0; k < 12; ++k) expanded.push_back(fresh(k % 4));
    QCOMPARE(values("whole"), whole);
    QVERIFY(!tensor("whole").values && tensor("whole").encoding.empty());
    QCOMPARE(values("transposed"), transposed);
    QCOMPARE(tensor("transposed").encoding, std::string("strided F32"));
    QCOMPARE(tensor("transposed").shape, (Shape{4, 3, 2}));
    QCOMPARE(values("cut"), (std::vector{fresh(6), fresh(10), fresh(18), fresh(22)}));
    QCOMPARE(values("expanded"), expanded);
    QCOMPARE(tensor("expanded").bytes, std::uint64_t{16});
    QCOMPARE(values("scalar"), std::vector{fresh(17)});
    QVERIFY(!tensor("scalar").values);
    QCOMPARE(tensor("empty").shape, (Shape{0, 3, 4}));
    QCOMPARE(values("half"), (std::vector{fresh(0), fresh(1), fresh(2), fresh(3), fresh(4)}));
    QCOMPARE(values("bfloat"), values("half"));
    QCOMPARE(values("double"), (std::vector{fresh(0), fresh(1), fresh(2)}));
    QCOMPARE(values("long"), (std::vector<double>{-2, -1, 0, 1, 2}));
    QCOMPARE(values("int8"), values("long"));
    QCOMPARE(values("mask"), (std::vector<double>{1, 0, 1}));
    QCOMPARE(values("parameter"), (std::vector{fresh(0), fresh(1), fresh(2), fresh(3)}));
    QCOMPARE(values("column"), (std::vector{fresh(0), fresh(2), fresh(1), fresh(3)}));
    const std::pair<const char*, DType> types[] = {{"half", DType::F16},   {"bfloat", DType::BF16},
                                                   {"double", DType::F64}, {"long", DType::I64},
                                                   {"int8", DType::I8},    {"mask", DType::BOOL}};
    for (const auto& [name, type] : types) QCOMPARE(tensor(name).dtype, type);
  }

  void views_of_one_storage_share_its_bytes() {
    const auto model = open_model(fixtures + "views.pt");
    QVERIFY(model.ok());
    const auto& tensors = (*model)->tensors();
    const auto& whole = tensors[*(*model)->find("whole")];
    QCOMPARE(tensors[*(*model)->find("transposed")].offset, whole.offset);
    QCOMPARE(tensors[*(*model)->find("scalar")].offset, whole.offset + 17 * 4);
  }

  void a_training_checkpoint_is_its_model() {
    const auto model = open_model(fixtures + "training.pt");
    QVERIFY2(model.ok(), model.ok() ? "" : model.error().paragraph().c_str());
    QCOMPARE((*model)->tensors().size(), std::size_t{7});
    std::vector<double> weight;
    for (std::size_t k = 0; k < 6; ++k) weight.push_back(fresh(k));
    QCOMPARE(values_of(**model, "0.weight"), weight);
    QCOMPARE(values_of(**model, "1.num_batches_tracked"), std::vector<double>{1});
    const Metadata expected{{"left_out:optimizer", "state of an optimizer, 12 tensors, 112 bytes"},
                            {"wrapper", "model"}};
    QCOMPARE((*model)->metadata(), expected);
  }

  void names_of_nested_entries_data() {
    using namespace pickle;
    QTest::addColumn<std::string>("body");
    QTest::addColumn<QStringList>("names");
    const auto t = tensor(storage("ByteStorage", "0", 4), 0, {4}, {1});
    const auto state = dict({{"a", t}});
    const auto optimizer =
        dict({{"state", dict({{"0", t}})}, {"param_groups", list({dict({{"params", list({})}})})}});
    const auto row = [](const char* name, const std::string& body, const QStringList& names) {
      QTest::newRow(name) << body << names;
    };
    row("bare", state, {"a"});
    row("a_single_tensor", t, {"tensor"});
    row("a_list", list({t, t}), {"0", "1"});
    row("a_wrapper", dict({{"state_dict", state}}), {"a"});
    row("a_wrapper_with_company", dict({{"module", state}, {"ema", state}}), {"a", "ema.a"});
    row("two_wrappers", dict({{"model", state}, {"state_dict", state}}), {"model.a", "state_dict.a"});
    row("another_word", dict({{"net", state}}), {"net.a"});
    row("only_the_outermost", dict({{"net", dict({{"model", state}})}}), {"net.model.a"});
    row("only_once", dict({{"model", dict({{"module", state}})}}), {"module.a"});
    row("a_wrapper_that_is_no_dictionary", dict({{"model", t}}), {"model"});
    row("a_prefix_is_no_wrapper", dict({{"model.a", t}}), {"model.a"});
    row("stripped_names_would_collide", dict({{"model", state}, {"a", t}}), {"a", "model.a"});
    row("an_optimizer_by_itself", optimizer, {"state.0"});
    row("nearly_an_optimizer", dict({{"x", dict({{"state", state}, {"param_groups", list({})}})}}),
        {"x.state.a"});
    row("an_optimizer_in_a_list", dict({{"o", list({optimizer})}, {"a", t}}), {"a"});
    row("deep", dict({{"x", dict({{"y", list({dict({{"z", t}})})}})}}), {"x.y.0.z"});
    row("a_set_of_tensors", dict({{"x", call(name("builtins", "set"), {list({t})})}}), {"x.0"});
    row("pairs_of_python_2", call(name("collections", "OrderedDict"), {list({list({text("p"), t})})}), {"p"});
    row("numbers_as_keys", "}" + integer(7) + t + "s", {"7"});
  }
  void names_of_nested_entries() {
    QFETCH(std::string, body);
    QFETCH(QStringList, names);
    const auto model = open(checkpoint(body, {Bytes{1, 2, 3, 4}}));
    QVERIFY2(model.ok(), model.ok() ? "" : model.error().paragraph().c_str());
    QStringList found;
    for (const auto& t : (*model)->tensors()) found << QString::fromStdString(t.name);
    found.sort();
    QCOMPARE(found, names);
    for (const auto& name : names)
      QCOMPARE(values_of(**model, name.toStdString()), (std::vector<double>{1, 2, 3, 4}));
  }

  void storages_without_a_tensor_are_named() {
    using namespace pickle;
    const auto used = tensor(storage("ByteStorage", "0", 4), 0, {4}, {1});
    const auto model = open(checkpoint(dict({{"a", used}, {"s", storage("ByteStorage", "1", 3)}}),
                                       {Bytes(4), Bytes(3), Bytes(9)}));
    QVERIFY(model.ok());
    QCOMPARE((*model)->metadata(), (Metadata{{"left_out:storages", "2 that no tensor refers to, 12 bytes"}}));
  }

  void big_endian_weights() {
    using namespace pickle;
    const auto body = dict({{"plain", tensor(storage("ShortStorage", "0", 6), 0, {2, 3}, {3, 1})},
                            {"turned", tensor(storage("ShortStorage", "0", 6), 0, {3, 2}, {1, 3})},
                            {"bytes", tensor(storage("ByteStorage", "1", 2), 0, {2}, {1})}});
    auto parts = checkpoint_parts(body, {Bytes{0, 1, 0, 2, 0, 3, 1, 0, 1, 1, 1, 2}, Bytes{8, 9}});
    parts.push_back({"archive/byteorder", bytes_of("big")});
    const auto model = open(ZipFile(parts).bytes);
    QVERIFY(model.ok());
    QCOMPARE(values_of(**model, "plain"), (std::vector<double>{1, 2, 3, 256, 257, 258}));
    QCOMPARE(values_of(**model, "turned"), (std::vector<double>{1, 256, 2, 257, 3, 258}));
    QCOMPARE(values_of(**model, "bytes"), (std::vector<double>{8, 9}));
    const auto& tensors = (*model)->tensors();
    QCOMPARE(tensors[*(*model)->find("plain")].encoding, std::string("big-endian I16"));
    QCOMPARE(tensors[*(*model)->find("turned")].encoding, std::string("strided big-endian I16"));
    QVERIFY(!tensors[*(*model)->find("bytes")].values);
    parts.back().content = bytes_of("middle");
    QCOMPARE(open(ZipFile(parts).bytes).error().code, ErrorCode::malformed);
    parts.back().content = bytes_of("little");
    QCOMPARE(values_of(**open(ZipFile(parts).bytes), "plain")[0], 256.0);
  }

  // Types without a storage class of their own: since PyTorch 2.1 an untyped storage and a dtype.
  void tensors_of_newer_types() {
    using namespace pickle;
    const auto untyped = tuple({text("storage"), name("torch.storage", "UntypedStorage"), text("0"),
                                text("cpu"), integer(4)}) +
                         "Q";
    const auto of = [&](const char* type, std::int64_t first, std::int64_t n) {
      return call(name("torch._utils", "_rebuild_tensor_v3"),
                  {untyped, integer(first), integers({n}), integers({1}), "\x89", ordered_dict(),
                   name("torch", type)});
    };
    const auto model = open(checkpoint(
        dict(
            {{"u", of("uint16", 1, 1)}, {"f", of("float8_e4m3fn", 0, 4)}, {"z", of("float8_e8m0fnu", 0, 1)}}),
        {Bytes{0x38, 0xb8, 1, 2}}));
    QVERIFY2(model.ok(), model.ok() ? "" : model.error().paragraph().c_str());
    QCOMPARE(values_of(**model, "u"), std::vector<double>{513});
    QCOMPARE(values_of(**model, "f")[0], 1.0);
    QCOMPARE(values_of(**model, "f")[1], -1.0);
    QVERIFY(!(*model)->tensors()[*(*model)->find("z")].analysable());
  }

  void the_first_version_of_tensors() {
    using namespace pickle;
    const auto old = call(name("torch._utils", "_rebuild_tensor"),
                          {storage("ByteStorage", "0", 4), integer(1), integers({3}), integers({1})});
    const auto model = open(checkpoint(dict({{"a", old}}), {Bytes{1, 2, 3, 4}}));
    QVERIFY(model.ok());
    QCOMPARE(values_of(**model, "a"), (std::vector<double>{2, 3, 4}));
  }

  void an_empty_storage_may_have_no_bytes_and_two_types() {
    using namespace pickle;
    const auto model =
        open(checkpoint(dict({{"a", tensor(storage("FloatStorage", "0", 0), 0, {0}, {1})},
                              {"b", tensor(storage("LongStorage", "0", 0), 0, {0, 2}, {2, 1})}}),
                        {Bytes{}}));
    QVERIFY2(model.ok(), model.ok() ? "" : model.error().paragraph().c_str());
    QCOMPARE((*model)->tensors()[*(*model)->find("b")].dtype, DType::I64);
  }

  void what_is_no_state_dict_is_explained_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("words");
    QTest::newRow("a_whole_module") << "module.pt"
                                    << "torch.nn.modules.linear.Linear";
    QTest::newRow("torch_script") << "script.pt"
                                  << "TorchScript";
  }
  void what_is_no_state_dict_is_explained() {
    QFETCH(QString, file);
    QFETCH(QString, words);
    const auto model = open_model(fixtures + file.toStdString());
    QCOMPARE(model.error().code, ErrorCode::unsupported);
    const auto text = QString::fromStdString(model.error().paragraph());
    QVERIFY2(text.contains(words) && text.contains("state dict"), qPrintable(text));
  }

  void older_formats_are_explained() {
    Bytes tar(512);
    std::memcpy(&tar[0], "storages", 8);
    std::memcpy(&tar[148], "002150", 6);  // 872 of the name and 8 * 32
    QCOMPARE(open(tar).error().code, ErrorCode::unsupported);
    QVERIFY(open(tar).error().message.find("tar") != std::string::npos);
    const auto bare = bytes_of(pickle::whole(pickle::dict({{"a", pickle::integer(1)}})));
    QCOMPARE(open(bare).error().code, ErrorCode::unsupported);
    QVERIFY(open(bare).error().message.find("pickle") != std::string::npos);
  }

  void opening_does_not_read_the_weights() {  // 8 GiB of holes
    using namespace pickle;
    const std::int64_t elements = std::int64_t{1} << 32;
    auto parts = checkpoint_parts(
        dict({{"w", tensor(storage("HalfStorage", "0", elements), 0, {65536, 65536}, {65536, 1})}}),
        {Bytes(20)});
    std::swap(parts[1], parts[2]);  // the storage last
    ZipFile zip(parts, true);
    const auto hole = static_cast<std::uint64_t>(elements) * 2 - 20;
    set32(zip.bytes, zip.central[2] + 20, 0xffffffff);
    set32(zip.bytes, zip.central[2] + 24, 0xffffffff);
    set16(zip.bytes, zip.central[2] + 30, 20);
    set32(zip.bytes, zip.local[2] + 18, 0);  // left open, and bit 3 says so
    set32(zip.bytes, zip.local[2] + 22, 0);
    set32(zip.bytes, zip.local[2] + 14, 0);
    set16(zip.bytes, zip.local[2] + 6, 8);
    const auto begin = zip.central[0];
    set64(zip.bytes, zip.end64 + 40, zip.end64 - begin + 20);
    set64(zip.bytes, zip.end64 + 48, begin + hole);
    set64(zip.bytes, zip.locator + 8, zip.end64 + hole + 20);
    set32(zip.bytes, zip.end + 12, 0xffffffff);
    set32(zip.bytes, zip.end + 16, 0xffffffff);
    Bytes extra(20);
    set16(extra, 0, 1);
    set16(extra, 2, 16);
    set64(extra, 4, hole + 20);
    set64(extra, 12, hole + 20);
    QFile file(folder_.filePath("huge.pt"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto write = [&](ByteView bytes) {
      file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size()));
    };
    write(ByteView(zip.bytes).first(begin));
    QVERIFY(file.seek(static_cast<qint64>(begin + hole)));
    write(ByteView(zip.bytes).subspan(begin, zip.end64 - begin));
    write(extra);
    write(ByteView(zip.bytes).subspan(zip.end64));
    file.close();
    const auto model = open_model(path("huge.pt"));
    QVERIFY2(model.ok(), model.ok() ? "" : model.error().paragraph().c_str());
    QCOMPARE((*model)->tensors()[0].bytes, std::uint64_t{8} << 30);
  }
};

QTEST_APPLESS_MAIN(TestPytorch)
#include "test_pytorch.moc"
