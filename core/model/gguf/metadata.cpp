#include "core/model/gguf/metadata.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/base/printable.h"
#include "core/model/limits.h"

namespace driftseal::gguf {

namespace {

constexpr std::size_t longest_key = 65535;
constexpr unsigned deepest_array = 8;

// Of a value of fixed size; 0: the value says it itself.
std::uint64_t fixed_bytes(ValueType type) {
  static constexpr std::array<std::uint8_t, 13> bytes = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};
  return bytes[static_cast<std::size_t>(type)];
}

template <class T>
std::string as_text(T value) {
  std::array<char, 32> digits;
  return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr};
}

class KeyValueReader {
 public:
  explicit KeyValueReader(Cursor& cursor) : cursor_(cursor) {}

  Result<KeyValues> run(std::uint64_t count) {
    for (; count > 0; --count) TRY_STATUS(read_pair());
    return std::move(read_);
  }

 private:
  Status read_pair() {
    TRY_STATUS(read_key());
    TRY(const auto type, read_type());
    if (type == ValueType::array) return skip_array(1);
    return read_scalar(type);
  }

  Status read_key() {
    TRY(key_, cursor_.text());
    const auto odd = [](char c) { return c < 0x20 || c > 0x7E; };
    if (key_.empty() || key_.size() > longest_key || std::ranges::any_of(key_, odd))
      return cursor_.malformed("a key of the metadata is not 1 to 65535 printable ASCII characters");
    if (!read_.keys.insert(key_).second) return malformed("a key of the metadata occurs twice");
    if (read_.keys.size() > model_limits::metadata_entries)
      return cursor_.error(
          ErrorCode::limit_exceeded,
          "more than " + std::to_string(model_limits::metadata_entries) + " entries of metadata");
    return {};
  }

  Result<ValueType> read_type() {
    TRY(const auto number, cursor_.number<std::uint32_t>());
    if (number > static_cast<std::uint32_t>(ValueType::f64))
      return malformed("unknown type " + std::to_string(number) + " of metadata");
    return static_cast<ValueType>(number);
  }

  Status read_scalar(ValueType type) {
    switch (type) {
      case ValueType::u8:
        return integer<std::uint8_t>(type);
      case ValueType::i8:
        return integer<std::int8_t>(type);
      case ValueType::u16:
        return integer<std::uint16_t>(type);
      case ValueType::i16:
        return integer<std::int16_t>(type);
      case ValueType::u32:
        return integer<std::uint32_t>(type);
      case ValueType::i32:
        return integer<std::int32_t>(type);
      case ValueType::u64:
        return integer<std::uint64_t>(type);
      case ValueType::i64:
        return integer<std::int64_t>(type);
      case ValueType::f32:
        return real<float>();
      case ValueType::f64:
        return real<double>();
      case ValueType::boolean:
        return boolean();
      case ValueType::text:
        return text();
      case ValueType::array:
        break;
    }
    CHECK(false);
  }

  template <class T>
  Status integer(ValueType type) {
    TRY(const auto value, cursor_.number<T>());
    if (value >= 0) read_.numbers[key_] = {type, static_cast<std::uint64_t>(value)};
    keep(as_text(value));
    return {};
  }

  template <class T>
  Status real() {
    TRY(const auto value, cursor_.number<T>());
    keep(as_text(value));
    return {};
  }

  Status boolean() {
    TRY(const auto value, cursor_.number<std::uint8_t>());
    if (value > 1) return malformed("a truth value is neither 0 nor 1");
    keep(value == 1 ? "true" : "false");
    return {};
  }

  Status text() {
    TRY(const auto value, cursor_.text());
    if (value.size() <= model_limits::metadata_text_bytes)
      keep(is_valid_utf8(value) ? std::string(value) : printable(value));
    return {};
  }

  Status skip_array(unsigned depth) {
    if (depth > deepest_array)
      return error(ErrorCode::limit_exceeded,
                   "arrays are nested more than " + std::to_string(deepest_array) + " deep");
    TRY(const auto type, read_type());
    TRY(auto count, cursor_.number<std::uint64_t>());
    if (const auto bytes = fixed_bytes(type); bytes > 0)
      return skip(count > ~std::uint64_t{0} / bytes ? ~std::uint64_t{0} : count * bytes);
    if (type == ValueType::text) return cursor_.skip_texts(count);
    for (; count > 0; --count) TRY_STATUS(skip_array(depth + 1));
    return {};
  }

  Status skip(std::uint64_t bytes) {
    TRY([[maybe_unused]] const auto skipped, cursor_.take(bytes));
    return {};
  }

  void keep(std::string value) { read_.scalars.emplace_back(key_, std::move(value)); }
  Error error(ErrorCode code, std::string message) const {
    return cursor_.error_at(code, std::move(message),
                            "key " + std::string(key_.substr(0, 200)) + ", " + cursor_.place());
  }
  Error malformed(std::string message) const { return error(ErrorCode::malformed, std::move(message)); }

  Cursor& cursor_;
  KeyValues read_;
  std::string_view key_;
};

}  // namespace

std::optional<KeyValues::Number> KeyValues::number(std::string_view key) const {
  const auto found = numbers.find(key);
  if (found == numbers.end()) return std::nullopt;
  return found->second;
}

Result<KeyValues> read_key_values(Cursor& cursor, std::uint64_t count) {
  return KeyValueReader(cursor).run(count);
}

}  // namespace driftseal::gguf
