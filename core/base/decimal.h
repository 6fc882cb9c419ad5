// 128-bit integers: their decimal text, and a fixed-width unsigned integer wide enough for exact bounds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace driftseal {

__extension__ typedef unsigned __int128 u128;
__extension__ typedef __int128 i128;

std::string to_decimal(u128 n);
std::optional<u128> parse_decimal(std::string_view text);  // digits only, no leading zeros, < 2^128

}  // namespace driftseal
