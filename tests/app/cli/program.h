// Runs the real command line in a folder of its own, and looks at what it says and what it leaves behind.
#pragma once

#include <QtTest>

struct Answer {
  int code = -1;
  QByteArray out, err;
  QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
  QString error_code() const { return json()["error"].toObject()["code"].toString(); }
};

class Workplace {
 public:
  static constexpr const char* program = DRIFTSEAL_BINARY_DIR "/app/cli/driftseal";
  static QString sample(const char* name) {
    return QString(DRIFTSEAL_SOURCE_DIR "/resources/samples/") + name;
  }

  QString path(const QString& name) const { return folder_.filePath(name); }

  Answer run(const QStringList& words) const { return run_program(program, words); }
  // The same with a limit on the size of files, in blocks of 1024 bytes.
  Answer run_with_file_limit(int blocks, const QStringList& words) const {
    return run_program(
        "bash",
        QStringList{"-c", QString("ulimit -f %1; exec \"$@\"").arg(blocks), "limited", program} + words);
  }
  void start(QProcess& process, const QStringList& words) const {
    process.setWorkingDirectory(folder_.path());
    process.start(program, words);
  }

  // A copy that may be changed.
  void copy(const QString& from, const QString& name) const {
    QFile::remove(path(name));
    if (!QFile::copy(from, path(name))) qFatal("cannot copy %s", qPrintable(from));
    QFile::setPermissions(path(name), QFile::ReadOwner | QFile::WriteOwner);
  }
  void write(const QString& name, const QByteArray& bytes) const {
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
  }
  QByteArray read(const QString& name) const {
    QFile file(QDir::isAbsolutePath(name) ? name : path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  void flip_bit(const QString& name, qint64 at) const {
    QByteArray bytes = read(name);
    bytes[at < 0 ? bytes.size() + at : at] ^= 1;
    write(name, bytes);
  }
  QStringList files() const { return QDir(folder_.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
  bool has(const QString& name) const { return QFile::exists(path(name)); }

 private:
  Answer run_program(const QString& name, const QStringList& words) const {
    QProcess process;
    process.setWorkingDirectory(folder_.path());
    process.start(name, words);
    if (!process.waitForFinished(300'000)) qFatal("the program does not end");
    const bool crashed = process.exitStatus() == QProcess::CrashExit;
    return {crashed ? -2 : process.exitCode(), process.readAllStandardOutput(),
            process.readAllStandardError()};
  }

  QTemporaryDir folder_;
};
