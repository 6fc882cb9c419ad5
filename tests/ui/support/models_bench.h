// A main window whose Models page is driven.
#pragma once

#include <QAbstractItemView>
#include <QTabWidget>

#include "tests/ui/support/bench.h"
#include "tests/ui/support/pairs.h"
#include "ui/pages/model_card.h"
#include "ui/pages/models_page.h"

namespace driftseal::ui {

inline QString cell(const QAbstractItemView& table, int row, int column) {
  return table.model()->index(row, column).data().toString();
}

struct ModelsBench : Bench {
  ModelsPage& page = *window.modelsPage();

  void open(const PairFiles& files) { window.openPair(files.base, files.tuned); }
  bool opened() {
    return until([this] { return window.audit().opened() != nullptr; });
  }
  bool described(Side side) {
    return until([this, side] { return !page.card(side)->text().isEmpty(); });
  }
  void show(ModelsPage::Tab tab) { page.tabs()->setCurrentIndex(tab); }
};

}  // namespace driftseal::ui
