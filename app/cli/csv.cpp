#include "app/cli/csv.h"

#include <nlohmann/json.hpp>

namespace driftseal::cli {

using nlohmann::ordered_json;

static std::string csv_field(const ordered_json& value) {
  if (value.is_null()) return "";
  std::string text = value.is_string() ? value.get<std::string>() : value.dump();
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

std::string csv_line(const ordered_json& row) {
  std::string line;
  for (const auto& field : row) line += ',' + csv_field(field);
  return line.substr(1) + "\r\n";
}

}  // namespace driftseal::cli
