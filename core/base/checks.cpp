#include "core/base/checks.h"

#include <cstdio>
#include <cstdlib>

namespace driftseal {

void check_failed(const char* condition, const char* file, int line) {
  std::fprintf(stderr, "driftseal: internal error: %s (%s:%d)\n", condition, file, line);
  std::abort();
}

}  // namespace driftseal
