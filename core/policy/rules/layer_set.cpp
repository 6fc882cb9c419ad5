#include "core/policy/rules/layer_set.h"

#include <algorithm>
#include <limits>

#include "core/architecture/roles/path.h"

namespace driftseal {
namespace {

constexpr auto endless = std::numeric_limits<std::uint32_t>::max();
constexpr std::string_view last_word = "last ";

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

Error refuse(std::string_view part) {
  return {
      ErrorCode::malformed, "\"" + std::string(part) + "\" does not say which layers", "", "",
      "Write numbers of at most six digits as in \"3\", \"5-7\", \"24-\" or \"last 2\", with commas between "
      "the parts"};
}

}  // namespace

Result<LayerSet> LayerSet::parse(std::string_view text) {
  LayerSet set;
  for (std::size_t at = 0; at <= text.size();) {
    const auto comma = std::min(text.find(',', at), text.size());
    TRY_STATUS(set.add(trimmed(text.substr(at, comma - at))));
    at = comma + 1;
  }
  set.merge();
  return set;
}

Status LayerSet::add(std::string_view part) {
  if (part.starts_with(last_word)) {
    const auto count = parse_number(trimmed(part.substr(last_word.size())));
    if (!count || *count == 0) return refuse(part);
    last_layers_ = std::max(last_layers_, *count);
    return {};
  }
  const auto dash = std::min(part.find('-'), part.size());
  const auto first = parse_number(part.substr(0, dash));
  const bool open = dash + 1 == part.size();
  const auto last = open ? endless : dash == part.size() ? first : parse_number(part.substr(dash + 1));
  if (!first || !last || *last < *first) return refuse(part);
  ranges_.push_back({*first, *last});
  return {};
}

void LayerSet::merge() {
  std::ranges::sort(ranges_, {}, &Range::first);
  std::vector<Range> merged;
  for (const Range& range : ranges_) {
    const bool joins =
        !merged.empty() && (merged.back().last == endless || range.first <= merged.back().last + 1);
    if (joins) merged.back().last = std::max(merged.back().last, range.last);
    if (!joins) merged.push_back(range);
  }
  ranges_ = std::move(merged);
}

bool LayerSet::contains(std::uint32_t layer, std::uint32_t behind) const {
  if (behind < last_layers_) return true;
  const auto next = std::ranges::upper_bound(ranges_, layer, {}, &Range::first);
  return next != ranges_.begin() && layer <= std::prev(next)->last;
}

std::string LayerSet::text() const {
  std::string text;
  const auto add = [&](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
  for (const auto& [first, last] : ranges_) {
    const std::string begin = std::to_string(first);
    add(last == first ? begin : begin + "-" + (last == endless ? "" : std::to_string(last)));
  }
  if (last_layers_ > 0) add(std::string(last_word) + std::to_string(last_layers_));
  return text;
}

}  // namespace driftseal
