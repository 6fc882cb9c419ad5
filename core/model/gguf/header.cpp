#include "core/model/gguf/header.h"

#include <bit>

#include "core/model/gguf/tensors.h"
#include "core/model/limits.h"

namespace driftseal::gguf {

static constexpr std::uint64_t default_alignment = 32, least_alignment = 8;

static Error unsupported(const Cursor& cursor, std::string message) {
  auto error = cursor.error(ErrorCode::unsupported, std::move(message));
  error.remedy = "Convert the model with a current version of llama.cpp, to little endian GGUF version 3";
  return error;
}

// In a big-endian file the low half of the version is 0.
static Status check_version(const Cursor& cursor, std::uint32_t version) {
  if (version == 2 || version == 3) return {};
  if (version != 0 && (version & 0xFFFF) == 0)
    return unsupported(cursor, "this is a big-endian GGUF file; only little-endian ones are read");
  return unsupported(cursor,
                     "GGUF version " + std::to_string(version) + " is not read, only versions 2 and 3");
}

static Result<std::uint64_t> alignment_of(const Cursor& cursor, const KeyValues& key_values) {
  constexpr std::string_view key = "general.alignment";
  const auto alignment = key_values.number(key);
  if (!key_values.keys.contains(key)) return default_alignment;
  if (!alignment || alignment->type != ValueType::u32 || !std::has_single_bit(alignment->value) ||
      alignment->value < least_alignment || alignment->value > model_limits::alignment)
    return cursor.malformed("general.alignment is not a power of two from " +
                            std::to_string(least_alignment) + " to " +
                            std::to_string(model_limits::alignment) + ", of type uint32");
  return alignment->value;
}

Result<Header> read_header(const MappedFile& mapped) {
  Cursor cursor(mapped);
  TRY([[maybe_unused]] const auto skipped, cursor.take(magic.size()));
  TRY(const auto version, cursor.number<std::uint32_t>());
  TRY_STATUS(check_version(cursor, version));
  TRY(const auto tensors, cursor.number<std::uint64_t>());
  TRY(const auto pairs, cursor.number<std::uint64_t>());
  Header header;
  TRY(header.key_values, read_key_values(cursor, pairs));
  TRY(const auto alignment, alignment_of(cursor, header.key_values));
  TRY(header.tensors, read_tensors(cursor, mapped, tensors, alignment));
  header.bytes = cursor.offset();
  return header;
}

}  // namespace driftseal::gguf
