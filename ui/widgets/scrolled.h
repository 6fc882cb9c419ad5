// Pages in windows that are too small for them.
#pragma once

#include <QScrollArea>

namespace driftseal::ui {

// A page that has its full height, and scrolls where there is less.
inline QScrollArea* scrolled(QWidget* page) {
  auto* area = new QScrollArea;
  area->setWidget(page);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setFocusPolicy(Qt::NoFocus);
  return area;
}

// A page that gives way to its least height, and scrolls where there is less than that. (A scroll area asks a
// layout with wrapped text for its preferred height; of this frame it cannot.)
class YieldingPage : public QWidget {
 public:
  explicit YieldingPage(QWidget* page) : page_(page) { page->setParent(this); }
  QSize sizeHint() const override { return page_->sizeHint(); }
  QSize minimumSizeHint() const override { return page_->minimumSizeHint(); }

 protected:
  void resizeEvent(QResizeEvent*) override { page_->resize(size()); }

 private:
  QWidget* page_;
};

}  // namespace driftseal::ui
