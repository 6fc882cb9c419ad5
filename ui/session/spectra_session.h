// The spectra of the pair that is open: measured in the background when they are first asked for, tensor by
// tensor, and forgotten with the pair.
#pragma once

#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>

#include "ui/session/audit_session.h"
#include "ui/session/job.h"
#include "ui/session/tensor_stream.h"

namespace driftseal::ui {

class SpectraSession : public QObject {
  Q_OBJECT

 public:
  enum class State : std::uint8_t { none, waiting, working, complete, stopped, failed };

  SpectraSession(AuditSession& audit, JobBoard& board, QObject* parent = nullptr);

  // Starts as soon as the drift is measured, unless it runs already or is complete; what was stopped or
  // failed starts anew. Another tolerance begins from the start.
  void demand();
  void setRankTolerance(double tolerance);  // relative to the largest singular value, in [1e-13, 1)
  void stop() { job_.stop(); }

  double rankTolerance() const { return tolerance_; }
  State state() const { return state_; }

 Q_SIGNALS:
  void cleared();  // everything measured so far no longer holds
  void spectraMeasured(const driftseal::ui::SpectrumBatch& batch);
  void stateChanged();
  void failed(driftseal::ui::JobKind kind, const driftseal::Error& error);

 private:
  void forget();
  void start();
  void handOver();
  void setState(State state);

  AuditSession& audit_;
  JobBoard& board_;
  double tolerance_ = SpectrumOptions().rank_tolerance;
  State state_ = State::none;
  std::shared_ptr<SpectrumStream> stream_;
  QTimer stream_timer_;
  Job job_;
};

}  // namespace driftseal::ui
