// GGUF files that are wrong in one way each.
#pragma once

#include <vector>

#include "core/base/result.h"
#include "tests/support/gguf_file.h"

namespace driftseal::test {

struct HostileGguf {
  const char* name;
  Bytes bytes;
  ErrorCode code;
};

inline constexpr std::uint64_t huge = std::uint64_t{1} << 63;

// One pair "k" of this type and these bytes, no tensors.
inline Bytes gguf_pair(std::uint32_t type, const GgufBytes& value, std::string_view key = "k") {
  return GgufBytes().header(0, 1).text(key).u32(type).raw(value.bytes()).pad(32).bytes();
}

// One tensor over 64 bytes of data.
inline Bytes gguf_tensor(const std::vector<std::uint64_t>& dimensions, std::uint32_t type,
                         std::uint64_t offset, std::string_view name = "a") {
  return GgufBytes().header(1, 0).info(name, dimensions, type, offset).pad(32).raw(Bytes(64)).bytes();
}

// Two tensors of 32 bytes.
inline Bytes gguf_tensors(std::string_view first_name, std::uint64_t first, std::string_view second_name,
                          std::uint64_t second) {
  return GgufBytes()
      .header(2, 0)
      .info(first_name, {32}, 24, first)
      .info(second_name, {32}, 24, second)
      .pad(32)
      .raw(Bytes(64))
      .bytes();
}

inline Bytes gguf_alignment(std::uint32_t type, const GgufBytes& value) {
  return GgufBytes()
      .header(1, 1)
      .text("general.alignment")
      .u32(type)
      .raw(value.bytes())
      .info("a", {64}, 24, 0)
      .pad(32)
      .raw(Bytes(64))
      .bytes();
}

// Arrays that hold one array each, a million deep.
inline GgufBytes nested_arrays() {
  GgufBytes value;
  for (int i = 0; i < 1'000'000; ++i) value.u32(9).u64(1);
  return value;
}

inline std::vector<HostileGguf> hostile_headers_gguf() {
  using enum ErrorCode;
  const Bytes pair_twice =
      GgufBytes().header(0, 2).text("k").u32(0).raw(Bytes{1}).text("k").u32(0).raw(Bytes{1}).pad(32).bytes();
  return {
      {"only_the_magic", GgufBytes().raw(view_of("GGUF")).bytes(), truncated},
      {"version_0", GgufBytes().header(0, 0, 0).bytes(), unsupported},
      {"version_1", GgufBytes().header(0, 0, 1).bytes(), unsupported},
      {"version_4", GgufBytes().header(0, 0, 4).bytes(), unsupported},
      {"big_endian", GgufBytes().header(0, 0, 0x03000000).bytes(), unsupported},
      {"tensors_beyond_the_file", GgufBytes().header(3, 0).bytes(), truncated},
      {"tensors_2_63", GgufBytes().header(huge, 0).bytes(), limit_exceeded},
      {"pairs_2_63", GgufBytes().header(0, huge).bytes(), truncated},
      {"key_beyond_the_file", GgufBytes().header(0, 1).u64(huge).raw(view_of("abc")).bytes(), truncated},
      {"key_of_2_64_bytes", GgufBytes().header(0, 1).u64(~std::uint64_t{0}).raw(view_of("abc")).bytes(),
       truncated},
      {"empty_key", gguf_pair(0, GgufBytes().raw(Bytes{1}), ""), malformed},
      {"key_steers_the_terminal", gguf_pair(0, GgufBytes().raw(Bytes{1}), "k\x1b[2J"), malformed},
      {"long_key", gguf_pair(0, GgufBytes().raw(Bytes{1}), std::string(65536, 'k')), malformed},
      {"key_twice", pair_twice, malformed},
      {"value_type_13", gguf_pair(13, GgufBytes().u64(0)), malformed},
      {"value_type_255", gguf_pair(255, GgufBytes().u64(0)), malformed},
      {"truth_value_2", gguf_pair(7, GgufBytes().raw(Bytes{2})), malformed},
      {"text_beyond_the_file", gguf_pair(8, GgufBytes().u64(1 << 20)), truncated},
      {"array_2_63_numbers", gguf_pair(9, GgufBytes().u32(12).u64(huge)), truncated},
      {"array_2_61_numbers", gguf_pair(9, GgufBytes().u32(12).u64(huge >> 2)), truncated},
      {"array_2_63_texts", gguf_pair(9, GgufBytes().u32(8).u64(huge)), truncated},
      {"array_of_type_13", gguf_pair(9, GgufBytes().u32(13).u64(1)), malformed},
      {"arrays_nested", gguf_pair(9, nested_arrays()), limit_exceeded},
  };
}

inline std::vector<HostileGguf> hostile_tensors_gguf() {
  using enum ErrorCode;
  const std::vector<std::uint64_t> many(65, 1);
  return {
      {"dimension_2_63", gguf_tensor({huge}, 24, 0), malformed},
      {"dimensions_wrap_to_0", gguf_tensor({huge, 2}, 24, 0), malformed},
      {"dimensions_wrap_to_64",
       gguf_tensor({(std::uint64_t{1} << 32) + 1, std::uint64_t{1} << 32, 64}, 24, 0), malformed},
      {"dimensions_wrap_beside_0", gguf_tensor({huge, huge, 0}, 24, 0), malformed},
      {"too_many_dimensions", gguf_tensor(many, 24, 0), limit_exceeded},
      {"dimensions_2_32", GgufBytes().header(1, 0).text("a").u32(0xFFFFFFFF).pad(32).raw(Bytes(64)).bytes(),
       limit_exceeded},
      {"type_255", gguf_tensor({64}, 255, 0), unsupported},
      {"type_removed", gguf_tensor({64}, 4, 0), unsupported},
      {"row_of_half_a_block", gguf_tensor({16, 2}, 8, 0), malformed},
      {"scalar_of_blocks", gguf_tensor({}, 8, 0), malformed},
      {"offset_unaligned", gguf_tensor({32}, 24, 16), malformed},
      {"offset_beyond_the_file", gguf_tensor({32}, 24, 64), truncated},
      {"offset_2_63", gguf_tensor({32}, 24, huge), truncated},
      {"offset_wraps", gguf_tensor({64}, 24, ~std::uint64_t{31}), truncated},
      {"longer_than_the_file", gguf_tensor({65}, 24, 0), truncated},
      {"much_longer_than_the_file", gguf_tensor({std::uint64_t{1} << 56}, 28, 0), truncated},
      {"tensor_twice", gguf_tensors("a", 0, "a", 32), malformed},
      {"same_bytes_twice", gguf_tensors("a", 0, "b", 0), malformed},
      {"gap_before", gguf_tensor({32}, 24, 32), malformed},
      {"gap_behind", gguf_tensor({32}, 24, 0), malformed},
      {"empty_name", gguf_tensor({64}, 24, 0, ""), malformed},
      {"name_steers_the_terminal", gguf_tensor({64}, 24, 0, "a\x1b[2J"), malformed},
      {"name_is_not_utf8", gguf_tensor({64}, 24, 0, "\xC3("), malformed},
      {"long_name", gguf_tensor({64}, 24, 0, std::string(5000, 'a')), limit_exceeded},
      {"alignment_0", gguf_alignment(4, GgufBytes().u32(0)), malformed},
      {"alignment_4", gguf_alignment(4, GgufBytes().u32(4)), malformed},
      {"alignment_24", gguf_alignment(4, GgufBytes().u32(24)), malformed},
      {"alignment_2_31", gguf_alignment(4, GgufBytes().u32(std::uint32_t{1} << 31)), malformed},
      {"alignment_64_bits", gguf_alignment(10, GgufBytes().u64(32)), malformed},
      {"alignment_negative", gguf_alignment(5, GgufBytes().u32(0xFFFFFFFF)), malformed},
      {"alignment_is_text", gguf_alignment(8, GgufBytes().text("32")), malformed},
      {"alignment_is_an_array", gguf_alignment(9, GgufBytes().u32(4).u64(1).u32(32)), malformed},
  };
}

}  // namespace driftseal::test
