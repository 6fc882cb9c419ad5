// The secret file: read back, refused when others may read it, and its count of proofs, which must never fall
// behind.
#include <sys/stat.h>

#include <QtTest>
#include <atomic>

#include "core/audit/secret.h"
#include "core/base/output_file.h"
#include "core/base/parallel.h"

using namespace driftseal;
using namespace driftseal::audit;

class TestSecret : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;

  std::string path(const char* name) const { return folder_.filePath(name).toStdString(); }

  Secret written(const std::string& file) const {
    Secret secret = Secret::fresh();
    secret.root = sha256("root");
    secret.openings = 1;
    if (!write_secret(file, secret).ok()) std::abort();
    return secret;
  }

 private slots:
  void reads_back() {
    const Secret secret = written(path("a"));
    const auto read = read_secret(path("a"));
    QVERIFY(read.ok());
    QVERIFY(read->seed == secret.seed && read->naming_key == secret.naming_key && read->root == secret.root);
    QCOMPARE(read->openings, std::uint64_t{1});
    struct stat info {};
    QVERIFY(::stat(path("a").c_str(), &info) == 0);
    QCOMPARE(info.st_mode & 0777u, 0600u);
  }

  void fresh_ones_differ() { QVERIFY(Secret::fresh().seed != Secret::fresh().seed); }

  void is_never_replaced() {
    written(path("b"));
    const auto again = write_secret(path("b"), Secret::fresh());
    QVERIFY(!again.ok());
    QCOMPARE(again.error().code, ErrorCode::cannot_write);
  }

  void refuses_what_others_may_read() {
    written(path("c"));
    for (const mode_t mode : {0640u, 0604u, 0620u}) {
      QVERIFY(::chmod(path("c").c_str(), mode) == 0);
      QVERIFY(!read_secret(path("c")).ok());
      QCOMPARE(read_secret(path("c")).error().code, ErrorCode::key_refused);
      QVERIFY(!count_opening(path("c"), sha256("root"), 9).ok());
    }
  }

  void counts_up_to_the_limit() {
    written(path("d"));
    QCOMPARE(*count_opening(path("d"), sha256("root"), 3), std::uint64_t{2});
    QCOMPARE(*count_opening(path("d"), sha256("root"), 3), std::uint64_t{3});
    const auto spent = count_opening(path("d"), sha256("root"), 3);
    QVERIFY(!spent.ok());
    QCOMPARE(spent.error().code, ErrorCode::opening_budget);
    QCOMPARE(read_secret(path("d"))->openings, std::uint64_t{3});
  }

  void refuses_another_root() {
    written(path("e"));
    const auto other = count_opening(path("e"), sha256("other"), 3);
    QVERIFY(!other.ok());
    QCOMPARE(other.error().code, ErrorCode::mismatch);
    QCOMPARE(read_secret(path("e"))->openings, std::uint64_t{1});
  }

  void threads_do_not_share_an_opening() {
    written(path("f"));
    std::atomic<int> granted = 0;
    parallel_each(40,
                  [&](std::size_t) { granted += count_opening(path("f"), sha256("root"), 20).ok() ? 1 : 0; });
    QCOMPARE(granted.load(), 19);
    QCOMPARE(read_secret(path("f"))->openings, std::uint64_t{20});
  }

  void a_torn_line_counts() {
    written(path("g"));
    QFile file(folder_.filePath("g"));
    QVERIFY(file.open(QIODevice::Append) && file.write("ope") == 3);
    file.close();
    QCOMPARE(read_secret(path("g"))->openings, std::uint64_t{2});
  }

  void a_torn_line_neither_joins_nor_spoils_the_next() {
    written(path("h"));
    QFile file(folder_.filePath("h"));
    QVERIFY(file.resize(file.size() - 1));  // its line end, or that of the object
    const auto before = read_secret(path("h"));
    QVERIFY(before.ok());
    const auto counted = count_opening(path("h"), before->root, 20);
    QVERIFY(counted.ok());
    QCOMPARE(*counted, before->openings + 1);
    QCOMPARE(read_secret(path("h"))->openings, *counted);
  }

  void refuses_damage_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("seed");
    QTest::newRow("another schema") << QByteArray(
        R"({"schema":"driftseal-secret/2","root":"","seed":"","naming_key":""})");
    QTest::newRow("short seed") << QByteArray(
        R"({"schema":"driftseal-secret/1","root":"00","seed":"00","naming_key":"00"})");
    QTest::newRow("an array") << QByteArray("[]");
  }

  void refuses_damage() {
    QFETCH(QByteArray, text);
    const std::string file = path("damaged");
    QVERIFY(write_file(file, view_of(text.toStdString()), FileMode::secret).ok());
    const auto read = read_secret(file);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, ErrorCode::malformed);
    QVERIFY(!read.error().remedy.empty());
  }

  void refuses_a_folder_and_a_missing_file() {
    QCOMPARE(read_secret(path(".")).error().code, ErrorCode::cannot_open);
    QCOMPARE(read_secret(path("nowhere")).error().code, ErrorCode::cannot_open);
  }
};

QTEST_APPLESS_MAIN(TestSecret)
#include "test_secret.moc"
