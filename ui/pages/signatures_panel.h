// Who signed the two models, and whom the reviewer trusts.
#pragma once

#include <QScrollArea>

#include "ui/session/model_signatures_session.h"

class QListWidget;
class QPushButton;

namespace driftseal::ui {

class Dialogs;
class SignatureSection;

class SignaturesPanel : public QScrollArea {
  Q_OBJECT

 public:
  SignaturesPanel(ModelSignaturesSession& session, const ModelDescriptions& models, Dialogs& dialogs,
                  QWidget* parent = nullptr);

  SignatureSection* section(Side side) const { return sections_[static_cast<std::size_t>(side)]; }
  QListWidget* trusted() const { return trusted_; }
  void addTrusted();
  void removeTrusted();

 private:
  QWidget* trustBox();
  void refreshTrust();

  ModelSignaturesSession& session_;
  Dialogs& dialogs_;
  std::array<SignatureSection*, both_sides.size()> sections_{};
  QListWidget* trusted_ = nullptr;
  QPushButton* remove_ = nullptr;
};

}  // namespace driftseal::ui
