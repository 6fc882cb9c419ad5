#include "app/cli/text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/base/checks.h"

namespace driftseal::cli {

static std::string formatted(const char* format, double value) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, format, value);
  return buffer;
}

std::string figure(double value) { return formatted("%.4g", value); }

std::string figure(std::optional<double> value) { return value ? figure(*value) : "-"; }

std::string percent(double part) { return formatted("%.3g %%", 100 * part); }

std::string byte_size(std::uint64_t bytes) {
  static constexpr const char* units[] = {"KiB", "MiB", "GiB", "TiB"};
  if (bytes < 1024) return std::to_string(bytes) + " bytes";
  double value = static_cast<double>(bytes) / 1024;
  std::size_t unit = 0;
  for (; value >= 1024 && unit + 1 < std::size(units); ++unit) value /= 1024;
  return formatted("%.1f ", value) + units[unit];
}

std::string count_of(std::uint64_t n, std::string_view one, std::string_view many) {
  return std::to_string(n) + ' ' + std::string(n == 1 ? one : many);
}

TextTable::TextTable(std::string alignment, std::vector<std::string> titles)
    : alignment_(std::move(alignment)) {
  row(std::move(titles));
}

void TextTable::row(std::vector<std::string> cells) {
  CHECK(cells.size() == alignment_.size());
  for (std::string& cell : cells) cell = printable(cell);
  rows_.push_back(std::move(cells));
}

// Code points: good enough for names of tensors.
static std::size_t width_of(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

static std::string aligned(const std::string& cell, std::size_t width, bool right) {
  const std::string space(width - width_of(cell), ' ');
  return right ? space + cell : cell + space;
}

std::string TextTable::text() const {
  std::vector<std::size_t> widths(alignment_.size(), 0);
  for (const auto& cells : rows_)
    for (std::size_t i = 0; i < cells.size(); ++i) widths[i] = std::max(widths[i], width_of(cells[i]));
  std::string out;
  for (const auto& cells : rows_) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i)
      line += (i == 0 ? "" : "  ") + aligned(cells[i], widths[i], alignment_[i] == 'r');
    out += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
  }
  return out;
}

}  // namespace driftseal::cli
