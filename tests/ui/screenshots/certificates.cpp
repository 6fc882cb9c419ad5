#include <QTabWidget>
#include "tests/ui/screenshots/camera.h"
#include "tests/ui/support/proving.h"
#include "ui/pages/certificate_files.h"
#include "ui/pages/certificates_page.h"
#include "ui/widgets/path_field.h"

namespace driftseal::ui {
void takeChain(Bench& bench, const Camera& camera) {
  MainWindow& window = bench.window;
  auto* page = window.certificatesPage();
  const auto certify = [&](const char* base, const char* tuned, const QString& path) {
    window.openPair(sample(QString::fromLatin1(base)), sample(QString::fromLatin1(tuned)));
    if (!propose(bench)) return;
    CertifyRequest request;
    request.options.name_files = true;
    window.audit().certify(request, path);
    bench.until([&] { return !window.audit().isProving(); }, 240'000);
  };
  const QString first = bench.folder.filePath(QStringLiteral("mlp-v1.driftseal")),
                second = bench.folder.filePath(QStringLiteral("mlp-v2.driftseal"));
  certify("mlp/base", "mlp/lastlayer", first);
  certify("mlp/lastlayer", "mlp/full", second);
  window.openPaths({first, second});
  const auto settled = [&] {
    return !window.certificates().isChecking() && !window.certificates().isCheckingFiles();
  };
  bench.until(settled);
  for (int tab = 0; tab < page->tabs()->count(); ++tab) {
    page->tabs()->setCurrentIndex(tab);
    camera.take(window, QStringLiteral("g-certificate-tab%1").arg(tab));
  }
  auto* files = page->findChild<FilesView*>();
  page->tabs()->setCurrentWidget(files);
  files->takeOpenPair();
  bench.until(settled);
  camera.take(window, QStringLiteral("h-certificate-linked"));
  files->secret()->setPath(QString());
  files->tuned()->setPath(sample(QStringLiteral("mlp/base")));
  files->base()->setPath(sample(QStringLiteral("mlp/base")));
  files->run();
  bench.until(settled);
  camera.take(window, QStringLiteral("i-certificate-other-files"));
}

}  // namespace driftseal::ui
