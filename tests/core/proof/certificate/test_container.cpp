// The container: one file for given parts, and nothing else is read as one.
#include <QTemporaryFile>
#include <QtTest>

#include <zip.h>

#include "core/base/output_file.h"
#include "core/proof/certificate/container.h"
#include "core/proof/certificate/zip_bytes.h"

using namespace driftseal;
using namespace driftseal::proof;

namespace {

Bytes bytes_of(std::string_view text) {
  const auto view = view_of(text);
  return {view.begin(), view.end()};
}

CertificateParts small_parts() {
  return {bytes_of("{\"manifest\":1}"),
          bytes_of("{\"policy\":2}"),
          Bytes(300, 7),
          bytes_of("{\"soundness\":3}"),
          {"{\"line\":1}", "{\"line\":2}"}};
}

bool same(const CertificateParts& a, const CertificateParts& b) {
  return a.manifest == b.manifest && a.policy == b.policy && a.proof == b.proof &&
         a.soundness == b.soundness && a.signatures == b.signatures;
}

const std::vector<std::string> names = {"manifest.json", "policy.json", "proof.bin", "soundness.json",
                                        "signatures.jsonl"};

std::vector<ZipEntry> entries_in_order(const std::vector<std::string>& order) {
  std::vector<ZipEntry> entries;
  for (const auto& name : order) entries.push_back({name, {}});
  return entries;
}

// What libzip itself writes, with one property changed by the caller.
template <class Change>
Bytes libzip_archive(Change change) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
  static const std::string content(200, 'x');
  for (const auto& name : names) {
    const auto index = static_cast<zip_uint64_t>(
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0),
                     ZIP_FL_ENC_UTF_8));
    zip_set_file_compression(archive, index, ZIP_CM_STORE, 0);
  }
  change(archive);
  zip_close(archive);
  zip_source_open(target);
  zip_stat_t stat;
  zip_source_stat(target, &stat);
  Bytes bytes(stat.size);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

ErrorCode refusal(ByteView bytes) {
  const auto read = read_container(bytes, "c.driftseal");
  return read.ok() ? ErrorCode::cancelled : read.error().code;
}

}  // namespace

class TestContainer : public QObject {
  Q_OBJECT

 private slots:
  void RoundTrips() {
    const auto parts = small_parts();
    const auto bytes = write_container(parts).value();
    QVERIFY(same(read_container(bytes, "").value(), parts));
    auto unsigned_parts = parts;
    unsigned_parts.signatures.clear();
    const auto unsigned_bytes = write_container(unsigned_parts).value();
    QVERIFY(same(read_container(unsigned_bytes, "").value(), unsigned_parts));
  }

  void EveryChangedByteIsNoticed() {
    const auto bytes = write_container(small_parts()).value();
    for (std::size_t i = 0; i < bytes.size(); ++i)
      for (const int flip : {1, 0x80, 0xff}) {
        auto changed = bytes;
        changed[i] = static_cast<std::uint8_t>(changed[i] ^ flip);
        QVERIFY2(refusal(changed) == ErrorCode::malformed, qPrintable(QString("byte %1").arg(i)));
      }
  }

  void EveryTruncationIsNoticed() {
    const auto bytes = write_container(small_parts()).value();
    for (std::size_t n = 0; n < bytes.size(); ++n)
      QCOMPARE(refusal(ByteView(bytes).first(n)), ErrorCode::malformed);
  }

  void TrailingAndLeadingBytesAreNoticed() {
    auto longer = write_container(small_parts()).value();
    longer.push_back(0);
    QCOMPARE(refusal(longer), ErrorCode::malformed);
    auto shifted = write_container(small_parts()).value();
    shifted.insert(shifted.begin(), 0);
    QCOMPARE(refusal(shifted), ErrorCode::malformed);
  }

  void AcceptsOnlyTheOrderOfTheFormat() {
    QCOMPARE(refusal(zip_bytes(entries_in_order(names))), ErrorCode::cancelled);
    auto order = names;
    std::swap(order[1], order[2]);
    QCOMPARE(refusal(zip_bytes(entries_in_order(order))), ErrorCode::malformed);
  }

  void ExtraMissingAndDoubleEntries() {
    auto more = names;
    more.push_back("extra.txt");
    QCOMPARE(refusal(zip_bytes(entries_in_order(more))), ErrorCode::malformed);
    auto fewer = names;
    fewer.pop_back();
    QCOMPARE(refusal(zip_bytes(entries_in_order(fewer))), ErrorCode::malformed);
    auto twice = names;
    twice[1] = twice[0];
    QCOMPARE(refusal(zip_bytes(entries_in_order(twice))), ErrorCode::malformed);
  }

