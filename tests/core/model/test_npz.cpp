// Arrays of NumPy: files that NumPy itself has written (fixtures/make_fixtures.py), headers put together by
// hand, and both in archives.
#include <QTemporaryDir>
#include <QTest>

#include "core/model/limits.h"
#include "core/model/model.h"
#include "tests/support/deflated.h"
#include "tests/support/npy_file.h"
#include "tests/support/tensor_values.h"
#include "tests/support/unsynced_file.h"
#include "tests/support/zip_file.h"

using namespace driftseal;
using namespace driftseal::test;

static const std::string fixtures = DRIFTSEAL_SOURCE_DIR "/tests/core/model/fixtures/";

class TestNpz : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;

  Result<ModelPtr> open(const Bytes& bytes, const char* name = "a.npy") const {
    return open_model(write_unsynced(folder_.filePath(name), bytes));
  }

 private slots:
  void archives_of_numpy_data() {
    QTest::addColumn<QString>("file");
    QTest::newRow("stored") << "arrays.npz";
    QTest::newRow("deflated") << "arrays_deflated.npz";
  }
  void archives_of_numpy() {
    QFETCH(QString, file);
    const auto model = open_model(fixtures + file.toStdString());
    QVERIFY2(model.ok(), model.ok() ? "" : model.error().paragraph().c_str());
    QCOMPARE((*model)->format(), std::string_view("npz"));
    QCOMPARE((*model)->tensors().size(), std::size_t{8});
    std::vector<double> whole(24);
    for (std::size_t k = 0; k < 24; ++k) whole[k] = (static_cast<double>(k) - 7) / 2;
    QCOMPARE(values_of(**model, "whole"), whole);
    QCOMPARE(values_of(**model, "fortran"), whole);
    QCOMPARE(values_of(**model, "big_endian"), whole);
    QCOMPARE(values_of(**model, "layer.weight"), std::vector<double>(whole.begin(), whole.begin() + 12));
    QCOMPARE(values_of(**model, "counts"), (std::vector<double>{-2, -1, 0, 1, 2}));
    QCOMPARE(values_of(**model, "mask"), (std::vector<double>{1, 0, 1}));
    QCOMPARE(values_of(**model, "scalar"), std::vector<double>{2.5});
    const auto tensor = [&](const char* name) { return (*model)->tensors()[*(*model)->find(name)]; };
    QCOMPARE(tensor("empty").shape, (Shape{0, 3}));
    QCOMPARE(tensor("layer.weight").dtype, DType::F64);
    QCOMPARE(tensor("layer.weight").shape, (Shape{3, 4}));
    const bool deflated = file.contains("deflated");
    QCOMPARE(tensor("whole").encoding, std::string(deflated ? "deflated F32" : ""));
    QCOMPARE(tensor("fortran").encoding, std::string(deflated ? "deflated F32" : "strided F32"));
    QCOMPARE(tensor("big_endian").encoding, std::string(deflated ? "deflated F32" : "big-endian F32"));
  }

  void an_array_by_itself() {
    const auto model = open_model(fixtures + "fortran.npy");
    QVERIFY2(model.ok(), model.ok() ? "" : model.error().paragraph().c_str());
    QCOMPARE((*model)->format(), std::string_view("npy"));
    QCOMPARE(values_of(**model, "arr_0")[23], 8.0);
    QCOMPARE((*model)->tensors()[0].shape, (Shape{2, 3, 4}));
  }

  void types_data() {
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("dtype");
    QTest::addColumn<double>("value");
    const auto row = [](const char* type, const QByteArray& bytes, DType dtype, double value) {
      QTest::newRow(type) << QByteArray(type) << bytes << static_cast<int>(dtype) << value;
    };
    row("|b1", QByteArray("\1", 1), DType::BOOL, 1);
    row("|i1", QByteArray("\xff", 1), DType::I8, -1);
    row("|u1", QByteArray("\xff", 1), DType::U8, 255);
    row("<i2", QByteArray("\xfe\xff", 2), DType::I16, -2);
    row(">i2", QByteArray("\xff\xfe", 2), DType::I16, -2);
    row("<u2", QByteArray("\1\2", 2), DType::U16, 513);
    row(">u2", QByteArray("\1\2", 2), DType::U16, 258);
    row("<i4", QByteArray("\xfe\xff\xff\xff", 4), DType::I32, -2);
    row(">u4", QByteArray("\0\0\1\2", 4), DType::U32, 258);
    row("<i8", QByteArray("\3\0\0\0\0\0\0\0", 8), DType::I64, 3);
    row(">u8", QByteArray("\0\0\0\0\0\0\0\3", 8), DType::U64, 3);
    row("<f2", QByteArray("\0\x3e", 2), DType::F16, 1.5);
    row(">f2", QByteArray("\x3e\0", 2), DType::F16, 1.5);
    row("<f4", QByteArray("\0\0\xc0\x3f", 4), DType::F32, 1.5);
    row(">f8", QByteArray("\x3f\xf8\0\0\0\0\0\0", 8), DType::F64, 1.5);
    row("<V2", QByteArray("\xc0\x3f", 2), DType::BF16, 1.5);
    row("bfloat16", QByteArray("\xc0\x3f", 2), DType::BF16, 1.5);
  }
  void types() {
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, bytes);
    QFETCH(int, dtype);
    QFETCH(double, value);
    const auto model =
        open(npy_file(npy_header(type.toStdString(), "False", "(1,)"), Bytes(bytes.begin(), bytes.end())));
    QVERIFY2(model.ok(), model.ok() ? "" : model.error().paragraph().c_str());
    QCOMPARE(static_cast<int>((*model)->tensors()[0].dtype), dtype);
    QCOMPARE(values_of(**model, "arr_0"), std::vector{value});
  }

  void versions_of_the_header() {
    for (const unsigned version : {1u, 2u, 3u})
      QVERIFY(open(npy_file(npy_header("<f4", "False", "(1,)"), Bytes(4), version)).ok());
    QCOMPARE(open(npy_file(npy_header("<f4", "False", "(1,)"), Bytes(4), 4)).error().code,
             ErrorCode::unsupported);
  }

  void complex_numbers_open_but_are_not_analysed() {
    const auto model = open(npy_file(npy_header("<c8", "False", "(1,)"), Bytes(8)));
    QVERIFY(model.ok() && !(*model)->tensors()[0].analysable());
  }

  void header_data() {
    using enum ErrorCode;
    QTest::addColumn<std::string>("text");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const std::string& text, ErrorCode code = malformed) {
      QTest::newRow(name) << text << static_cast<int>(code);
    };
    const auto type = [&](const char* name, const char* of) {
      row(name, npy_header(of, "False", "(2,)"), unsupported);
    };
    type("objects", "|O");
    type("raw_bytes", "|V2");
    type("raw_bytes_of_another_size", "<V4");
    type("big_endian_bfloat16", ">V2");
    type("texts", "<U1");
    type("bytes", "|S8");
    type("dates", "<M8[s]");
    type("double_complex", "<c16");
    type("long_double", "<f16");
    type("no_byte_order", "f4");
    type("wide_without_order", "|f4");
    type("native_order", "=f4");
    type("empty_type", "");
    row("structures", "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2,), }", unsupported);
    const auto shape = [&](const char* name, const char* of, ErrorCode code = malformed) {
      row(name, npy_header("<f4", "False", of), code);
    };
    shape("one_element_more", "(3,)");
    shape("one_element_less", "(1,)");
    shape("negative", "(-2,)");
    shape("real", "(2.0,)");
    shape("text", "('2',)");
    shape("list", "[2]");
    shape("number", "2");
    shape("no_end", "(2");
    shape("two_commas", "(2,,)");
    shape("beyond_64_bits", "(18446744073709551618,)");
    shape("product_wraps", "(4294967296, 4294967296, 2)");
    shape("product_wraps_beside_zero", "(4294967296, 4294967296, 0)");
    shape("bytes_wrap", "(4611686018427387906,)");
    shape("many_dimensions",
          ("(2" + std::string(200, ' ') +
           ",1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,"
           "1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,)")
              .c_str(),
          limit_exceeded);
    row("order_is_a_number", npy_header("<f4", "0", "(2,)"));
    row("order_is_none", npy_header("<f4", "None", "(2,)"));
    row("unknown_member", "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), 'x': 1, }");
    row("member_twice", "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), 'shape': (2,), }");
    row("member_missing", "{'descr': '<f4', 'shape': (2,), }");
    row("no_dictionary", "[]");
    row("nothing", "");
    row("code", "__import__('os').system('true')");
    row("code_as_value", "{'descr': __import__('os'), 'fortran_order': False, 'shape': (2,), }");
    row("text_behind", npy_header("<f4", "False", "(2,)") + "x");
    row("no_brace", "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), ");
    row("no_quote", "{'descr");
    row("nul", std::string("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }\0", 58));
  }
  void header() {
    QFETCH(std::string, text);
    QFETCH(int, code);
    const Bytes elements(8);
    for (const bool in_archive : {false, true}) {
      const auto array = npy_file(text, elements);
      const auto model = in_archive ? open(ZipFile({{"w.npy", array}}).bytes, "a.npz") : open(array);
      QVERIFY(!model.ok());
      const auto& error = model.error();
      QVERIFY2(error.code == static_cast<ErrorCode>(code), error.paragraph().c_str());
      QVERIFY2(!error.file.empty() && !error.message.empty() && !error.where.empty() && !error.remedy.empty(),
               error.paragraph().c_str());
    }
  }

  void length_of_the_header() {
    auto array = npy_file(npy_header("<f4", "False", "(2,)"), Bytes(8), 2);
    set32(array, 8, 0xffffffff);
    QCOMPARE(open(array).error().code, ErrorCode::limit_exceeded);
    set32(array, 8, 60000);
    QCOMPARE(open(array).error().code, ErrorCode::truncated);
    set32(array, 8, 10);
    QCOMPARE(open(array).error().code, ErrorCode::malformed);
  }

  void a_truncated_array_at_every_length() {
    const auto whole = npy_file(npy_header("<f4", "False", "(2,)"), Bytes(8));
    for (std::size_t n = 6; n < whole.size(); ++n)
      QVERIFY(!open(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(n))).ok());
  }

  void entries_of_an_archive_data() {
    using enum ErrorCode;
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("code");
    const auto row = [](const char* title, const QString& name, ErrorCode code) {
      QTest::newRow(title) << name << static_cast<int>(code);
    };
    row("no_array", "readme.txt", unsupported);
    row("no_name", ".npy", malformed);
    row("control_character", "a\033[2J.npy", malformed);
    row("a_long_name", QString(5000, 'a') + ".npy", limit_exceeded);
    row("the_same_name", "first.npy", malformed);
  }
  void entries_of_an_archive() {
    QFETCH(QString, name);
    QFETCH(int, code);
    const auto array = npy_file(npy_header("<f4", "False", "(2,)"), Bytes(8));
    const auto model = open(ZipFile({{"first.npy", array}, {name.toStdString(), array}}).bytes, "a.npz");
    QVERIFY(!model.ok());
    QVERIFY2(model.error().code == static_cast<ErrorCode>(code), model.error().paragraph().c_str());
  }

  void names_that_differ_by_case_are_two() {
    const auto array = npy_file(npy_header("<f4", "False", "(2,)"), Bytes(8));
    QCOMPARE(open(ZipFile({{"w.npy", array}, {"W.npy", array}}).bytes, "a.npz").value()->tensors().size(),
             std::size_t{2});
  }

  void damaged_deflated_arrays() {
    const auto array = npy_file(npy_header("<f4", "False", "(2000,)"), Bytes(8000));
    const auto opened = [&](std::size_t size, std::uint32_t crc, const Bytes& content) {
      return open(ZipFile({{"w.npy", content, 8, size, crc}}).bytes, "a.npz");
    };
    const auto content = deflate(array);
    QVERIFY(opened(array.size(), crc32(array), content).ok());
    QCOMPARE(opened(array.size(), crc32(array) ^ 1, content).error().code, ErrorCode::malformed);
    QCOMPARE(opened(array.size() + 1, crc32(array), content).error().code, ErrorCode::malformed);
    QCOMPARE(opened(array.size() - 1, crc32(array), content).error().code, ErrorCode::malformed);
    QCOMPARE(opened(1'000'000'000, crc32(array), content).error().code, ErrorCode::malformed);
    QCOMPARE(opened(model_limits::inflated_bytes + 1, crc32(array), content).error().code,
             ErrorCode::limit_exceeded);
    auto damaged = content;
    damaged[damaged.size() / 2] ^= 0xff;
    QCOMPARE(opened(array.size(), crc32(array), damaged).error().code, ErrorCode::malformed);
  }
};

QTEST_APPLESS_MAIN(TestNpz)
#include "test_npz.moc"
