// The dialogs of the desktop.
#pragma once

#include "ui/dialogs/dialogs.h"

namespace driftseal::ui {

class DesktopDialogs final : public Dialogs {
 public:
  void openFile(QWidget* parent, const FileQuestion& question, Chosen chosen) override;
  void openFolder(QWidget* parent, const FileQuestion& question, Chosen chosen) override;
  void saveFile(QWidget* parent, const FileQuestion& question, Chosen chosen) override;
  void confirm(QWidget* parent, const QString& question, const QString& explanation, const QString& yes,
               std::function<void()> confirmed) override;
  void askSecret(QWidget* parent, const SecretQuestion& question, Told told) override;
};

}  // namespace driftseal::ui
