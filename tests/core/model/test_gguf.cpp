// GGUF files as they should be: what is read, as which values, and models in several files.
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "core/model/model.h"
#include "tests/support/gguf_file.h"

using namespace driftseal;
using driftseal::test::GgufFile;

static constexpr std::uint32_t f32 = 0, f16 = 1, q8_0 = 8, iq2_xs = 17, i8 = 24, i16 = 25, i32 = 26, i64 = 27,
                               f64 = 28, bf16 = 30;
static constexpr std::uint32_t type_u16 = 2, type_u32 = 4, type_i32 = 5, type_f32 = 6, type_bool = 7;

static Bytes values_of(const Model& model, std::string_view name) {
  const auto& tensor = model.tensors()[*model.find(name)];
  Bytes scratch;
  const auto view = model.elements(tensor, 0, tensor.elements, scratch);
  return {view.begin(), view.end()};
}

static const char* paragraph(const Result<ModelPtr>& model) {
  static std::string text;
  text = model.ok() ? "" : model.error().paragraph();
  return text.c_str();
}

class TestGguf : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;
  std::string path(const std::string& name) const {
    return folder_.filePath(QString::fromStdString(name)).toStdString();
  }

  // Part i of 2 holds one tensor.
  GgufFile part(std::uint16_t number, std::string_view tensor) const {
    GgufFile file;
    file.pair("split.no", type_u16, number).pair("split.count", type_u16, std::uint16_t{2});
    file.pair("split.tensors.count", type_i32, 2);
    return file.tensor(tensor, {2}, i8, Bytes{static_cast<std::uint8_t>(number), 9});
  }
  void write_split(const std::string& stem) const {
    part(0, "a").write(path(stem + "-00001-of-00002.gguf"));
    part(1, "b").write(path(stem + "-00002-of-00002.gguf"));
  }

 private slots:
  void plain_types_are_mapped_as_they_are() {
    const std::vector<std::tuple<std::uint32_t, DType, std::size_t>> plain = {
        {f32, DType::F32, 4}, {f16, DType::F16, 2}, {bf16, DType::BF16, 2}, {f64, DType::F64, 8},
        {i8, DType::I8, 1},   {i16, DType::I16, 2}, {i32, DType::I32, 4},   {i64, DType::I64, 8}};
    GgufFile file;
    for (const auto& [type, dtype, width] : plain) {
      Bytes data(3 * width);
      for (std::size_t i = 0; i < data.size(); ++i) data[i] = static_cast<std::uint8_t>(type + i);
      file.tensor(to_string(dtype), {3}, type, data);
    }
    file.write(path("plain.gguf"));
    const auto model = open_model(path("plain.gguf"));
    QVERIFY2(model.ok(), paragraph(model));
    QCOMPARE((*model)->format(), std::string_view("gguf"));
    for (const auto& [type, dtype, width] : plain) {
      const auto& tensor = (*model)->tensors()[*(*model)->find(to_string(dtype))];
      QVERIFY(tensor.dtype == dtype && tensor.analysable() && tensor.encoding.empty());
      QCOMPARE(tensor.bytes, std::uint64_t{3 * width});
      const auto values = values_of(**model, tensor.name);
      QCOMPARE(values[0], static_cast<std::uint8_t>(type));
      QCOMPARE(values.back(), static_cast<std::uint8_t>(type + 3 * width - 1));
    }
  }

  void dimensions_are_turned_round() {
    GgufFile()
        .tensor("w", {3, 2}, i8, Bytes{1, 2, 3, 4, 5, 6})
        .tensor("s", {}, i8, Bytes{7})
        .write(path("shape.gguf"));
    const auto model = open_model(path("shape.gguf"));
    QVERIFY2(model.ok(), paragraph(model));
    QCOMPARE((*model)->tensors()[0].shape, (Shape{2, 3}));
    QCOMPARE((*model)->tensors()[1].shape, Shape{});
    QCOMPARE((*model)->tensors()[1].elements, std::uint64_t{1});
  }

  void quantised_tensors_are_their_values() {
    Bytes blocks;  // two blocks: scale 0.5 and -2, codes 0 1 2 ..
    for (const std::uint16_t scale : {0x3800, 0xC000}) {
      blocks.push_back(static_cast<std::uint8_t>(scale));
      blocks.push_back(static_cast<std::uint8_t>(scale >> 8));
      for (int i = 0; i < 32; ++i) blocks.push_back(static_cast<std::uint8_t>(i));
    }
    GgufFile().tensor("w", {32, 2}, q8_0, blocks).write(path("q8.gguf"));
    const auto model = open_model(path("q8.gguf"));
    QVERIFY2(model.ok(), paragraph(model));
    const auto& tensor = (*model)->tensors()[0];
    QVERIFY(tensor.dtype == DType::F32 && tensor.analysable());
    QCOMPARE(tensor.encoding, std::string("Q8_0"));
    QCOMPARE(tensor.bytes, std::uint64_t{68});
    QCOMPARE((*model)->stored(tensor).size(), std::size_t{68});
    Bytes scratch;
    const auto view = (*model)->elements(tensor, 31, 35, scratch);  // over the border of the blocks
    std::array<float, 4> values;
    std::memcpy(values.data(), view.data(), view.size());
    QCOMPARE(values, (std::array{15.5F, -0.0F, -2.0F, -4.0F}));
  }

  void types_that_are_not_analysed_do_not_spoil_the_file() {
    GgufFile()
        .tensor("odd", {256}, iq2_xs, Bytes(74))
        .tensor("w", {1}, f32, Bytes{0, 0, 128, 63})
        .write(path("mixed.gguf"));
    const auto model = open_model(path("mixed.gguf"));
    QVERIFY2(model.ok(), paragraph(model));
    const auto& odd = (*model)->tensors()[*(*model)->find("odd")];
    QCOMPARE(odd.why_not_analysable(), std::string("IQ2_XS: not analysed"));
    QCOMPARE(odd.encoding, std::string("IQ2_XS"));
    QVERIFY((*model)->tensors()[*(*model)->find("w")].analysable());
  }

  void metadata_are_the_single_values() {
    GgufFile file(2);
    file.text_pair("general.architecture", "llama").text_pair("general.name", "two\nlines \xC3\xA9");
    file.pair("llama.block_count", type_u32, 32U).pair("x.negative", type_i32, -5);
    file.pair("x.eps", type_f32, 1e-5F).pair("x.flag", type_bool, std::uint8_t{1});
    file.text_pair("x.long", std::string(5000, 'x')).text_pair("x.bytes", "\xFF");
    test::GgufBytes array;  // of two arrays: of two texts, and of three bytes
    array.u32(9).u64(2).u32(8).u64(2).text("a").text("").u32(0).u64(3).raw(Bytes{1, 2, 3});
    file.raw_pair("x.array", 9, array.bytes());
    file.write(path("metadata.gguf"));
    const auto model = open_model(path("metadata.gguf"));
    QVERIFY2(model.ok(), paragraph(model));
    const Metadata expected = {{"general.architecture", "llama"},
                               {"general.name", "two\nlines \xC3\xA9"},
                               {"llama.block_count", "32"},
                               {"x.negative", "-5"},
                               {"x.eps", "1e-05"},
                               {"x.flag", "true"},
                               {"x.bytes", "\\xff"}};
    QVERIFY((*model)->metadata() == expected);
  }

  void other_alignments() {
    GgufFile(3, 8).tensor("a", {1}, i8, Bytes{1}).tensor("b", {1}, i8, Bytes{2}).write(path("eight.gguf"));
    const auto model = open_model(path("eight.gguf"));
    QVERIFY2(model.ok(), paragraph(model));
    QCOMPARE((*model)->tensors()[1].offset - (*model)->tensors()[0].offset, std::uint64_t{8});
    QCOMPARE(values_of(**model, "b"), Bytes{2});
  }

  void the_last_tensor_need_not_be_padded() {
    auto bytes = GgufFile().tensor("a", {2}, i8, Bytes{1, 2}).bytes();
    bytes.resize(bytes.size() - 30);
    QVERIFY(write_file(path("short.gguf"), bytes).ok());
    const auto model = open_model(path("short.gguf"));
    QVERIFY2(model.ok(), paragraph(model));
    QCOMPARE(values_of(**model, "a"), (Bytes{1, 2}));
  }

  void the_content_decides_not_the_ending() {
    GgufFile().tensor("a", {1}, i8, Bytes{1}).write(path("weights.bin"));
    QVERIFY(open_model(path("weights.bin")).ok());
  }

  // "GGUF", version 3 and 123 tensors begin as a safetensors file with a header of 14 GB and "{" would.
  void a_large_file_is_not_taken_for_safetensors() {
    test::GgufBytes file;
    file.header(123, 0);
    for (int i = 0; i < 123; ++i)
      file.info("t" + std::to_string(i), {i == 122 ? std::uint64_t{15} << 30 : 1}, i8, std::uint64_t(32 * i));
    QFile stored(folder_.filePath("large.gguf"));
    QVERIFY(stored.open(QIODevice::WriteOnly));
    const auto& bytes = file.pad(32).bytes();
    stored.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size()));
    QVERIFY(stored.resize(static_cast<qint64>(bytes.size()) + 32 * 122 + (qint64{15} << 30)));
    stored.close();
    const auto model = open_model(path("large.gguf"));
    QVERIFY2(model.ok(), paragraph(model));
  }

  void a_split_model_is_one_model() {
    write_split("whole");
    const auto model = open_model(path("whole-00001-of-00002.gguf"));
    QVERIFY2(model.ok(), paragraph(model));
    QCOMPARE((*model)->files().size(), std::size_t{2});
    QCOMPARE((*model)->files()[1].name, std::string("whole-00002-of-00002.gguf"));
    QCOMPARE(values_of(**model, "a"), (Bytes{0, 9}));
    QCOMPARE(values_of(**model, "b"), (Bytes{1, 9}));
  }

  void a_folder_with_one_model() {
    QDir(folder_.path()).mkpath("alone");
    QCOMPARE(open_model(path("alone")).error().code, ErrorCode::not_found);
    write_split("alone/x");
    const auto model = open_model(path("alone"));
    QVERIFY2(model.ok(), paragraph(model));
    GgufFile().tensor("a", {1}, i8, Bytes{1}).write(path("alone/another.gguf"));
    QCOMPARE(open_model(path("alone")).error().code, ErrorCode::mismatch);
  }

  void a_later_part_names_the_first() {
    write_split("later");
    const auto model = open_model(path("later-00002-of-00002.gguf"));
    QVERIFY(!model.ok() && model.error().code == ErrorCode::mismatch);
    QVERIFY2(model.error().remedy.find("-00001-of-00002.gguf") != std::string::npos, paragraph(model));
  }

  void a_part_is_missing() {
    part(0, "a").write(path("missing-00001-of-00002.gguf"));
    const auto model = open_model(path("missing-00001-of-00002.gguf"));
    QVERIFY(!model.ok() && model.error().code == ErrorCode::not_found);
    QVERIFY2(model.error().message.find("missing-00002-of-00002.gguf") != std::string::npos,
             paragraph(model));
  }

  void a_part_that_leads_elsewhere() {
    write_split("link");
    const QTemporaryDir elsewhere;
    const auto name = folder_.filePath("link-00002-of-00002.gguf"), moved = elsewhere.filePath("part");
    QVERIFY(QFile::rename(name, moved) && QFile::link(moved, name));
    const auto model = open_model(path("link-00001-of-00002.gguf"));
    QVERIFY(!model.ok() && model.error().code == ErrorCode::malformed);
  }

  void parts_that_do_not_belong_together() {
    write_split("wrong");
    const auto code_with = [&](const GgufFile& second) {
      second.write(path("wrong-00002-of-00002.gguf"));
      const auto model = open_model(path("wrong-00001-of-00002.gguf"));
      return model.ok() ? ErrorCode::usage : model.error().code;
    };
    QCOMPARE(code_with(part(1, "a")), ErrorCode::mismatch);                               // the same tensor
    QCOMPARE(code_with(part(0, "b")), ErrorCode::mismatch);                               // the wrong number
    QCOMPARE(code_with(GgufFile().tensor("b", {1}, i8, Bytes{1})), ErrorCode::mismatch);  // not split
    QCOMPARE(code_with(part(1, "b").tensor("c", {1}, i8, Bytes{1})), ErrorCode::mismatch);  // one too many
    QVERIFY(write_file(path("wrong-00002-of-00002.gguf"), view_of("no GGUF file")).ok());
    QCOMPARE(open_model(path("wrong-00001-of-00002.gguf")).error().code, ErrorCode::mismatch);
  }
};

QTEST_APPLESS_MAIN(TestGguf)
#include "test_gguf.moc"
