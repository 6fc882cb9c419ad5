#include "core/base/parallel.h"

#include <tbb/global_control.h>
#include <tbb/parallel_for.h>

#include <algorithm>

#include "core/base/checks.h"

namespace driftseal {

void parallel_pieces(std::size_t n, std::size_t grain, const std::function<void(std::size_t, std::size_t)>& body) {
  if (n == 0) return;
  if (n <= grain) return body(0, n);
  tbb::parallel_for(
      tbb::blocked_range<std::size_t>(0, n, std::max<std::size_t>(1, grain)),
      [&](const tbb::blocked_range<std::size_t>& range) { body(range.begin(), range.end()); },
      tbb::simple_partitioner());
}

void parallel_each(std::size_t n, const std::function<void(std::size_t)>& body) {
  parallel_pieces(n, 1, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) body(i);
  });
}

std::size_t thread_count() {
  return tbb::global_control::active_value(tbb::global_control::max_allowed_parallelism);
}

struct ThreadLimit::Control {
  tbb::global_control control;
};

ThreadLimit::ThreadLimit(std::size_t n) {
  CHECK(n >= 1);
  control_.reset(new Control{tbb::global_control(tbb::global_control::max_allowed_parallelism, n)});
}
ThreadLimit::~ThreadLimit() = default;

}  // namespace driftseal
