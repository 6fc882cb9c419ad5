// What a name is searched for, and the rows of a table that are let through, in the order that was asked for.
#pragma once

#include <QAbstractProxyModel>
#include <QRegularExpression>
#include <QStringList>
#include <QTimer>
#include <vector>

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

// For flat tables whose rows change only by a reset. Filtering is one reset and not a removal a row, so that
// it takes milliseconds with 20,000 tensors; figures that arrive are sorted in a few times a second.
class TensorFilter : public QAbstractProxyModel {
  Q_OBJECT

 public:
  static constexpr int sort_role = Qt::UserRole;  // a figure or a text

  explicit TensorFilter(QObject* parent = nullptr);
  void setSourceModel(QAbstractItemModel* model) override;
  void setShown(std::vector<bool> shown);  // a row each; of another size: all are shown

  QModelIndex mapToSource(const QModelIndex& index) const override;
  QModelIndex mapFromSource(const QModelIndex& index) const override;
  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& index) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

 private:
  void collect();    // the rows that are shown, in order
  void rearrange();  // the same rows, in a new order
  void order();
  void number();
  void sourceChanged(const QModelIndex& top_left, const QModelIndex& bottom_right);

  std::vector<bool> shown_;
  std::vector<int> rows_, places_;  // rows of the source; the other way round, -1: not shown
  int sort_column_ = -1;
  Qt::SortOrder sort_order_ = Qt::AscendingOrder;
  bool resetting_ = false;
  QTimer later_;
};

}  // namespace driftseal::ui
