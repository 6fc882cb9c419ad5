// Loops over all cores (oneTBB).
#pragma once

#include <cstddef>
#include <functional>
#include <memory>

namespace driftseal {

// body(begin, end) on disjoint pieces of [0, n) of about `grain` items, on several threads.
void parallel_pieces(std::size_t n, std::size_t grain, const std::function<void(std::size_t, std::size_t)>& body);

// body(i) for i in [0, n), on several threads, one item at a time.
void parallel_each(std::size_t n, const std::function<void(std::size_t)>& body);

std::size_t thread_count();  // how many threads these loops use

// While it lives, the loops use at most n threads (n >= 1).
class ThreadLimit {
 public:
  explicit ThreadLimit(std::size_t n);
  ~ThreadLimit();

 private:
  struct Control;
  std::unique_ptr<Control> control_;
};

}  // namespace driftseal
