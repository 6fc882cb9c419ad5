#include "ui/present/json_text.h"

#include <QByteArray>
#include <algorithm>

namespace driftseal::ui {
namespace {

constexpr int most_levels = 32, spaces = 2;

class Indenter {
 public:
  explicit Indenter(qsizetype limit) : limit_(limit) {}
  void add(char c) {
    if (in_string_) return addToString(c);
    switch (c) {
      case ' ':
      case '\t':
      case '\r':
      case '\n':
        return;
      case '{':
      case '[':
        flush();
        opened_ = true;
        out_ += c;
        level_ = std::min(level_ + 1, most_levels);
        return;
      case '}':
      case ']':
        level_ = std::max(level_ - 1, 0);
        if (!opened_) breakLine();
        opened_ = false;
        out_ += c;
        if (level_ == 0) out_ += '\n';  // the next line of several texts
        return;
      case ',':
        out_ += c;
        return breakLine();
      case ':':
        out_ += ": ";
        return;
      default:
        flush();
        in_string_ = c == '"';
        out_ += c;
    }
  }
  bool full() const { return out_.size() >= limit_; }
  QByteArray take() { return std::move(out_); }

 private:
  void flush() {
    if (opened_) breakLine();
    opened_ = false;
  }
  void breakLine() {
    out_ += '\n';
    out_.append(level_ * spaces, ' ');
  }
  void addToString(char c) {
    out_ += c;
    if (escaped_)
      escaped_ = false;
    else if (c == '\\')
      escaped_ = true;
    else if (c == '"')
      in_string_ = false;
  }

  qsizetype limit_;
  QByteArray out_;
  int level_ = 0;
  bool in_string_ = false, escaped_ = false, opened_ = false;
};

}  // namespace

QString indentedJson(std::string_view text, qsizetype limit) {
  Indenter indenter(limit);
  for (const char c : text) {
    if (indenter.full()) break;
    indenter.add(c);
  }
  return QString::fromUtf8(indenter.take());
}

}  // namespace driftseal::ui
