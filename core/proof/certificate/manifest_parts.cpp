#include "core/proof/certificate/manifest_parts.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace driftseal::proof {

using nlohmann::ordered_json;

// safetensors/src/tensor.rs, enum Dtype.
static constexpr std::array<std::string_view, 9> integer_dtypes = {"BOOL", "U8",  "I8",  "I16", "U16",
                                                                   "I32",  "U32", "I64", "U64"};
static constexpr std::array<std::string_view, 13> floating_dtypes = {
    "F8_E5M2", "F8_E4M3", "F16",     "BF16",        "F32",         "F64", "F4",
    "F6_E2M3", "F6_E3M2", "F8_E8M0", "F8_E4M3FNUZ", "F8_E5M2FNUZ", "C64"};

bool is_floating_dtype(std::string_view dtype) { return std::ranges::count(floating_dtypes, dtype) != 0; }

bool is_known_dtype(std::string_view dtype) {
  return is_floating_dtype(dtype) || std::ranges::count(integer_dtypes, dtype) != 0;
}

std::string_view to_string(DigestMethod method) {
  switch (method) {
    case DigestMethod::sha256:
      return "sha256";
    case DigestMethod::hmac_sha256:
      return "hmac-sha256";
  }
  CHECK(false);
}

std::optional<std::uint64_t> element_count_of(const std::vector<std::uint64_t>& shape) {
  constexpr std::uint64_t limit = std::uint64_t{1} << 62;
  std::uint64_t product = 1;
  for (const auto dimension : shape) {
    if (dimension == 0) continue;
    if (dimension >= limit || product >= limit / dimension) return std::nullopt;
    product *= dimension;
  }
  return std::ranges::count(shape, std::uint64_t{0}) != 0 ? 0 : product;
}

std::string read_dtype(JsonReader& in, const Json& value) {
  auto dtype = in.text(value);
  if (!is_known_dtype(dtype)) in.fail("has an element type that is not known", value.place);
  return dtype;
}

std::vector<std::uint64_t> read_shape(JsonReader& in, const Json& value) {
  std::vector<std::uint64_t> shape;
  for (const auto& dimension : in.array(value, ManifestLimits::dimensions))
    shape.push_back(in.number(dimension));
  if (!element_count_of(shape)) in.fail("has a tensor that is too large", value.place);
  return shape;
}

std::string read_name(JsonReader& in, const Json& value) {
  auto name = in.text(value);
  const bool control = std::ranges::any_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  if (name.empty() || control) in.fail("has a name that is empty or has control characters", value.place);
  return name;
}

DigestMethod read_method(JsonReader& in, const Json& value) {
  const auto name = in.text(value);
  for (const auto method : {DigestMethod::sha256, DigestMethod::hmac_sha256})
    if (name == to_string(method)) return method;
  in.fail("has a kind of digest that is not known", value.place);
  return DigestMethod::sha256;
}

unsigned read_small(JsonReader& in, const Json& value) {
  const auto n = in.number(value);
  if (n > 1000) in.fail("has a number that is too large", value.place);
  return static_cast<unsigned>(n <= 1000 ? n : 0);
}

std::optional<u128> read_bound(JsonReader& in, const Json& value) {
  if (value.is_null()) return std::nullopt;
  return in.decimal(value);
}

ordered_json bound_json(const std::optional<u128>& bound) {
  return bound ? ordered_json(to_decimal(*bound)) : ordered_json(nullptr);
}

std::string compact(const ordered_json& value) {
  return value.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace driftseal::proof
