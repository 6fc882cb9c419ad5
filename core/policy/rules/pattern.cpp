#include "core/policy/rules/pattern.h"

#include "core/policy/rules/pattern_program.h"

namespace driftseal {
namespace {

constexpr std::string_view glob_specials = "*?[\\";

// What every name that a glob matches starts with.
std::string_view literal_start(std::string_view text, PatternSyntax syntax) {
  if (syntax != PatternSyntax::glob) return {};
  return text.substr(0, text.find_first_of(glob_specials));
}

Error too_long(std::size_t limit, std::string_view unit) {
  return {ErrorCode::limit_exceeded,
          "the pattern needs more than " + std::to_string(limit) + " " + std::string(unit), "", "",
          "Write a shorter pattern, or several"};
}

Result<pattern::Program> compile_program(std::string_view text, PatternSyntax syntax) {
  const auto points = pattern::code_points(text);
  TRY(const pattern::Node tree,
      syntax == PatternSyntax::glob ? pattern::parse_glob(points) : pattern::parse_regex(points));
  auto program = pattern::compile(tree);
  if (!program) return too_long(PatternLimits::program, "steps");
  return std::move(*program);
}

}  // namespace

struct Pattern::Compiled {
  std::string start;     // literal
  bool literal = false;  // start is the whole pattern
  pattern::Program program;
};

Result<Pattern> Pattern::compile(std::string_view text, PatternSyntax syntax) {
  if (text.empty())
    return Error{ErrorCode::malformed, "the pattern is empty", "", "", "Write * to select every tensor"};
  if (text.size() > PatternLimits::text_bytes) return too_long(PatternLimits::text_bytes, "bytes");
  const auto start = literal_start(text, syntax);
  auto compiled = std::make_shared<Compiled>();
  compiled->start = start;
  compiled->literal = syntax == PatternSyntax::glob && start.size() == text.size();
  if (!compiled->literal) {
    TRY(compiled->program, compile_program(text, syntax));
  }
  Pattern made;
  made.text_ = text;
  made.syntax_ = syntax;
  made.compiled_ = std::move(compiled);
  return made;
}

std::size_t Pattern::steps() const { return compiled_->program.code.size(); }

bool Pattern::matches(std::string_view name) const {
  if (!name.starts_with(compiled_->start)) return false;
  if (compiled_->literal) return name.size() == compiled_->start.size();
  return compiled_->program.matches(pattern::code_points(name));
}

std::string escape_glob(std::string_view name) {
  std::string text;
  for (char c : name) {
    if (glob_specials.find(c) != std::string_view::npos) text.push_back('\\');
    text.push_back(c);
  }
  return text;
}

}  // namespace driftseal
