// Which tensor the reviewer looks at, by which measure, and which ones the filters let through: one value for
// map, profile, table, tree and details.
#pragma once

#include <QObject>
#include <optional>

#include "core/policy/rules/selector.h"
#include "ui/models/tensor_filter.h"
#include "ui/present/measure.h"

namespace driftseal::ui {

class TensorSelection : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  int row() const { return row_; }  // of TensorTableModel; -1: none
  void setRow(int row) {
    if (row == row_) return;
    row_ = row;
    Q_EMIT rowChanged(row);
  }

  Measure measure() const { return measure_; }
  bool isLogarithmic() const { return logarithmic_; }
  void setMeasure(Measure measure, bool logarithmic) {
    if (measure == measure_ && logarithmic == logarithmic_) return;
    const bool other = measure != measure_;
    measure_ = measure;
    logarithmic_ = logarithmic;
    if (other && at_least_) setAtLeast(std::nullopt);  // it was a bound on another measure
    Q_EMIT measureChanged();
  }

  const NameFilter& filter() const { return filter_; }
  AnyOf<Role> roles() const { return roles_; }  // empty: all
  const std::optional<LayerSet>& layers() const { return layers_; }
  std::optional<double> atLeast() const { return at_least_; }  // of measure()
  bool isFiltering() const { return !filter_.isEmpty() || !roles_.empty() || layers_ || at_least_; }

  void setFilter(const NameFilter& filter) {
    filter_ = filter;
    Q_EMIT filterChanged(filter_);
  }
  void setRoles(AnyOf<Role> roles) {
    roles_ = roles;
    Q_EMIT filterChanged(filter_);
  }
  void setLayers(const std::optional<LayerSet>& layers) {
    layers_ = layers;
    Q_EMIT filterChanged(filter_);
  }
  void setAtLeast(std::optional<double> value) {
    at_least_ = value;
    Q_EMIT filterChanged(filter_);
  }
  void clearFilters() {
    roles_ = {};
    layers_.reset();
    at_least_.reset();
    setFilter({});
  }

 Q_SIGNALS:
  void rowChanged(int row);
  void measureChanged();
  void filterChanged(const driftseal::ui::NameFilter& filter);  // or one of the other filters

 private:
  int row_ = -1;
  Measure measure_ = Measure::relative_norm;
  bool logarithmic_ = true;
  NameFilter filter_;
  AnyOf<Role> roles_;
  std::optional<LayerSet> layers_;
  std::optional<double> at_least_;
};

}  // namespace driftseal::ui
