#include "ui/widgets/path_field.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

#include "ui/present/icons.h"

namespace driftseal::ui {

PathField::PathField(const QString& accessible_name, const QString& placeholder, QWidget* parent)
    : QWidget(parent), edit_(new QLineEdit(this)), button_(new QToolButton(this)) {
  edit_->setAccessibleName(accessible_name);
  edit_->setPlaceholderText(placeholder);
  edit_->setToolTip(accessible_name);
  button_->setIcon(icon(Icon::open));
  button_->setToolTip(tr("%1: choose").arg(accessible_name));
  button_->setAccessibleName(button_->toolTip());
  button_->setFocusPolicy(Qt::StrongFocus);
  setFocusProxy(edit_);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins({});
  layout->setSpacing(4);
  layout->addWidget(edit_, 1);
  layout->addWidget(button_);
  connect(button_, &QToolButton::clicked, this, &PathField::browse);
  connect(edit_, &QLineEdit::editingFinished, this, [this] {
    if (!edit_->isModified()) return;
    edit_->setModified(false);
    Q_EMIT changed(path());
  });
}

void PathField::setPath(const QString& path) {
  if (path == edit_->text()) return;
  edit_->setText(path);
  edit_->setModified(false);
}

QString PathField::path() const { return edit_->text().trimmed(); }

}  // namespace driftseal::ui
