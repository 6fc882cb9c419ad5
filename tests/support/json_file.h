// A JSON file that must be there and right.
#pragma once

#include <string>

#include "core/base/checks.h"
#include "core/base/json.h"
#include "core/base/mapped_file.h"

namespace driftseal::test {

inline Json read_json(const std::string& path) {
  const auto bytes = read_file(path, 100'000'000);
  CHECK(bytes.ok());
  auto json = parse_json(text_of(*bytes), path);
  CHECK(json.ok());
  return *json;
}

}  // namespace driftseal::test
