// The profile along depth: a bar chart with a logarithmic axis.
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/report/drawing.h"
#include "core/report/format.h"

namespace driftseal::report {
namespace {

constexpr double width = 820, height = 280;
constexpr double left = 62, right = 12, top = 26, bottom = 46;
constexpr double plot_width = width - left - right, plot_height = height - top - bottom;
constexpr double floor_y = top + plot_height;
constexpr double mark = 2;  // height of a bar of 0
constexpr std::size_t most_bars = 400;
constexpr int most_decades = 10;

struct Decades {  // the axis runs from 10^low to 10^high
  int low, high;
  double y(double value) const {
    const double part = (std::log10(value) - low) / (high - low);
    return floor_y - plot_height * std::clamp(part, 0.0, 1.0);
  }
};

bool is_positive(const Bar& bar) { return bar.value && std::isfinite(*bar.value) && *bar.value > 0; }

Decades decades_of(const std::vector<Bar>& bars) {
  double least = std::numeric_limits<double>::infinity(), most = 0;
  for (const Bar& bar : bars) {
    if (!is_positive(bar)) continue;
    least = std::min(least, *bar.value);
    most = std::max(most, *bar.value);
  }
  if (most == 0) return {-1, 0};
  const int high = static_cast<int>(std::ceil(std::log10(most)));
  const int low = static_cast<int>(std::floor(std::log10(least) - 0.5));  // the least has some height, too
  return {std::clamp(low, high - most_decades, high - 1), high};
}

struct JointBar {
  std::size_t first, last;  // bars [first, last)
  std::size_t tallest;
};

double rank_of(const Bar& bar) { return bar.value ? *bar.value : -1; }

// An unmeasured tensor is never hidden behind a measured neighbour.
std::size_t tallest_of(const std::vector<Bar>& bars, std::size_t first, std::size_t last) {
  std::size_t tallest = first;
  for (std::size_t i = first; i < last; ++i) {
    if (!bars[i].value) return i;
    if (rank_of(bars[i]) > rank_of(bars[tallest])) tallest = i;
  }
  return tallest;
}

std::vector<JointBar> join(const std::vector<Bar>& bars) {
  const std::size_t each = (bars.size() + most_bars - 1) / most_bars;
  std::vector<JointBar> joint;
  for (std::size_t first = 0; first < bars.size(); first += each) {
    const std::size_t last = std::min(first + each, bars.size());
    joint.push_back({first, last, tallest_of(bars, first, last)});
  }
  return joint;
}

void draw_axis(const Decades& decades, const std::string& axis, Drawing& drawing) {
  for (int exponent = decades.low; exponent <= decades.high; ++exponent) {
    const double y = decades.y(std::pow(10.0, exponent));
    drawing.strokes.push_back({left, y, width - right, y, exponent == decades.low ? Ink::axis : Ink::grid});
    drawing.labels.push_back({left - 8, y + 4, Anchor::end, power_of_ten(exponent)});
  }
  drawing.labels.push_back({0, 12, Anchor::start, axis});
}

void draw_bar(const Bar& bar, double x, double bar_width, const Decades& decades, Drawing& drawing) {
  if (!bar.value) {
    drawing.boxes.push_back({x, floor_y + 3, bar_width, 8, Ink::absent, bar.label + ": not measured"});
    return;
  }
  const double y = is_positive(bar) ? std::min(decades.y(*bar.value), floor_y - mark) : floor_y - mark;
  drawing.boxes.push_back({x, y, bar_width, floor_y - y, Ink::bar, bar.label + ": " + figure(*bar.value)});
}

void draw_numbers(std::size_t count, Drawing& drawing) {
  const std::size_t step = std::max<std::size_t>(1, nice_step(count, 12));
  for (std::size_t i = 0; i < count; i += step) {
    const double x = left + plot_width * (static_cast<double>(i) + 0.5) / static_cast<double>(count);
    drawing.labels.push_back({x, floor_y + 26, Anchor::middle, grouped(i + 1)});
  }
}

std::string below_axis(std::size_t bars, std::size_t joint) {
  const std::string text = "number of the tensor in the table";
  if (joint == bars) return text;
  return text + "; each bar is the largest of " + grouped((bars + most_bars - 1) / most_bars) + " neighbours";
}

}  // namespace

Drawing draw(const Chart& chart) {
  Drawing drawing{width, height, chart.title, {}, {}, {}};
  const Decades decades = decades_of(chart.bars);
  draw_axis(decades, chart.axis, drawing);
  const std::vector<JointBar> joint = join(chart.bars);
  const double pitch = plot_width / static_cast<double>(std::max<std::size_t>(joint.size(), 1));
  const double bar_width = std::min(pitch * 0.8, 28.0);
  for (std::size_t i = 0; i < joint.size(); ++i) {
    const double x = left + pitch * (static_cast<double>(i) + 0.5) - bar_width / 2;
    draw_bar(chart.bars[joint[i].tallest], x, bar_width, decades, drawing);
  }
  draw_numbers(chart.bars.size(), drawing);
  drawing.labels.push_back(
      {left + plot_width / 2, height - 6, Anchor::middle, below_axis(chart.bars.size(), joint.size())});
  return drawing;
}

}  // namespace driftseal::report
