// Who vouches for a certificate: the key, its chain, and the signature that was made with them.
#pragma once

#include <QGroupBox>

#include "ui/session/proof_files.h"
#include "ui/session/signing.h"

class QPushButton;

namespace driftseal::ui {

class Dialogs;
class FactList;
class PathField;

class SigningPanel : public QGroupBox {
  Q_OBJECT

 public:
  SigningPanel(Signing& signing, Dialogs& dialogs, QWidget* parent = nullptr);

  void setCertificate(const SavedProofPtr& saved);  // what is signed; null: nothing yet
  PathField* key() const { return key_; }
  PathField* chain() const { return chain_; }
  QPushButton* signButton() const { return sign_; }
  QPushButton* makeButton() const { return make_; }
  FactList* facts() const { return facts_; }

 private:
  PathField* input(const QString& name, const QString& placeholder);
  void choose();
  void sign();
  void askPassphrase(bool was_wrong);
  void makeKey();
  void refresh();

  Signing& signing_;
  Dialogs& dialogs_;
  SavedProofPtr saved_;
  PathField *key_, *chain_;
  QPushButton *sign_, *make_;
  FactList* facts_;
};

}  // namespace driftseal::ui
