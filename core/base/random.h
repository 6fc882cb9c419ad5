// Randomness of the operating system.
#pragma once

#include <cstdint>
#include <functional>
#include <span>

namespace driftseal {

// Fills a buffer. Production code uses system_random; only tests inject another source.
using RandomSource = std::function<void(std::span<std::uint8_t>)>;

void system_random(std::span<std::uint8_t> out);  // getrandom(2); a failure stops the program

}  // namespace driftseal
