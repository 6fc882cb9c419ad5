// A tensor's name as a path of components.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace driftseal {

struct Path {
  static constexpr std::size_t most = 24;  // of longer names the last part is the whole rest

  std::array<std::string_view, most> parts;  // views into the name
  std::size_t count = 0;

  std::string_view leaf() const;    // the last component: "weight"
  std::string_view module() const;  // the one before it, or nothing
  void drop(std::size_t part);
  std::string up_to(std::size_t end) const;  // parts [0, end), joined as the name joins them
};

Path split_name(std::string_view name);  // at '.' and '/'

// A number as counters in names are written: at most six digits, no leading zero.
std::optional<std::uint32_t> parse_number(std::string_view text);

}  // namespace driftseal
