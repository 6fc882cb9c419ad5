#include "core/report_pdf/report_pdf.h"

#include <QGuiApplication>
#include <optional>

#include "core/base/checks.h"
#include "core/base/output_file.h"
#include "core/report_pdf/pages.h"

namespace driftseal {
namespace {

void say_nothing(QtMsgType, const QMessageLogContext&, const QString&) {}

// A QGuiApplication for the time it lives, where the program has none. Such a program has no use for what Qt
// would like to tell of its surroundings.
class Fonts {
 public:
  Fonts() {
    if (!QCoreApplication::instance()) {
      old_handler_ = qInstallMessageHandler(say_nothing);
      application_.emplace(count_, arguments_);
    }
    CHECK(qobject_cast<QGuiApplication*>(QCoreApplication::instance()));
  }
  ~Fonts() {
    if (application_) qInstallMessageHandler(old_handler_);
  }
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

 private:
  QtMessageHandler old_handler_ = nullptr;
  char name_[10] = "driftseal", option_[10] = "-platform", platform_[10] = "offscreen";
  char* arguments_[4] = {name_, option_, platform_, nullptr};
  int count_ = 3;
  std::optional<QGuiApplication> application_;
};

}  // namespace

Status render_pdf(const ReportInput& input, const std::string& path) {
  const report::Document document = compose_report(input);
  const Fonts fonts;
  const QByteArray pdf = report::to_pdf(document);
  return write_file(path, view_of({pdf.constData(), static_cast<std::size_t>(pdf.size())}));
}

}  // namespace driftseal
