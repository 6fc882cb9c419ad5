// All patterns of all families as one trie over the components of names: one walk finds every row that a name
// fits.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/architecture/roles/path.h"

namespace driftseal {

struct Numbers {
  std::optional<std::uint32_t> stage, layer, expert;
  std::size_t layer_end = 0;  // parts up to and with the layer's number
};

struct Match {
  std::size_t family = 0, row = 0;
  Numbers numbers;
};

class Matcher {
 public:
  // False if the pattern is none: empty, too deep, an unknown placeholder.
  [[nodiscard]] bool add(std::string_view pattern, std::size_t family, std::size_t row);

  // All rows that the path fits, of each family the most literal first.
  void find(const Path& path, std::vector<Match>& matches) const;

 private:
  enum class Counter : std::uint8_t { layer, stage, expert, any };
  struct NumberEdge {
    std::string before, after;  // "encoder_layer_{layer}": what stands around the number
    Counter counter;
    std::size_t child;
  };
  struct Node {
    std::map<std::string, std::size_t, std::less<>> literal;
    std::vector<NumberEdge> numbers;
    std::vector<std::pair<std::size_t, std::size_t>> rows;  // family, row
  };

  std::optional<std::size_t> child_of(std::size_t node, std::string_view component);
  std::optional<std::size_t> number_child_of(std::size_t node, std::string_view component, std::size_t brace);
  void walk(std::size_t node, const Path& path, std::size_t part, const Numbers& numbers,
            std::vector<Match>& matches) const;

  std::vector<Node> nodes_{1};
};

}  // namespace driftseal
