#include "ui/pages/policy_settings_form.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include "ui/present/error_text.h"
#include "ui/session/rule_fields.h"
#include "ui/widgets/passes_undo.h"
#include "ui/widgets/toned.h"

namespace driftseal::ui {
namespace {

using Limits = PolicyLimits;

// Leaves alone what is being typed where it says the same.
template <class Bound, class Read, class Line>
void follow(QLineEdit* line, const std::optional<Bound>& bound, const Read& read, const Line& text_of) {
  const auto shown = read(line->text());
  if (bound ? shown.ok() && *shown == *bound : line->text().isEmpty()) return;
  line->setText(bound ? text_of(*bound) : QString());
}

void follow(QLineEdit* line, const std::string& text) {
  const QString wanted = QString::fromStdString(text);
  if (line->text() != wanted) line->setText(wanted);
}

void follow(QSpinBox* box, unsigned value) {
  const QSignalBlocker quiet(box);
  box->setValue(static_cast<int>(value));
}

QString pairingText(const PairingRules& rules) {
  const int exceptions = static_cast<int>(rules.exceptions.size());
  const QString names = rules.exact_names
                            ? PolicySettingsForm::tr("Only tensors of one name are the same.")
                            : PolicySettingsForm::tr("What is known of names and shapes is used.");
  if (exceptions == 0) return names;
  return PolicySettingsForm::tr("%1 %n exceptions stand in the text.", nullptr, exceptions).arg(names);
}

}  // namespace

PolicySettingsForm::PolicySettingsForm(PolicyEditing& editing, QWidget* parent)
    : QWidget(parent), editing_(editing) {
  auto* sides = new QHBoxLayout;
  sides->setSpacing(18);
  sides->addWidget(texts(), 1);
  sides->addWidget(figures(), 1);
  problem_ = new ToneLabel(this);
  problem_->setTone(Tone::bad);
  problem_->setWordWrap(true);
  problem_->setTextFormat(Qt::PlainText);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(8, 8, 8, 4);
  layout->addLayout(sides);
  layout->addWidget(problem_);
  layout->addStretch(1);
  connectFields();
  connect(&editing_, &PolicyEditing::documentChanged, this, &PolicySettingsForm::refresh);
  refresh();
}

QLineEdit* PolicySettingsForm::line(const QString& name, const QString& hint) {
  auto* made = new QLineEdit(this);
  made->setAccessibleName(name);
  made->setPlaceholderText(hint);
  passUndo(made);
  return made;
}

QSpinBox* PolicySettingsForm::spin(const QString& name, unsigned least, unsigned most) {
  auto* made = new QSpinBox(this);
  made->setRange(static_cast<int>(least), static_cast<int>(most));
  made->setAccessibleName(name);
  made->setKeyboardTracking(false);
  return made;
}

QComboBox* PolicySettingsForm::presence(const QString& name) {
  auto* made = new QComboBox(this);
  made->setAccessibleName(name);
  made->addItem(tr("deny"));
  made->addItem(tr("allow"));
  return made;
}

QWidget* PolicySettingsForm::texts() {
  name_ = line(tr("Name of the policy"), {});
  description_ = line(tr("Description of the policy"), tr("none"));
  norm_ = line(tr("Norm of the model's change"), tr("no bound; 2 % of the base, or 1.5 absolute"));
  support_ = line(tr("Changed entries of the model"), tr("no bound; 1000, or 0.5 %"));
  pairing_ = new QLabel(this);
  pairing_->setWordWrap(true);
  auto* side = new QWidget(this);
  auto* form = new QFormLayout(side);
  form->setContentsMargins({});
  form->setVerticalSpacing(4);
  form->addRow(tr("Policy"), name_);
  form->addRow(tr("Description"), description_);
  form->addRow(tr("Norm in all"), norm_);
  form->addRow(tr("Entries in all"), support_);
  form->addRow(tr("Pairing"), pairing_);
  return side;
}

QWidget* PolicySettingsForm::figures() {
  grid_ = spin(tr("Grid bits"), Limits::min_grid_bits, Limits::max_grid_bits);
  grid_->setToolTip(
      tr("Weights are compared as integers of this many bits behind the point; another number "
         "than 24 makes the tensors be read again"));
  scale_ = spin(tr("Rank scale bits"), Limits::min_rank_scale_bits - 1, Limits::max_rank_scale_bits);
  scale_->setSpecialValueText(tr("as the types need"));
  scale_->setToolTip(tr("How much finer than the grid low-rank parts are"));
  soundness_ = spin(tr("Minimum soundness bits"), Limits::min_soundness_bits, Limits::max_soundness_bits);
  soundness_->setToolTip(tr("A certificate with less is refused"));
  added_ = presence(tr("Tensors that only the tuned model has"));
  missing_ = presence(tr("Tensors that only the base has"));
  auto* side = new QWidget(this);
  auto* form = new QFormLayout(side);
  form->setContentsMargins({});
  form->setVerticalSpacing(4);
  form->addRow(tr("Soundness bits"), soundness_);
  form->addRow(tr("Grid bits"), grid_);
  form->addRow(tr("Rank scale"), scale_);
  form->addRow(tr("Added tensors"), added_);
  form->addRow(tr("Missing tensors"), missing_);
  return side;
}

void PolicySettingsForm::connectFields() {
  connect(name_, &QLineEdit::textEdited, this, [this](const QString& text) {
    change(QStringLiteral("name"), [text = text.toStdString()](Policy p) { return p.name = text, p; });
  });
  connect(description_, &QLineEdit::textEdited, this, [this](const QString& text) {
    change(QStringLiteral("description"),
           [text = text.toStdString()](Policy p) { return p.description = text, p; });
  });
  connect(norm_, &QLineEdit::textEdited, this, &PolicySettingsForm::normTyped);
  connect(support_, &QLineEdit::textEdited, this, &PolicySettingsForm::supportTyped);
  connect(soundness_, &QSpinBox::valueChanged, this, [this](int bits) {
    change(QStringLiteral("soundness"),
           [bits](Policy p) { return p.minimum_soundness_bits = static_cast<unsigned>(bits), p; });
  });
  connect(grid_, &QSpinBox::valueChanged, this, [this](int bits) {
    change(QStringLiteral("grid"), [bits](Policy p) { return p.grid_bits = static_cast<unsigned>(bits), p; });
  });
  connect(scale_, &QSpinBox::valueChanged, this, [this](int bits) {
    change(QStringLiteral("scale"), [bits](Policy p) {
      p.rank_scale_bits.reset();
      if (bits >= static_cast<int>(Limits::min_rank_scale_bits))
        p.rank_scale_bits = static_cast<unsigned>(bits);
      return p;
    });
  });
  connect(added_, &QComboBox::activated, this, [this](int word) {
    change({}, [word](Policy p) { return p.added = static_cast<Policy::Presence>(word), p; });
  });
  connect(missing_, &QComboBox::activated, this, [this](int word) {
    change({}, [word](Policy p) { return p.missing = static_cast<Policy::Presence>(word), p; });
  });
}

void PolicySettingsForm::normTyped() {
  std::optional<NormBound> norm;
  if (!norm_->text().trimmed().isEmpty()) {
    const auto read = readNorm(norm_->text());
    if (!read) return say(&read.error());
    norm = *read;
  }
  change(QStringLiteral("norm"), [norm](Policy p) { return p.model_norm = norm, p; });
}

void PolicySettingsForm::supportTyped() {
  std::optional<SupportBound> support;
  if (!support_->text().trimmed().isEmpty()) {
    const auto read = readSupport(support_->text());
    if (!read) return say(&read.error());
    support = *read;
  }
  change(QStringLiteral("support"), [support](Policy p) { return p.model_support = support, p; });
}

void PolicySettingsForm::change(const QString& field, const PolicyEdit& edit) {
  const Status done = editing_.edit(tr("Change the settings"), edit,
                                    field.isEmpty() ? QString() : QStringLiteral("setting ") + field);
  say(done ? nullptr : &done.error());
}

void PolicySettingsForm::say(const Error* error) { problem_->setText(error ? errorText(*error) : QString()); }

void PolicySettingsForm::refresh() {
  const PolicyPtr& policy = editing_.document().policy();
  setEnabled(policy && !editing_.document().error());
  const Policy shown = policy ? *policy : Policy();
  follow(name_, shown.name);
  follow(description_, shown.description);
  follow(norm_, shown.model_norm, readNorm, normLine);
  follow(support_, shown.model_support, readSupport, supportLine);
  follow(grid_, shown.grid_bits);
  follow(scale_, shown.rank_scale_bits.value_or(Limits::min_rank_scale_bits - 1));
  follow(soundness_, shown.minimum_soundness_bits);
  added_->setCurrentIndex(static_cast<int>(shown.added));
  missing_->setCurrentIndex(static_cast<int>(shown.missing));
  pairing_->setText(pairingText(shown.pairing));
}

}  // namespace driftseal::ui
