// A drawing as SVG inside HTML. Colours come from the style sheet, by class.
#include <charconv>

#include "core/report/drawing.h"
#include "core/report/html.h"

namespace driftseal::report {
namespace {

std::string coordinate(double value) {
  char text[32];
  const auto end = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed, 2).ptr;
  return {text, end};
}

std::string attribute(const char* name, double value) {
  return std::string(" ") + name + "=\"" + coordinate(value) + "\"";
}

const char* class_of(Ink ink) {
  switch (ink) {
    case Ink::text:
      return "text";
    case Ink::axis:
      return "axis";
    case Ink::grid:
      return "grid";
    case Ink::bar:
      return "bar";
    case Ink::absent:
      return "absent";
  }
  return "text";
}

const char* anchor_of(Anchor anchor) {
  switch (anchor) {
    case Anchor::start:
      return "start";
    case Anchor::middle:
      return "middle";
    case Anchor::end:
      return "end";
  }
  return "start";
}

std::string svg_of(const Stroke& stroke) {
  return std::string("<line class=\"") + class_of(stroke.ink) + "\"" + attribute("x1", stroke.x1) +
         attribute("y1", stroke.y1) + attribute("x2", stroke.x2) + attribute("y2", stroke.y2) + "/>\n";
}

std::string svg_of(const Box& box) {
  return std::string("<rect class=\"") + class_of(box.ink) + "\"" + attribute("x", box.x) +
         attribute("y", box.y) + attribute("width", box.width) + attribute("height", box.height) +
         "><title>" + escape_html(box.tip) + "</title></rect>\n";
}

std::string svg_of(const Label& label) {
  return std::string("<text text-anchor=\"") + anchor_of(label.anchor) + "\"" + attribute("x", label.x) +
         attribute("y", label.y) + ">" + escape_html(label.text) + "</text>\n";
}

}  // namespace

std::string to_svg(const Drawing& drawing) {
  std::string svg = "<svg role=\"img\" viewBox=\"0 0 " + coordinate(drawing.width) + " " +
                    coordinate(drawing.height) + "\" aria-label=\"" + escape_html(drawing.title) + "\">\n";
  for (const Stroke& stroke : drawing.strokes) svg += svg_of(stroke);
  for (const Box& box : drawing.boxes) svg += svg_of(box);
  for (const Label& label : drawing.labels) svg += svg_of(label);
  return svg + "</svg>\n";
}

}  // namespace driftseal::report
