#include "core/report_pdf/rich_text.h"

#include <QTextCursor>
#include <QTextList>

#include "core/report_pdf/palette.h"
#include "core/report_pdf/rich_table.h"

namespace driftseal::report {
namespace {

class Writer {
 public:
  Writer(QTextDocument& text, ChartObject& charts) : cursor_(&text), charts_(charts) {}

  void write_title(const Document& report) {
    paragraph(shown(report.title), text_font(18), ink_of(Tone::plain), QFont::Bold, 0, 2);
    paragraph(shown(report.subtitle), text_font(text_points), soft_ink, QFont::Normal, 0, 8);
  }

  void write_section(const Section& section) {
    paragraph(shown(section.title), text_font(12.5), ink_of(Tone::plain), QFont::Bold, 20, 4);
    headings_.push_back(cursor_.blockNumber());
    for (const Item& item : section.items) {
      std::visit([this](const auto& part) { add(part); }, item);
    }
  }

  Headings headings() const { return headings_; }

 private:
  // A document begins with an empty block, and so does the place behind a table; the margins of the latter
  // are not respected, so that only a table may take it.
  void block(double above, double below, bool for_table = false) {
    QTextBlockFormat format;
    format.setTopMargin(above);
    format.setBottomMargin(below);
    const bool is_empty = cursor_.block().length() <= 1;
    if (cursor_.atStart() || (is_empty && for_table)) {
      cursor_.setBlockFormat(format);
    } else {
      cursor_.insertBlock(format);
    }
  }

  void paragraph(const QString& text, const QFont& font, const QColor& ink, int weight, double above,
                 double below) {
    block(above, below);
    QTextCharFormat format;
    format.setFont(font);
    format.setFontWeight(weight);
    format.setForeground(ink);
    cursor_.insertText(text, format);
  }

  void small_gap() {
    QTextCharFormat tiny;
    tiny.setFont(text_font(1));
    cursor_.setBlockCharFormat(tiny);
  }

  template <class Part>
  void table_like(const Part& part) {
    block(0, 0, true);
    small_gap();
    write(cursor_, part);
    small_gap();
  }

  void add(const Banner& banner) { table_like(banner); }
  void add(const Facts& facts) { table_like(facts); }
  void add(const Command& command) { table_like(command); }
  void add(const Table& table) { table_like(table); }

  void add(const Paragraph& text) {
    const int weight = text.tone == Tone::bad ? QFont::Bold : QFont::Normal;
    paragraph(shown(text.text), text_font(text_points), ink_of(text.tone), weight, 3, 3);
  }

  void add(const Bullets& bullets) {
    for (const std::string& item : bullets.items) {
      paragraph("•  " + shown(item), text_font(text_points), ink_of(Tone::plain), QFont::Normal, 1, 2);
      QTextBlockFormat format = cursor_.blockFormat();
      format.setLeftMargin(14);
      format.setTextIndent(-10);
      cursor_.setBlockFormat(format);
    }
  }

  void add(const Chart& chart) {
    block(6, 2);
    charts_.insert(cursor_, draw(chart));
    paragraph(shown(chart.title), text_font(table_points), soft_ink, QFont::Normal, 0, 6);
  }

  QTextCursor cursor_;
  ChartObject& charts_;
  Headings headings_;
};

}  // namespace

Headings write_rich_text(const Document& report, QTextDocument& text, ChartObject& charts) {
  QTextCursor whole(&text);
  whole.beginEditBlock();  // laid out once, at the end, and not after every cell
  Writer writer(text, charts);
  writer.write_title(report);
  for (const Section& section : report.sections) writer.write_section(section);
  whole.endEditBlock();
  return writer.headings();
}

}  // namespace driftseal::report
