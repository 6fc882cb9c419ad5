// JSON in test code: json("{'a': 1}") is {"a": 1}.
#pragma once

#include <algorithm>
#include <string>

inline std::string json(std::string text) {
  std::replace(text.begin(), text.end(), '\'', '"');
  return text;
}
