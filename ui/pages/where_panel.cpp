#include "ui/pages/where_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/session/block_study.h"
#include "ui/widgets/text.h"

namespace driftseal::ui {

WherePanel::WherePanel(BlockStudy& study, QWidget* parent)
    : QWidget(parent),
      image_(new DeltaImage(this)),
      measure_(new QComboBox(this)),
      logarithmic_(new QCheckBox(tr("Log"), this)),
      marks_(new QCheckBox(tr("Marks"), this)),
      read_out_(new ElidedLabel(this)) {
  read_out_->setContentsMargins(6, 0, 6, 0);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->setSpacing(2);
  layout->addWidget(controls());
  layout->addWidget(image_, 1);
  layout->addWidget(read_out_);
  connect(image_, &DeltaImage::cellsWanted, &study, &BlockStudy::readCells);
  connect(image_, &DeltaImage::entriesWanted, &study, &BlockStudy::readEntries);
  connect(image_, &DeltaImage::entryChosen, &study, &BlockStudy::readEntry);
  connect(image_, &DeltaImage::readOutChanged, this, [this] { read_out_->setFullText(image_->readOut()); });
  connect(&study, &BlockStudy::cellsRead, image_, &DeltaImage::setCells);
  connect(&study, &BlockStudy::entriesRead, image_, &DeltaImage::setEntries);
  connect(&study, &BlockStudy::entryRead, this, [this](const EntriesPtr& entry) {
    image_->setEntry({entry->area.row, entry->area.column}, entry->entries.front());
  });
}

QString WherePanel::readOut() const { return read_out_->fullText(); }

QWidget* WherePanel::controls() {
  auto* row = new QWidget(this);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(4, 2, 4, 0);
  measure_->addItem(tr("largest"), QVariant::fromValue(static_cast<int>(CellMeasure::largest)));
  measure_->addItem(tr("root mean square"), QVariant::fromValue(static_cast<int>(CellMeasure::rms)));
  measure_->setAccessibleName(tr("What a cell of the picture shows"));
  measure_->setToolTip(
      tr("What a cell shows of the changes in it: the largest, or the root of their mean square"));
  logarithmic_->setChecked(true);
  logarithmic_->setAccessibleName(tr("Logarithmic colours"));
  logarithmic_->setToolTip(tr("Logarithmic colours show small and large changes at once"));
  marks_->setChecked(true);
  marks_->setAccessibleName(tr("Mark the largest changes"));
  marks_->setToolTip(tr("Rings round the largest changes"));
  connect(measure_, &QComboBox::currentIndexChanged, this,
          [this] { image_->setMeasure(static_cast<CellMeasure>(measure_->currentData().toInt())); });
  connect(logarithmic_, &QCheckBox::toggled, image_, &DeltaImage::setLogarithmic);
  connect(marks_, &QCheckBox::toggled, image_, &DeltaImage::setMarks);
  layout->addWidget(measure_);
  layout->addWidget(logarithmic_);
  layout->addWidget(marks_);
  layout->addStretch(1);
  layout->addWidget(keyButton(QStringLiteral("+"), tr("Zoom in (+)"), Qt::Key_Plus));
  layout->addWidget(keyButton(QStringLiteral("\u2212"), tr("Zoom out (\u2212)"), Qt::Key_Minus));
  layout->addWidget(keyButton(tr("All"), tr("Show the whole (0)"), Qt::Key_0));
  return row;
}

// Buttons and keys do the same.
QWidget* WherePanel::keyButton(const QString& text, const QString& tip, int key) {
  auto* button = new QToolButton(this);
  button->setText(text);
  button->setToolTip(tip);
  button->setAccessibleName(tip);
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::TabFocus);
  connect(button, &QToolButton::clicked, this, [this, key] {
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(image_, &press);
  });
  return button;
}

}  // namespace driftseal::ui
