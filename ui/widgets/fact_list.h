// Names and values, one a line, aligned; values can be selected and copied.
#pragma once

#include <QString>
#include <QWidget>
#include <vector>

#include "ui/present/tone.h"

class QGridLayout;

namespace driftseal::ui {

struct Fact {
  QString name, value;
  Tone tone = Tone::plain;
};

class FactList : public QWidget {
  Q_OBJECT

 public:
  explicit FactList(QWidget* parent = nullptr);
  void show(const std::vector<Fact>& facts);
  QString plainText() const;

 private:
  std::vector<Fact> facts_;
  QGridLayout* layout_;
};

}  // namespace driftseal::ui
