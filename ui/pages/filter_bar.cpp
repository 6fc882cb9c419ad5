#include "ui/pages/filter_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "ui/present/icons.h"
#include "ui/present/model_words.h"
#include "ui/present/role_words.h"
#include "ui/widgets/check_menu.h"

namespace driftseal::ui {
namespace {

constexpr int field_characters = 11, unit_gap = 2;

QLabel* labelFor(const QString& text, QWidget* buddy, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setBuddy(buddy);
  return label;
}

}  // namespace

FilterBar::FilterBar(const TensorTableModel& tensors, TensorSelection& selection, const ShownTensors& shown,
                     QWidget* parent)
    : QWidget(parent),
      tensors_(tensors),
      selection_(selection),
      shown_(shown),
      roles_(new QToolButton(this)),
      menu_(new CheckMenu(this)),
      layers_(new QLineEdit(this)),
      at_least_(new QLineEdit(this)),
      unit_(new QLabel(this)),
      summary_(new QLabel(this)),
      clear_(new QToolButton(this)) {
  roles_->setMenu(menu_);
  roles_->setPopupMode(QToolButton::InstantPopup);
  roles_->setFocusPolicy(Qt::StrongFocus);
  roles_->setMinimumWidth(fontMetrics().averageCharWidth() * field_characters);
  layers_->setAccessibleName(tr("Layers"));
  layers_->setPlaceholderText(tr("0-15, 20"));
  at_least_->setAccessibleName(tr("Measure at least"));
  for (QLineEdit* edit : {layers_, at_least_}) {
    edit->setFixedWidth(fontMetrics().averageCharWidth() * field_characters);
    edit->setClearButtonEnabled(true);
  }
  layers_sign_ = layers_->addAction(icon(Icon::warning, Tone::bad), QLineEdit::TrailingPosition);
  at_least_sign_ = at_least_->addAction(icon(Icon::warning, Tone::bad), QLineEdit::TrailingPosition);
  clear_->setText(tr("Clea&r"));
  clear_->setToolTip(tr("Take every filter away, the search box too (Ctrl+Shift+F)"));
  clear_->setFocusPolicy(Qt::StrongFocus);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins({});
  layout->addWidget(labelFor(tr("R&ole"), roles_, this));
  layout->addWidget(roles_);
  layout->addWidget(labelFor(tr("La&yers"), layers_, this));
  layout->addWidget(layers_);
  layout->addWidget(labelFor(tr("At leas&t"), at_least_, this));
  layout->addWidget(at_least_);
  layout->addWidget(unit_);
  layout->addSpacing(unit_gap);
  layout->addWidget(summary_);
  layout->addWidget(clear_);
  layout->addStretch(1);
  connect(layers_, &QLineEdit::textChanged, this, &FilterBar::layersTyped);
  connect(at_least_, &QLineEdit::textChanged, this, &FilterBar::atLeastTyped);
  connect(clear_, &QToolButton::clicked, this, [this] {
    for (QLineEdit* edit : {layers_, at_least_}) edit->clear();
    selection_.clearFilters();
  });
  connect(&shown_, &ShownTensors::changed, this, &FilterBar::refresh);
  connect(&selection_, &TensorSelection::measureChanged, this, &FilterBar::refresh);
  connect(&tensors_, &QAbstractItemModel::modelReset, this, &FilterBar::refreshRoles);
  layersTyped({});
  atLeastTyped({});
  refreshRoles();
}

void FilterBar::refreshRoles() {
  menu_->clear();
  std::vector<Role> roles;
  for (const GridRole& role : tensors_.grid().roles)
    if (std::find(roles.begin(), roles.end(), role.role) == roles.end()) roles.push_back(role.role);
  for (const Role role : roles) {
    QAction* action = menu_->addAction(name(role), this, &FilterBar::rolesChosen);
    action->setCheckable(true);
    action->setData(static_cast<int>(role));
  }
  roles_->setEnabled(!roles.empty());
  AnyOf<Role> gone;
  if (!selection_.roles().empty()) selection_.setRoles(gone);
  refresh();
}

void FilterBar::rolesChosen() {
  AnyOf<Role> chosen;
  for (const QAction* action : menu_->actions())
    if (action->isChecked()) chosen.add({static_cast<Role>(action->data().toInt())});
  selection_.setRoles(chosen);
}

void FilterBar::layersTyped(const QString& text) {
  const auto layers = LayerSet::parse(text.trimmed().toStdString());
  const bool empty = text.trimmed().isEmpty();
  const QString problem = empty || layers ? QString() : QString::fromStdString(layers.error().remedy);
  showProblem(layers_, layers_sign_, problem,
              tr("Layers, as in \"3\", \"5-7\", \"24-\" or \"last 2\", with commas"));
  selection_.setLayers(!empty && layers ? std::optional(layers.value()) : std::nullopt);
}

void FilterBar::atLeastTyped(const QString& text) {
  QString typed = text.trimmed();
  if (typed.endsWith(QLatin1Char('%'))) typed.chop(1);
  bool ok = false, here = false;
  const double plain = typed.trimmed().toDouble(&ok), local = QLocale().toDouble(typed.trimmed(), &here);
  const double value = (ok ? plain : local) / (isShare(selection_.measure()) ? 100 : 1);
  const bool good = (ok || here) && std::isfinite(value);
  showProblem(at_least_, at_least_sign_, typed.isEmpty() || good ? QString() : tr("Write a number"),
              tr("Only tensors whose figure is this or more"));
  selection_.setAtLeast(good ? std::optional(value) : std::nullopt);
}

void FilterBar::showProblem(QLineEdit* edit, QAction* sign, const QString& problem, const QString& tip) {
  edit->setToolTip(problem.isEmpty() ? tip : problem);
  edit->setAccessibleDescription(problem);
  sign->setVisible(!problem.isEmpty());
  sign->setToolTip(problem);
}

void FilterBar::refresh() {
  QStringList names;
  for (QAction* action : menu_->actions()) {
    const bool chosen = selection_.roles().contains(static_cast<Role>(action->data().toInt()));
    action->setChecked(chosen);
    if (chosen) names << action->text();
  }
  const auto count = static_cast<int>(names.size());
  roles_->setText(count == 0 ? tr("All") : count == 1 ? names.first() : tr("%n roles", nullptr, count));
  roles_->setAccessibleName(tr("Role: %1").arg(roles_->text()));
  roles_->setToolTip(count == 0 ? tr("Which roles are shown") : names.join(QLatin1Char('\n')));
  if (!selection_.layers() && !layers_sign_->isVisible()) layers_->clear();
  if (!selection_.atLeast() && !at_least_sign_->isVisible()) at_least_->clear();
  unit_->setText(isShare(selection_.measure()) ? tr("%", "percent, behind a field") : QString());
  at_least_->setPlaceholderText(tr("any"));
  summary_->setText(tr("%1 of %n tensors shown", nullptr, shown_.total()).arg(shown_.count()));
  clear_->setEnabled(selection_.isFiltering());
}

}  // namespace driftseal::ui
