#include "ui/widgets/fact_list.h"

#include <QGridLayout>
#include <QLabel>

#include "ui/widgets/toned.h"

namespace driftseal::ui {
namespace {

QLabel* valueLabel(const Fact& fact, QWidget* parent) {
  auto* label = new ToneLabel(fact.value, parent);
  label->setTextFormat(Qt::PlainText);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  label->setAccessibleName(fact.name + QStringLiteral(": ") + fact.value);
  label->setTone(fact.tone);
  return label;
}

}  // namespace

FactList::FactList(QWidget* parent) : QWidget(parent), layout_(new QGridLayout(this)) {
  layout_->setContentsMargins({});
  layout_->setHorizontalSpacing(12);
  layout_->setVerticalSpacing(4);
  layout_->setColumnStretch(1, 1);
}

void FactList::show(const std::vector<Fact>& facts) {
  while (QLayoutItem* item = layout_->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  facts_ = facts;
  int row = 0;
  for (const Fact& fact : facts) {
    auto* name = new QLabel(fact.name, this);
    name->setForegroundRole(QPalette::PlaceholderText);
    layout_->addWidget(name, row, 0, Qt::AlignTop);
    layout_->addWidget(valueLabel(fact, this), row++, 1);
  }
}

QString FactList::plainText() const {
  QString text;
  for (const Fact& fact : facts_) text += fact.name + QStringLiteral(": ") + fact.value + QLatin1Char('\n');
  return text;
}

}  // namespace driftseal::ui
