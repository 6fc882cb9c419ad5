// Patterns that select tensors by name: globs and regular expressions, always against the whole name. A
// pattern is compiled to a non-deterministic automaton that is run state set by state set, so that matching
// takes at most (length of the name) x (size of the program) steps whatever the pattern (Thompson, CACM
// 11(6), 1968; Cox, "Regular Expression Matching: the Virtual Machine Approach", 2009). The syntax is in
// docs/policy_format.md, "Selectors".
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace driftseal {

struct PatternLimits {
  static constexpr std::size_t text_bytes = 8192;
  static constexpr unsigned depth = 32;          // of groups
  static constexpr unsigned repetitions = 1000;  // in {m,n}
  static constexpr std::size_t program = 10000;  // instructions
};

enum class PatternSyntax { glob, regex };

class Pattern {
 public:
  // The error names the character of the pattern at which it cannot be read; it has no file and no place.
  static Result<Pattern> compile(std::string_view text, PatternSyntax syntax);

  bool matches(std::string_view name) const;
  const std::string& text() const { return text_; }
  PatternSyntax syntax() const { return syntax_; }
  std::size_t steps() const;  // the size of its program; 0 for a plain name

 private:
  struct Compiled;

  std::string text_;
  PatternSyntax syntax_;
  std::shared_ptr<const Compiled> compiled_;  // shared by copies; never changes
};

// A glob that matches exactly this name.
std::string escape_glob(std::string_view name);

}  // namespace driftseal
