// The manual in a window of its own: pages, sections, search within a page, back and forward.
#pragma once

#include <QTextBrowser>
#include <QWidget>
#include <vector>

#include "ui/shell/manual.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace driftseal::ui {

class HelpWindow : public QWidget {
  Q_OBJECT

 public:
  explicit HelpWindow(QWidget* parent);

  void open(const ManualPlace& place);  // remembered for back()
  const ManualPlace& place() const { return history_[at_]; }
  QString section() const;  // the heading that the cursor stands in
  void back();
  void forward();
  bool find(const QString& words, bool backward = false);  // goes round at the end
  QLineEdit* searchBox() const { return search_; }
  QTextBrowser* browser() const { return browser_; }

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QWidget* bar();
  QToolButton* button(const QString& text, const QString& tip, Qt::ArrowType arrow);
  void display(const ManualPlace& place);
  void goTo(const QString& anchor);
  void followed(const QUrl& link);
  void refresh();

  std::vector<ManualPlace> history_{{}};
  std::size_t at_ = 0;
  QTextBrowser* browser_;
  QComboBox* pages_;
  QLineEdit* search_;
  QLabel* found_;
  QToolButton *back_ = nullptr, *forward_ = nullptr;
};

}  // namespace driftseal::ui
