#include "core/drift/grid_drift.h"

#include <algorithm>
#include <array>

#include "core/drift/grid_sums.h"
#include "core/drift/pieces.h"

namespace driftseal {

namespace {

constexpr std::size_t chunk = 2048;  // elements

u128 saturating_add(u128 a, u128 b) { return a > saturated_sum - b ? saturated_sum : a + b; }

// A piece's part in a tensor's figures; equal to the figures of a whole tensor otherwise.
void add(GridFigures& sum, const GridFigures& later) {
  sum.sum_of_squares = saturating_add(sum.sum_of_squares, later.sum_of_squares);
  sum.max_abs = std::max(sum.max_abs, later.max_abs);
  sum.exact = sum.exact && later.exact;
  if (!sum.problem) sum.problem = later.problem;
}

void add(TensorGridDrift& sum, const TensorGridDrift& later) {
  add(sum.base_figures, later.base_figures);
  add(sum.tuned_figures, later.tuned_figures);
  sum.delta_squares = saturating_add(sum.delta_squares, later.delta_squares);
  sum.max_abs_delta = std::max(sum.max_abs_delta, later.max_abs_delta);
  sum.changed += later.changed;
}

struct Buffer {
  std::array<std::int64_t, chunk> grid;
  Bytes scratch;
};

// Elements [begin, begin + n) of a tensor as grid integers in `out`; their figures are added.
void read_chunk(const Model& model, const TensorInfo& tensor, std::uint64_t begin, std::size_t n,
                unsigned grid_bits, Buffer& out, GridFigures& figures) {
  const auto bytes = model.elements(tensor, begin, begin + n, out.scratch);
  const std::span grid(out.grid.data(), n);
  auto [problem, exact] = convert_to_grid(tensor.dtype, bytes, grid_bits, grid);
  figures.exact = figures.exact && exact;
  if (problem) {
    problem->index += begin;
    if (!figures.problem) figures.problem = problem;
    std::ranges::fill(grid, 0);
    return;
  }
  const auto sums = grid_sums(grid);
  figures.sum_of_squares = saturating_add(figures.sum_of_squares, sums.squares);
  figures.max_abs = std::max(figures.max_abs, sums.max_abs);
}

void compare_chunk(Buffer& base, const Buffer& tuned, std::size_t n, TensorGridDrift& drift) {
  auto& delta = base.grid;
  for (std::size_t i = 0; i < n; ++i) delta[i] = tuned.grid[i] - delta[i];  // below 2^63 in absolute value
  const auto sums = grid_sums({delta.data(), n});
  drift.delta_squares = saturating_add(drift.delta_squares, sums.squares);
  drift.max_abs_delta = std::max(drift.max_abs_delta, sums.max_abs);
  drift.changed += sums.nonzero;
}

// Runs measure_piece(piece) -> Figures on every piece, adds the pieces of a tensor up in order.
template <class Figures, class Measure, class Weight>
Result<std::vector<Figures>> collect(const std::vector<std::uint64_t>& elements, const Measure& measure_piece,
                                     const Weight& element_bytes, const Task& task) {
  const Pieces pieces(elements);
  std::vector<Figures> parts(pieces.all().size()), figures(elements.size());
  Pieces::Work work;
  work.body = [&](std::size_t number) { parts[number] = measure_piece(pieces.all()[number]); };
  work.last = [&](std::size_t job) {
    for (auto number = pieces.first_of(job); number < pieces.first_of(job + 1); ++number)
      add(figures[job], parts[number]);
  };
  work.weight = [&](std::size_t number) {
    const auto& piece = pieces.all()[number];
    return (piece.end - piece.begin) * element_bytes(piece.job);
  };
  work.total = 0;
  for (std::size_t number = 0; number < parts.size(); ++number) work.total += work.weight(number);
  TRY_STATUS(pieces.run(work, task));
  return figures;
}

template <class Body>
void for_chunks(const Piece& piece, const Body& body) {
  for (auto begin = piece.begin; begin < piece.end; begin += chunk)
    body(begin, static_cast<std::size_t>(std::min<std::uint64_t>(chunk, piece.end - begin)));
}

GridFigures measure_piece(const Model& model, const TensorInfo& tensor, const Piece& piece,
                          unsigned grid_bits) {
  GridFigures figures;
  Buffer grid;
  for_chunks(piece,
             [&](auto begin, auto n) { read_chunk(model, tensor, begin, n, grid_bits, grid, figures); });
  model.release(tensor, piece.begin, piece.end);
  return figures;
}

TensorGridDrift measure_piece(const Pair& pair, const TensorInfo& base, const TensorInfo& tuned,
                              const Piece& piece, unsigned grid_bits) {
  TensorGridDrift drift;
  Buffer b, t;
  for_chunks(piece, [&](auto begin, auto n) {
    read_chunk(*pair.base, base, begin, n, grid_bits, b, drift.base_figures);
    read_chunk(*pair.tuned, tuned, begin, n, grid_bits, t, drift.tuned_figures);
    compare_chunk(b, t, n, drift);
  });
  pair.base->release(base, piece.begin, piece.end);
  pair.tuned->release(tuned, piece.begin, piece.end);
  return drift;
}

}  // namespace

Result<std::vector<GridFigures>> measure_grid(const Model& model, unsigned grid_bits, const Task& task) {
  std::vector<std::uint64_t> elements;
  const auto& tensors = model.tensors();
  for (const auto& tensor : tensors) elements.push_back(tensor.analysable() ? tensor.elements : 0);
  TRY(auto figures,
      collect<GridFigures>(
          elements,
          [&](const Piece& piece) { return measure_piece(model, tensors[piece.job], piece, grid_bits); },
          [&](std::size_t job) { return byte_width(tensors[job].dtype); }, task));
  for (std::size_t i = 0; i < tensors.size(); ++i)
    if (!tensors[i].analysable()) figures[i].exact = false;
  TRY_STATUS(model.unchanged());
  return figures;
}

Result<std::vector<TensorGridDrift>> measure_grid(const Pair& pair, unsigned grid_bits, const Task& task) {
  std::vector<const CoverageEntry*> entries;
  std::vector<std::uint64_t> elements;
  for (const auto& entry : pair.coverage) {
    if (!entry.comparable()) continue;
    entries.push_back(&entry);
    elements.push_back(pair.base_tensor(entry).elements);
  }
  const auto base = [&](std::size_t job) -> const TensorInfo& { return pair.base_tensor(*entries[job]); };
  const auto tuned = [&](std::size_t job) -> const TensorInfo& { return pair.tuned_tensor(*entries[job]); };
  TRY(auto drifts,
      collect<TensorGridDrift>(
          elements,
          [&](const Piece& piece) {
            return measure_piece(pair, base(piece.job), tuned(piece.job), piece, grid_bits);
          },
          [&](std::size_t job) { return byte_width(base(job).dtype) + byte_width(tuned(job).dtype); }, task));
  for (std::size_t job = 0; job < drifts.size(); ++job) {
    drifts[job].base = *entries[job]->base;
    drifts[job].tuned = *entries[job]->tuned;
  }
  TRY_STATUS(pair.base->unchanged());
  TRY_STATUS(pair.tuned->unchanged());
  return drifts;
}

Error off_grid(const Model& model, const TensorInfo& tensor, const GridProblem& problem, unsigned grid_bits) {
  const auto where = "tensor " + tensor.name + ", element " + position_text(tensor.shape, problem.index);
  const auto& file = model.files()[tensor.file].path;
  if (problem.why == OffGrid::not_finite)
    return {ErrorCode::not_finite, "a weight is NaN or infinite", file, where,
            "Repair the model: a network with such weights cannot be audited"};
  const auto limit =
      is_floating(tensor.dtype) ? "2^" + std::to_string(62 - static_cast<int>(grid_bits)) : "2^62";
  return {ErrorCode::out_of_range, "a value is " + limit + " or more in absolute value", file, where,
          "Exempt this tensor in the policy, or repair the model"};
}

}  // namespace driftseal
