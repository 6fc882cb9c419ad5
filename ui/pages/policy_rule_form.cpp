#include "ui/pages/policy_rule_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include "ui/pages/policy_vocabulary.h"
#include "ui/present/error_text.h"
#include "ui/present/policy_words.h"
#include "ui/session/audit_session.h"
#include "ui/session/policy_edits.h"
#include "ui/widgets/list_completer.h"
#include "ui/widgets/toned.h"
#include "ui/widgets/when_shown.h"

namespace driftseal::ui {
namespace {

RuleBudget::Kind kindOf(const QComboBox* box) {
  return static_cast<RuleBudget::Kind>(box->currentData().toInt());
}

void setText(QLineEdit* line, const QString& text) {
  if (line->text() == text) return;
  line->setText(text);
  line->setCursorPosition(line->hasFocus() ? static_cast<int>(text.size()) : 0);
}

using Tensors = std::vector<TensorFacts>;

struct Selected {
  std::shared_ptr<const Tensors> tensors;
  std::ptrdiff_t count = 0;
};

Result<Selected> countSelected(const std::shared_ptr<const Tensors>& tensors, const Selector& selector) {
  return Selected{tensors, std::ranges::count_if(*tensors, [&](const TensorFacts& tensor) {
                    return selector.selects(tensor);
                  })};
}

}  // namespace

PolicyRuleForm::PolicyRuleForm(AuditSession& session, PolicyEditing& editing, QWidget* parent)
    : QWidget(parent), session_(session), editing_(editing) {
  auto* sides = new QHBoxLayout;
  sides->setSpacing(18);
  sides->addWidget(selectorSide(), 1);
  sides->addWidget(budgetSide(), 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(8, 8, 8, 4);
  layout->setSpacing(4);
  layout->addLayout(sides);
  selection_ = new QLabel(this);
  problem_ = new ToneLabel(this);
  problem_->setTone(Tone::bad);
  remarks_ = new ToneLabel(this);
  remarks_->setTone(Tone::attention);
  for (QLabel* label : std::initializer_list<QLabel*>{selection_, problem_, remarks_}) {
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    layout->addWidget(label);
  }
  layout->addStretch(1);
  words_ = new WhenShown(this, [this] { offerWords(); });
  connect(&session_, &AuditSession::openedChanged, this, &PolicyRuleForm::followPair);
  followPair();
  show(-1, {});
}

void PolicyRuleForm::followPair() {
  counting_.abandon();
  tensors_.reset();
  words_->demand();
}

void PolicyRuleForm::offerWords() {
  const auto set = [](QLineEdit* line, const QStringList& words) {
    static_cast<ListCompleter*>(line->completer())->setWords(words);
  };
  set(roles_, roleWords());
  set(blocks_, blockWords());
  set(towers_, towerWords());
  set(layers_, layerWords(session_.structure().get()));
  set(patterns_, tensorWords(session_.opened().get()));
}

// What is being typed stays as it is until the rule is another one than what it means.
void PolicyRuleForm::show(int row, const QString& remarks) {
  const PolicyPtr& policy = editing_.document().policy();
  const bool there = policy && row >= 0 && static_cast<std::size_t>(row) < policy->rules.size();
  const bool same_row = row == row_;
  row_ = there ? row : -1;
  setEnabled(there && !editing_.document().error());
  remarks_->setText(remarks);
  remarks_->setVisible(!remarks.isEmpty());
  if (!there) {
    counting_.abandon();
    shown_ = {};
    fill({});
    selection_->setText(tr("No rule is chosen."));
    return say(nullptr);
  }
  const PolicyRule& rule = policy->rules[static_cast<std::size_t>(row)];
  const RuleFields fields = fieldsOf(rule);
  if (same_row && fields == shown_) return;
  shown_ = fields;
  const auto typed = readRule(collected());
  if (!same_row || !typed || fieldsOf(*typed) != fields) fill(fields);
  enableFields();
  say(nullptr);
  showSelection(rule);
}

RuleFields PolicyRuleForm::collected() const {
  RuleFields fields;
  fields.name = name_->text().trimmed();
  fields.selector = {roles_->text(),
                     blocks_->text(),
                     towers_->text(),
                     layers_->text(),
                     kind_->currentData().toString(),
                     patterns_->text(),
                     regex_->isChecked()};
  const BudgetFields usual = usualBudget(kindOf(budget_));
  fields.budget.word = usual.word;
  fields.budget.rank = rank_->text();
  fields.budget.support = support_->text();
  fields.budget.residual = residual_->text();
  fields.budget.norm = norm_->text();
  fields.per = per_->currentData().toString();
  fields.comment = comment_->text();
  return fields;
}

void PolicyRuleForm::fill(const RuleFields& fields) {
  setText(name_, fields.name);
  setText(roles_, fields.selector.roles);
  setText(blocks_, fields.selector.blocks);
  setText(towers_, fields.selector.towers);
  setText(layers_, fields.selector.layers);
  setText(patterns_, fields.selector.patterns);
  setText(rank_, fields.budget.rank);
  setText(support_, fields.budget.support);
  setText(residual_, fields.budget.residual);
  setText(norm_, fields.budget.norm);
  setText(comment_, fields.comment);
  kind_->setCurrentIndex(std::max(0, kind_->findData(fields.selector.kind)));
  regex_->setChecked(fields.selector.regex);
  per_->setCurrentIndex(std::max(0, per_->findData(fields.per)));
  const auto rule = readRule(fields);
  const auto kind = rule ? rule->budget.kind : RuleBudget::Kind::frozen;
  budget_->setCurrentIndex(budget_->findData(static_cast<int>(kind)));
}

// A field that the kind of budget has no use for is empty and out of reach.
void PolicyRuleForm::enableFields() {
  using enum RuleBudget::Kind;
  const auto kind = kindOf(budget_);
  const bool ranked = kind == low_rank || kind == composite, masked = kind == sparse || kind == composite;
  rank_->setEnabled(ranked);
  support_->setEnabled(masked);
  residual_->setEnabled(ranked || masked);
  norm_->setEnabled(is_measured(kind));
  per_->setEnabled(!ranked);
}

void PolicyRuleForm::budgetChosen() {
  const auto kind = kindOf(budget_);
  const BudgetFields usual = usualBudget(kind);
  const auto set = [](QLineEdit* line, const QString& text) {
    if (text.isEmpty() || line->text().trimmed().isEmpty()) setText(line, text);
  };
  set(rank_, usual.rank);
  set(support_, usual.support);
  const bool no_rest = residual_->text().trimmed() == QLatin1String("none");
  set(residual_, !usual.rank.isEmpty() && no_rest ? QString() : usual.residual);
  set(residual_, usual.residual);
  if (kind == RuleBudget::Kind::norm || !is_measured(kind)) set(norm_, usual.norm);
  per_->setCurrentIndex(PolicyRule::default_per(kind) == PolicyRule::Per::tensor ? 0 : 1);
  enableFields();
  typed(QStringLiteral("budget"));
}

void PolicyRuleForm::typed(const QString& field) {
  if (row_ < 0) return;
  const auto rule = readRule(collected());
  if (!rule) return say(&rule.error());
  const auto row = static_cast<std::size_t>(row_);
  const Status done = editing_.edit(tr("Change rule %1").arg(row_ + 1), replaceRule(row, *rule),
                                    QStringLiteral("rule %1 %2").arg(row_).arg(field));
  if (!done) return say(&done.error());
  say(nullptr);
  showSelection(*rule);
}

void PolicyRuleForm::say(const Error* error) {
  problem_->setText(error ? errorText(*error) : QString());
  problem_->setVisible(error != nullptr);
}

void PolicyRuleForm::showSelection(const PolicyRule& rule) {
  if (!session_.opened())
    return selection_->setText(tr("Open a pair to see which tensors the rule selects."));
  counting_.start<Selected>(
      JobKind::judge,
      [opened = session_.opened(), tensors = tensors_, selector = rule.selector](const Task&) {
        return countSelected(tensors ? tensors : std::make_shared<const Tensors>(tensorsOf(*opened)),
                             selector);
      },
      [this](const Result<Selected>& found) {
        if (!found) return;
        tensors_ = found.value().tensors;
        selection_->setText(tr("Selects %1 of %2 tensors.").arg(found.value().count).arg(tensors_->size()));
      });
}

QString PolicyRuleForm::problem() const { return problem_->text(); }
QString PolicyRuleForm::selection() const { return selection_->text(); }

}  // namespace driftseal::ui
