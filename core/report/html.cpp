#include "core/report/html.h"

#include "core/report/words.h"

#include "core/report/drawing.h"
#include "core/report/style.h"
#include "core/report/utf8.h"

namespace driftseal::report {
namespace {

std::string enclosed(const std::string& tag, const std::string& classes, const std::string& html) {
  const std::string opening = classes.empty() ? tag : tag + " class=\"" + classes + "\"";
  return "<" + opening + ">" + html + "</" + tag + ">";
}

std::string element(const std::string& tag, const std::string& classes, std::string_view text) {
  return enclosed(tag, classes, escape_html(text));
}

// Anything not plain gets its tone as a class; its words always say the same.
std::string tone_class(Tone tone) { return tone == Tone::plain ? "" : std::string(name_of(tone)); }

std::string cell_class(const Column& column, Tone tone) {
  std::string classes = tone_class(tone);
  if (column.align == Align::right) classes += " number";
  if (column.code) classes += " code";
  return classes;
}

std::string html_of(const Banner& banner) {
  return std::string("<div class=\"banner ") + std::string(name_of(banner.tone)) + "\">" +
         element("p", "headline", banner.headline) + element("p", "", banner.text) + "</div>\n";
}

std::string html_of(const Paragraph& paragraph) {
  return element("p", tone_class(paragraph.tone), paragraph.text) + "\n";
}

std::string html_of(const Facts& facts) {
  std::string html = "<dl>\n";
  for (const auto& [name, value] : facts.rows) {
    html += "<div>" + element("dt", "", name) + element("dd", "", value) + "</div>\n";
  }
  return html + "</dl>\n";
}

std::string html_of(const Bullets& bullets) {
  std::string html = "<ul>\n";
  for (const std::string& item : bullets.items) html += element("li", "", item) + "\n";
  return html + "</ul>\n";
}

std::string html_of(const Command& command) {
  return "<pre><code>" + escape_html(command.text) + "</code></pre>\n";
}

std::string head_of(const Table& table) {
  std::string html = "<thead><tr>";
  for (const Column& column : table.columns) {
    html += std::string("<th scope=\"col\"") + (column.align == Align::right ? " class=\"number\">" : ">") +
            escape_html(column.title) + "</th>";
  }
  return html + "</tr></thead>\n";
}

// Long names break after these first, and elsewhere only if they must.
std::string with_breaks(const std::string& html) {
  std::string broken;
  for (const char c : html) {
    broken += c;
    if (c == '.' || c == '_' || c == '/') broken += "<wbr>";
  }
  return broken;
}

std::string html_of(const Column& column, const Cell& cell) {
  const std::string text = escape_html(cell.text);
  return enclosed("td", cell_class(column, cell.tone), column.code ? with_breaks(text) : text);
}

std::string row_of(const Table& table, const std::vector<Cell>& row) {
  std::string html = "<tr>";
  for (std::size_t i = 0; i < row.size(); ++i) html += html_of(table.columns[i], row[i]);
  return html + "</tr>\n";
}

std::string html_of(const Table& table) {
  std::string html = "<div class=\"table\"><table id=\"" + escape_html(table.id) + "\">\n" + head_of(table);
  html += "<tbody>\n";
  for (const auto& row : table.rows) html += row_of(table, row);
  return html + "</tbody></table></div>\n";
}

std::string html_of(const Chart& chart) {
  return "<figure>\n" + to_svg(draw(chart)) + element("figcaption", "", chart.title) + "</figure>\n";
}

std::string html_of(const Section& section) {
  std::string html = "<section id=\"" + escape_html(section.id) + "\">\n";
  html += element("h2", "", section.title) + "\n";
  for (const Item& item : section.items) {
    html += std::visit([](const auto& part) { return html_of(part); }, item);
  }
  return html + "</section>\n";
}

// default-src 'none' makes a browser refuse anything but the style that is in the file.
std::string head_of(const Document& document) {
  return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
         "'unsafe-inline'\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
         element("title", "", document.title) + "\n<style>\n" + std::string(style_sheet) +
         "</style>\n</head>\n";
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string html;
  html.reserve(text.size());
  for (const char c : printable_utf8(text)) {
    switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      case '\'':
        html += "&#39;";
        break;
      default:
        html += c;
    }
  }
  return html;
}

std::string to_html(const Document& document) {
  std::string html = head_of(document) + "<body>\n<main>\n<header>\n";
  html += element("h1", "", document.title) + "\n" + element("p", "subtitle", document.subtitle) +
          "\n</header>\n";
  for (const Section& section : document.sections) html += html_of(section);
  return html + "</main>\n</body>\n</html>\n";
}

}  // namespace driftseal::report
