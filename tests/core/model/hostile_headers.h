// Headers of safetensors files that are wrong in one way each, over 8 bytes of data.
#pragma once

#include <QByteArray>
#include <vector>

#include "core/base/result.h"

namespace driftseal::test {

struct HostileHeader {
  const char* name;
  QByteArray header;
  ErrorCode code;
};

inline const QByteArray good_header =
    R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"b":{"dtype":"U8","shape":[4],"data_offsets":[4,8]}})";

// One tensor "a" with these three values, over 8 bytes of data.
inline QByteArray one_tensor(const char* dtype, const char* shape, const char* offsets,
                             const char* more = "") {
  return QByteArray("{\"a\":{\"dtype\":") + dtype + ",\"shape\":" + shape + ",\"data_offsets\":" + offsets +
         more + "}}";
}

inline QByteArray two_tensors(const char* first, const char* second) {
  return QByteArray(R"({"a":{"dtype":"U8","shape":[4],"data_offsets":)") + first +
         R"(},"b":{"dtype":"U8","shape":[4],"data_offsets":)" + second + "}}";
}

inline QByteArray many_dimensions() {
  QByteArray shape = "[8";
  for (int i = 0; i < 100; ++i) shape += ",1";
  return one_tensor("\"U8\"", shape + "]", "[0,8]");
}

inline std::vector<HostileHeader> hostile_headers() {
  using enum ErrorCode;
  std::vector<HostileHeader> cases;
  const auto row = [&](const char* name, const QByteArray& header, ErrorCode code = malformed) {
    cases.push_back({name, header, code});
  };
  row("overlap", two_tensors("[0,4]", "[2,6]"));
  row("same_bytes_twice", two_tensors("[0,4]", "[0,4]"));
  row("gap_between", one_tensor("\"U8\"", "[4]", "[4,8]"));
  row("gap_at_the_end", one_tensor("\"U8\"", "[4]", "[0,4]"));
  row("out_of_bounds", two_tensors("[0,4]", "[8,12]"), truncated);
  row("offset_beyond_64_bits", one_tensor("\"U8\"", "[8]", "[0,18446744073709551624]"));
  row("huge_offset", one_tensor("\"U8\"", "[8]", "[0,18446744073709551615]"), truncated);
  row("negative_offset", one_tensor("\"U8\"", "[8]", "[-8,0]"));
  row("backward_offsets", one_tensor("\"U8\"", "[8]", "[8,0]"));
  row("offset_as_real", one_tensor("\"U8\"", "[8]", "[0.0,8.0]"));
  row("offset_as_text", one_tensor("\"U8\"", "[8]", "[\"0\",\"8\"]"));
  row("three_offsets", one_tensor("\"U8\"", "[8]", "[0,4,8]"));
  row("offsets_no_array", one_tensor("\"U8\"", "[8]", "8"));
  row("size_is_not_the_shape", one_tensor("\"U8\"", "[7]", "[0,8]"));
  row("size_is_not_the_dtype", one_tensor("\"F32\"", "[8]", "[0,8]"));
  row("negative_dimension", one_tensor("\"U8\"", "[-8]", "[0,8]"));
  row("dimension_as_real", one_tensor("\"U8\"", "[8.0]", "[0,8]"));
  row("dimension_with_exponent", one_tensor("\"U8\"", "[8e0]", "[0,8]"));
  row("dimension_beyond_64_bits", one_tensor("\"U8\"", "[36893488147419103232]", "[0,8]"));
  row("product_wraps_to_8", one_tensor("\"U8\"", "[9223372036854775812,2]", "[0,8]"));
  row("product_wraps_beside_zero", one_tensor("\"U8\"", "[4294967296,4294967296,0]", "[0,0]"));
  row("bytes_wrap", one_tensor("\"F64\"", "[2305843009213693953]", "[0,8]"));
  row("too_many_dimensions", many_dimensions(), limit_exceeded);
  row("shape_no_array", one_tensor("\"U8\"", "8", "[0,8]"));
  row("nested_shape", one_tensor("\"U8\"", "[[8]]", "[0,8]"));
  row("unknown_dtype", one_tensor("\"Q7\"", "[8]", "[0,8]"), unsupported);
  row("dtype_in_lower_case", one_tensor("\"u8\"", "[8]", "[0,8]"), unsupported);
  row("dtype_no_text", one_tensor("8", "[8]", "[0,8]"));
  row("half_a_byte", one_tensor("\"F4\"", "[15]", "[0,8]"));
  row("unknown_field", one_tensor("\"U8\"", "[8]", "[0,8]", ",\"strides\":[1]"));
  row("missing_field", R"({"a":{"dtype":"U8","shape":[8]}})");
  row("duplicate_tensor",
      R"({"a":{"dtype":"U8","shape":[8],"data_offsets":[0,8]},"a":{"dtype":"U8","shape":[8],"data_offsets":[0,8]}})");
  row("duplicate_tensor_escaped",
      R"({"a":{"dtype":"U8","shape":[8],"data_offsets":[0,8]},"\u0061":{"dtype":"U8","shape":[0],"data_offsets":[8,8]}})");
  row("duplicate_field", one_tensor("\"U8\"", "[8]", "[0,8]", ",\"shape\":[8]"));
  row("empty_name", R"({"":{"dtype":"U8","shape":[8],"data_offsets":[0,8]}})");
  row("control_character_in_name", R"({"a\u001b[2J":{"dtype":"U8","shape":[8],"data_offsets":[0,8]}})");
  row("very_long_name",
      "{\"" + QByteArray(5000, 'x') + R"(":{"dtype":"U8","shape":[8],"data_offsets":[0,8]}})",
      limit_exceeded);
  row("invalid_utf8", "{\"\xC3\x28\":{\"dtype\":\"U8\",\"shape\":[8],\"data_offsets\":[0,8]}}");
  row("tensor_is_no_object", R"({"a":[0,8]})");
  row("metadata_is_no_object", R"({"__metadata__":"x"})");
  row("metadata_holds_a_number", R"({"__metadata__":{"step":3}})");
  row("metadata_is_nested", R"({"__metadata__":{"a":{"b":"c"}}})");
  row("nested_json", "{\"a\":" + QByteArray(100000, '[') + QByteArray(100000, ']') + "}");
  row("nested_objects", QByteArray("{\"a\":").repeated(10000) + "1" + QByteArray(10000, '}'));
  row("header_is_an_array", "[]");
  row("header_begins_with_a_space", " " + good_header);
  row("header_is_not_json", "{hello}");
  row("header_ends_early", good_header.left(good_header.size() - 2));
  row("text_behind_the_header", good_header + "x");
  row("empty_header", "");
  row("no_tensors_but_data", "{}");
  row("nul_behind_the_header", good_header + QByteArray("\0", 1));
  return cases;
}

}  // namespace driftseal::test
