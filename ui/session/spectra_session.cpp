#include "ui/session/spectra_session.h"

#include "ui/session/inputs.h"

namespace driftseal::ui {
namespace {

constexpr int stream_milliseconds = 100;

using SpectraDone = std::shared_ptr<const bool>;

Result<SpectraDone> measureInto(SpectrumStream& stream, const audit::Measured& measured, double tolerance,
                                const Task& task) {
  SpectraOptions options;
  options.spectrum.rank_tolerance = tolerance;
  const auto finished = [&stream](const TensorDrift& tensor, const TensorSpectrum& figures) {
    stream.put({tensor.base, figures});
  };
  TRY(const auto spectra, measure_spectra(measured.pair(), measured.drift, options, task, finished));
  return std::make_shared<const bool>(!spectra.empty());
}

}  // namespace

SpectraSession::SpectraSession(AuditSession& audit, JobBoard& board, QObject* parent)
    : QObject(parent), audit_(audit), board_(board) {
  board.watch(job_);
  stream_timer_.setInterval(stream_milliseconds);
  connect(&stream_timer_, &QTimer::timeout, this, &SpectraSession::handOver);
  connect(&audit_, &AuditSession::openedChanged, this, &SpectraSession::forget);
  connect(&audit_, &AuditSession::measuredChanged, this, [this] {
    if (state_ == State::waiting && audit_.measured()) start();
  });
}

void SpectraSession::demand() {
  if (state_ == State::waiting || state_ == State::working || state_ == State::complete) return;
  if (!audit_.opened()) return;
  if (audit_.measured()) return start();
  setState(State::waiting);
}

void SpectraSession::setRankTolerance(double tolerance) {
  if (tolerance == tolerance_) return;
  tolerance_ = tolerance;
  const bool wanted = state_ != State::none;
  forget();
  if (wanted) demand();
}

void SpectraSession::forget() {
  job_.abandon();
  stream_timer_.stop();
  stream_.reset();
  setState(State::none);
  Q_EMIT cleared();
}

void SpectraSession::start() {
  stream_ = std::make_shared<SpectrumStream>();
  stream_timer_.start();
  board_.describe(shortName(audit_.basePath()) + QStringLiteral(" \u2192 ") + shortName(audit_.tunedPath()));
  job_.start<SpectraDone>(
      JobKind::spectra,
      [measured = audit_.measured(), stream = stream_, tolerance = tolerance_](const Task& task) {
        return measureInto(*stream, *measured, tolerance, task);
      },
      [this](const Result<SpectraDone>& result) {
        stream_timer_.stop();
        handOver();
        if (result) return setState(State::complete);
        const bool stopped = result.error().code == ErrorCode::cancelled;
        setState(stopped ? State::stopped : State::failed);
        if (!stopped) Q_EMIT failed(JobKind::spectra, result.error());
      });
  setState(State::working);
}

void SpectraSession::handOver() {
  if (const SpectrumBatch batch = stream_->take()) Q_EMIT spectraMeasured(batch);
}

void SpectraSession::setState(State state) {
  if (state == state_) return;
  state_ = state;
  Q_EMIT stateChanged();
}

}  // namespace driftseal::ui
