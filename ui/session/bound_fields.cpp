#include "ui/session/bound_fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "ui/session/rule_fields.h"

namespace driftseal::ui {
namespace {

QString textOf(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// Exactly a hundred times as much, or the number itself where that is out of range.
QString percentLine(const ExactDecimal& share) {
  const auto percent = ExactDecimal::make(share.significand(), share.exponent() + (share.is_zero() ? 0 : 2));
  return percent ? textOf(percent->text()) + QStringLiteral(" %") : textOf(share.text());
}

struct Figure {
  QString number;
  bool percent = false, absolute = false;
};

// What is no number stays as it is: the core says so.
Figure figureOf(const QString& line) {
  static const QString absolute = QStringLiteral("absolute");
  Figure figure{line.trimmed()};
  figure.percent = figure.number.endsWith(QLatin1Char('%'));
  figure.absolute = figure.number.endsWith(absolute);
  if (figure.percent) figure.number.chop(1);
  if (figure.absolute) figure.number.chop(absolute.size());
  figure.number = figure.number.trimmed();
  if (!figure.percent) return figure;
  const auto parsed = ExactDecimal::parse(figure.number.toStdString());
  if (!parsed) return figure;
  const auto share =
      ExactDecimal::make(parsed->significand(), parsed->exponent() - (parsed->is_zero() ? 0 : 2));
  if (share) figure.number = textOf(share->text());
  return figure;
}

QJsonObject member(const QString& key, const QJsonValue& value) { return {{key, value}}; }

// A policy with this member, and what it is there.
Result<Policy> readMember(const QString& key, const QJsonValue& value) {
  const QJsonObject rule{{QStringLiteral("tensors"), QStringLiteral("*")},
                         {QStringLiteral("budget"), QStringLiteral("frozen")}};
  const QJsonObject policy{{QStringLiteral("driftseal_policy"), 1},
                           {QStringLiteral("name"), QStringLiteral("p")},
                           {key, value},
                           {QStringLiteral("rules"), QJsonArray{rule}}};
  auto parsed = parse_policy(QJsonDocument(policy).toJson().toStdString(), "");
  if (parsed) return parsed;
  Error error = parsed.error();
  error.where.clear();
  return error;
}

}  // namespace

QString normLine(const NormBound& norm) {
  switch (norm.unit) {
    case NormBound::Unit::absolute:
      return textOf(norm.value.text()) + QStringLiteral(" absolute");
    case NormBound::Unit::relative:
      return percentLine(norm.value);
  }
  return {};
}

QString supportLine(const SupportBound& support) {
  switch (support.unit) {
    case SupportBound::Unit::count:
      return textOf(support.value.text());
    case SupportBound::Unit::fraction:
      return percentLine(support.value);
  }
  return {};
}

QString residualLine(const ResidualBound& residual) {
  const QString rounding = QStringLiteral("rounding");
  switch (residual.kind) {
    case ResidualBound::Kind::none:
      return QStringLiteral("none");
    case ResidualBound::Kind::rounding:
      return residual.type ? rounding + QLatin1Char(' ') + textOf(to_string(*residual.type)) : rounding;
    case ResidualBound::Kind::norm:
      return normLine(residual.norm);
  }
  return {};
}

QJsonValue normJson(const QString& line) {
  const Figure figure = figureOf(line);
  return member(figure.absolute ? QStringLiteral("absolute") : QStringLiteral("relative"), figure.number);
}

// A number with a point is a fraction, a whole one a count.
QJsonValue supportJson(const QString& line) {
  const Figure figure = figureOf(line);
  const bool fraction = figure.percent || figure.number.contains(QLatin1Char('.'));
  return member(fraction ? QStringLiteral("fraction") : QStringLiteral("count"), figure.number);
}

QJsonValue residualJson(const QString& line) {
  static const QString rounding = QStringLiteral("rounding ");
  const QString text = line.trimmed();
  if (text.startsWith(rounding)) return member(rounding.trimmed(), text.mid(rounding.size()).trimmed());
  const bool number = !text.isEmpty() && (text[0].isDigit() || text[0] == QLatin1Char('.'));
  return number ? normJson(text) : QJsonValue(text);
}

Result<NormBound> readNorm(const QString& line) {
  TRY(const Policy policy, readMember(QStringLiteral("model_norm"), normJson(line)));
  return *policy.model_norm;
}

Result<SupportBound> readSupport(const QString& line) {
  TRY(const Policy policy, readMember(QStringLiteral("model_support"), supportJson(line)));
  return *policy.model_support;
}

}  // namespace driftseal::ui
