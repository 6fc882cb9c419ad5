#include "core/policy/rules/pattern.h"

#include "tests/fuzz/targets/expect.h"
#include "tests/fuzz/targets/targets.h"

namespace driftseal::fuzz {

bool pattern(ByteView input) {
  const auto text = text_of(input);
  if (text.empty()) return false;
  const auto end = std::min(text.find('\n'), text.size());
  const auto syntax = text[0] == 'r' ? PatternSyntax::regex : PatternSyntax::glob;
  const auto name = end < text.size() ? text.substr(end + 1) : std::string_view();
  const auto compiled = Pattern::compile(text.substr(1, end - 1), syntax);
  if (!accepted(compiled)) return false;
  compiled->matches(name);

  // A name matches its own glob.
  const auto literal = Pattern::compile(escape_glob(name), PatternSyntax::glob);
  if (literal.ok()) CHECK(literal->matches(name));
  return true;
}

}  // namespace driftseal::fuzz
