// Does the current certificate speak of the files that I have here? Base, tuned model and opening secret are
// chosen, the roots recomputed.
#pragma once

#include <QWidget>

#include "ui/session/files_check.h"

class QLabel;
class QPushButton;

namespace driftseal::ui {

class AuditSession;
class AxisTile;
class CertificateSession;
class Dialogs;
class PathField;

class FilesView : public QWidget {
  Q_OBJECT

 public:
  // audit: for the pair that is open; null: there is none to take.
  FilesView(CertificateSession& session, const AuditSession* audit, Dialogs& dialogs,
            QWidget* parent = nullptr);
  void run();
  void takeOpenPair();
  PathField* base() const { return base_; }
  PathField* tuned() const { return tuned_; }
  PathField* secret() const { return secret_; }
  AxisTile* baseTile() const { return base_tile_; }
  AxisTile* tunedTile() const { return tuned_tile_; }
  QPushButton* runButton() const { return run_; }

 private:
  QWidget* fields();
  void choose(PathField* field, bool model);
  void refresh();
  void showAnswers(const CheckedFiles& files);
  FilesQuestion question() const;

  CertificateSession& session_;
  const AuditSession* audit_;
  Dialogs& dialogs_;
  PathField *base_, *tuned_, *secret_;
  QPushButton *run_, *stop_, *pair_;
  AxisTile *base_tile_, *tuned_tile_;
};

}  // namespace driftseal::ui
