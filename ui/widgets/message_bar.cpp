#include "ui/widgets/message_bar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/present/error_text.h"
#include "ui/present/icons.h"
#include "ui/present/state_words.h"
#include "ui/widgets/toned.h"

namespace driftseal::ui {
namespace {

constexpr int most_messages = 3, icon_pixels = 22;

Icon iconOf(Tone tone) {
  switch (tone) {
    case Tone::bad:
      return Icon::error;
    case Tone::attention:
      return Icon::warning;
    case Tone::good:
      return Icon::ok;
    case Tone::plain:
    case Tone::muted:
    case Tone::working:
      return Icon::info;
  }
  return Icon::info;
}

class Message : public ToneFrame {
 public:
  Message(const QString& headline, const QString& text, Tone tone, const MessageAction& action,
          QWidget* parent)
      : ToneFrame(parent) {
    setTone(tone);
    setAccessibleName(headline);
    setAccessibleDescription(text);
    setProperty("plain", headline + QStringLiteral(". ") + text);
    icon_ = new QLabel(this);
    auto* words =
        new QLabel(QStringLiteral("<b>%1.</b> %2").arg(headline.toHtmlEscaped(), text.toHtmlEscaped()), this);
    words->setTextFormat(Qt::RichText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 6, 6);
    layout->addWidget(icon_, 0, Qt::AlignTop);
    layout->addWidget(words, 1);
    if (action.run) layout->addWidget(actionButton(action), 0, Qt::AlignTop);
    layout->addWidget(copyButton(), 0, Qt::AlignTop);
    layout->addWidget(closeButton(), 0, Qt::AlignTop);
    drawIcon();
  }

 protected:
  void changeEvent(QEvent* event) override {
    if (event->type() == QEvent::PaletteChange) drawIcon();
    ToneFrame::changeEvent(event);
  }

 private:
  QWidget* actionButton(const MessageAction& action) {
    auto* button = new QPushButton(action.text, this);
    button->setObjectName(QStringLiteral("action"));
    connect(button, &QPushButton::clicked, this, [this, run = action.run] {
      deleteLater();
      run();
    });
    return button;
  }

  QWidget* copyButton() {
    auto* button = new QToolButton(this);
    button->setIcon(icon(Icon::copy));
    button->setText(MessageBar::tr("Copy"));
    button->setToolTip(MessageBar::tr("Copy this message"));
    button->setAccessibleName(button->toolTip());
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(property("plain").toString()); });
    return button;
  }

  QWidget* closeButton() {
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("dismiss"));
    button->setIcon(icon(Icon::close));
    button->setToolTip(MessageBar::tr("Dismiss this message"));
    button->setAccessibleName(button->toolTip());
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, [this] { deleteLater(); });
    return button;
  }

  void drawIcon() { icon_->setPixmap(pixmap(iconOf(tone()), tone(), icon_pixels, devicePixelRatioF())); }

  QLabel* icon_;
};

}  // namespace

MessageBar::MessageBar(QWidget* parent) : QWidget(parent), layout_(new QVBoxLayout(this)) {
  layout_->setContentsMargins({});
  layout_->setSpacing(0);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void MessageBar::showError(const Error& error) { add(headline(error.code), errorText(error), Tone::bad); }

void MessageBar::showNote(const QString& headline, const QString& text, Tone tone,
                          const MessageAction& action) {
  add(headline, text, tone, action);
}

void MessageBar::add(const QString& headline, const QString& text, Tone tone, const MessageAction& action) {
  while (layout_->count() >= most_messages) delete layout_->itemAt(layout_->count() - 1)->widget();
  layout_->insertWidget(0, new Message(headline, text, tone, action, this));
}

void MessageBar::clear() {
  while (layout_->count() > 0) delete layout_->itemAt(0)->widget();
}

int MessageBar::count() const { return layout_->count(); }

QString MessageBar::latest() const {
  return count() == 0 ? QString() : layout_->itemAt(0)->widget()->property("plain").toString();
}

}  // namespace driftseal::ui
