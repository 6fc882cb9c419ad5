// The Jobs dock: what runs and what ran, with a button that stops the chosen job.
#pragma once

#include <QWidget>

#include "ui/models/jobs_model.h"

class QPushButton;

namespace driftseal::ui {

class DataTable;

class JobsPanel : public QWidget {
  Q_OBJECT

 public:
  explicit JobsPanel(JobBoard& board, QWidget* parent = nullptr);
  DataTable* table() const { return table_; }

 private:
  void refresh();

  JobBoard& board_;
  JobsModel model_;
  DataTable* table_;
  QPushButton* stop_;
};

}  // namespace driftseal::ui
