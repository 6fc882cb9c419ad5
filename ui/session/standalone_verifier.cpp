#include "ui/session/standalone_verifier.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace driftseal::ui {
namespace {

constexpr int look_milliseconds = 50, version_milliseconds = 10'000;
constexpr qsizetype most_said = 600;

struct Answer {
  int exit_code = 0;
  QByteArray output, errors;
};

Error verifierError(ErrorCode code, const std::string& message, const QString& program,
                    const std::string& remedy) {
  return {code, message, program.toStdString(), "", remedy};
}

Error notFound(const QString& program) {
  return verifierError(ErrorCode::not_found, "the stand-alone verifier is not there or cannot be run",
                       program,
                       "Install Driftseal completely: driftseal-verify belongs beside driftseal-workbench");
}

std::string said(const Answer& answer) {
  const QByteArray all = (answer.output + ' ' + answer.errors).simplified();
  if (all.isEmpty()) return "it said nothing";
  return "it said: " + all.first(std::min(all.size(), most_said)).toStdString();
}

Error refused(const std::string& what, const Answer& answer, const QString& program) {
  return verifierError(ErrorCode::mismatch, "the stand-alone verifier " + what + "; " + said(answer), program,
                       "Start again; if it repeats, report it with this message");
}

// Waits in short steps, so that a stop takes effect at once.
Status waitFor(QProcess& process, int milliseconds, const Task& task) {
  QElapsedTimer clock;
  clock.start();
  while (!process.waitForFinished(look_milliseconds)) {
    if (process.state() == QProcess::NotRunning) break;
    const bool late = clock.elapsed() > milliseconds;
    if (!late && !task.stopped()) continue;
    process.kill();
    process.waitForFinished();
    if (!late) return cancelled();
    return verifierError(ErrorCode::mismatch,
                         "the stand-alone verifier gave no answer within " +
                             std::to_string((milliseconds + 999) / 1000) + " s and was ended",
                         process.program(), "Start again when the computer is less busy");
  }
  return {};
}

Result<Answer> run(const QString& program, const QStringList& arguments, int milliseconds, const Task& task) {
  const QFileInfo file(program);
  if (program.isEmpty() || !file.isFile() || !file.isExecutable()) return notFound(program);
  const QEventLoop needed_by_the_process;  // gives a plain thread what QProcess listens with; it never spins
  QProcess process;
  process.setStandardInputFile(QProcess::nullDevice());
  process.start(file.absoluteFilePath(), arguments);
  if (!process.waitForStarted()) return notFound(program);
  TRY_STATUS(waitFor(process, milliseconds, task));
  const Answer answer{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
  if (process.exitStatus() == QProcess::CrashExit) return refused("crashed", answer, program);
  return answer;
}

// Both the exit code and the answer have to say so.
bool accepts(const Answer& answer, const QJsonObject& verdict) {
  const auto says = [&](const char* name, const char* value) {
    return verdict.value(QLatin1String(name)).toString() == QLatin1String(value);
  };
  return answer.exit_code == 0 && says("schema", "driftseal-verdict/1") && says("proof", "valid") &&
         says("applies", "yes") && verdict.value(QLatin1String("failed_check")).isNull();
}

QString shellQuoted(const QString& text) {
  static const QString plain = QStringLiteral("-_./+:,@%=");
  const bool safe = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
    return (c.unicode() < 128 && c.isLetterOrNumber()) || plain.contains(c);
  });
  if (safe) return text;
  return QLatin1Char('\'') + QString(text).replace(QLatin1Char('\''), QStringLiteral("'\\''")) +
         QLatin1Char('\'');
}

}  // namespace

QString verifierBesideProgram() {
  return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("driftseal-verify"));
}

Result<QString> StandaloneVerifier::version(const Task& task) const {
  TRY(const Answer answer,
      run(program_, {QStringLiteral("--version")}, std::min(milliseconds_, version_milliseconds), task));
  if (answer.exit_code != 0) return refused("does not tell its version", answer, program_);
  return QString::fromUtf8(answer.output).trimmed();
}

Result<VerifierVerdict> StandaloneVerifier::verify(const VerifierFiles& files, const Task& task) const {
  TRY(const QString version, this->version(task));
  const auto path = [](const std::string& file) {
    return QFileInfo(QString::fromStdString(file)).absoluteFilePath();
  };
  QElapsedTimer clock;
  clock.start();
  TRY(const Answer answer,
      run(program_,
          {QStringLiteral("--json"), QStringLiteral("--base-manifest"), path(files.base_manifest),
           QStringLiteral("--policy"), path(files.policy), path(files.certificate)},
          milliseconds_, task));
  const QJsonObject verdict = QJsonDocument::fromJson(answer.output).object();
  if (!accepts(answer, verdict)) return refused("does not accept the certificate", answer, program_);
  return VerifierVerdict{program_, version, static_cast<double>(clock.elapsed()) / 1000.0,
                         verdict.value(QLatin1String("soundness_bits")).toDouble()};
}

QString verifyCommand(const VerifierFiles& files) {
  const auto quoted = [](const std::string& text) { return shellQuoted(QString::fromStdString(text)); };
  return QStringLiteral("driftseal-verify %1 --base-manifest %2 --policy %3")
      .arg(quoted(files.certificate), quoted(files.base_manifest), quoted(files.policy));
}

}  // namespace driftseal::ui
