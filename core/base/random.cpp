#include "core/base/random.h"

#include <sys/random.h>

#include <cerrno>

#include "core/base/checks.h"

namespace driftseal {

void system_random(std::span<std::uint8_t> out) {
  while (!out.empty()) {
    const ssize_t n = ::getrandom(out.data(), out.size(), 0);
    if (n < 0 && errno == EINTR) continue;
    CHECK(n > 0);
    out = out.subspan(static_cast<std::size_t>(n));
  }
}

}  // namespace driftseal
