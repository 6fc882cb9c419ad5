// What a policy says of the model as a whole.
#pragma once

#include <QWidget>

#include "ui/session/policy_editing.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace driftseal::ui {

class ToneLabel;

class PolicySettingsForm : public QWidget {
  Q_OBJECT

 public:
  explicit PolicySettingsForm(PolicyEditing& editing, QWidget* parent = nullptr);

 private:
  QLineEdit* line(const QString& name, const QString& hint);
  QSpinBox* spin(const QString& name, unsigned least, unsigned most);
  QComboBox* presence(const QString& name);
  QWidget* texts();
  QWidget* figures();
  void connectFields();
  void change(const QString& field, const PolicyEdit& edit);
  void normTyped();
  void supportTyped();
  void refresh();
  void say(const Error* error);

  PolicyEditing& editing_;
  QLineEdit *name_, *description_, *norm_, *support_;
  QSpinBox *grid_, *scale_, *soundness_;
  QComboBox *added_, *missing_;
  QLabel* pairing_;
  ToneLabel* problem_;
};

}  // namespace driftseal::ui
