// Bytes and their texts, 128-bit decimals, SHA-256, parallel loops, errors as text.
#include <QTest>
#include <atomic>

#include "core/base/bytes.h"
#include "core/base/decimal.h"
#include "core/base/mapped_file.h"
#include "core/base/parallel.h"
#include "core/base/result.h"
#include "core/base/sha256.h"

using namespace driftseal;

static std::string hex(const Digest& digest) { return to_hex(digest); }

class TestBase : public QObject {
  Q_OBJECT
 private slots:
  void base64_vectors_of_rfc_4648() {
    const std::pair<const char*, const char*> vectors[] = {{"", ""},
                                                           {"f", "Zg=="},
                                                           {"fo", "Zm8="},
                                                           {"foo", "Zm9v"},
                                                           {"foob", "Zm9vYg=="},
                                                           {"fooba", "Zm9vYmE="},
                                                           {"foobar", "Zm9vYmFy"}};
    for (const auto& [text, code] : vectors) {
      QCOMPARE(to_base64(view_of(text)), std::string(code));
      QCOMPARE(*from_base64(code), Bytes(view_of(text).begin(), view_of(text).end()));
    }
  }

  void base64_refuses_what_is_not_canonical() {
    for (const auto* text :
         {"Zg", "Zg=", "Zh==", "Zm9=", "Z===", "====", "Zm9v\n", " Zm9v", "Zm-v", "Zg==Zg=="})
      QVERIFY2(!from_base64(text), text);
  }

  void hexadecimal_there_and_back() {
    QCOMPARE(to_hex(Bytes{0, 0x1F, 0xFF}), std::string("001fff"));
    QCOMPARE(*from_hex("001FfF"), (Bytes{0, 0x1F, 0xFF}));
    for (const auto* text : {"0", "0g", " 00", "0x00"}) QVERIFY2(!from_hex(text), text);
  }

  void utf8_as_in_rfc_3629() {
    for (const auto* text : {"", "plain", "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x98\x80", "\xF4\x8F\xBF\xBF"})
      QVERIFY2(is_valid_utf8(text), text);
    for (const auto* text :
         {"\x80", "\xC0\x80", "\xC3", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF", "\xE2\x82"})
      QVERIFY2(!is_valid_utf8(text), text);
  }

  void a_reader_never_runs_past_its_end() {
    const Bytes bytes{1, 0, 0, 0, 0, 0, 0, 0, 7};
    ByteReader reader(bytes);
    QCOMPARE(*reader.u64(), 1u);
    QCOMPARE(reader.remaining(), std::size_t{1});
    QVERIFY(!reader.u64());
    QVERIFY(reader.failed());
    QVERIFY(!reader.u8());  // once failed, always failed
    ByteReader huge(bytes);
    QVERIFY(!huge.take(~std::size_t{0}));
  }

  void decimals_of_128_bits() {
    const u128 top = ~u128{0};
    QCOMPARE(to_decimal(top), std::string("340282366920938463463374607431768211455"));
    QVERIFY(*parse_decimal("340282366920938463463374607431768211455") == top);
    QVERIFY(*parse_decimal("0") == 0);
    for (const auto* text :
         {"", "00", "01", "-1", "+1", "1.0", "1e3", " 1", "340282366920938463463374607431768211456",
          "3402823669209384634633746074317682114550"})
      QVERIFY2(!parse_decimal(text), text);
  }

  void sha256_vectors_of_fips_180() {  // FIPS 180-2, appendix B, and the empty message
    QCOMPARE(hex(sha256("")),
             std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QCOMPARE(hex(sha256("abc")),
             std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
             std::string("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
    Sha256 million;
    for (int i = 0; i < 1000; ++i) million.update(std::string(1000, 'a'));
    QCOMPARE(hex(million.finish()),
             std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
  }

  void sha256_in_parts_equals_the_whole() {
    Bytes numbers{9};
    append_u64(numbers, 0x0123456789ABCDEF);
    Sha256 parts;
    parts.update_u8(9).update_u64(0x0123456789ABCDEF);
    QCOMPARE(parts.finish(), sha256(numbers));
  }

  void loops_cover_every_index_once() {
    for (const std::size_t limit : {1, 2}) {
      const ThreadLimit threads(limit);
      std::vector<std::atomic<int>> visits(1003);
      parallel_pieces(visits.size(), 10, [&](std::size_t begin, std::size_t end) {
        for (auto i = begin; i < end; ++i) ++visits[i];
      });
      parallel_each(visits.size(), [&](std::size_t i) { ++visits[i]; });
      QVERIFY(std::ranges::all_of(visits, [](const auto& n) { return n == 2; }));
    }
    parallel_each(0, [](std::size_t) { QFAIL("nothing to visit"); });
  }

  void an_error_tells_all_its_parts() {
    const Error error{ErrorCode::truncated, "it ends early", "some/file", "byte 7", "Download it again"};
    for (const auto* part : {"it ends early", "some/file", "byte 7", "Download it again"})
      QVERIFY2(error.paragraph().find(part) != std::string::npos, part);
    QCOMPARE(to_string(ErrorCode::nothing_to_analyse), std::string_view("nothing_to_analyse"));
  }

  void a_paragraph_cannot_steer_a_terminal() {
    const Error error{ErrorCode::malformed, "unknown dtype \"\x1b[31m\nfake\xe2\x80\xae\"",
                      "\xff.safetensors", "", "Look"};
    QCOMPARE(error.paragraph(),
             std::string("\\xff.safetensors: unknown dtype \"\\x1b[31m\\x0afake\\xe2\\x80\\xae\". Look."));
  }

  void what_is_no_file_is_not_opened() {
    for (const auto* path : {"/", "/dev/null", "/no/such/file", ""}) {
      const auto file = MappedFile::open(path);
      QVERIFY2(!file && file.error().code == ErrorCode::cannot_open, path);
      QVERIFY(!file.error().remedy.empty());
    }
  }
};

QTEST_APPLESS_MAIN(TestBase)
#include "test_base.moc"
