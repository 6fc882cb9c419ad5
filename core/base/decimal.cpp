#include "core/base/decimal.h"

#include <algorithm>

namespace driftseal {

std::string to_decimal(u128 n) {
  std::string text;
  do text.push_back(static_cast<char>('0' + static_cast<int>(n % 10)));
  while ((n /= 10) != 0);
  std::reverse(text.begin(), text.end());
  return text;
}

std::optional<u128> parse_decimal(std::string_view text) {
  if (text.empty() || (text[0] == '0' && text.size() > 1)) return std::nullopt;
  u128 n = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    const auto digit = static_cast<unsigned>(c - '0');
    if (n > (~u128{0} - digit) / 10) return std::nullopt;
    n = n * 10 + digit;
  }
  return n;
}

}  // namespace driftseal
