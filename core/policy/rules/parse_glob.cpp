#include "core/policy/rules/pattern_program.h"

namespace driftseal::pattern {
namespace {

Node any_run() {
  return {Node::Kind::repeat, {}, {Node{Node::Kind::set, CharacterSet::any()}}, 0, Node::unlimited};
}

Result<Node> parse_piece(std::u32string_view text, std::size_t& at) {
  switch (const char32_t c = text[at++]) {
    case '*':
      return any_run();
    case '?':
      return Node{Node::Kind::set, CharacterSet::any()};
    case '[': {
      TRY(CharacterSet set, parse_set(text, at, '!'));
      return Node{Node::Kind::set, std::move(set)};
    }
    case '\\': {
      if (at >= text.size())
        return refuse_at(at - 1, "a backslash with nothing behind it", "Write \\\\ for a backslash");
      return Node{Node::Kind::set, CharacterSet::one(text[at++])};
    }
    default:
      return Node{Node::Kind::set, CharacterSet::one(c)};
  }
}

}  // namespace

Result<Node> parse_glob(std::u32string_view text) {
  Node sequence;
  for (std::size_t at = 0; at < text.size();) {
    TRY(Node piece, parse_piece(text, at));
    sequence.children.push_back(std::move(piece));
  }
  return sequence;
}

}  // namespace driftseal::pattern
