// Every question that the workbench puts in a window of its own: files, and "stop the proof?". An interface,
// so that tests can answer. No call waits: the answer comes through the callback, which is not called if the
// reviewer gives up.
#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace driftseal::ui {

struct FileQuestion {
  QString title;
  QString filter;  // as QFileDialog's name filters
  QString start;   // folder or file to start with
};

class Dialogs {
 public:
  using Chosen = std::function<void(const QString& path)>;

  virtual ~Dialogs() = default;
  virtual void openFile(QWidget* parent, const FileQuestion& question, Chosen chosen) = 0;
  virtual void openFolder(QWidget* parent, const FileQuestion& question, Chosen chosen) = 0;
  virtual void saveFile(QWidget* parent, const FileQuestion& question, Chosen chosen) = 0;

  // "Stop the proof?": `confirmed` is called only if the reviewer says yes.
  virtual void confirm(QWidget* parent, const QString& question, const QString& explanation,
                       const QString& yes, std::function<void()> confirmed) = 0;
};

}  // namespace driftseal::ui
