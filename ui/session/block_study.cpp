#include "ui/session/block_study.h"

#include <algorithm>

#include "core/drift/spectrum/matrix_source.h"
#include "ui/session/audit_session.h"

namespace driftseal::ui {
namespace {

constexpr int settle_milliseconds = 40;  // who walks over the tensors does not want them all
constexpr std::size_t most_values = 64;  // of a large matrix

Result<SpectrumPtr> spectrumOf(const Pair& pair, const CoverageEntry& entry, const Task& task) {
  const StoredDelta delta(pair, entry);
  SpectrumOptions options;
  const bool small = std::min(delta.rows(), delta.columns()) <= options.exact_up_to &&
                     delta.entries() <= options.exact_entries;
  options.top = small ? options.exact_up_to : most_values;
  TRY(Spectrum found, spectrum(delta, options, task));
  return std::make_shared<const Spectrum>(std::move(found));
}

}  // namespace

std::size_t BlockStudy::Parts::bytes() const {
  return (portrait ? portrait->bytes() : 0) +
         (spectrum ? (spectrum->top.size() + spectrum->errors.size()) * sizeof(double) : 0);
}

BlockStudy::BlockStudy(AuditSession& session, QObject* parent) : QObject(parent), session_(session) {
  begin_.setSingleShot(true);
  begin_.setInterval(settle_milliseconds);
  connect(&begin_, &QTimer::timeout, this, &BlockStudy::begin);
  connect(&session_, &AuditSession::openedChanged, this, &BlockStudy::pairChanged);
  for (Job* job : {&portrait_job_, &spectrum_job_}) {
    connect(job, &Job::progressed, this, [this](JobId, const Progress& progress) {
      if (progress.total == 0) return;
      Q_EMIT progressed(static_cast<double>(progress.done) / static_cast<double>(progress.total));
    });
  }
}

BlockStudy::~BlockStudy() = default;

const CoverageEntry* BlockStudy::entry() const {
  const auto& opened = session_.opened();
  if (!opened || row_ < 0 || static_cast<std::size_t>(row_) >= opened->pair.coverage.size()) return nullptr;
  return &opened->pair.coverage[static_cast<std::size_t>(row_)];
}

Shape BlockStudy::shape() const {
  const CoverageEntry* chosen = entry();
  return chosen && chosen->comparable() ? session_.opened()->pair.base_tensor(*chosen).shape : Shape();
}

void BlockStudy::stopSteps() {
  begin_.stop();
  for (Job* job : {&portrait_job_, &spectrum_job_, &cells_job_, &entries_job_, &entry_job_}) job->abandon();
}

void BlockStudy::set(StudyState state) {
  state_ = state;
  Q_EMIT changed();
}

// Another pair has other tensors in the same rows.
void BlockStudy::pairChanged() {
  cache_.clear();
  choose(-1);
}

void BlockStudy::choose(int row) {
  stopSteps();
  row_ = row;
  parts_ = {};
  error_.reset();
  reader_.reset();
  const CoverageEntry* chosen = entry();
  if (!chosen) return set(StudyState::nothing);
  if (!chosen->comparable()) return set(StudyState::not_comparable);
  reader_ = std::make_shared<const DeltaReader>(session_.opened()->pair, *chosen);
  if (recall(row)) return set(StudyState::done);
  begin_.start();
  set(StudyState::portraying);
}

bool BlockStudy::recall(int row) {
  const auto kept = std::ranges::find(cache_, row, &Kept::row);
  if (kept == cache_.end()) return false;
  std::rotate(cache_.begin(), kept, kept + 1);
  parts_ = cache_.front().parts;
  return true;
}

template <class T>
std::function<Result<T>(const Task&)> BlockStudy::onReader(Step<T> step) const {
  return [reader = reader_, step = std::move(step)](const Task& task) { return step(*reader, task); };
}

void BlockStudy::begin() {
  portrait_job_.start<PortraitPtr>(
      JobKind::measure,
      onReader<PortraitPtr>([](const DeltaReader& reader, const Task& task) -> Result<PortraitPtr> {
        TRY(Portrait portrait, portray(reader, {}, task));
        return std::make_shared<const Portrait>(std::move(portrait));
      }),
      [this](const Result<PortraitPtr>& result) { portrayed(result); });
}

void BlockStudy::portrayed(const Result<PortraitPtr>& result) {
  if (!result) {
    error_ = result.error();
    return set(StudyState::failed);
  }
  parts_.portrait = result.value();
  parts_.no_spectrum = obstacle();
  if (!parts_.complete()) return findSpectrum();
  keep();
  set(StudyState::done);
}

NoSpectrum BlockStudy::obstacle() const {
  const TensorInfo& base = session_.opened()->pair.base_tensor(*entry());
  if (!is_floating(base.dtype)) return NoSpectrum::integers;
  if (base.elements == 0) return NoSpectrum::no_elements;
  if (parts_.portrait->histogram.nonfinite > 0) return NoSpectrum::not_finite;
  return NoSpectrum::pending;
}

void BlockStudy::findSpectrum() {
  spectrum_job_.start<SpectrumPtr>(
      JobKind::measure,
      [opened = session_.opened(), row = static_cast<std::size_t>(row_)](const Task& task) {
        return spectrumOf(opened->pair, opened->pair.coverage[row], task);
      },
      [this](const Result<SpectrumPtr>& result) { spectrumFound(result); });
  set(StudyState::finding_spectrum);
}

void BlockStudy::spectrumFound(const Result<SpectrumPtr>& result) {
  if (result) {
    parts_.spectrum = result.value();
    keep();
  } else {
    parts_.no_spectrum = NoSpectrum::failed;
    error_ = result.error();
  }
  set(StudyState::done);
}

void BlockStudy::keep() {
  cache_.push_front({row_, parts_});
  std::size_t bytes = 0, count = 0;
  for (const Kept& kept : cache_) {
    bytes += kept.parts.bytes();
    if (bytes > cache_bytes && count > 0) break;
    ++count;
  }
  cache_.resize(count);
}

void BlockStudy::readCells(const Area& area, std::uint64_t tile_rows, std::uint64_t tile_columns) {
  if (!reader_) return;
  cells_job_.start<CellsPtr>(
      JobKind::measure,
      onReader<CellsPtr>([=](const DeltaReader& reader, const Task& task) -> Result<CellsPtr> {
        TRY(CellGrid cells, read_cells(reader, area, tile_rows, tile_columns, task));
        return std::make_shared<const CellGrid>(std::move(cells));
      }),
      [this](const Result<CellsPtr>& result) {
        if (result) Q_EMIT cellsRead(result.value());
      });
}

void BlockStudy::readEntries(const Area& area) {
  if (!reader_) return;
  entries_job_.start<EntriesPtr>(
      JobKind::measure,
      onReader<EntriesPtr>([=](const DeltaReader& reader, const Task& task) -> Result<EntriesPtr> {
        TRY(EntryGrid entries, read_entries(reader, area, task));
        return std::make_shared<const EntryGrid>(std::move(entries));
      }),
      [this](const Result<EntriesPtr>& result) {
        if (result) Q_EMIT entriesRead(result.value());
      });
}

void BlockStudy::readEntry(std::uint64_t row, std::uint64_t column) {
  if (!reader_) return;
  entry_job_.start<EntriesPtr>(
      JobKind::measure,
      onReader<EntriesPtr>([=](const DeltaReader& reader, const Task& task) -> Result<EntriesPtr> {
        TRY(EntryGrid entries, read_entries(reader, {row, column, 1, 1}, task));
        return std::make_shared<const EntryGrid>(std::move(entries));
      }),
      [this](const Result<EntriesPtr>& result) {
        if (result) Q_EMIT entryRead(result.value());
      });
}

}  // namespace driftseal::ui
