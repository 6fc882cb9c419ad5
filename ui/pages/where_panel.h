// The picture of the change with its controls and a line that reads out what is pointed at.
#pragma once

#include <QWidget>

#include "ui/charts/delta_image.h"

class QCheckBox;
class QComboBox;

namespace driftseal::ui {

class BlockStudy;
class ElidedLabel;

class WherePanel : public QWidget {
  Q_OBJECT

 public:
  explicit WherePanel(BlockStudy& study, QWidget* parent = nullptr);

  DeltaImage* image() const { return image_; }
  QString readOut() const;

 private:
  QWidget* controls();
  QWidget* keyButton(const QString& text, const QString& tip, int key);

  DeltaImage* image_;
  QComboBox* measure_;
  QCheckBox *logarithmic_, *marks_;
  ElidedLabel* read_out_;
};

}  // namespace driftseal::ui
