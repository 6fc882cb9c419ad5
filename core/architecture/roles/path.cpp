#include "core/architecture/roles/path.h"

#include <algorithm>

namespace driftseal {

static constexpr std::string_view separators = "./";

std::string_view Path::leaf() const {
  if (count == 0) return {};
  const auto last = parts[count - 1];
  const auto cut = last.find_last_of(separators);
  return cut == last.npos ? last : last.substr(cut + 1);
}

std::string_view Path::module() const { return count < 2 ? std::string_view() : parts[count - 2]; }

void Path::drop(std::size_t part) {
  std::shift_left(parts.begin() + static_cast<std::ptrdiff_t>(part),
                  parts.begin() + static_cast<std::ptrdiff_t>(count), 1);
  --count;
}

std::string Path::up_to(std::size_t end) const {
  std::string text;
  for (std::size_t i = 0; i < end; ++i) {
    if (i > 0) text += parts[i].data()[-1];  // the separator before it in the name
    text += parts[i];
  }
  return text;
}

Path split_name(std::string_view name) {
  Path path;
  for (auto cut = name.find_first_of(separators); cut != name.npos && path.count + 1 < Path::most;
       cut = name.find_first_of(separators)) {
    path.parts[path.count++] = name.substr(0, cut);
    name.remove_prefix(cut + 1);
  }
  path.parts[path.count++] = name;
  return path;
}

std::optional<std::uint32_t> parse_number(std::string_view text) {
  if (text.empty() || text.size() > 6 || (text[0] == '0' && text.size() > 1)) return {};
  std::uint32_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return {};
    number = number * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return number;
}

}  // namespace driftseal
