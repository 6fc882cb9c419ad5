// The parts of driftseal_screenshots: one a page.
#pragma once

#include <QDir>

#include "tests/ui/support/bench.h"

namespace driftseal::ui {

struct Camera {
  QDir folder;
  QString suffix;
  QSize size;

  void take(MainWindow& window, const QString& name) const {
    QTest::qWait(350);
    window.grab().save(folder.filePath(name + suffix + QStringLiteral(".png")));
  }
};

void takeModels(const Camera& camera);
void takeDrift(Bench& bench, const Camera& camera);
void takePolicy(Bench& bench, const Camera& camera);
void takeRefusal(Bench& bench, const Camera& camera);
void takeRunningProof(Bench& bench, const Camera& camera);
void takeProof(Bench& bench, const Camera& camera);  // and its certificate
void takeFailure(const Camera& camera);
void takeChain(Bench& bench, const Camera& camera);

}  // namespace driftseal::ui
