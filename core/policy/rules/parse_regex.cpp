// Regular expressions in the subset of docs/policy_format.md: no back references and no look-around, which
// have no finite automaton, and no anchors inside, because a pattern always stands for the whole name.
#include <optional>

#include "core/policy/rules/pattern.h"
#include "core/policy/rules/pattern_program.h"

namespace driftseal::pattern {
namespace {

class Parser {
 public:
  explicit Parser(std::u32string_view text) : text_(text) {}

  // expression := "^"? choice "$"?
  Result<Node> run() {
    take('^');
    TRY(Node root, choice(0));
    if (at_ + 1 == text_.size()) take('$');
    if (at_ < text_.size())
      return refuse_at(at_, unexpected(), "Put a backslash before it if the character itself is meant");
    return root;
  }

 private:
  std::string unexpected() const {
    return text_[at_] == ')' ? "a \")\" that closes nothing" : "a \"^\" or \"$\" inside the pattern";
  }

  bool more() const { return at_ < text_.size(); }
  bool next_is(char32_t c) const { return more() && text_[at_] == c; }
  bool take(char32_t c) {
    if (!next_is(c)) return false;
    ++at_;
    return true;
  }

  // choice := sequence ("|" sequence)*
  Result<Node> choice(unsigned depth) {
    TRY(Node first, sequence(depth));
    if (!next_is('|')) return first;
    Node node{Node::Kind::choice, {}, {std::move(first)}};
    while (take('|')) {
      TRY(Node way, sequence(depth));
      node.children.push_back(std::move(way));
    }
    return node;
  }

  bool sequence_ends() const {
    return !more() || next_is('|') || next_is(')') || next_is('^') || next_is('$');
  }

  // sequence := (atom quantifier?)*
  Result<Node> sequence(unsigned depth) {
    Node node;
    while (!sequence_ends()) {
      TRY(Node piece, atom(depth));
      TRY(Node repeated, quantified(std::move(piece)));
      node.children.push_back(std::move(repeated));
    }
    return node;
  }

  Result<Node> atom(unsigned depth) {
    const std::size_t start = at_;
    switch (const char32_t c = text_[at_++]) {
      case '(':
        return group(depth, start);
      case '.':
        return Node{Node::Kind::set, CharacterSet::any()};
      case '[':
        return set_node(parse_set(text_, at_, '^'));
      case '\\':
        return set_node(parse_escape(text_, at_));
      case '*':
      case '+':
      case '?':
      case '{':
        return refuse_at(start, "a repetition of nothing",
                         "Put a backslash before it if the character itself is meant");
      default:
        return Node{Node::Kind::set, CharacterSet::one(c)};
    }
  }

  static Result<Node> set_node(Result<CharacterSet> set) {
    if (!set.ok()) return set.error();
    return Node{Node::Kind::set, std::move(set).value()};
  }

  Result<Node> group(unsigned depth, std::size_t start) {
    if (depth >= PatternLimits::depth)
      return refuse_at(start, "groups nested more than " + std::to_string(PatternLimits::depth) + " deep",
                       "Write fewer groups");
    if (take('?') && !take(':'))
      return refuse_at(start, "a look-ahead or named group, which is not supported", "Use (...) or (?:...)");
    TRY(Node inside, choice(depth + 1));
    if (!take(')'))
      return refuse_at(start, "a \"(\" that is not closed", "Add \")\", or write \\( for the character");
    return inside;
  }

  // quantifier := "*" | "+" | "?" | "{" m "}" | "{" m "," "}" | "{" m "," n "}"
  Result<Node> quantified(Node piece) {
    const std::size_t start = at_;
    Node repeat{Node::Kind::repeat, {}, {}, 0, Node::unlimited};
    if (take('?')) {
      repeat.most = 1;
    } else if (take('+')) {
      repeat.least = 1;
    } else if (take('{')) {
      TRY_STATUS(counts(start, repeat));
    } else if (!take('*')) {
      return piece;
    }
    if (next_is('?') || next_is('*') || next_is('+') || next_is('{'))
      return refuse_at(at_, "a repetition of a repetition",
                       "Use one repetition; lazy ones make no difference here");
    repeat.children.push_back(std::move(piece));
    return repeat;
  }

  Status counts(std::size_t start, Node& repeat) {
    const auto bad = [&] {
      return refuse_at(start,
                       "a repetition that is not {m}, {m,} or {m,n} with m <= n <= " +
                           std::to_string(PatternLimits::repetitions),
                       "Write for example {2,4}");
    };
    const auto least = number();
    if (!least) return bad();
    repeat.least = repeat.most = *least;
    if (take(',')) {
      const bool open = next_is('}');
      const auto most = open ? std::optional(Node::unlimited) : number();
      if (!most) return bad();
      repeat.most = *most;
    }
    if (!take('}') || repeat.least > repeat.most) return bad();
    return {};
  }

  std::optional<unsigned> number() {
    const std::size_t start = at_;
    unsigned n = 0;
    for (; more() && text_[at_] >= '0' && text_[at_] <= '9' && n <= PatternLimits::repetitions; ++at_)
      n = n * 10 + static_cast<unsigned>(text_[at_] - '0');
    if (at_ == start || n > PatternLimits::repetitions) return std::nullopt;
    return n;
  }

  std::u32string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

Result<Node> parse_regex(std::u32string_view text) { return Parser(text).run(); }

}  // namespace driftseal::pattern
