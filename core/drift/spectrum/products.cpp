#include "core/drift/spectrum/products.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "core/drift/spectrum/tiles.h"

namespace driftseal {

namespace {

constexpr std::uint64_t largest_dimension = std::uint64_t{1} << 31;
constexpr std::size_t most_groups = 8;
constexpr std::size_t partial_sums_bytes = std::size_t{1} << 26;

struct Sums {
  long double squares = 0;
  double max_abs = 0;
};

// Eight sums side by side: the compiler may not reorder additions, so the order is written for vectors.
void add_row(const double* values, std::size_t n, double scale, Sums& sums) {
  std::array<double, 8> squares{}, largest{};
  const auto add = [&](std::size_t lane, double x) {
    const double scaled = scale * x;
    squares[lane] += scaled * scaled;
    largest[lane] = std::max(largest[lane], std::abs(x));
  };
  std::size_t i = 0;
  for (; i + 8 <= n; i += 8)
    for (std::size_t lane = 0; lane < 8; ++lane) add(lane, values[i + lane]);
  for (; i < n; ++i) add(0, values[i]);
  for (const double part : squares) sums.squares += static_cast<long double>(part);
  sums.max_abs = std::max(sums.max_abs, *std::ranges::max_element(largest));
}

Result<Sums> sum_up(const MatrixSource& source, double scale, const Task& task) {
  const RowGroups groups(source, most_groups);
  std::vector<Sums> parts(groups.count());
  TRY_STATUS(groups.visit(task, [&](std::size_t group, const TileEntries& entries) {
    for (std::size_t i = 0; i < entries.tile.rows; ++i)
      add_row(entries.row(i), entries.tile.columns, scale, parts[group]);
  }));
  Sums total;
  for (const auto& part : parts) {
    total.squares += part.squares;
    total.max_abs = std::max(total.max_abs, part.max_abs);
  }
  return total;
}

struct Place {
  std::uint64_t row, column;
};

Result<std::optional<Place>> first_not_finite(const MatrixSource& source, const Task& task) {
  const RowGroups one(source, 1);
  std::optional<Place> found;
  TRY_STATUS(one.visit(task, [&](std::size_t, const TileEntries& entries) {
    for (std::size_t i = 0; i < entries.tile.rows && !found; ++i)
      for (std::size_t j = 0; j < entries.tile.columns && !found; ++j)
        if (!std::isfinite(entries.row(i)[j])) found = {entries.tile.row + i, entries.tile.column + j};
  }));
  return found;
}

Error too_large(const MatrixSource& source) {
  return {ErrorCode::limit_exceeded,
          "the matrix is " + std::to_string(source.rows()) + " x " + std::to_string(source.columns()), "", "",
          "Leave this tensor out of the spectra: a dimension is 2^31 at most"};
}

// Adding many squares of numbers of the range of float and of usual doubles is safe; others are scaled.
bool is_safe(const Sums& sums) {
  return sums.max_abs == 0 ? sums.squares == 0 : sums.max_abs > 0x1p-400 && sums.max_abs < 0x1p400;
}

// Groups of rows whose partial sums together stay below the limit on memory.
std::size_t groups_for(std::uint64_t columns) {
  const auto bytes = std::max<std::uint64_t>(columns, 1) * sizeof(PanelRow);
  return std::clamp<std::size_t>(static_cast<std::size_t>(partial_sums_bytes / bytes), 1, most_groups);
}

// Scaling the panel rather than the product, whose sums might overflow.
class Scaled {
 public:
  Scaled(double scale, const Panel& panel) : panel_(panel) {
    if (scale == 1) return;
    copy_ = panel;
    for (auto& row : copy_)
      for (double& x : row.at) x *= scale;
  }
  const Panel& operator*() const { return copy_.empty() ? panel_ : copy_; }

 private:
  const Panel& panel_;
  Panel copy_;
};

Panel sum_of(std::vector<Panel> parts) {
  Panel sum = std::move(parts.front());
  for (std::size_t group = 1; group < parts.size(); ++group)
    for (std::size_t i = 0; i < sum.size(); ++i)
      for (std::size_t lane = 0; lane < panel_width; ++lane) sum[i].at[lane] += parts[group][i].at[lane];
  return sum;
}

}  // namespace

Result<Survey> survey(const MatrixSource& source, const Task& task) {
  if (source.rows() > largest_dimension || source.columns() > largest_dimension) return too_large(source);
  TRY(auto sums, sum_up(source, 1, task));
  if (!std::isfinite(sums.squares) || !std::isfinite(sums.max_abs)) {
    TRY(const auto place, first_not_finite(source, task));
    if (place) return source.not_finite(place->row, place->column);
  }
  double scale = 1;
  if (!is_safe(sums)) {
    scale = std::ldexp(1.0, -std::clamp(std::ilogb(sums.max_abs), -1000, 1000));
    TRY(sums, sum_up(source, scale, task));
  }
  return Survey{scale, static_cast<double>(std::sqrt(sums.squares)), sums.max_abs};
}

Result<Panel> MatrixProducts::times(const Panel& x, const Task& task) const {
  return transposed_ ? stored_transposed_times(x, task) : stored_times(x, task);
}

Result<Panel> MatrixProducts::transposed_times(const Panel& y, const Task& task) const {
  return transposed_ ? stored_times(y, task) : stored_transposed_times(y, task);
}

Result<Panel> MatrixProducts::stored_times(const Panel& x, const Task& task) const {
  const Scaled scaled(scale_, x);
  Panel product(static_cast<std::size_t>(source_.rows()));
  const RowGroups groups(source_, most_groups);
  TRY_STATUS(groups.visit(task, [&](std::size_t, const TileEntries& entries) {
    const auto& tile = entries.tile;
    add_combinations({entries.values, entries.stride, 1}, tile.rows, tile.columns, &(*scaled)[tile.column],
                     &product[tile.row]);
  }));
  return product;
}

Result<Panel> MatrixProducts::stored_transposed_times(const Panel& y, const Task& task) const {
  const Scaled scaled(scale_, y);
  const RowGroups groups(source_, groups_for(source_.columns()));
  std::vector<Panel> parts(groups.count(), Panel(static_cast<std::size_t>(source_.columns())));
  TRY_STATUS(groups.visit(task, [&](std::size_t group, const TileEntries& entries) {
    const auto& tile = entries.tile;
    add_combinations({entries.values, 1, entries.stride}, tile.columns, tile.rows, &(*scaled)[tile.row],
                     &parts[group][tile.column]);
  }));
  return sum_of(std::move(parts));
}

}  // namespace driftseal
