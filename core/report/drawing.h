// A picture as a list of shapes, so that HTML (as SVG) and PDF (painted) show exactly the same chart. Units
// are CSS pixels; the origin is the upper left corner.
#pragma once

#include <string>
#include <vector>

#include "core/report/document.h"

namespace driftseal::report {

enum class Ink { text, axis, grid, bar, absent };  // what a shape is; the renderer has the colours

struct Box {
  double x, y, width, height;
  Ink ink;
  std::string tip;  // shown where the medium can
};

struct Stroke {
  double x1, y1, x2, y2;
  Ink ink;
};

enum class Anchor { start, middle, end };
struct Label {
  double x, y;  // of the baseline
  Anchor anchor;
  std::string text;
};

struct Drawing {
  double width = 0, height = 0;
  std::string title;  // for readers who do not see the picture
  std::vector<Stroke> strokes;
  std::vector<Box> boxes;
  std::vector<Label> labels;
};

// The bars stand in the order given. A value of 0 is drawn as a mark on the axis, an absent one as a box
// below it. More bars than the picture is wide are joined, each joint bar showing the largest of its own.
Drawing draw(const Chart& chart);

std::string to_svg(const Drawing& drawing);

}  // namespace driftseal::report
