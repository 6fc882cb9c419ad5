// Every question that the workbench puts in a window of its own: files, passphrases, and "stop the proof?".
// An interface, so that tests can answer. No call waits: the answer comes through the callback, which is not
// called if the reviewer gives up.
#pragma once

#include <QString>
#include <functional>

#include "core/base/bytes.h"

class QWidget;

namespace driftseal::ui {

struct FileQuestion {
  QString title;
  QString filter;  // as QFileDialog's name filters
  QString start;   // folder or file to start with
};

struct SecretQuestion {
  QString title;
  QString explanation;
  bool is_new = false;  // typed twice, and may be empty
};

class Dialogs {
 public:
  using Chosen = std::function<void(const QString& path)>;
  using Told = std::function<void(SecretBytes secret)>;  // UTF-8; wiped when its holder goes

  virtual ~Dialogs() = default;
  virtual void openFile(QWidget* parent, const FileQuestion& question, Chosen chosen) = 0;
  virtual void openFolder(QWidget* parent, const FileQuestion& question, Chosen chosen) = 0;
  virtual void saveFile(QWidget* parent, const FileQuestion& question, Chosen chosen) = 0;

  // "Stop the proof?": `confirmed` is called only if the reviewer says yes.
  virtual void confirm(QWidget* parent, const QString& question, const QString& explanation,
                       const QString& yes, std::function<void()> confirmed) = 0;

  virtual void askSecret(QWidget* parent, const SecretQuestion& question, Told told) = 0;
};

}  // namespace driftseal::ui
