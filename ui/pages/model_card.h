// One of the two models: its name, what it is made of, and the buttons that choose another.
#pragma once

#include <QFrame>

#include "core/model/model.h"

class QLabel;

namespace driftseal::ui {

class Dialogs;
class ElidedLabel;
class FactList;

class ModelCard : public QFrame {
  Q_OBJECT

 public:
  ModelCard(const QString& role, Dialogs& dialogs, QWidget* parent = nullptr);
  void show(const QString& path, const ModelPtr& model);  // model: null until it is opened

  void chooseFile();
  void chooseFolder();

 Q_SIGNALS:
  void chosen(const QString& path);

 private:
  QWidget* buttons();

  QString role_, path_;
  Dialogs& dialogs_;
  ElidedLabel *name_, *place_;
  FactList* facts_;
};

// What a file dialog for models asks.
QString modelFileFilter();

}  // namespace driftseal::ui
