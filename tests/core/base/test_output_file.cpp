// Files appear complete or not at all.
#include <sys/stat.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/mapped_file.h"
#include "core/base/output_file.h"

using namespace driftseal;

class TestOutputFile : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;
  std::string path(const char* name) const { return folder_.filePath(name).toStdString(); }
  qsizetype files() const { return QDir(folder_.path()).entryList(QDir::Files | QDir::Hidden).size(); }

 private slots:
  void cleanup() {
    for (const auto& name : QDir(folder_.path()).entryList(QDir::Files | QDir::Hidden))
      QFile::remove(folder_.filePath(name));
  }

  void what_is_committed_is_there() {
    QVERIFY(write_file(path("a"), view_of("first")).ok());
    QVERIFY(write_file(path("a"), view_of("second")).ok());
    const auto read = read_file(path("a"), 100);
    QVERIFY(read.ok());
    QCOMPARE(text_of(*read), std::string_view("second"));
    QCOMPARE(files(), 1);
  }

  void what_is_not_committed_leaves_nothing() {
    {
      auto file = OutputFile::create(path("b"));
      QVERIFY(file.ok() && file->write(view_of("half")).ok());
    }
    QCOMPARE(files(), 0);
  }

  void an_abandoned_rewrite_leaves_the_old_file() {
    QVERIFY(write_file(path("c"), view_of("old")).ok());
    {
      auto file = OutputFile::create(path("c"));
      QVERIFY(file.ok() && file->write(view_of("new")).ok());
    }
    QCOMPARE(text_of(*read_file(path("c"), 100)), std::string_view("old"));
    QCOMPARE(files(), 1);
  }

  void a_secret_is_readable_by_its_owner_only() {
    QVERIFY(write_file(path("d"), view_of("secret"), FileMode::secret).ok());
    struct stat info {};
    QCOMPARE(::stat(path("d").c_str(), &info), 0);
    QCOMPARE(info.st_mode & 0777, mode_t{0600});
  }

  void places_that_cannot_be_written() {
    for (const auto& target :
         {folder_.path().toStdString(), path("no/such/folder/file"), std::string("/dev/full")}) {
      const auto written = write_file(target, view_of("x"));
      QVERIFY2(!written.ok(), target.c_str());
      QCOMPARE(written.error().code, ErrorCode::cannot_write);
      QVERIFY(!written.error().remedy.empty());
    }
  }

  void reading_has_a_limit() {
    QVERIFY(write_file(path("e"), view_of("12345")).ok());
    QVERIFY(read_file(path("e"), 5).ok());
    const auto refused = read_file(path("e"), 4);
    QVERIFY(!refused.ok() && refused.error().code == ErrorCode::limit_exceeded);
  }

  void a_changed_file_is_noticed() {
    QVERIFY(write_file(path("f"), view_of("before")).ok());
    const auto file = MappedFile::open(path("f"));
    QVERIFY(file.ok() && file->unchanged().ok());
    QVERIFY(write_file(path("f"), view_of("after!")).ok());
    QCOMPARE(file->unchanged().error().code, ErrorCode::changed_on_disk);
    QCOMPARE(text_of(file->bytes()), std::string_view("before"));
  }

  void an_empty_file_maps_to_nothing() {
    QVERIFY(write_file(path("g"), {}).ok());
    const auto file = MappedFile::open(path("g"));
    QVERIFY(file.ok() && file->bytes().empty());
  }
};

QTEST_APPLESS_MAIN(TestOutputFile)
#include "test_output_file.moc"