  void LibzipReadsWhatWeWrite() {
    const auto parts = small_parts();
    QTemporaryFile file;
    QVERIFY(file.open());
    QVERIFY(write_file(file.fileName().toStdString(), write_container(parts).value()).ok());
    zip_t* archive = zip_open(file.fileName().toUtf8().constData(), ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    QVERIFY(archive);
    QCOMPARE(zip_get_num_entries(archive, 0), 5);
    Bytes proof(400);
    zip_file_t* entry = zip_fopen(archive, "proof.bin", 0);
    QCOMPARE(zip_fread(entry, proof.data(), proof.size()), 300);
    zip_fclose(entry);
    zip_discard(archive);
  }

  void OtherArchivesOfTheSameEntries_data() {
    QTest::addColumn<int>("change");
    QTest::newRow("of another writer") << 0;
    QTest::newRow("deflated") << 1;
    QTest::newRow("archive comment") << 2;
    QTest::newRow("entry comment") << 3;
    QTest::newRow("another time") << 4;
    QTest::newRow("attributes") << 5;
    QTest::newRow("extra field") << 6;
  }

  void OtherArchivesOfTheSameEntries() {
    QFETCH(int, change);
    const auto bytes = libzip_archive([&](zip_t* archive) {
      static const zip_uint8_t extra[] = {1, 2, 3};
      if (change == 1) zip_set_file_compression(archive, 2, ZIP_CM_DEFLATE, 9);
      if (change == 2) zip_set_archive_comment(archive, "hello", 5);
      if (change == 3) zip_file_set_comment(archive, 0, "hello", 5, ZIP_FL_ENC_UTF_8);
      if (change == 4) zip_file_set_mtime(archive, 0, 1'700'000'000, 0);
      if (change == 5) zip_file_set_external_attributes(archive, 0, 0, ZIP_OPSYS_UNIX, 0777u << 16);
      if (change == 6) zip_file_extra_field_set(archive, 0, 0x7777, 0, extra, 3, ZIP_FL_CENTRAL);
    });
    QCOMPARE(refusal(bytes), ErrorCode::malformed);
  }

  void SignatureLines() {
    auto parts = small_parts();
    parts.signatures = {""};
    QCOMPARE(refusal(write_container(parts).value()), ErrorCode::malformed);
    parts.signatures.assign(ContainerLimits::signature_lines, "{}");
    QVERIFY(read_container(write_container(parts).value(), "").ok());
    parts.signatures.emplace_back("{}");
    QCOMPARE(write_container(parts).error().code, ErrorCode::limit_exceeded);
  }

  void LimitsAreKept() {
    auto parts = small_parts();
    parts.soundness.resize(ContainerLimits::soundness + 1);
    QCOMPARE(write_container(parts).error().code, ErrorCode::limit_exceeded);
    std::vector<ZipEntry> entries = entries_in_order(names);
    entries[3].content = parts.soundness;
    QCOMPARE(refusal(zip_bytes(entries)), ErrorCode::limit_exceeded);
  }

  void ContentDigestSeesEveryPartAndNoSignature() {
    const auto parts = small_parts();
    const auto digest = content_digest(parts);
    for (Bytes CertificateParts::*part : {&CertificateParts::manifest, &CertificateParts::policy,
                                          &CertificateParts::proof, &CertificateParts::soundness}) {
      auto changed = parts;
      (changed.*part)[0] ^= 1;
      QVERIFY(content_digest(changed) != digest);
    }
    auto moved = parts;  // a byte that goes from one part to the next
    moved.policy.insert(moved.policy.begin(), moved.manifest.back());
    moved.manifest.pop_back();
    QVERIFY(content_digest(moved) != digest);
    auto with_signature = parts;
    with_signature.signatures.emplace_back("more");
    QCOMPARE(content_digest(with_signature), digest);
  }

  void ContentDigestIsWhatTheDocumentSays() {
    Bytes text;
    for (const std::string_view part : {"driftseal-certificate-content/1", "m", "po", "", "s"}) {
      append_u64(text, part.size());
      append(text, view_of(part));
    }
    QCOMPARE(content_digest({bytes_of("m"), bytes_of("po"), {}, bytes_of("s"), {"line"}}), sha256(text));
  }
};

QTEST_APPLESS_MAIN(TestContainer)
#include "test_container.moc"
