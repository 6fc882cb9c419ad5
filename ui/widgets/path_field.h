// A file that is typed or chosen: a line of text and a button.
#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace driftseal::ui {

class PathField : public QWidget {
  Q_OBJECT

 public:
  PathField(const QString& accessible_name, const QString& placeholder, QWidget* parent = nullptr);
  void setPath(const QString& path);  // without a signal
  QString path() const;
  QLineEdit* edit() const { return edit_; }

 Q_SIGNALS:
  void browse();                      // the button: ask for a file
  void changed(const QString& path);  // typed and finished

 private:
  QLineEdit* edit_;
  QToolButton* button_;
};

}  // namespace driftseal::ui
