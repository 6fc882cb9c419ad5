#include "core/report/format.h"

#include <array>
#include <charconv>
#include <cmath>

namespace driftseal::report {
namespace {

std::string printed(double value, std::chars_format format, int digits) {
  char text[64];
  const auto end = std::to_chars(text, text + sizeof text, value, format, digits).ptr;
  return {text, end};
}

double parsed(const std::string& text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// Half a unit of the fourth significant digit.
double half_of_last_digit(double value) {
  return 0.5 * std::pow(10.0, std::floor(std::log10(std::abs(value))) - 3);
}

constexpr const char* not_measured = "not measured";

}  // namespace

std::string figure(double value) { return printed(value, std::chars_format::general, 4); }

std::string at_most(double value) {
  const std::string nearest = figure(value);
  if (!std::isfinite(value) || parsed(nearest) >= value) return nearest;
  return figure(value + half_of_last_digit(value));
}

std::string at_least(double value) {
  const std::string nearest = figure(value);
  if (!std::isfinite(value) || parsed(nearest) <= value) return nearest;
  return figure(value - half_of_last_digit(value));
}

std::string figure(const std::optional<double>& value) { return value ? figure(*value) : not_measured; }

std::string percent(double part) { return printed(part * 100, std::chars_format::general, 3) + " %"; }

std::string percent(const std::optional<double>& part) { return part ? percent(*part) : not_measured; }

std::string grouped(std::string_view digits) {
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text += ',';
    text += digits[i];
  }
  return text;
}

std::string grouped(std::uint64_t n) { return grouped(std::to_string(n)); }

std::string counted(std::uint64_t n, const std::string& thing) {
  return grouped(n) + " " + thing + (n == 1 ? "" : "s");
}

std::string power_of_ten(int exponent) {
  static constexpr std::array<const char*, 10> raised = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string text = exponent < 0 ? "10⁻" : "10";
  for (const char digit : std::to_string(exponent < 0 ? -exponent : exponent)) {
    text += raised[static_cast<std::size_t>(digit - '0')];
  }
  return text;
}

std::string byte_size(std::uint64_t bytes) {
  if (bytes < 1024) return counted(bytes, "byte");
  static constexpr std::array<const char*, 6> units = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
  double size = static_cast<double>(bytes) / 1024;
  std::size_t unit = 0;
  while (size >= 1024 && unit + 1 < units.size()) size /= 1024, ++unit;
  return printed(size, std::chars_format::fixed, 1) + " " + units[unit];
}

std::size_t nice_step(std::size_t count, std::size_t parts) {
  for (std::size_t decade = 1;; decade *= 10) {
    for (const std::size_t factor : {1, 2, 5}) {
      if (decade * factor * parts >= count) return decade * factor;
    }
  }
}

}  // namespace driftseal::report
