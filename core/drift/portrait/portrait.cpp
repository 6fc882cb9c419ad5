#include "core/drift/portrait/portrait.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <mutex>

#include "core/base/parallel.h"
#include "core/drift/portrait/largest.h"
#include "core/drift/portrait/tile_sums.h"

namespace driftseal {

namespace {

constexpr std::uint64_t longest_run = 4096;
constexpr std::size_t most_groups = 64;  // of cell rows: each has counts of its own

std::uint64_t tile_side(std::uint64_t n, std::uint64_t most) {
  return n <= most ? 1 : std::bit_ceil((n - 1) / most + 1);
}

CellGrid empty_overview(const PictureShape& picture, std::uint64_t side) {
  return CellGrid({0, 0, picture.rows, picture.columns}, tile_side(picture.rows, side),
                  tile_side(picture.columns, side));
}

class Pass {
 public:
  Pass(const DeltaReader& reader, const PortraitOptions& options, const Task& task)
      : reader_(reader),
        task_(task),
        overview_(empty_overview(reader.picture(), options.overview_side)),
        squares_(overview_.rows),
        largest_(options.largest),
        most_(options.largest) {}

  Status run() {
    const auto rows = static_cast<std::size_t>(overview_.rows), groups = std::min(rows, most_groups);
    parallel_each(groups, [&](std::size_t i) { run_group(i * rows / groups, (i + 1) * rows / groups); });
    if (task_.stopped()) return cancelled();
    return {};
  }

  Portrait portrait() && {
    Portrait out{
        .picture = reader_.picture(), .histogram = counts_.histogram(), .largest = {}, .overview = {}};
    long double squares = 0;
    for (const long double part : squares_) squares += part;
    out.frobenius = static_cast<double>(std::sqrt(squares));
    for (const PlacedDelta& place : largest_.sorted()) {
      EntryValues entry;
      reader_.read_entries(place.index, {&entry, 1});
      out.largest.push_back({place.index, entry});
    }
    out.overview = std::move(overview_);
    return out;
  }

 private:
  struct Part {
    HistogramCounts counts;
    LargestDeltas largest;
  };

  void run_group(std::size_t begin, std::size_t end) {
    Part part{HistogramCounts(), LargestDeltas(most_)};
    for (auto row = begin; row < end && !task_.stopped(); ++row) run_cell_row(row, part);
    const std::lock_guard lock(joining_);
    counts_.add(part.counts);
    largest_.add(part.largest);
  }

  // The elements of a row of cells lie one after another.
  void run_cell_row(std::size_t row, Part& part) {
    std::vector<TileSums> sums(static_cast<std::size_t>(overview_.columns));
    std::vector<double> buffer(longest_run);
    const auto row_elements = overview_.tile_rows * reader_.picture().columns, first = row * row_elements,
               end = std::min(first + row_elements, reader_.elements());
    for (auto begin = first; begin < end && !task_.stopped();) {
      const std::span run(buffer.data(), static_cast<std::size_t>(std::min(longest_run, end - begin)));
      reader_.read_deltas(begin, run);
      part.counts.add(run);
      share_out(begin, run, sums, part.largest);
      begin += run.size();
      report(run.size());
    }
    reader_.release(first, end);
    for (std::size_t i = 0; i < sums.size(); ++i) {
      overview_.cells[row * sums.size() + i] = sums[i].cell();
      squares_[row] += sums[i].squares();
    }
  }

  void share_out(std::uint64_t begin, std::span<const double> run, std::vector<TileSums>& sums,
                 LargestDeltas& largest) const {
    while (!run.empty()) {
      const auto column = begin % reader_.picture().columns, tile = column / overview_.tile_columns;
      const auto border = std::min((tile + 1) * overview_.tile_columns, reader_.picture().columns);
      const auto n = std::min<std::uint64_t>(run.size(), border - column);
      sums[tile].add(run.first(n));
      if (sums[tile].largest > largest.threshold()) largest.add(begin, run.first(n));
      run = run.subspan(n);
      begin += n;
    }
  }

  void report(std::size_t elements) {
    const auto share = elements * reader_.bytes_of_element();
    task_.report(Phase::measuring, done_ += share, reader_.bytes());
  }

  const DeltaReader& reader_;
  const Task& task_;
  CellGrid overview_;
  std::vector<long double> squares_;  // a row of cells each
  HistogramCounts counts_;
  LargestDeltas largest_;
  std::size_t most_;
  std::atomic<std::uint64_t> done_ = 0;
  std::mutex joining_;
};

}  // namespace

std::size_t Portrait::bytes() const {
  return sizeof(Portrait) + histogram.bins.size() * sizeof(HistogramBin) +
         largest.size() * sizeof(LargestEntry) + overview.cells.size() * sizeof(PictureCell);
}

Result<Portrait> portray(const DeltaReader& reader, const PortraitOptions& options, const Task& task) {
  Pass pass(reader, options, task);
  TRY_STATUS(pass.run());
  TRY_STATUS(reader.unchanged());
  return std::move(pass).portrait();
}

}  // namespace driftseal
