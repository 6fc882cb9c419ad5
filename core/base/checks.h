// CHECK(condition): a bug stops the program. Input can never reach one; it stays on in release builds.
#pragma once

namespace driftseal {

[[noreturn]] void check_failed(const char* condition, const char* file, int line);

}  // namespace driftseal

#define CHECK(condition) \
  (static_cast<bool>(condition) ? static_cast<void>(0) : ::driftseal::check_failed(#condition, __FILE__, __LINE__))
