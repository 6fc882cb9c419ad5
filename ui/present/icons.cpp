#include "ui/present/icons.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// Resources of a static library have to be asked for, outside of any namespace.
static void initialiseIcons() { Q_INIT_RESOURCE(icons); }

namespace driftseal::ui {
namespace {

QString fileName(Icon name) {
  switch (name) {
    case Icon::models:
      return QStringLiteral("models");
    case Icon::drift:
      return QStringLiteral("drift");
    case Icon::policy:
      return QStringLiteral("policy");
    case Icon::certify:
      return QStringLiteral("certify");
    case Icon::certificates:
      return QStringLiteral("certificates");
    case Icon::ok:
      return QStringLiteral("ok");
    case Icon::warning:
      return QStringLiteral("warning");
    case Icon::error:
      return QStringLiteral("error");
    case Icon::info:
      return QStringLiteral("info");
    case Icon::unknown:
      return QStringLiteral("unknown");
    case Icon::empty:
      return QStringLiteral("empty");
    case Icon::busy:
      return QStringLiteral("busy");
    case Icon::blocked:
      return QStringLiteral("blocked");
    case Icon::open:
      return QStringLiteral("open");
    case Icon::folder:
      return QStringLiteral("folder");
    case Icon::file:
      return QStringLiteral("file");
    case Icon::swap:
      return QStringLiteral("swap");
    case Icon::copy:
      return QStringLiteral("copy");
    case Icon::close:
      return QStringLiteral("close");
    case Icon::stop:
      return QStringLiteral("stop");
    case Icon::save:
      return QStringLiteral("save");
    case Icon::propose:
      return QStringLiteral("propose");
    case Icon::search:
      return QStringLiteral("search");
    case Icon::drop:
      return QStringLiteral("drop");
    case Icon::key:
      return QStringLiteral("key");
    case Icon::arrow:
      return QStringLiteral("arrow");
    case Icon::note:
      return QStringLiteral("note");
    case Icon::added:
      return QStringLiteral("added");
    case Icon::missing:
      return QStringLiteral("missing");
    case Icon::reshaped:
      return QStringLiteral("reshaped");
    case Icon::retyped:
      return QStringLiteral("retyped");
  }
  return {};
}

QByteArray drawing(Icon name) {
  static QHash<Icon, QByteArray> drawings;
  QByteArray& kept = drawings[name];
  if (!kept.isEmpty()) return kept;
  initialiseIcons();
  QFile file(QStringLiteral(":/icons/%1.svg").arg(fileName(name)));
  if (file.open(QIODevice::ReadOnly)) kept = file.readAll();
  return kept;
}

// Tables draw the same few icons again and again.
QPixmap inked(Icon name, const QColor& ink, const QSize& pixels) {
  const QString key =
      QStringLiteral("driftseal/%1/%2/%3x%4")
          .arg(fileName(name), ink.name(), QString::number(pixels.width()), QString::number(pixels.height()));
  QPixmap picture;
  if (QPixmapCache::find(key, &picture)) return picture;
  picture = QPixmap(pixels);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  QSvgRenderer(drawing(name).replace("currentColor", ink.name().toLatin1())).render(&painter);
  painter.end();
  QPixmapCache::insert(key, picture);
  return picture;
}

QColor inkFor(Tone tone, QIcon::Mode mode) {
  const QPalette palette = QApplication::palette();
  if (mode == QIcon::Disabled) return palette.color(QPalette::Disabled, QPalette::WindowText);
  if (mode == QIcon::Selected) return palette.color(QPalette::HighlightedText);
  return toneColor(tone, palette);
}

// Takes its colour when it is painted, so that a change of palette needs no new icons.
class PaletteIcon final : public QIconEngine {
 public:
  PaletteIcon(Icon name, Tone tone) : name_(name), tone_(tone) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(rect, pixmap(rect.size() * ratio, mode, state));
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
    return inked(name_, inkFor(tone_, mode), size);
  }

  QIconEngine* clone() const override { return new PaletteIcon(name_, tone_); }

 private:
  Icon name_;
  Tone tone_;
};

}  // namespace

QIcon icon(Icon name, Tone tone) { return QIcon(new PaletteIcon(name, tone)); }

QPixmap pixmap(Icon name, Tone tone, int size, qreal device_pixel_ratio) {
  const int pixels = qRound(size * device_pixel_ratio);
  QPixmap picture = PaletteIcon(name, tone).pixmap({pixels, pixels}, QIcon::Normal, QIcon::Off);
  picture.setDevicePixelRatio(device_pixel_ratio);
  return picture;
}

QIcon programIcon() {
  initialiseIcons();
  return QIcon(QStringLiteral(":/icons/driftseal.svg"));
}

}  // namespace driftseal::ui
