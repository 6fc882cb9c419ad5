// Words and figures for people: aligned tables, numbers, sizes. Nothing in a name can steer the terminal.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/printable.h"

namespace driftseal::cli {

std::string figure(double value);                 // four significant digits
std::string figure(std::optional<double> value);  // "-" if absent
std::string percent(double part);                 // 0.0123 -> "1.23 %"
std::string byte_size(std::uint64_t bytes);       // "1.5 MiB"
std::string count_of(std::uint64_t n, std::string_view one,
                     std::string_view many);  // "1 tensor", "3 tensors"

class TextTable {
 public:
  // One letter a column: l(eft) or r(ight).
  TextTable(std::string alignment, std::vector<std::string> titles);
  void row(std::vector<std::string> cells);
  bool empty() const { return rows_.size() == 1; }
  std::string text() const;

 private:
  std::string alignment_;
  std::vector<std::vector<std::string>> rows_;  // titles first
};

}  // namespace driftseal::cli
