#include "ui/shell/exporter.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QMenu>
#include <QRegularExpression>

#include "core/base/output_file.h"
#include "ui/dialogs/dialogs.h"
#include "ui/present/icons.h"
#include "ui/widgets/view_text.h"

namespace driftseal::ui {
namespace {

bool isView(const QObject* object) {
  if (qobject_cast<const QHeaderView*>(object)) return false;
  return object->inherits("QTableView") || object->inherits("QTreeView");
}

}  // namespace

Exporter::Exporter(QWidget& window, Dialogs& dialogs)
    : QObject(&window), window_(window), dialogs_(dialogs), folder_(QDir::homePath()) {
  qApp->installEventFilter(this);
}

bool Exporter::belongs(const QWidget* widget) const {
  for (; widget; widget = widget->parentWidget()) {
    if (widget == &window_) return true;
  }
  return false;
}

QWidget* Exporter::exportable(QObject* object) const {
  for (QObject* at = object; at; at = at->parent()) {
    if (qobject_cast<Chart*>(at) || isView(at)) return static_cast<QWidget*>(at);
    if (qobject_cast<QMenu*>(at)) return nullptr;
  }
  return nullptr;
}

bool Exporter::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::FocusIn && event->type() != QEvent::ContextMenu) return false;
  QWidget* found = watched->isWidgetType() ? exportable(watched) : nullptr;
  if (!found || !belongs(found)) return false;
  latest_ = found;
  if (event->type() == QEvent::FocusIn || found->contextMenuPolicy() != Qt::DefaultContextMenu) return false;
  showMenu(found, static_cast<QContextMenuEvent*>(event)->globalPos());
  return true;
}

QWidget* Exporter::target() const {
  if (latest_ && latest_->isVisible()) return latest_;
  for (QWidget* widget : window_.findChildren<QWidget*>()) {
    if (widget->isVisible() && (qobject_cast<Chart*>(widget) || isView(widget))) return widget;
  }
  return nullptr;
}

Chart* Exporter::chart() const {
  if (auto* chosen = qobject_cast<Chart*>(target())) return chosen;
  for (Chart* chart : window_.findChildren<Chart*>()) {
    if (chart->isVisible()) return chart;
  }
  return nullptr;
}

QAbstractItemView* Exporter::view() const { return qobject_cast<QAbstractItemView*>(target()); }

void Exporter::copy() {
  if (view()) {
    const QString rows = chosenRows(*view());
    if (!rows.isEmpty()) QApplication::clipboard()->setText(rows);
  } else {
    copyPicture();
  }
}

void Exporter::copyPicture() {
  if (Chart* source = chart()) QApplication::clipboard()->setImage(chartImage(*source));
}

void Exporter::copyFigures() {
  if (target()) QApplication::clipboard()->setText(figures());
}

QString Exporter::figures() const {
  if (view()) return viewCsv(*view());
  return chart() ? chart()->csv() : QString();
}

QString Exporter::name() const {
  const auto* source = qobject_cast<const Chart*>(target());
  QString text = source ? source->title() : target()->accessibleName();
  text.replace(QRegularExpression(QStringLiteral("[^\\w-]+")), QStringLiteral("_"));
  text.remove(QRegularExpression(QStringLiteral("^_+|_+$")));
  return text.isEmpty() ? tr("driftseal") : text.toLower();
}

void Exporter::save(ChartFormat format) {
  if (format != ChartFormat::csv && chart()) latest_ = chart();
  const QPointer<QWidget> source = target();
  if (!source || (format != ChartFormat::csv && !chart())) return;
  const QString suffix = ending(format);
  const FileQuestion question{tr("Export"), tr("%1 file (*.%2)").arg(suffix.toUpper(), suffix),
                              QDir(folder_).filePath(name() + QLatin1Char('.') + suffix)};
  dialogs_.saveFile(&window_, question, [this, source, format](const QString& path) {
    if (!source) return;
    latest_ = source;
    folder_ = QFileInfo(path).path();
    auto* picture = qobject_cast<Chart*>(source.data());
    const Status status = picture ? saveChart(*picture, format, path)
                                  : write_file(path.toStdString(), view_of(figures().toStdString()));
    if (status.ok()) {
      Q_EMIT saved(path);
    } else {
      Q_EMIT failed(status.error());
    }
  });
}

void Exporter::showMenu(QWidget* target, const QPoint& at) {
  auto* menu = new QMenu(target);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->setObjectName(QStringLiteral("export_menu"));
  menu->addActions(target->actions());
  if (!menu->isEmpty()) menu->addSeparator();
  if (auto* chosen = qobject_cast<QAbstractItemView*>(target)) {
    addViewActions(menu, chosen);
  } else {
    addChartActions(menu);
  }
  menu->popup(at);
}

void Exporter::addChartActions(QMenu* menu) {
  menu->addAction(icon(Icon::copy), tr("&Copy the picture"), this, &Exporter::copyPicture);
  menu->addAction(tr("Copy the &figures (CSV)"), this, &Exporter::copyFigures);
  menu->addSeparator();
  menu->addAction(icon(Icon::save), tr("Export as &PNG\u2026"), this, [this] { save(ChartFormat::png); });
  menu->addAction(tr("Export as &SVG\u2026"), this, [this] { save(ChartFormat::svg); });
  menu->addAction(tr("Export as P&DF\u2026"), this, [this] { save(ChartFormat::pdf); });
  menu->addAction(tr("Export the figures as CS&V\u2026"), this, [this] { save(ChartFormat::csv); });
}

void Exporter::addViewActions(QMenu* menu, QAbstractItemView* view) {
  menu->addAction(icon(Icon::copy), tr("&Copy rows"), this, &Exporter::copy)
      ->setEnabled(view->selectionModel() && view->selectionModel()->hasSelection());
  menu->addAction(tr("Copy all as CS&V"), this, &Exporter::copyFigures);
  menu->addSeparator();
  menu->addAction(icon(Icon::save), tr("&Export as CSV\u2026"), this, [this] { save(ChartFormat::csv); });
}

}  // namespace driftseal::ui
