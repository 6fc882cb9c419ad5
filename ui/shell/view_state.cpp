#include "ui/shell/view_state.h"

#include <QHeaderView>
#include <QSplitter>
#include <QWidget>

namespace driftseal::ui {
namespace {

const QString group = QStringLiteral("views/");

// "PolicyPage/DataTable.1": the classes around it, down from the window, and which one of its kind it is
// there.
QString placeOf(const QWidget* part, const QWidget* window) {
  QStringList names;
  for (const QWidget* at = part; at && at != window; at = at->parentWidget()) {
    const QString kind = QString::fromLatin1(at->metaObject()->className()).section(QStringLiteral("::"), -1);
    names.prepend(at->objectName().isEmpty() || at->objectName().startsWith(QLatin1String("qt_"))
                      ? kind
                      : at->objectName());
  }
  return names.join(QLatin1Char('.'));
}

QByteArray stateOf(const QObject* part) {
  if (const auto* header = qobject_cast<const QHeaderView*>(part)) return header->saveState();
  return static_cast<const QSplitter*>(part)->saveState();
}

void setState(QObject* part, const QByteArray& state) {
  if (auto* header = qobject_cast<QHeaderView*>(part)) {
    header->restoreState(state);
  } else {
    static_cast<QSplitter*>(part)->restoreState(state);
  }
}

int countOf(const QObject* part) {
  if (const auto* header = qobject_cast<const QHeaderView*>(part)) return header->count();
  return static_cast<const QSplitter*>(part)->count();
}

}  // namespace

ViewState::ViewState(QWidget& window, QSettings& settings) : window_(window), settings_(settings) {
  each([this](QObject* part, const QString& key) { usual_.insert(key, stateOf(part)); });
}

// The key tells how many columns there are, too: the state of a table that had others is of no use.
void ViewState::each(const std::function<void(QObject*, const QString&)>& use) const {
  QMap<QString, int> seen;
  for (QWidget* widget : window_.findChildren<QWidget*>()) {
    const auto* header = qobject_cast<const QHeaderView*>(widget);
    const bool kept = qobject_cast<QSplitter*>(widget) || (header && header->orientation() == Qt::Horizontal);
    if (!kept) continue;
    const QString place = placeOf(widget, &window_);
    use(widget, QStringLiteral("%1.%2.%3").arg(place).arg(seen[place]++).arg(countOf(widget)));
  }
}

void ViewState::restore() {
  each([this](QObject* part, const QString& key) {
    const QByteArray state = settings_.value(group + key).toByteArray();
    if (!state.isEmpty()) setState(part, state);
  });
}

void ViewState::save() const {
  each([this](QObject* part, const QString& key) { settings_.setValue(group + key, stateOf(part)); });
}

void ViewState::reset() {
  each([this](QObject* part, const QString& key) {
    if (usual_.contains(key)) setState(part, usual_.value(key));
  });
  settings_.remove(group.chopped(1));
}

}  // namespace driftseal::ui
