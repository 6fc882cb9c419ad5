// Cutting many tensors into pieces of bounded size, so that all cores stream through small and huge tensors
// alike. What is computed for a piece depends on the piece alone, and pieces are combined in order: the
// result does not depend on threads.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/model/model.h"

namespace driftseal {

struct Piece {
  std::size_t job;           // which tensor
  std::uint64_t begin, end;  // elements; empty for a tensor without elements
};

inline constexpr std::uint64_t piece_elements = std::uint64_t{1} << 19;

class Pieces {
 public:
  explicit Pieces(const std::vector<std::uint64_t>& elements_of_jobs);

  const std::vector<Piece>& all() const { return pieces_; }
  // The pieces of a job are those from first_of(job) to first_of(job + 1).
  std::size_t first_of(std::size_t job) const { return first_[job]; }

  // body(number) for every piece, on all threads; then last(job) once its last piece is done, on the thread
  // that did it. weight(number): the piece's share of `total` in progress reports. Only error: cancelled.
  struct Work {
    std::function<void(std::size_t)> body;
    std::function<void(std::size_t)> last;
    std::function<std::uint64_t(std::size_t)> weight;
    std::uint64_t total;
  };
  Status run(const Work& work, const Task& task) const;

 private:
  std::vector<Piece> pieces_;
  std::vector<std::size_t> first_;
};

}  // namespace driftseal
