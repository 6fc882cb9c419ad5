// Numbers as a reader expects them, independent of the locale.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace driftseal::report {

std::string figure(double value);                        // 4 significant digits: 0.08412, 1.2e-07
std::string figure(const std::optional<double>& value);  // absent: "not measured"
std::string at_most(double value);                       // the same, never less than the value: bounds
std::string at_least(double value);                      // the same, never more
std::string percent(double part);                        // 0.0123 -> 1.23 %
std::string percent(const std::optional<double>& part);  // absent: "not measured"
std::string grouped(std::uint64_t n);                    // 1234567 -> 1,234,567
std::string grouped(std::string_view digits);            // the same for a decimal text of any length
std::string counted(std::uint64_t n, const std::string& thing);  // 1 tensor, 2 tensors
std::string power_of_ten(int exponent);                          // 10⁻³
std::string byte_size(std::uint64_t bytes);                      // 512 bytes, 1.5 KiB, 3.0 MiB

// The least of 1, 2, 5, 10, 20, 50, .. that divides `count` things into at most `parts` steps.
std::size_t nice_step(std::size_t count, std::size_t parts);

}  // namespace driftseal::report
