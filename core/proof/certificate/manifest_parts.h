// What the two kinds of manifest have in common: element types by name, shapes, digests, limits.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/json_reader.h"

namespace driftseal::proof {

struct ManifestLimits {
  static constexpr std::size_t tensors = 1'000'000, dimensions = 64, files = 100'000, commitments = 1000;
  static constexpr unsigned grid_bits = 60;
};

enum class DigestMethod { sha256, hmac_sha256 };

std::string_view to_string(DigestMethod method);  // "sha256", "hmac-sha256"

bool is_known_dtype(std::string_view dtype);     // a name of the safetensors format
bool is_floating_dtype(std::string_view dtype);  // of the known ones: not an integer, not bool

// The product of the dimensions, 1 for a scalar; nothing from 2^62 on, also where a dimension is 0 and the
// product of the others is that large.
std::optional<std::uint64_t> element_count_of(const std::vector<std::uint64_t>& shape);

std::string read_dtype(JsonReader& in, const Json& value);
std::vector<std::uint64_t> read_shape(JsonReader& in, const Json& value);
std::string read_name(JsonReader& in, const Json& value);  // not empty, no control characters
DigestMethod read_method(JsonReader& in, const Json& value);
unsigned read_small(JsonReader& in, const Json& value);             // at most 1000
std::optional<u128> read_bound(JsonReader& in, const Json& value);  // null or a decimal text

nlohmann::ordered_json bound_json(const std::optional<u128>& bound);
std::string compact(const nlohmann::ordered_json& value);  // no white space, UTF-8 as it is

}  // namespace driftseal::proof
