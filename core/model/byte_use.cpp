#include "core/model/byte_use.h"

#include "core/base/result.h"

namespace driftseal {

std::string_view to_string(ByteUse use) {
  switch (use) {
    case ByteUse::tensor:
      return "tensor";
    case ByteUse::factors:
      return "factors";
    case ByteUse::header:
      return "header";
    case ByteUse::archive:
      return "archive";
    case ByteUse::record:
      return "record";
    case ByteUse::left_out:
      return "left_out";
    case ByteUse::unreferenced:
      return "unreferenced";
    case ByteUse::padding:
      return "padding";
  }
  CHECK(false);
}

}  // namespace driftseal
