#include "ui/shell/help_window.h"

#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

namespace driftseal::ui {

HelpWindow::HelpWindow(QWidget* parent)
    : QWidget(parent, Qt::Window),
      browser_(new QTextBrowser(this)),
      pages_(new QComboBox(this)),
      search_(new QLineEdit(this)),
      found_(new QLabel(this)) {
  setObjectName(QStringLiteral("help_window"));
  setWindowTitle(tr("Manual"));
  browser_->setAccessibleName(tr("Manual"));
  browser_->setOpenLinks(false);  // nothing is fetched; links lead to other pages of the manual only
  browser_->setFrameShape(QFrame::NoFrame);
  browser_->document()->setDocumentMargin(16);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(6, 6, 6, 0);
  layout->addWidget(bar());
  layout->addWidget(browser_, 1);
  const int character = fontMetrics().averageCharWidth();
  resize(character * 110, character * 105);
  connect(browser_, &QTextBrowser::anchorClicked, this, &HelpWindow::followed);
  connect(pages_, &QComboBox::activated, this, [this](int which) { open({manualPages().value(which), {}}); });
  connect(search_, &QLineEdit::textEdited, this, [this](const QString& words) {
    browser_->moveCursor(QTextCursor::Start);
    find(words);
  });
  connect(search_, &QLineEdit::returnPressed, this,
          [this] { find(search_->text(), QGuiApplication::keyboardModifiers() & Qt::ShiftModifier); });
}

QToolButton* HelpWindow::button(const QString& text, const QString& tip, Qt::ArrowType arrow) {
  auto* made = new QToolButton(this);
  made->setText(text);
  made->setToolTip(tip);
  made->setAccessibleName(text);
  made->setArrowType(arrow);
  made->setAutoRaise(true);
  made->setFocusPolicy(Qt::StrongFocus);
  return made;
}

QWidget* HelpWindow::bar() {
  auto* row = new QWidget(this);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins({});
  back_ = button(tr("Back"), tr("Back (Alt+Left)"), Qt::LeftArrow);
  forward_ = button(tr("Forward"), tr("Forward (Alt+Right)"), Qt::RightArrow);
  connect(back_, &QToolButton::clicked, this, &HelpWindow::back);
  connect(forward_, &QToolButton::clicked, this, &HelpWindow::forward);
  for (const QString& page : manualPages()) pages_->addItem(manualTitle(page));
  pages_->setAccessibleName(tr("Page of the manual"));
  search_->setPlaceholderText(tr("Find on this page"));
  search_->setAccessibleName(search_->placeholderText());
  search_->setToolTip(tr("Enter goes to the next place, Shift+Enter to the one before"));
  search_->setClearButtonEnabled(true);
  layout->addWidget(back_);
  layout->addWidget(forward_);
  layout->addWidget(pages_, 1);
  layout->addWidget(search_, 1);
  layout->addWidget(found_);
  return row;
}

void HelpWindow::open(const ManualPlace& place) {
  if (place != history_[at_]) {
    history_.resize(at_ + 1);
    if (history_.back().page.isEmpty()) history_.clear();  // nothing was shown yet
    history_.push_back(place);
    at_ = history_.size() - 1;
  }
  display(place);
}

void HelpWindow::back() {
  if (at_ > 0) display(history_[--at_]);
}

void HelpWindow::forward() {
  if (at_ + 1 < history_.size()) display(history_[++at_]);
}

void HelpWindow::display(const ManualPlace& place) {
  browser_->setMarkdown(manualText(place.page));
  pages_->setCurrentIndex(static_cast<int>(manualPages().indexOf(place.page)));
  goTo(place.anchor);
  refresh();
}

// Markdown gives headings no anchors: they are found by their words.
void HelpWindow::goTo(const QString& anchor) {
  QTextCursor cursor(browser_->document());
  for (QTextBlock block = browser_->document()->begin(); block.isValid() && !anchor.isEmpty();
       block = block.next()) {
    if (block.blockFormat().headingLevel() == 0 || anchorOf(block.text()) != anchor) continue;
    cursor.setPosition(block.position());
    break;
  }
  browser_->setTextCursor(cursor);
  QScrollBar* bar = browser_->verticalScrollBar();
  bar->setValue(bar->value() + browser_->cursorRect().top());
}

QString HelpWindow::section() const {
  for (QTextBlock block = browser_->textCursor().block(); block.isValid(); block = block.previous()) {
    if (block.blockFormat().headingLevel() > 0) return block.text();
  }
  return {};
}

void HelpWindow::followed(const QUrl& link) {
  const QString page = link.fileName().isEmpty() ? place().page : link.fileName();
  if (manualPages().contains(page) && link.scheme().isEmpty()) return open({page, link.fragment()});
  found_->setText(tr("Not part of this manual: %1").arg(link.toString()));
}

bool HelpWindow::find(const QString& words, bool backward) {
  const auto flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
  bool found = words.isEmpty() || browser_->find(words, flags);
  if (!found) {  // round the end
    browser_->moveCursor(backward ? QTextCursor::End : QTextCursor::Start);
    found = browser_->find(words, flags);
  }
  found_->setText(found ? QString() : tr("Not found"));
  return found;
}

void HelpWindow::refresh() {
  back_->setEnabled(at_ > 0);
  forward_->setEnabled(at_ + 1 < history_.size());
  found_->clear();
}

void HelpWindow::keyPressEvent(QKeyEvent* event) {
  const bool shift = event->modifiers() & Qt::ShiftModifier, alt = event->modifiers() & Qt::AltModifier;
  if (event->key() == Qt::Key_Escape) {
    close();
  } else if (alt && event->key() == Qt::Key_Left) {
    back();
  } else if (alt && event->key() == Qt::Key_Right) {
    forward();
  } else if (event->matches(QKeySequence::Find)) {
    search_->setFocus(Qt::ShortcutFocusReason);
  } else if (event->key() == Qt::Key_F3 || (shift && event->key() == Qt::Key_Return)) {
    find(search_->text(), shift);
  } else {
    QWidget::keyPressEvent(event);
  }
}

}  // namespace driftseal::ui
