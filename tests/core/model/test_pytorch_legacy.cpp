// The format of torch.save before PyTorch 1.6, wrong in one way each. Right files: test_pytorch.cpp.
#include <QTemporaryDir>
#include <QTest>

#include "core/model/model.h"
#include "tests/support/pickle_text.h"
#include "tests/support/tensor_values.h"
#include "tests/support/unsynced_file.h"

using namespace driftseal;
using namespace driftseal::test;
using namespace driftseal::test::pickle;

namespace {

// The pickles and the storages behind them; each can be replaced.
struct Legacy {
  std::string magic = "\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19";
  std::string version = integer(1001);
  std::string machine = "}" + text("little_endian") + "\x88s";
  std::string object = dict({{"a", tensor(key("5"), 0, {2}, {1})}, {"b", tensor(key("7"), 1, {1}, {1})}});
  std::string keys = list({text("7"), text("5")});
  std::string storages = little_endian(2, 8) + "\1\2" + little_endian(2, 8) + "\3\4";

  static std::string key(const std::string& name) {
    return tuple({text("storage"), pickle::name("torch", "ByteStorage"), text(name), text("cpu"), integer(2),
                  "N"}) +
           "Q";
  }
  Bytes bytes() const {
    return bytes_of(whole(magic) + whole(version) + whole(machine) + whole(object) + whole(keys) + storages);
  }
};

}  // namespace

class TestPytorchLegacy : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;

  Result<ModelPtr> open(const Bytes& bytes) const {
    return open_model(write_unsynced(folder_.filePath("model.pt"), bytes));
  }

 private slots:
  void the_file_that_the_others_spoil_is_good() {
    const auto model = open(Legacy().bytes());
    QVERIFY2(model.ok(), model.ok() ? "" : model.error().paragraph().c_str());
    QCOMPARE(values_of(**model, "a"), (std::vector<double>{3, 4}));
    QCOMPARE(values_of(**model, "b"), (std::vector<double>{2}));
  }

  void wrong_in_one_way_data() {
    using enum ErrorCode;
    QTest::addColumn<Bytes>("bytes");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, std::string Legacy::*part, const std::string& value,
                        ErrorCode code = malformed) {
      Legacy legacy;
      legacy.*part = value;
      QTest::newRow(name) << legacy.bytes() << static_cast<int>(code);
    };
    row("another_magic_number", &Legacy::magic, integer(7), unsupported);
    row("another_version", &Legacy::version, integer(1002), unsupported);
    row("version_is_text", &Legacy::version, text("1001"), unsupported);
    row("big_endian", &Legacy::machine, "}" + text("little_endian") + "\x89s", unsupported);
    row("of_unknown_endianness", &Legacy::machine, "}", unsupported);
    row("code_among_the_facts", &Legacy::machine, call(name("os", "system"), {text("true")}), unsupported);
    row("code_as_object", &Legacy::object, call(name("os", "system"), {text("true")}), unsupported);
    row("code_among_the_keys", &Legacy::keys, call(name("os", "system"), {text("true")}), unsupported);
    row("a_source_of_a_module", &Legacy::object,
        tuple({text("module"), "N", text("x.py"), text("code")}) + "Q");
    row("keys_are_no_list", &Legacy::keys, "N");
    row("a_key_is_no_text", &Legacy::keys, list({text("7"), integer(5)}));
    row("an_unknown_key", &Legacy::keys, list({text("7"), text("5"), text("6")}));
    row("a_key_twice", &Legacy::keys, list({text("7"), text("7")}));
    row("a_missing_key", &Legacy::keys, list({text("5")}));
    row("bytes_behind", &Legacy::storages, Legacy().storages + "x");
    row("a_byte_less", &Legacy::storages, Legacy().storages.substr(0, 19), truncated);
    row("no_storages", &Legacy::storages, "", truncated);
    row("another_number_of_elements", &Legacy::storages,
        little_endian(1, 8) + "\1\2" + little_endian(2, 8) + "\3\4");
    row("a_tensor_beyond_its_storage", &Legacy::object,
        tuple({tensor(Legacy::key("5"), 0, {3}, {1}), Legacy::key("7")}));
  }
  void wrong_in_one_way() {
    QFETCH(Bytes, bytes);
    QFETCH(int, code);
    const auto model = open(bytes);
    QVERIFY(!model.ok());
    const auto& error = model.error();
    QVERIFY2(error.code == static_cast<ErrorCode>(code), error.paragraph().c_str());
    QVERIFY2(error.file.ends_with("model.pt") && !error.message.empty() && !error.remedy.empty(),
             error.paragraph().c_str());
  }

  void a_truncated_file_at_every_length() {
    const auto all = Legacy().bytes();
    for (std::size_t n = 15; n < all.size(); ++n) {
      const auto model = open(Bytes(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(n)));
      QVERIFY2(!model.ok() && model.error().code == ErrorCode::truncated, qPrintable(QString::number(n)));
    }
  }

  // PyTorch would read a tar archive in it instead.
  void a_tar_header_in_the_same_bytes() {
    Legacy legacy;
    legacy.machine = "}" + text("little_endian") + "\x88s" + text(std::string(500, 'a')) + "Ns";
    auto bytes = legacy.bytes();
    QVERIFY(open(bytes).ok());
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < 512; ++i) sum += i >= 148 && i < 156 ? ' ' : bytes[i];
    const auto digits = QByteArray::number(static_cast<qlonglong>(sum), 8).rightJustified(6, '0') + "_ ";
    std::memcpy(&bytes[148], digits.data(), 8);
    const auto model = open(bytes);
    QVERIFY(!model.ok() && model.error().code == ErrorCode::unsupported);
    QVERIFY(model.error().message.find("tar") != std::string::npos);
  }

  void places_count_from_the_start_of_the_file() {
    Legacy legacy;
    const auto before = bytes_of(whole(legacy.magic) + whole(legacy.version) + whole(legacy.machine)).size();
    legacy.object = name("os", "system");
    const auto error = open(legacy.bytes()).error();
    QVERIFY2(error.where.find("byte " + std::to_string(before + 2) + ",") != std::string::npos,
             error.where.c_str());
  }
};

QTEST_APPLESS_MAIN(TestPytorchLegacy)
#include "test_pytorch_legacy.moc"
