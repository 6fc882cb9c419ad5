#include "core/proof/opening/check.h"

#include "core/base/checks.h"

namespace driftseal::proof {

std::string_view to_string(Check check) {
  switch (check) {
    case Check::soundness:
      return "soundness";
    case Check::statement:
      return "statement";
    case Check::missing_bytes:
      return "missing_bytes";
    case Check::non_canonical:
      return "non_canonical";
    case Check::nonce:
      return "nonce";
    case Check::pad_equation:
      return "pad_equation";
    case Check::pad_path:
      return "pad_path";
    case Check::pad_column:
      return "pad_column";
    case Check::base_path:
      return "base_path";
    case Check::tuned_path:
      return "tuned_path";
    case Check::round1_path:
      return "round1_path";
    case Check::round2_path:
      return "round2_path";
    case Check::opening_path:
      return "opening_path";
    case Check::opening_claim:
      return "opening_claim";
    case Check::opening_last_level:
      return "opening_last_level";
    case Check::trailing_bytes:
      return "trailing_bytes";
  }
  CHECK(false);
}

}  // namespace driftseal::proof
