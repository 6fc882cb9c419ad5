// Zip archives that are wrong in one way each, as a checkpoint of PyTorch and where it matters as arrays of
// NumPy.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <functional>
#include <random>

#include "core/model/model.h"
#include "core/model/zip_archive.h"
#include "tests/core/model/hostile_pickles.h"
#include "tests/support/deflated.h"
#include "tests/support/pickle_text.h"
#include "tests/support/unsynced_file.h"

using namespace driftseal;
using namespace driftseal::test;

static std::vector<ZipPart> good_parts() {
  return checkpoint_parts(one_tensor(0, {2, 2}, {2, 1}),
                          {Bytes{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}});
}

// Adds a further end record in front of the archive's own directory: an archive within.
static Bytes with_archive_in_a_storage() {
  const ZipFile inner({{"b/data.pkl", bytes_of("}.")}});
  auto parts = good_parts();
  auto bytes = inner.bytes;
  ZipFile probe({{parts[0]}, {"archive/data/9", bytes}});
  const auto base = static_cast<std::uint32_t>(probe.local[1] + 30 + 14);
  set32(bytes, inner.end + 16, static_cast<std::uint32_t>(inner.central[0]) + base);  // as seen from outside
  parts.insert(parts.begin() + 1, {"archive/data/9", bytes});
  return ZipFile(parts).bytes;
}

