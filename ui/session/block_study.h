// What is found out about the tensor that is looked at: first its portrait, then its spectrum, each a step
// that is dropped when another tensor is chosen; and parts of its picture, read as they come into view. The
// last few tensors are kept, so that going back is instant.
#pragma once

#include <QObject>
#include <QTimer>
#include <deque>
#include <memory>
#include <optional>

#include "core/drift/portrait/areas.h"
#include "core/drift/portrait/portrait.h"
#include "core/drift/spectrum/spectrum.h"
#include "ui/session/job.h"

namespace driftseal::ui {

class AuditSession;

using PortraitPtr = std::shared_ptr<const Portrait>;
using SpectrumPtr = std::shared_ptr<const Spectrum>;
using CellsPtr = std::shared_ptr<const CellGrid>;
using EntriesPtr = std::shared_ptr<const EntryGrid>;

enum class StudyState : std::uint8_t {
  nothing,         // no tensor is chosen
  not_comparable,  // its coverage says why
  portraying,
  finding_spectrum,  // the portrait is there
  done,              // as far as possible: spectrum() may be absent
  failed,            // no portrait: error() says why
};

enum class NoSpectrum : std::uint8_t { pending, integers, not_finite, no_elements, failed };

class BlockStudy : public QObject {
  Q_OBJECT

 public:
  static constexpr std::size_t cache_bytes = std::size_t{64} << 20;

  explicit BlockStudy(AuditSession& session, QObject* parent = nullptr);
  ~BlockStudy() override;

  void choose(int row);  // of the coverage; -1: none

  StudyState state() const { return state_; }
  int row() const { return row_; }
  const CoverageEntry* entry() const;  // of the chosen tensor; null if there is none
  Shape shape() const;                 // of a comparable one
  const PortraitPtr& portrait() const { return parts_.portrait; }
  const SpectrumPtr& spectrum() const { return parts_.spectrum; }
  NoSpectrum whyNoSpectrum() const { return parts_.no_spectrum; }
  const std::optional<Error>& error() const { return error_; }
  std::size_t cachedTensors() const { return cache_.size(); }

  // Of the chosen tensor; the latest request of each kind wins.
  void readCells(const Area& area, std::uint64_t tile_rows, std::uint64_t tile_columns);
  void readEntries(const Area& area);
  void readEntry(std::uint64_t row, std::uint64_t column);

 Q_SIGNALS:
  void changed();                 // state, portrait or spectrum
  void progressed(double share);  // of the running step
  void cellsRead(const driftseal::ui::CellsPtr& cells);
  void entriesRead(const driftseal::ui::EntriesPtr& entries);
  void entryRead(const driftseal::ui::EntriesPtr& entry);  // an area of one

 private:
  struct Parts {
    PortraitPtr portrait;
    SpectrumPtr spectrum;
    NoSpectrum no_spectrum = NoSpectrum::pending;
    bool complete() const { return portrait && (spectrum || no_spectrum != NoSpectrum::pending); }
    std::size_t bytes() const;
  };
  struct Kept {
    int row;
    Parts parts;
  };

  void pairChanged();
  void stopSteps();
  void set(StudyState state);
  bool recall(int row);
  void begin();
  void portrayed(const Result<PortraitPtr>& result);
  void findSpectrum();
  void spectrumFound(const Result<SpectrumPtr>& result);
  NoSpectrum obstacle() const;
  void keep();
  template <class T>
  using Step = std::function<Result<T>(const DeltaReader&, const Task&)>;
  template <class T>
  std::function<Result<T>(const Task&)> onReader(Step<T> step) const;

  AuditSession& session_;
  int row_ = -1;
  StudyState state_ = StudyState::nothing;
  Parts parts_;
  std::optional<Error> error_;
  std::deque<Kept> cache_;  // the latest one first
  std::shared_ptr<const DeltaReader> reader_;
  QTimer begin_;
  Job portrait_job_, spectrum_job_, cells_job_, entries_job_, entry_job_;
};

}  // namespace driftseal::ui
