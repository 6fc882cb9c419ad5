#include "core/policy/rules/pattern_program.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "core/policy/rules/pattern.h"

namespace driftseal::pattern {

void CharacterSet::normalise() {
  std::ranges::sort(ranges);
  std::vector<Range> apart;
  for (const Range& range : ranges)
    if (!apart.empty() && range.first <= apart.back().second)
      apart.back().second = std::max(apart.back().second, range.second);
    else
      apart.push_back(range);
  ranges = std::move(apart);
}

bool CharacterSet::contains(char32_t c) const {
  const auto next = std::ranges::upper_bound(ranges, c, {}, &Range::first);
  const bool held = next != ranges.begin() && c <= std::prev(next)->second;
  return held != negated;
}

namespace {

class Compiler {
 public:
  std::optional<Program> run(const Node& root) {
    emit(root);
    push({Instruction::Op::match});
    if (too_long_) return std::nullopt;
    return std::move(program_);
  }

 private:
  using Op = Instruction::Op;

  std::uint32_t here() const { return static_cast<std::uint32_t>(program_.code.size()); }

  std::uint32_t push(Instruction instruction) {
    too_long_ |= program_.code.size() >= PatternLimits::program;
    if (!too_long_) program_.code.push_back(instruction);
    return too_long_ ? 0 : here() - 1;
  }

  // The recursion is as deep as the tree, which the parser bounds. Steps are counted because a repeated empty
  // group emits nothing.
  void emit(const Node& node) {
    too_long_ |= ++steps_ > 4 * PatternLimits::program;
    if (too_long_) return;
    switch (node.kind) {
      case Node::Kind::set:
        return emit_set(node.set);
      case Node::Kind::sequence:
        for (const Node& child : node.children) emit(child);
        return;
      case Node::Kind::choice:
        return emit_choice(node.children);
      case Node::Kind::repeat:
        return emit_repeat(node);
    }
  }

  // A set that is repeated is stored once.
  void emit_set(const CharacterSet& set) {
    const auto [known, is_new] = index_of_.emplace(&set, static_cast<std::uint32_t>(program_.sets.size()));
    if (is_new) program_.sets.push_back(set);
    push({Op::set, known->second});
  }

  void emit_choice(const std::vector<Node>& ways) {
    std::vector<std::uint32_t> jumps;
    for (std::size_t i = 0; i + 1 < ways.size(); ++i) {
      const auto split = push({Op::split});
      aim(split, here());
      emit(ways[i]);
      jumps.push_back(push({Op::jump}));
      aim_second(split, here());
    }
    emit(ways.back());
    for (const auto jump : jumps) aim(jump, here());
  }

  void emit_repeat(const Node& node) {
    const Node& body = node.children.front();
    for (unsigned i = 0; i < node.least && !too_long_; ++i) emit(body);
    if (node.most == Node::unlimited) return emit_star(body);
    std::vector<std::uint32_t> exits;
    for (unsigned i = node.least; i < node.most && !too_long_; ++i) {
      exits.push_back(push({Op::split}));
      aim(exits.back(), here());
      emit(body);
    }
    for (const auto split : exits) aim_second(split, here());
  }

  void emit_star(const Node& body) {
    const auto split = push({Op::split});
    aim(split, here());
    emit(body);
    push({Op::jump, split});
    aim_second(split, here());
  }

  void aim(std::uint32_t at, std::uint32_t target) {
    if (!too_long_) program_.code[at].first = target;
  }
  void aim_second(std::uint32_t at, std::uint32_t target) {
    if (!too_long_) program_.code[at].second = target;
  }

  Program program_;
  std::unordered_map<const CharacterSet*, std::uint32_t> index_of_;  // of a set of the tree
  std::size_t steps_ = 0;
  bool too_long_ = false;
};

// The states that the automaton is in: instructions that read a character or match.
class States {
 public:
  explicit States(std::size_t size) : member_(size, 0) {}

  void clear() {
    states_.clear();
    ++round_;
  }
  const std::vector<std::uint32_t>& list() const { return states_; }

  // Adds a state and all that follow from it without reading; each at most once a round.
  void add(const Program& program, std::uint32_t start) {
    pending_.assign(1, start);
    while (!pending_.empty()) {
      const auto at = pending_.back();
      pending_.pop_back();
      if (member_[at] == round_) continue;
      member_[at] = round_;
      visit(program.code[at], at);
    }
  }

 private:
  void visit(const Instruction& instruction, std::uint32_t at) {
    switch (instruction.op) {
      case Instruction::Op::set:
      case Instruction::Op::match:
        states_.push_back(at);
        return;
      case Instruction::Op::split:
        pending_.push_back(instruction.second);
        [[fallthrough]];
      case Instruction::Op::jump:
        pending_.push_back(instruction.first);
        return;
    }
  }

  std::vector<std::uint32_t> states_, pending_;
  std::vector<std::uint64_t> member_;  // the last round in which the instruction was added
  std::uint64_t round_ = 1;
};

}  // namespace

std::optional<Program> compile(const Node& root) { return Compiler().run(root); }

bool Program::matches(std::u32string_view name) const {
  States now(code.size()), next(code.size());
  now.add(*this, 0);
  for (const char32_t c : name) {
    next.clear();
    for (const auto at : now.list())
      if (code[at].op == Instruction::Op::set && sets[code[at].first].contains(c)) next.add(*this, at + 1);
    std::swap(now, next);
    if (now.list().empty()) return false;
  }
  const auto matched = [this](std::uint32_t at) { return code[at].op == Instruction::Op::match; };
  return std::any_of(now.list().begin(), now.list().end(), matched);
}

}  // namespace driftseal::pattern
