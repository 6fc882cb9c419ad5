// The rows of a table whose first column matches what is typed in the search box.
#pragma once

#include <QRegularExpression>
#include <QSortFilterProxyModel>
#include <QStringList>

namespace driftseal::ui {

// "q_proj 7": names with both words, in any case. "/layers\.[0-3]\./": names that match the regular
// expression.
class NameFilter {
 public:
  NameFilter() = default;
  explicit NameFilter(const QString& text);

  bool isValid() const { return problem_.isEmpty(); }
  QString problem() const { return problem_; }  // why the regular expression cannot be used
  bool isEmpty() const { return words_.isEmpty() && expression_.pattern().isEmpty(); }
  bool accepts(const QString& name) const;  // an invalid filter accepts everything

 private:
  QStringList words_;
  QRegularExpression expression_;
  QString problem_;
};

class TensorFilter : public QSortFilterProxyModel {
  Q_OBJECT

 public:
  explicit TensorFilter(QObject* parent = nullptr);
  void setFilter(const NameFilter& filter);

 protected:
  bool filterAcceptsRow(int source_row, const QModelIndex& source_parent) const override;

 private:
  NameFilter filter_;
};

}  // namespace driftseal::ui
