// Rows of tables for spreadsheets (RFC 4180).
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace driftseal::cli {

// The values of an object's members; null is empty. Ends with a line break.
std::string csv_line(const nlohmann::ordered_json& row);

}  // namespace driftseal::cli
