#include "core/drift/pieces.h"

#include <algorithm>
#include <atomic>

#include "core/base/parallel.h"

namespace driftseal {

Pieces::Pieces(const std::vector<std::uint64_t>& elements_of_jobs) {
  for (std::size_t job = 0; job < elements_of_jobs.size(); ++job) {
    first_.push_back(pieces_.size());
    const auto n = elements_of_jobs[job];
    std::uint64_t begin = 0;
    do {
      const auto end = std::min(n, begin + piece_elements);
      pieces_.push_back({job, begin, end});
      begin = end;
    } while (begin < n);
  }
  first_.push_back(pieces_.size());
}

Status Pieces::run(const Work& work, const Task& task) const {
  std::vector<std::atomic<std::size_t>> remaining(first_.size() - 1);
  for (std::size_t job = 0; job < remaining.size(); ++job) remaining[job] = first_[job + 1] - first_[job];
  std::atomic<std::uint64_t> done = 0;
  parallel_each(pieces_.size(), [&](std::size_t number) {
    if (task.stopped()) return;
    work.body(number);
    if (--remaining[pieces_[number].job] == 0) work.last(pieces_[number].job);
    const auto share = work.weight(number);
    task.report(Phase::measuring, done += share, work.total);
  });
  if (task.stopped()) return cancelled();
  return {};
}

}  // namespace driftseal