class TestHostileZip : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;

  Result<ModelPtr> open(const Bytes& bytes) const {
    return open_model(write_unsynced(folder_.filePath("model.pt"), bytes));
  }

  using Change = std::function<void(ZipFile&)>;

 private slots:
  void the_archives_that_the_others_spoil_are_good() {
    for (const bool zip64 : {false, true}) {
      const auto model = open(ZipFile(good_parts(), zip64).bytes);
      QVERIFY2(model.ok(), model.ok() ? "" : model.error().paragraph().c_str());
    }
    QVERIFY(open_model(DRIFTSEAL_SOURCE_DIR "/tests/core/model/fixtures/views.pt").ok());
  }

  void archive_data() {
    using enum ErrorCode;
    QTest::addColumn<Bytes>("bytes");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, ErrorCode code, bool zip64, const Change& change) {
      ZipFile zip(good_parts(), zip64);
      change(zip);
      QTest::newRow(name) << zip.bytes << static_cast<int>(code);
    };
    const auto plain = [&](const char* name, ErrorCode code, const Change& change) {
      row(name, code, false, change);
    };
    const auto wide = [&](const char* name, ErrorCode code, const Change& change) {
      row(name, code, true, change);
    };

    plain("no_end", truncated, [](auto& z) { z.bytes.resize(z.end); });
    plain("cut_in_the_end", truncated, [](auto& z) { z.bytes.resize(z.bytes.size() - 5); });
    plain("comment", truncated,
          [](auto& z) { set16(z.bytes, z.end + 20, 3), z.bytes.resize(z.bytes.size() + 3); });
    plain("bytes_behind", truncated, [](auto& z) { z.bytes.push_back(0); });
    plain("more_than_one_disk", malformed, [](auto& z) { set16(z.bytes, z.end + 4, 1); });
    plain("one_entry_more", malformed,
          [](auto& z) { set16(z.bytes, z.end + 8, 4), set16(z.bytes, z.end + 10, 4); });
    plain("one_entry_less", malformed,
          [](auto& z) { set16(z.bytes, z.end + 8, 2), set16(z.bytes, z.end + 10, 2); });
    plain("65535_entries", malformed,
          [](auto& z) { set16(z.bytes, z.end + 8, 65535), set16(z.bytes, z.end + 10, 65535); });
    plain("directory_elsewhere", malformed, [](auto& z) { set32(z.bytes, z.end + 16, 0); });
    plain("directory_beyond_the_end", malformed, [](auto& z) { set32(z.bytes, z.end + 16, 0x7fffffff); });
    plain("directory_of_another_size", malformed, [](auto& z) { set32(z.bytes, z.end + 12, 10); });
    plain("central_signature", malformed, [](auto& z) { z.bytes[z.central[1]] = 0; });
    plain("central_name_beyond", malformed, [](auto& z) { set16(z.bytes, z.central[2] + 28, 60000); });
    plain("local_signature", malformed, [](auto& z) { z.bytes[z.local[1]] = 0; });
    plain("local_elsewhere", malformed, [](auto& z) { set32(z.bytes, z.central[1] + 42, 3); });
    plain("local_in_the_directory", malformed,
          [](auto& z) { set32(z.bytes, z.central[1] + 42, static_cast<std::uint32_t>(z.central[0])); });
    plain("local_name_differs", malformed, [](auto& z) { z.bytes[z.local[1] + 30] = 'b'; });
    plain("local_name_is_longer", malformed, [](auto& z) { set16(z.bytes, z.local[1] + 26, 15); });
    plain("local_method_differs", malformed, [](auto& z) { set16(z.bytes, z.local[1] + 8, 8); });
    plain("local_size_differs", malformed, [](auto& z) { set32(z.bytes, z.local[1] + 22, 15); });
    plain("local_checksum_differs", malformed, [](auto& z) { set32(z.bytes, z.local[1] + 14, 15); });
    plain("local_is_encrypted", malformed, [](auto& z) { set16(z.bytes, z.local[1] + 6, 1); });
    plain("extra_field_reaches_out", truncated, [](auto& z) { set16(z.bytes, z.local[2] + 28, 60000); });
    plain("encrypted", unsupported,
          [](auto& z) { set16(z.bytes, z.central[1] + 8, 1), set16(z.bytes, z.local[1] + 6, 1); });
    plain("bzip2", unsupported,
          [](auto& z) { set16(z.bytes, z.central[1] + 10, 12), set16(z.bytes, z.local[1] + 8, 12); });
    plain("stored_in_another_size", malformed, [](auto& z) { set32(z.bytes, z.central[1] + 20, 8); });
    plain("overlap", malformed, [](auto& z) {
      for (const auto at : {z.central[1] + 20, z.central[1] + 24, z.local[1] + 18, z.local[1] + 22})
        set32(z.bytes, at, 30);
    });
    plain("reaches_into_the_directory", truncated, [](auto& z) {
      for (const auto at : {z.central[2] + 20, z.central[2] + 24, z.local[2] + 18, z.local[2] + 22})
        set32(z.bytes, at, 300);
    });
    plain("same_bytes_twice", malformed,
          [](auto& z) { set32(z.bytes, z.central[2] + 42, static_cast<std::uint32_t>(z.local[1])); });
    plain("zip64_without_its_field", malformed,
          [](auto& z) { set32(z.bytes, z.central[1] + 42, 0xffffffff); });
    plain("checksum_of_the_pickle", malformed, [](auto& z) { z.bytes[z.local[0] + 30 + 16 + 5] ^= 1; });

    wide("locator_points_elsewhere", malformed, [](auto& z) { set64(z.bytes, z.locator + 8, 7); });
    wide("end64_signature", malformed, [](auto& z) { z.bytes[z.end64] = 0; });
    wide("end64_of_another_length", malformed, [](auto& z) { set64(z.bytes, z.end64 + 4, 45); });
    wide("end64_counts_differently", malformed,
         [](auto& z) { set64(z.bytes, z.end64 + 24, 2), set64(z.bytes, z.end64 + 32, 2); });
    wide("two_counts", malformed, [](auto& z) { set64(z.bytes, z.end64 + 24, 2); });
    wide("end64_directory_elsewhere", malformed, [](auto& z) { set64(z.bytes, z.end64 + 48, 1); });
    wide("a_billion_entries", limit_exceeded, [](auto& z) {
      for (const auto at : {z.end64 + 24, z.end64 + 32}) set64(z.bytes, at, 1'000'000'000);
      set16(z.bytes, z.end + 8, 65535), set16(z.bytes, z.end + 10, 65535);
    });
    wide("size_wraps", malformed, [](auto& z) {
      set64(z.bytes, z.end64 + 40, ~std::uint64_t{0});
      set32(z.bytes, z.end + 12, 0xffffffff);
    });
  }
  void archive() {
    QFETCH(Bytes, bytes);
    QFETCH(int, code);
    const auto model = open(bytes);
    QVERIFY(!model.ok());
    const auto& error = model.error();
    QVERIFY2(error.code == static_cast<ErrorCode>(code), error.paragraph().c_str());
    QVERIFY2(error.file.ends_with("model.pt") && !error.message.empty() && !error.remedy.empty(),
             error.paragraph().c_str());
  }

  void entries_data() {
    using enum ErrorCode;
    QTest::addColumn<Bytes>("bytes");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const std::vector<ZipPart>& more, ErrorCode code) {
      auto parts = good_parts();
      parts.insert(parts.end(), more.begin(), more.end());
      QTest::newRow(name) << ZipFile(parts).bytes << static_cast<int>(code);
    };
    row("the_same_name", {{"archive/data/0", Bytes(16)}}, malformed);
    row("the_same_name_in_capitals", {{"archive/DATA/0", Bytes(16)}}, malformed);
    row("another_pickle", {{"other/data.pkl", bytes_of("}.")}}, malformed);
    row("outside_the_folder", {{"data/1", Bytes(4)}}, malformed);
    row("a_nul_in_a_name", {{std::string("archive/data/0\0x", 16), Bytes(4)}}, malformed);
    row("no_name", {{"", Bytes(4)}}, malformed);
    row("byte_order_of_a_long_text", {{"archive/byteorder", Bytes(1000, 'b')}}, limit_exceeded);
    row("torch_script", {{"archive/constants.pkl", bytes_of("}.")}}, unsupported);
    row("torch_script_code", {{"archive/code/x.py", bytes_of("")}}, unsupported);
    const auto parts = [](const char* name, const std::vector<ZipPart>& all, ErrorCode code) {
      QTest::newRow(name) << ZipFile(all).bytes << static_cast<int>(code);
    };
    parts("no_pickle", {{"archive/data/0", Bytes(16)}}, unsupported);
    parts("a_pickle_without_folder", {{"data.pkl", bytes_of("}.")}}, unsupported);
    parts("a_pickle_in_two_folders", {{"a/b/data.pkl", bytes_of("}.")}}, unsupported);
    auto deflated = good_parts();
    const auto storage = deflate(deflated[1].content);
    deflated[1] = {deflated[1].name, storage, 8, 16, crc32(deflated[1].content)};
    parts("a_deflated_storage", deflated, unsupported);
    QTest::newRow("an_archive_in_a_storage") << with_archive_in_a_storage() << static_cast<int>(malformed);
  }
  void entries() { archive(); }

  void a_deflated_pickle_is_inflated() {
    auto parts = good_parts();
    const auto content = parts[0].content;
    parts[0] = {parts[0].name, deflate(content), 8, content.size(), crc32(content)};
    QVERIFY(open(ZipFile(parts).bytes).ok());
    parts[0].size = content.size() - 1;
    QCOMPARE(open(ZipFile(parts).bytes).error().code, ErrorCode::malformed);
    parts[0].size = content.size() + 1;
    QCOMPARE(open(ZipFile(parts).bytes).error().code, ErrorCode::malformed);
    parts[0].size = 90'000'000;  // more than so few bytes can become
    QCOMPARE(open(ZipFile(parts).bytes).error().code, ErrorCode::malformed);
    parts[0].size = 200'000'000;
    QCOMPARE(open(ZipFile(parts).bytes).error().code, ErrorCode::limit_exceeded);
    parts[0].size = content.size();
    parts[0].crc ^= 1;
    QCOMPARE(open(ZipFile(parts).bytes).error().code, ErrorCode::malformed);
  }

  void a_truncated_download_at_every_length() {
    const auto whole = ZipFile(good_parts(), true).bytes;
    for (std::size_t n = 4; n < whole.size(); ++n) {
      const auto model = open(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(n)));
      QVERIFY2(!model.ok() && model.error().code == ErrorCode::truncated, qPrintable(QString::number(n)));
    }
  }

  void random_damage_never_does_worse_than_an_error() {
    std::mt19937 random(6);
    QFile file(DRIFTSEAL_SOURCE_DIR "/tests/core/model/fixtures/views.pt");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto content = file.readAll();
    const Bytes whole(content.begin(), content.end());
    for (int round = 0; round < 2000; ++round) {
      auto damaged = whole;
      for (int i = 0; i < 3; ++i) damaged[random() % damaged.size()] = static_cast<std::uint8_t>(random());
      const auto model = open(damaged);
      if (!model) continue;
      Bytes scratch;
      for (const auto& tensor : (*model)->tensors())
        if (tensor.analysable()) (*model)->elements(tensor, 0, tensor.elements, scratch);
    }
  }
};

QTEST_APPLESS_MAIN(TestHostileZip)
#include "test_hostile_zip.moc"
