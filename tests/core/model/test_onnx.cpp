// ONNX files as they should be: those of the reference implementation, and what it does not write.
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/output_file.h"
#include "core/model/model.h"
#include "tests/support/onnx_file.h"

using namespace driftseal;
using driftseal::test::Message;

static const std::string every_type = DRIFTSEAL_SOURCE_DIR "/tests/core/model/onnx_every_type.onnx";
static constexpr std::uint64_t type_float = 1, type_uint8 = 2, type_int64 = 7, type_float8 = 17,
                               type_int4 = 22;

static std::string hex_of(const Model& model, const std::string& name) {
  const auto found = model.find(name);
  if (!found) return "no tensor " + name;
  const auto& tensor = model.tensors()[*found];
  if (!tensor.analysable()) return tensor.why_not_analysable();
  Bytes scratch;
  return to_hex(model.elements(tensor, 0, tensor.elements, scratch));
}

static const char* paragraph(const Result<ModelPtr>& model) {
  static std::string text;
  text = model.ok() ? "" : model.error().paragraph();
  return text.c_str();
}

class TestOnnx : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;
  std::string path(const char* name) const { return folder_.filePath(name).toStdString(); }
  Result<ModelPtr> open(const Bytes& bytes, const char* name = "model.onnx") const {
    CHECK(write_file(path(name), bytes).ok());
    return open_model(path(name));
  }

 private slots:
  void values_of_every_type_data() {
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("values");
    const auto row = [](const char* type, const char* values) { QTest::newRow(type) << type << values; };
    row("float", "0000c03f000000c0");
    row("double", "000000000000f83f00000000000000c0");
    row("float16", "003e00c0");
    row("int8", "807f");
    row("uint8", "00ff");
    row("int16", "0080ff7f");
    row("uint16", "0000ffff");
    row("int32", "00000080ffffff7f");
    row("uint32", "00000000ffffffff");
    row("int64", "0000000000000080ffffffffffffff7f");
    row("uint64", "0000000000000000ffffffffffffffff");
    row("bool", "0100");
  }
  void values_of_every_type() {
    QFETCH(QString, type);
    QFETCH(QString, values);
    const auto model = open_model(every_type);
    QVERIFY2(model.ok(), paragraph(model));
    for (const auto* field : {"raw_", "typed_"})
      QCOMPARE(hex_of(**model, field + type.toStdString()), values.toStdString());
  }

  void what_only_typed_fields_hold() {
    const auto model = open_model(every_type);
    QVERIFY2(model.ok(), paragraph(model));
    QCOMPARE(hex_of(**model, "typed_bfloat16"), std::string("c03f00c0"));
    QCOMPARE(hex_of(**model, "typed_string"), std::string("STRING: not analysed"));
    QCOMPARE(hex_of(**model, "typed_complex64"), std::string("COMPLEX64: not analysed"));
    const auto& varints = (*model)->tensors()[*(*model)->find("typed_int64")];
    QVERIFY(varints.dtype == DType::I64 && varints.encoding == "I64 as varints" && varints.bytes == 19);
    QVERIFY((*model)->tensors()[*(*model)->find("raw_int64")].encoding.empty());
  }

  void shapes_constants_and_inner_graphs() {
    const auto model = open_model(every_type);
    QVERIFY2(model.ok(), paragraph(model));
    QCOMPARE((*model)->tensors()[*(*model)->find("matrix")].shape, (Shape{3, 2}));
    QCOMPARE((*model)->tensors()[*(*model)->find("scalar")].shape, Shape{});
    QCOMPARE((*model)->tensors()[*(*model)->find("empty")].shape, (Shape{0, 3}));
    QCOMPARE(hex_of(**model, "empty"), std::string());
    QCOMPARE(hex_of(**model, "c"), std::string("0000c03f000000c0"));
    QCOMPARE(hex_of(**model, "s.value"), std::string("07"));
    QCOMPARE(hex_of(**model, "z.then_branch/inner"), std::string("0000803f"));
    QCOMPARE(hex_of(**model, "z.else_branch/y"), std::string("00000040"));
    QCOMPARE(hex_of(**model, "sparse"), std::string("sparse: not analysed"));
    QCOMPARE((*model)->tensors().size(), std::size_t{12 + 15 + 3 + 1 + 2 + 4});
  }

  void metadata_of_the_model() {
    const auto model = open_model(every_type);
    QVERIFY2(model.ok(), paragraph(model));
    const Metadata expected = {{"ir_version", "8"},
                               {"producer_name", "onnx_every_type.py"},
                               {"opset ai.onnx", "17"},
                               {"licence", "none"}};
    QVERIFY((*model)->metadata() == expected);
    QCOMPARE((*model)->format(), std::string_view("onnx"));
  }

  void packed_dimensions_and_narrow_types() {
    const Bytes dims{2, 1};
    const auto model = open(test::onnx_initialisers(
        {Message().bytes(1, dims).varint(2, type_uint8).text(8, "packed").bytes(9, Bytes{7, 8}),
         test::onnx_tensor("float8", {2}, type_float8).bytes(9, Bytes{0x38, 0xB8}),
         test::onnx_tensor("int4", {3}, type_int4).bytes(9, Bytes{0x21, 0x03}),
         test::onnx_tensor("unknown", {3}, 99).bytes(9, Bytes{1})}));
    QVERIFY2(model.ok(), paragraph(model));
    QCOMPARE((*model)->tensors()[*(*model)->find("packed")].shape, (Shape{2, 1}));
    QCOMPARE(hex_of(**model, "packed"), std::string("0708"));
    QVERIFY((*model)->tensors()[*(*model)->find("float8")].dtype == DType::F8_E4M3);
    QCOMPARE(hex_of(**model, "int4"), std::string("INT4: not analysed"));
    QCOMPARE(hex_of(**model, "unknown"), std::string("element type 99: not analysed"));
  }

  void values_in_pieces_are_not_analysed() {
    const Bytes one{1};
    const auto model = open(test::onnx_initialisers(
        {test::onnx_tensor("two_runs", {2}, type_int64).bytes(7, one).bytes(7, one),
         test::onnx_tensor("unpacked", {1}, type_int64).varint(7, 1),
         test::onnx_tensor("segment", {1}, type_int64).bytes(7, one).bytes(3, Bytes{})}));
    QVERIFY2(model.ok(), paragraph(model));
    for (const auto* name : {"two_runs", "unpacked", "segment"})
      QCOMPARE(hex_of(**model, name), std::string("its values are stored in pieces: not analysed"));
  }

  void constants_of_functions_and_training_graphs() {
    const auto constant =
        Message()
            .text(2, "out")
            .text(4, "Constant")
            .message(5, Message()
                            .text(1, "value")
                            .message(5, test::onnx_tensor("", {1}, type_uint8).bytes(9, Bytes{5})));
    const auto training = Message().message(2, Message().message(5, test::onnx_tensor("m", {0}, type_float)));
    auto bytes = test::onnx_model(Message());
    append(bytes,
           Message().message(20, training).message(25, Message().text(1, "f").message(7, constant)).bytes());
    const auto model = open(bytes);
    QVERIFY2(model.ok(), paragraph(model));
    QCOMPARE(hex_of(**model, "function 1/out"), std::string("05"));
    QVERIFY((*model)->find("training 1.algorithm/m"));
  }

  void external_data_is_mapped_where_it_is() {
    QVERIFY(write_file(path("b.data"), Bytes{1, 2, 3, 4}).ok());
    QVERIFY(write_file(path("a.data"), Bytes{5, 6}).ok());
    const auto model = open(test::onnx_initialisers(
        {test::onnx_external("late", 2, {{"location", "b.data"}, {"offset", "2"}, {"length", "2"}}),
         test::onnx_external("whole", 2, {{"location", "a.data"}, {"checksum", "unused"}}),
         test::onnx_external("early", 2, {{"location", "b.data"}})}));
    QVERIFY2(model.ok(), paragraph(model));
    QCOMPARE((*model)->files().size(), std::size_t{3});
    QCOMPARE((*model)->files()[1].name, std::string("a.data"));
    QCOMPARE((*model)->files()[2].name, std::string("b.data"));
    QCOMPARE(hex_of(**model, "late"), std::string("0304"));
    QCOMPARE(hex_of(**model, "early"), std::string("0102"));
    QCOMPARE(hex_of(**model, "whole"), std::string("0506"));
  }

  // Hugging Face's cache: both names are links into another folder of the repository.
  void a_linked_model_with_linked_data() {
    for (const auto* folder : {"models--a--b/blobs", "models--a--b/snapshots/1"})
      QDir(folder_.path()).mkpath(folder);
    const auto bytes = test::onnx_initialisers({test::onnx_external("w", 1, {{"location", "model.data"}})});
    QVERIFY(write_file(path("models--a--b/blobs/1"), bytes).ok() &&
            write_file(path("models--a--b/blobs/2"), Bytes{9}).ok());
    QVERIFY(QFile::link("../../blobs/1", folder_.filePath("models--a--b/snapshots/1/model.onnx")));
    QVERIFY(QFile::link("../../blobs/2", folder_.filePath("models--a--b/snapshots/1/model.data")));
    const auto model = open_model(path("models--a--b/snapshots/1/model.onnx"));
    QVERIFY2(model.ok(), paragraph(model));
    QCOMPARE(hex_of(**model, "w"), std::string("09"));
  }

  void the_ending_and_the_first_bytes_decide() {
    const auto bytes = test::onnx_model(Message());
    QVERIFY(open(bytes).ok());
    QCOMPARE(open(bytes, "model.bin").error().code, ErrorCode::unsupported);
    QCOMPARE(open(Bytes{0x12, 0x00}).error().code, ErrorCode::unsupported);
    QCOMPARE(open(Bytes{0x08, 0x00}).error().code, ErrorCode::unsupported);  // no version 0
    QCOMPARE(open(Bytes{}).error().code, ErrorCode::unsupported);
  }

  void two_gigabytes() {  // of holes
    const std::uint64_t elements = 2'000'000'000;
    const auto tensor = test::onnx_tensor("w", {elements}, type_uint8);
    const auto field = Message().raw(tensor.bytes()).raw_varint(9 << 3 | 2).raw_varint(elements);
    const auto graph =
        Message().raw_varint(5 << 3 | 2).raw_varint(field.bytes().size() + elements).raw(field.bytes());
    const auto file = Message()
                          .varint(1, 8)
                          .raw_varint(7 << 3 | 2)
                          .raw_varint(graph.bytes().size() + elements)
                          .raw(graph.bytes());
    QFile stored(folder_.filePath("huge.onnx"));
    QVERIFY(stored.open(QIODevice::WriteOnly));
    stored.write(reinterpret_cast<const char*>(file.bytes().data()),
                 static_cast<qint64>(file.bytes().size()));
    QVERIFY(stored.resize(static_cast<qint64>(file.bytes().size() + elements)));
    stored.close();
    const auto model = open_model(path("huge.onnx"));
    QVERIFY2(model.ok(), paragraph(model));
    QCOMPARE((*model)->tensors()[0].bytes, elements);
  }

  void a_folder_with_one_model() {
    QDir(folder_.path()).mkpath("alone");
    QVERIFY(write_file(path("alone/model.onnx"), test::onnx_model(Message())).ok());
    const auto model = open_model(path("alone"));
    QVERIFY2(model.ok(), paragraph(model));
  }
};

QTEST_APPLESS_MAIN(TestOnnx)
#include "test_onnx.moc"
