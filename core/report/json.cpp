// `driftseal-report/1`: the composed document as data.
#include <nlohmann/json.hpp>

#include "core/report/report.h"
#include "core/report/utf8.h"
#include "core/report/words.h"

namespace driftseal {
namespace {

using nlohmann::ordered_json;
using namespace report;

ordered_json text(const std::string& from) { return printable_utf8(from); }

ordered_json json_of(const Banner& banner) {
  return {{"type", "banner"},
          {"tone", name_of(banner.tone)},
          {"headline", text(banner.headline)},
          {"text", text(banner.text)}};
}

ordered_json json_of(const Paragraph& paragraph) {
  return {{"type", "paragraph"}, {"tone", name_of(paragraph.tone)}, {"text", text(paragraph.text)}};
}

ordered_json json_of(const Facts& facts) {
  ordered_json rows = ordered_json::array();
  for (const auto& [name, value] : facts.rows) rows.push_back({{"name", text(name)}, {"value", text(value)}});
  return {{"type", "facts"}, {"rows", rows}};
}

ordered_json json_of(const Bullets& bullets) {
  ordered_json items = ordered_json::array();
  for (const std::string& item : bullets.items) items.push_back(text(item));
  return {{"type", "list"}, {"items", items}};
}

ordered_json json_of(const Command& command) { return {{"type", "command"}, {"text", text(command.text)}}; }

ordered_json json_of(const Table& table) {
  ordered_json columns = ordered_json::array(), rows = ordered_json::array();
  for (const Column& column : table.columns) columns.push_back(text(column.title));
  for (const auto& row : table.rows) {
    ordered_json cells = ordered_json::array();
    for (const Cell& cell : row) cells.push_back(text(cell.text));
    rows.push_back(cells);
  }
  return {{"type", "table"}, {"id", text(table.id)}, {"columns", columns}, {"rows", rows}};
}

ordered_json json_of(const Chart& chart) {
  ordered_json bars = ordered_json::array();
  for (const Bar& bar : chart.bars) {
    bars.push_back(
        {{"label", text(bar.label)}, {"value", bar.value ? ordered_json(*bar.value) : ordered_json()}});
  }
  return {{"type", "chart"}, {"title", text(chart.title)}, {"axis", text(chart.axis)}, {"bars", bars}};
}

ordered_json json_of(const Section& section) {
  ordered_json items = ordered_json::array();
  for (const Item& item : section.items) {
    items.push_back(std::visit([](const auto& part) { return json_of(part); }, item));
  }
  return {{"id", text(section.id)}, {"title", text(section.title)}, {"items", items}};
}

}  // namespace

std::string render_json(const ReportInput& input) {
  const Document document = compose_report(input);
  ordered_json sections = ordered_json::array();
  for (const Section& section : document.sections) sections.push_back(json_of(section));
  return ordered_json{{"schema", "driftseal-report/1"},
                      {"title", text(document.title)},
                      {"subtitle", text(document.subtitle)},
                      {"sections", sections}}
      .dump();
}

}  // namespace driftseal
