// A window that is about to certify, verifiers that misbehave, and what is in the folder afterwards.
#pragma once

#include <QDir>
#include <QFile>
#include <QPushButton>

#include "tests/ui/support/bench.h"
#include "tests/ui/support/generated_model.h"
#include "ui/pages/certify_page.h"
#include "ui/widgets/path_field.h"

namespace driftseal::ui {

inline QStringList filesIn(const QString& folder) {
  return QDir(folder).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
}

// A program of its own that tells a version and answers a check with `body` (sh).
inline QString fakeVerifier(const QString& folder, const QByteArray& body) {
  const QString path = QDir(folder).filePath(QStringLiteral("fake-verify"));
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return {};
  file.write("#!/bin/sh\nif [ \"$1\" = --version ]; then echo 9.9; exit 0; fi\n" + body + "\n");
  file.close();
  file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  return path;
}

inline bool propose(Bench& bench) {
  if (!bench.measured()) return false;
  bench.window.audit().propose(10);
  return bench.judged();
}

inline bool readyAt(Bench& bench, const QString& certificate) {
  if (!propose(bench)) return false;
  bench.window.showStage(Stage::certify);
  bench.window.certifyPage()->output()->setPath(certificate);
  return bench.until([&] { return bench.window.certifyPage()->certifyButton()->isEnabled(); });
}

// The smallest sample: proved in a second or two.
inline bool prepareSmall(Bench& bench, const QString& certificate) {
  bench.openMlp();
  return readyAt(bench, certificate);
}

// A pair written on the spot, beside the settings; of the usual size it takes some seconds to prove.
inline bool prepareWritten(Bench& bench, const QString& certificate, int layers = 120) {
  const QString base = bench.folder.filePath(QStringLiteral("base.safetensors"));
  const QString tuned = bench.folder.filePath(QStringLiteral("tuned.safetensors"));
  if (!writeModel(base, layers, '\x10') || !writeModel(tuned, layers, '\x11')) return false;
  bench.window.openPair(base, tuned);
  return readyAt(bench, certificate);
}

inline bool startProof(Bench& bench) {
  QTest::mouseClick(bench.window.certifyPage()->certifyButton(), Qt::LeftButton);
  return bench.until([&] { return bench.window.audit().isProving(); });
}

inline bool proofEnds(Bench& bench) {
  return bench.until([&] { return !bench.window.audit().isProving(); }, 240'000);
}

}  // namespace driftseal::ui
