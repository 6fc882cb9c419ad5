#include "ui/session/rule_fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

#include "ui/session/bound_fields.h"

namespace driftseal::ui {
namespace {

QString textOf(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString listed(const std::vector<std::string_view>& words) {
  QStringList list;
  for (const auto word : words) list << textOf(word);
  return list.join(QStringLiteral(", "));
}

QStringList split(const QString& text, const QRegularExpression& between) {
  return text.trimmed().split(between, Qt::SkipEmptyParts);
}

void putList(QJsonObject& json, const QString& key, const QStringList& words) {
  if (!words.isEmpty()) json[key] = QJsonArray::fromStringList(words);
}

void putText(QJsonObject& json, const QString& key, const QString& text) {
  if (!text.trimmed().isEmpty()) json[key] = text.trimmed();
}

// A backslash before a space makes it a part of the pattern.
QStringList patternsOf(const SelectorFields& fields) {
  static const QRegularExpression spaces(QStringLiteral("(?<!\\\\)\\s+"));
  return split(fields.patterns, spaces);
}

void putSelector(QJsonObject& json, const SelectorFields& fields) {
  static const QRegularExpression commas(QStringLiteral("[,\\s]+"));
  putList(json, QStringLiteral("role"), split(fields.roles, commas));
  putList(json, QStringLiteral("block"), split(fields.blocks, commas));
  putList(json, QStringLiteral("tower"), split(fields.towers, commas));
  putText(json, QStringLiteral("layers"), fields.layers);
  putText(json, QStringLiteral("kind"), fields.kind);
  putList(json, fields.regex ? QStringLiteral("regex") : QStringLiteral("tensors"), patternsOf(fields));
}

QJsonValue budgetJson(const BudgetFields& fields) {
  if (!fields.word.isEmpty()) return fields.word;
  QJsonObject json;
  bool whole = false;
  const int rank = fields.rank.trimmed().toInt(&whole);
  if (!fields.rank.trimmed().isEmpty())
    json[QStringLiteral("rank")] = whole ? QJsonValue(rank) : QJsonValue(fields.rank);
  if (!fields.support.trimmed().isEmpty()) json[QStringLiteral("support")] = supportJson(fields.support);
  if (!fields.residual.trimmed().isEmpty()) json[QStringLiteral("residual")] = residualJson(fields.residual);
  if (!fields.norm.trimmed().isEmpty()) json[QStringLiteral("norm")] = normJson(fields.norm);
  return json;
}

}  // namespace

RuleFields fieldsOf(const PolicyRule& rule) {
  RuleFields fields;
  fields.name = textOf(rule.name);
  const Selector& selector = rule.selector;
  fields.selector.roles = listed(words_of(selector.roles));
  fields.selector.blocks = listed(words_of(selector.regions));
  fields.selector.towers = listed(words_of(selector.towers));
  if (selector.layers) fields.selector.layers = textOf(selector.layers->text());
  if (selector.kind) fields.selector.kind = textOf(to_string(*selector.kind));
  QStringList patterns;
  for (const Pattern& pattern : selector.patterns) {
    patterns << textOf(pattern.text());
    fields.selector.regex = pattern.syntax() == PatternSyntax::regex;
  }
  fields.selector.patterns = patterns.join(QLatin1Char(' '));
  fields.budget = budgetOfLine(budgetLine(rule.budget));
  fields.per = rule.per == PolicyRule::Per::tensor ? QStringLiteral("tensor") : QStringLiteral("rule");
  fields.comment = textOf(rule.comment);
  return fields;
}

Result<PolicyRule> readRule(const RuleFields& fields) {
  QJsonObject rule;
  putSelector(rule, fields.selector);
  rule[QStringLiteral("name")] = fields.name;
  rule[QStringLiteral("budget")] = budgetJson(fields.budget);
  putText(rule, QStringLiteral("per"), fields.per);
  if (!fields.comment.isEmpty()) rule[QStringLiteral("comment")] = fields.comment;
  const QJsonObject policy{{QStringLiteral("driftseal_policy"), 1},
                           {QStringLiteral("name"), QStringLiteral("p")},
                           {QStringLiteral("rules"), QJsonArray{rule}}};
  const auto parsed = parse_policy(QJsonDocument(policy).toJson().toStdString(), "");
  if (parsed) return parsed->rules.front();
  Error error = parsed.error();
  error.where.clear();  // of a text that nobody sees
  return error;
}

QString selectorLine(const Selector& selector) {
  PolicyRule rule;
  rule.selector = selector;
  const SelectorFields fields = fieldsOf(rule).selector;
  QStringList parts;
  const auto add = [&](const QString& key, const QString& text) {
    if (!text.isEmpty()) parts << key + QLatin1Char(' ') + text;
  };
  add(QStringLiteral("role"), fields.roles);
  add(QStringLiteral("block"), fields.blocks);
  add(QStringLiteral("tower"), fields.towers);
  add(QStringLiteral("layers"), fields.layers);
  add(QStringLiteral("kind"), fields.kind);
  add(fields.regex ? QStringLiteral("regex") : QStringLiteral("tensors"), fields.patterns);
  return parts.join(QStringLiteral("; "));
}

// A part without a key is a pattern.
SelectorFields selectorOfLine(const QString& line) {
  static const QRegularExpression part(
      QStringLiteral("^(role|block|tower|layers|kind|tensors|regex)(?:\\s+|$)(.*)$"));
  SelectorFields fields;
  const QStringList parts = line.split(QLatin1Char(';'), Qt::SkipEmptyParts);
  for (const QString& text : parts) {
    const auto match = part.match(text.trimmed());
    const QString key = match.captured(1), value = match.hasMatch() ? match.captured(2) : text.trimmed();
    fields.regex = fields.regex || key == QLatin1String("regex");
    QString& field = key == QLatin1String("role")     ? fields.roles
                     : key == QLatin1String("block")  ? fields.blocks
                     : key == QLatin1String("tower")  ? fields.towers
                     : key == QLatin1String("layers") ? fields.layers
                     : key == QLatin1String("kind")   ? fields.kind
                                                      : fields.patterns;
    field = field.isEmpty() ? value : field + QLatin1Char(' ') + value;
  }
  return fields;
}

QString budgetLine(const RuleBudget& budget) {
  if (!is_measured(budget.kind)) return textOf(to_string(budget.kind));
  QStringList parts;
  if (budget.rank) parts << QStringLiteral("rank %1").arg(*budget.rank);
  if (budget.support) parts << QStringLiteral("support ") + supportLine(*budget.support);
  if (budget.rank || budget.support) parts << QStringLiteral("residual ") + residualLine(budget.residual);
  if (budget.norm) parts << QStringLiteral("norm ") + normLine(*budget.norm);
  return parts.join(QStringLiteral(", "));
}

BudgetFields budgetOfLine(const QString& line) {
  static const QRegularExpression part(QStringLiteral("^(rank|support|residual|norm)(?:\\s+|$)(.*)$"));
  BudgetFields fields;
  const QStringList parts = line.split(QLatin1Char(','), Qt::SkipEmptyParts);
  for (const QString& text : parts) {
    const auto match = part.match(text.trimmed());
    const QString key = match.captured(1);
    QString& field = key == QLatin1String("rank")       ? fields.rank
                     : key == QLatin1String("support")  ? fields.support
                     : key == QLatin1String("residual") ? fields.residual
                     : key == QLatin1String("norm")     ? fields.norm
                                                        : fields.word;
    field = match.hasMatch() ? match.captured(2) : text.trimmed();
  }
  return fields;
}

BudgetFields usualBudget(RuleBudget::Kind kind) {
  const QString rounding = QStringLiteral("rounding");
  switch (kind) {
    case RuleBudget::Kind::frozen:
    case RuleBudget::Kind::free:
    case RuleBudget::Kind::exempt:
      return {textOf(to_string(kind)), {}, {}, {}, {}};
    case RuleBudget::Kind::norm:
      return {{}, {}, {}, {}, QStringLiteral("5 %")};
    case RuleBudget::Kind::low_rank:
      return {{}, QStringLiteral("8"), {}, rounding, {}};
    case RuleBudget::Kind::sparse:
      return {{}, {}, QStringLiteral("1 %"), QStringLiteral("none"), {}};
    case RuleBudget::Kind::composite:
      return {{}, QStringLiteral("8"), QStringLiteral("0.1 %"), rounding, {}};
  }
  return {};
}

}  // namespace driftseal::ui
