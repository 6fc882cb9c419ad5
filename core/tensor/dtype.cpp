#include "core/tensor/dtype.h"

#include <algorithm>
#include <array>

#include "core/base/checks.h"

namespace driftseal {

namespace {

struct Properties {
  DType type;
  std::string_view name;
  unsigned bits;
  bool floating;
  std::string_view refused = {};
};

constexpr std::string_view narrow = "elements narrower than a byte are not analysed";
constexpr std::string_view scales = "a type of scales without a zero or a sign is not analysed";
constexpr std::string_view fnuz = "the FNUZ variants of 8-bit floating point are not analysed";
constexpr std::string_view complex_numbers = "complex numbers are not analysed";

constexpr std::array properties{
    Properties{DType::BOOL, "BOOL", 8, false},
    Properties{DType::U8, "U8", 8, false},
    Properties{DType::I8, "I8", 8, false},
    Properties{DType::F8_E5M2, "F8_E5M2", 8, true},
    Properties{DType::F8_E4M3, "F8_E4M3", 8, true},
    Properties{DType::I16, "I16", 16, false},
    Properties{DType::U16, "U16", 16, false},
    Properties{DType::F16, "F16", 16, true},
    Properties{DType::BF16, "BF16", 16, true},
    Properties{DType::I32, "I32", 32, false},
    Properties{DType::U32, "U32", 32, false},
    Properties{DType::F32, "F32", 32, true},
    Properties{DType::F64, "F64", 64, true},
    Properties{DType::I64, "I64", 64, false},
    Properties{DType::U64, "U64", 64, false},
    Properties{DType::F4, "F4", 4, true, narrow},
    Properties{DType::F6_E2M3, "F6_E2M3", 6, true, narrow},
    Properties{DType::F6_E3M2, "F6_E3M2", 6, true, narrow},
    Properties{DType::F8_E8M0, "F8_E8M0", 8, true, scales},
    Properties{DType::F8_E4M3FNUZ, "F8_E4M3FNUZ", 8, true, fnuz},
    Properties{DType::F8_E5M2FNUZ, "F8_E5M2FNUZ", 8, true, fnuz},
    Properties{DType::C64, "C64", 64, true, complex_numbers},
};

const Properties& of(DType type) {
  const auto& entry = properties[static_cast<std::size_t>(type)];
  CHECK(entry.type == type);
  return entry;
}

}  // namespace

std::string_view to_string(DType type) { return of(type).name; }
unsigned bit_width(DType type) { return of(type).bits; }
bool is_floating(DType type) { return of(type).floating; }
std::string_view why_not_analysable(DType type) { return of(type).refused; }

std::optional<DType> parse_dtype(std::string_view text) {
  const auto found = std::ranges::find(properties, text, &Properties::name);
  if (found == properties.end()) return std::nullopt;
  return found->type;
}

}  // namespace driftseal
