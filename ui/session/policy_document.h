// A policy in the editor: its text, and what the text says. A value; every edit makes another one.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/policy/rules/policy.h"

namespace driftseal::ui {

using PolicyPtr = std::shared_ptr<const Policy>;
using PolicyEdit = std::function<Policy(Policy)>;

class PolicyDocument {
 public:
  PolicyDocument();  // no text: nothing is said yet

  // The text as it was typed, not read yet; the policy is still that of `before`.
  static PolicyDocument typed(std::string text, const PolicyDocument& before);
  static PolicyDocument read(std::string text, const PolicyDocument& before = {});
  PolicyDocument read() const { return is_read_ ? *this : read(*text_, *this); }

  // The policy changed and written out canonically; where the change means nothing, the text stays as it is.
  // The error is that of the reader, of whose places nothing is left.
  Result<PolicyDocument> edited(const PolicyEdit& edit) const;

  const std::string& text() const { return *text_; }
  const PolicyPtr& policy() const {
    return policy_;
  }  // of the text, else the last that could be read; or null
  const std::optional<Error>& error() const { return error_; }  // why the text cannot be read
  bool isRead() const { return is_read_; }
  bool isGood() const { return is_read_ && policy_ && !error_; }  // policy() is what the text says

  std::optional<std::size_t> ruleAt(std::size_t offset) const;  // bytes into the text
  std::size_t offsetOf(std::size_t rule) const;                 // of its opening brace
  std::size_t endOf(std::size_t rule) const;                    // of its closing brace

 private:
  std::shared_ptr<const std::string> text_ = std::make_shared<const std::string>();
  PolicyPtr policy_;
  std::optional<Error> error_;
  bool is_read_ = true;
};

// "line 3, column 7" of an error, from 1; columns count bytes.
struct TextPlace {
  int line = 1, column = 1;
};
std::optional<TextPlace> placeOf(const Error& error);

}  // namespace driftseal::ui
