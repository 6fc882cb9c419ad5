// The key-value pairs of a GGUF header (docs/gguf.md, gguf_metadata_kv_t).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "core/model/gguf/cursor.h"
#include "core/model/model.h"

namespace driftseal::gguf {

enum class ValueType : std::uint32_t {  // enum gguf_metadata_value_type
  u8,
  i8,
  u16,
  i16,
  u32,
  i32,
  f32,
  boolean,
  text,
  array,
  u64,
  i64,
  f64,
};

struct KeyValues {
  struct Number {
    ValueType type;
    std::uint64_t value;
  };
  Metadata scalars;  // single values as text, those of bounded length
  // Views of the file.
  std::unordered_set<std::string_view> keys;
  std::unordered_map<std::string_view, Number> numbers;  // integers of 0 and more

  std::optional<Number> number(std::string_view key) const;
};

Result<KeyValues> read_key_values(Cursor& cursor, std::uint64_t count);

}  // namespace driftseal::gguf
