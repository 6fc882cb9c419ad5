// The signatures beside the two models (OpenSSF Model Signing), checked as soon as a model is chosen that has
// some: every signed file is hashed, which takes long for a large model and can be stopped.
#pragma once

#include <QObject>
#include <QSettings>
#include <QStringList>
#include <array>
#include <memory>
#include <vector>

#include "core/audit/check/model_signature_report.h"
#include "ui/session/job.h"
#include "ui/session/job_board.h"
#include "ui/session/model_descriptions.h"

namespace driftseal::ui {

enum class SignatureProgress : std::uint8_t {
  none,      // no signature lies beside the model, or it is not known yet
  checking,  // its files are being hashed
  checked,
  stopped,
  failed,
};

using SignatureReports = std::shared_ptr<const std::vector<ModelSignatureReport>>;

class ModelSignaturesSession : public QObject {
  Q_OBJECT

 public:
  // settings: hold the PEM files of whom the reviewer trusts.
  ModelSignaturesSession(const ModelDescriptions& models, JobBoard& board, QSettings& settings,
                         QObject* parent = nullptr);

  SignatureProgress progress(Side side) const { return at(side).progress; }
  const SignatureReports& reports(Side side) const { return at(side).reports; }  // null unless checked
  bool hasSignatures() const;                                                    // beside one of the models
  void check(Side side);
  void stop(Side side) { checks_[static_cast<std::size_t>(side)].job.stop(); }

  QStringList trusted() const;
  void addTrusted(const QString& pem_file);  // both models are checked again
  void removeTrusted(const QString& pem_file);

 Q_SIGNALS:
  void changed();
  void trustChanged();
  void failed(driftseal::ui::JobKind kind, const driftseal::Error& error);

 private:
  struct Check {
    SignatureProgress progress = SignatureProgress::none;
    SignatureReports reports;
    Job job;
  };
  const Check& at(Side side) const { return checks_[static_cast<std::size_t>(side)]; }
  void start(Side side);
  void finish(Side side, const Result<SignatureReports>& result);
  void setTrusted(const QStringList& files);

  const ModelDescriptions& models_;
  JobBoard& board_;
  QSettings& settings_;
  std::array<Check, both_sides.size()> checks_;
};

}  // namespace driftseal::ui
