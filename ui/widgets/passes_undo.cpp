#include "ui/widgets/passes_undo.h"

#include <QKeyEvent>
#include <QWidget>

namespace driftseal::ui {
namespace {

class Filter : public QObject {
 public:
  using QObject::QObject;
  bool eventFilter(QObject* object, QEvent* event) override {
    if (event->type() != QEvent::ShortcutOverride) return QObject::eventFilter(object, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo)) return false;
    key->ignore();  // so that the shortcut of the menu gets it
    return true;
  }
};

}  // namespace

void passUndo(QWidget* widget) { widget->installEventFilter(new Filter(widget)); }

}  // namespace driftseal::ui
