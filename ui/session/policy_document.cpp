#include "ui/session/policy_document.h"

#include <QRegularExpression>

namespace driftseal::ui {

PolicyDocument::PolicyDocument() = default;

PolicyDocument PolicyDocument::typed(std::string text, const PolicyDocument& before) {
  PolicyDocument document;
  document.text_ = std::make_shared<const std::string>(std::move(text));
  document.policy_ = before.policy_;
  document.is_read_ = document.text_->empty();
  if (document.is_read_) document.policy_ = nullptr;
  return document;
}

PolicyDocument PolicyDocument::read(std::string text, const PolicyDocument& before) {
  PolicyDocument document = typed(std::move(text), before);
  if (document.is_read_) return document;
  document.is_read_ = true;
  if (auto policy = parse_policy(*document.text_, "")) {
    document.policy_ = std::make_shared<const Policy>(std::move(policy).value());
  } else {
    document.error_ = policy.error();
  }
  return document;
}

Result<PolicyDocument> PolicyDocument::edited(const PolicyEdit& edit) const {
  const Policy before = policy_ ? *policy_ : Policy();
  std::string text = policy_text(edit(before));
  if (isGood() && text == policy_text(before)) return *this;
  PolicyDocument document = read(std::move(text), *this);
  if (document.isGood()) return document;
  Error error = *document.error_;
  error.where.clear();
  return error;
}

std::optional<std::size_t> PolicyDocument::ruleAt(std::size_t offset) const {
  if (!isGood()) return {};
  std::optional<std::size_t> found;
  for (std::size_t rule = 0; rule < policy_->rules.size() && offsetOf(rule) <= offset; ++rule) found = rule;
  return found;
}

std::size_t PolicyDocument::offsetOf(std::size_t rule) const {
  const std::size_t behind = policy_->rules[rule].place.offset;  // its brace
  return behind > 0 ? behind - 1 : 0;
}

std::size_t PolicyDocument::endOf(std::size_t rule) const {
  const std::string& text = *text_;
  int depth = 0;
  bool quoted = false;
  for (std::size_t at = offsetOf(rule); at < text.size(); ++at) {
    const char c = text[at];
    if (quoted && c == '\\') ++at;
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '{') ++depth;
    if (c == '}' && --depth == 0) return at;
  }
  return text.size();
}

std::optional<TextPlace> placeOf(const Error& error) {
  static const QRegularExpression place(QStringLiteral("line (\\d+), column (\\d+)"));
  const auto match = place.match(QString::fromStdString(error.where));
  if (!match.hasMatch()) return {};
  return TextPlace{match.captured(1).toInt(), match.captured(2).toInt()};
}

}  // namespace driftseal::ui
