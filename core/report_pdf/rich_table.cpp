#include "core/report_pdf/rich_table.h"

#include <QFontMetricsF>
#include <QTextTable>
#include <algorithm>

#include "core/report/utf8.h"
#include "core/report_pdf/palette.h"

namespace driftseal::report {
namespace {

// In pixels of 1/96 inch, the unit of rich text and of font metrics without a device.
constexpr double line_width = (210 - 2 * 18) / 25.4 * 96, widest_column = 260, cell_side = 3;

QTextCharFormat char_format(const QFont& font, const QColor& ink, bool bold = false) {
  QTextCharFormat format;
  format.setFont(font);
  format.setFontWeight(bold ? QFont::Bold : QFont::Normal);
  format.setForeground(ink);
  return format;
}

QTextLength part_of_width(double percent) { return QTextLength(QTextLength::PercentageLength, percent); }

QTextTableFormat table_format(std::vector<double> percents) {
  QTextTableFormat format;
  QList<QTextLength> widths;
  for (const double percent : percents) widths.push_back(part_of_width(percent));
  format.setColumnWidthConstraints(widths);
  format.setWidth(part_of_width(100));
  format.setBorder(0);
  format.setCellSpacing(0);
  format.setCellPadding(0);
  format.setBorderCollapse(true);
  format.setTopMargin(6);
  format.setBottomMargin(8);
  return format;
}

QTextTableCellFormat cell_format(double vertical, double horizontal) {
  QTextTableCellFormat format;
  format.setTopPadding(vertical);
  format.setBottomPadding(vertical);
  format.setLeftPadding(horizontal);
  format.setRightPadding(horizontal);
  return format;
}

void underline(QTextTableCellFormat& format, double width) {
  format.setBottomBorder(width);
  format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
  format.setBottomBorderBrush(line_ink);
}

void fill(QTextTableCell cell, const QString& text, const QTextCharFormat& format,
          Align align = Align::left) {
  QTextCursor cursor = cell.firstCursorPosition();
  QTextBlockFormat block;
  block.setAlignment(align == Align::right ? Qt::AlignRight : Qt::AlignLeft);
  cursor.setBlockFormat(block);
  cursor.insertText(text, format);
}

double width_of(const std::string& text, const QFont& font) {
  return QFontMetricsF(font).horizontalAdvance(shown(text));
}

QFont font_of(const Column& column) { return column.code ? code_font(code_points) : text_font(table_points); }

QFont head_font() {
  QFont font = text_font(table_points);
  font.setBold(true);
  return font;
}

// What a column needs, so that its title is not broken, and what it asks for, so that no cell is.
struct Wish {
  double least, most;
};

Wish wish_of(const Table& table, std::size_t column) {
  const double least = std::max(width_of(table.columns[column].title, head_font()), 16.0) + 2 * cell_side + 2;
  double most = least;
  for (const auto& row : table.rows) {
    most = std::max(most, width_of(row[column].text, font_of(table.columns[column])) + 2 * cell_side + 2);
  }
  return {least, std::min(most, std::max(least, widest_column))};
}

// All columns get what they need; what is left of the line is shared in proportion to what they ask beyond
// that.
std::vector<double> column_percents(const Table& table) {
  std::vector<Wish> wishes;
  double needed = 0, asked = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    wishes.push_back(wish_of(table, i));
    needed += wishes.back().least;
    asked += wishes.back().most - wishes.back().least;
  }
  const double line = std::max(line_width, needed);
  std::vector<double> percents;
  for (const Wish& wish : wishes) {
    const double part =
        asked > 0 ? (wish.most - wish.least) / asked : 1.0 / static_cast<double>(wishes.size());
    percents.push_back(100 * (wish.least + part * (line - needed)) / line);
  }
  return percents;
}

void write_head(QTextTable& to, const Table& table) {
  QTextTableCellFormat format = cell_format(2, cell_side);
  underline(format, 1);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    QTextTableCell cell = to.cellAt(0, static_cast<int>(i));
    cell.setFormat(format);
    fill(cell, shown(table.columns[i].title), char_format(text_font(table_points), ink_of(Tone::plain), true),
         table.columns[i].align);
  }
}

void write_row(QTextTable& to, int row, const Table& table, const std::vector<Cell>& cells) {
  QTextTableCellFormat format = cell_format(1.5, cell_side);
  underline(format, 0.5);
  if (row % 2 == 0) format.setBackground(shade_of(Tone::plain));
  for (std::size_t i = 0; i < cells.size(); ++i) {
    QTextTableCell cell = to.cellAt(row, static_cast<int>(i));
    cell.setFormat(format);
    fill(cell, shown(cells[i].text),
         char_format(font_of(table.columns[i]), ink_of(cells[i].tone), cells[i].tone == Tone::bad),
         table.columns[i].align);
  }
}

// One shaded cell with a stripe in the colour of its tone at the left.
QTextTableCell shaded_cell(QTextCursor& cursor, Tone tone) {
  QTextTable* frame = cursor.insertTable(1, 2, table_format({1, 99}));
  QTextTableCellFormat stripe = cell_format(0, 0), body = cell_format(6, 10);
  stripe.setBackground(tone == Tone::plain ? line_ink : ink_of(tone));
  body.setBackground(shade_of(tone));
  frame->cellAt(0, 0).setFormat(stripe);
  frame->cellAt(0, 1).setFormat(body);
  return frame->cellAt(0, 1);
}

void leave_table(QTextCursor& cursor) { cursor.movePosition(QTextCursor::End); }

}  // namespace

QString shown(const std::string& text) { return QString::fromStdString(printable_utf8(text)); }

void write(QTextCursor& cursor, const Banner& banner) {
  QTextTableCell cell = shaded_cell(cursor, banner.tone);
  fill(cell, shown(banner.headline), char_format(text_font(13), ink_of(banner.tone), true));
  QTextCursor inside = cell.lastCursorPosition();
  inside.insertBlock();
  inside.insertText(shown(banner.text), char_format(text_font(text_points), ink_of(Tone::plain)));
  leave_table(cursor);
}

void write(QTextCursor& cursor, const Facts& facts) {
  if (facts.rows.empty()) return;
  QTextTable* table = cursor.insertTable(static_cast<int>(facts.rows.size()), 2, table_format({26, 74}));
  for (int row = 0; row < table->rows(); ++row) {
    const auto& [name, value] = facts.rows[static_cast<std::size_t>(row)];
    table->cellAt(row, 0).setFormat(cell_format(1.5, 0));
    table->cellAt(row, 1).setFormat(cell_format(1.5, 0));
    fill(table->cellAt(row, 0), shown(name), char_format(text_font(text_points), soft_ink));
    fill(table->cellAt(row, 1), shown(value), char_format(text_font(text_points), ink_of(Tone::plain)));
  }
  leave_table(cursor);
}

void write(QTextCursor& cursor, const Command& command) {
  QTextTableCell cell = shaded_cell(cursor, Tone::plain);
  fill(cell, shown(command.text), char_format(code_font(8), ink_of(Tone::plain)));
  leave_table(cursor);
}

void write(QTextCursor& cursor, const Table& table) {
  const int rows = static_cast<int>(table.rows.size()) + 1;
  QTextTableFormat format = table_format(column_percents(table));
  format.setHeaderRowCount(1);
  QTextTable* to = cursor.insertTable(rows, static_cast<int>(table.columns.size()), format);
  write_head(*to, table);
  for (int row = 1; row < rows; ++row)
    write_row(*to, row, table, table.rows[static_cast<std::size_t>(row - 1)]);
  leave_table(cursor);
}

}  // namespace driftseal::report
