#include "ui/shell/stage_bar.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>
#include <QVBoxLayout>

#include "ui/present/state_words.h"

namespace driftseal::ui {
namespace {

constexpr int margin = 12, big_icon = 24, small_icon = 15, gap = 10;

}  // namespace

StageButton::StageButton(Stage stage, QWidget* parent) : QAbstractButton(parent), stage_(stage) {
  setCheckable(true);
  setAutoExclusive(true);
  setFocusPolicy(Qt::StrongFocus);
  setText(name(stage));
  setToolTip(tr("%1 (Ctrl+%2)").arg(explain(stage)).arg(static_cast<int>(stage) + 1));
  setAttribute(Qt::WA_Hover);
  setState(StageState::empty);
}

void StageButton::setState(StageState state) {
  state_ = state;
  setAccessibleName(name(stage_) + QStringLiteral(": ") + look(state).word);
  update();
}

QSize StageButton::sizeHint() const {
  QFont bold = font();
  bold.setBold(true);
  const int width = std::max(QFontMetrics(bold).horizontalAdvance(text()),
                             fontMetrics().horizontalAdvance(tr("nothing yet")) + small_icon + 5);
  return {margin + big_icon + gap + width + margin, 2 * fontMetrics().height() + 20};
}

void StageButton::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QColor accent = palette().color(QPalette::Highlight);
  if (isChecked() || underMouse()) {
    QColor fill = accent;
    fill.setAlphaF(isChecked() ? 0.22F : 0.10F);
    painter.fillRect(rect(), fill);
  }
  if (isChecked()) painter.fillRect(QRect(0, 0, 4, height()), accent);
  ui::icon(iconOf(stage_)).paint(&painter, QRect(margin, (height() - big_icon) / 2, big_icon, big_icon));
  const int left = margin + big_icon + gap, line = fontMetrics().height(),
            top = (height() - 2 * line - 2) / 2;
  QFont bold = font();
  bold.setBold(isChecked());
  painter.setFont(bold);
  painter.setPen(palette().color(QPalette::WindowText));
  painter.drawText(QRect(left, top, width() - left, line), Qt::AlignLeft | Qt::AlignVCenter, text());
  const Look state = look(state_);
  const int second = top + line + 2;
  ui::icon(state.icon, state.tone)
      .paint(&painter, QRect(left, second + (line - small_icon) / 2, small_icon, small_icon));
  painter.setFont(font());
  painter.setPen(toneColor(state.tone, palette()));
  painter.drawText(QRect(left + small_icon + 5, second, width() - left - small_icon - 5, line),
                   Qt::AlignLeft | Qt::AlignVCenter, state.word);
  if (!hasFocus()) return;
  QStyleOptionFocusRect focus;
  focus.initFrom(this);
  focus.rect = rect().adjusted(6, 3, -3, -3);
  style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
}

StageBar::StageBar(QWidget* parent) : QWidget(parent) {
  setAccessibleName(tr("Stages of the audit"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 6, 1, 6);
  layout->setSpacing(2);
  for (const Stage stage : all_stages) {
    auto* made = new StageButton(stage, this);
    buttons_[static_cast<std::size_t>(stage)] = made;
    layout->addWidget(made);
    connect(made, &QAbstractButton::toggled, this, [this, stage](bool checked) {
      if (checked) Q_EMIT chosen(stage);
    });
  }
  layout->addStretch(1);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void StageBar::paintEvent(QPaintEvent*) {
  QColor line = palette().color(QPalette::WindowText);
  line.setAlphaF(0.25F);
  QPainter(this).fillRect(QRect(width() - 1, 0, 1, height()), line);
}

void StageBar::setState(Stage stage, StageState state) { button(stage)->setState(state); }

void StageBar::setCurrent(Stage stage) {
  const QSignalBlocker quiet(button(stage));
  button(stage)->setChecked(true);
}

}  // namespace driftseal::ui
