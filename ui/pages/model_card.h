// One of the two models: its name, what its headers tell, who signed it, and the buttons that choose another.
#pragma once

#include <QFrame>

#include "core/base/result.h"
#include "ui/present/look.h"
#include "ui/session/model_description.h"

class QToolButton;

namespace driftseal::ui {

class Dialogs;
class ElidedLabel;
class FactList;

class ModelCard : public QFrame {
  Q_OBJECT

 public:
  ModelCard(const QString& role, Dialogs& dialogs, QWidget* parent = nullptr);

  void show(const QString& path, const ModelDescriptionPtr& model);  // model: null until it is read
  void showProblem(const Error& error);
  void showSignature(const Look& look);
  QString text() const;  // what the card says, a line each
  QToolButton* signature() const { return signature_; }

  void chooseFile();
  void chooseFolder();

 Q_SIGNALS:
  void chosen(const QString& path);
  void signatureRequested();

 private:
  QWidget* titleRow();
  QToolButton* button(Icon picture, const QString& text, const QString& name, const QString& tip);

  QString role_, path_;
  Dialogs& dialogs_;
  ElidedLabel *name_, *place_;
  FactList* facts_;
  QToolButton* signature_;
};

// What a file dialog for models asks.
QString modelFileFilter();

}  // namespace driftseal::ui
