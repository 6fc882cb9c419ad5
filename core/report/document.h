// A report as a value: sections of paragraphs, tables and charts, without any layout. Texts are plain UTF-8;
// whoever renders a document escapes them.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace driftseal::report {

// How a thing stands. Always accompanied by a word, since colour alone tells nothing to some readers and
// printers.
enum class Tone { plain, good, bad, caution };

struct Banner {  // the most important sentence
  Tone tone = Tone::plain;
  std::string headline, text;
};

struct Paragraph {
  std::string text;
  Tone tone = Tone::plain;
};

struct Facts {  // pairs of name and value
  std::vector<std::pair<std::string, std::string>> rows;
};

struct Bullets {
  std::vector<std::string> items;
};

struct Command {  // to be typed in a terminal
  std::string text;
};

struct Cell {
  std::string text;
  Tone tone = Tone::plain;
};

enum class Align { left, right };
struct Column {
  std::string title;
  Align align = Align::left;
  bool code = false;  // names and digests: fixed width, may break anywhere
};

struct Table {
  std::string id;  // stable, for programs
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;  // as many cells as columns
};

struct Bar {
  std::string label;
  std::optional<double> value;  // none: could not be measured
};

struct Chart {  // one bar a tensor, in the order of the model, on a logarithmic scale
  std::string title, axis;
  std::vector<Bar> bars;
};

using Item = std::variant<Banner, Paragraph, Facts, Bullets, Command, Table, Chart>;

struct Section {
  std::string id;  // stable: "verdict", "scope", "policy", ...
  std::string title;
  std::vector<Item> items;
};

struct Document {
  std::string title, subtitle;
  std::vector<Section> sections;
};

}  // namespace driftseal::report
