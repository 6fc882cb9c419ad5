#include <algorithm>
#include <cmath>
#include <mutex>

#include "core/drift/accumulate.h"
#include "core/drift/drift.h"
#include "core/drift/pieces.h"
#include "core/drift/same_bits.h"

namespace driftseal {

namespace {

std::optional<double> figure(long double value, bool finite) {
  const auto narrowed = static_cast<double>(value);
  return finite && std::isfinite(narrowed) ? std::optional(narrowed) : std::nullopt;
}

std::optional<double> cosine(const DriftSums& sums, bool finite) {
  const auto norms = std::sqrt(sums.base_squares) * std::sqrt(sums.tuned_squares);
  if (!finite || norms == 0) return std::nullopt;
  if (sums.changed == 0) return 1;
  return std::clamp(static_cast<double>(sums.product / norms), -1.0, 1.0);
}

class Measurement {
 public:
  Measurement(const Pair& pair, const TensorFinished& finished)
      : pair_(pair), finished_(finished), entries_(comparable(pair)), pieces_(elements(pair, entries_)) {
    tensors_.resize(entries_.size());
    sums_.resize(pieces_.all().size());
  }

  Status run(const Task& task) {
    Pieces::Work work;
    work.body = [this](std::size_t number) { measure_piece(number); };
    work.last = [this](std::size_t job) { finish_tensor(job); };
    work.weight = [this](std::size_t number) { return bytes_of(number); };
    work.total = 0;
    for (std::size_t number = 0; number < sums_.size(); ++number) work.total += bytes_of(number);
    return pieces_.run(work, task);
  }

  std::vector<TensorDrift> tensors() && { return std::move(tensors_); }

 private:
  static std::vector<const CoverageEntry*> comparable(const Pair& pair) {
    std::vector<const CoverageEntry*> entries;
    for (const auto& entry : pair.coverage)
      if (entry.comparable()) entries.push_back(&entry);
    return entries;
  }
  static std::vector<std::uint64_t> elements(const Pair& pair,
                                             const std::vector<const CoverageEntry*>& entries) {
    std::vector<std::uint64_t> counts;
    for (const auto* entry : entries) counts.push_back(pair.base_tensor(*entry).elements);
    return counts;
  }

  const TensorInfo& base_of(std::size_t job) const { return pair_.base_tensor(*entries_[job]); }
  const TensorInfo& tuned_of(std::size_t job) const { return pair_.tuned_tensor(*entries_[job]); }

  std::uint64_t bytes_of(std::size_t number) const {
    const auto& [job, begin, end] = pieces_.all()[number];
    return (end - begin) * (byte_width(base_of(job).dtype) + byte_width(tuned_of(job).dtype));
  }

  void measure_piece(std::size_t number) {
    const auto& [job, begin, end] = pieces_.all()[number];
    const auto &base = base_of(job), &tuned = tuned_of(job);
    thread_local Bytes base_scratch, tuned_scratch;
    sums_[number] = accumulate({base.dtype, pair_.base->elements(base, begin, end, base_scratch)},
                               {tuned.dtype, pair_.tuned->elements(tuned, begin, end, tuned_scratch)}, begin);
    pair_.base->release(base, begin, end);
    pair_.tuned->release(tuned, begin, end);
  }

  void finish_tensor(std::size_t job) {
    DriftSums sums;
    for (auto number = pieces_.first_of(job); number < pieces_.first_of(job + 1); ++number)
      sums.add(sums_[number]);
    tensors_[job] = figures(job, sums);
    if (!finished_) return;
    const std::lock_guard lock(one_call_at_a_time_);
    finished_(tensors_[job]);
  }

  TensorDrift figures(std::size_t job, const DriftSums& sums) const {
    const auto &base = base_of(job), &tuned = tuned_of(job);
    const bool base_finite = sums.nonfinite_base == 0, tuned_finite = sums.nonfinite_tuned == 0;
    const bool finite = base_finite && tuned_finite;
    TensorDrift drift{.name = base.name,
                      .shape = base.shape,
                      .dtype_base = base.dtype,
                      .dtype_tuned = tuned.dtype,
                      .encoding_base = base.encoding,
                      .encoding_tuned = tuned.encoding,
                      .quantised = base.quantised || tuned.quantised,
                      .base = *entries_[job]->base,
                      .tuned = *entries_[job]->tuned,
                      .floating = is_floating(base.dtype),
                      .elements = base.elements,
                      .changed = sums.changed,
                      .nonfinite_base = sums.nonfinite_base,
                      .nonfinite_tuned = sums.nonfinite_tuned};
    drift.fro_base = figure(std::sqrt(sums.base_squares), base_finite);
    drift.fro_tuned = figure(std::sqrt(sums.tuned_squares), tuned_finite);
    drift.fro_delta = figure(std::sqrt(sums.delta_squares), finite);
    drift.max_abs_delta = figure(sums.max_abs_delta, finite);
    if (drift.max_abs_delta > 0.0) drift.max_abs_index = sums.max_index;
    drift.cosine = cosine(sums, finite);
    return drift;
  }

  const Pair& pair_;
  const TensorFinished& finished_;
  std::vector<const CoverageEntry*> entries_;
  Pieces pieces_;
  std::vector<DriftSums> sums_;  // one a piece
  std::vector<TensorDrift> tensors_;
  std::mutex one_call_at_a_time_;
};

DriftSummary summary(const DriftReport& report) {
  const auto compared = [](const CoverageEntry& entry) {
    return entry.comparable() || entry.same_bits == true;
  };
  DriftSummary sum{totals(report.tensors, true), totals(report.tensors, false),
                   std::ranges::all_of(report.coverage, compared)};
  for (const auto* part : {&sum.floating, &sum.integers})
    sum.complete = sum.complete && part->fro_base && part->fro_tuned && part->fro_delta;
  return sum;
}

}  // namespace

Result<DriftReport> measure(const Pair& pair, const Task& task, const TensorFinished& finished) {
  Measurement measurement(pair, finished);
  TRY_STATUS(measurement.run(task));
  TRY_STATUS(pair.base->unchanged());
  TRY_STATUS(pair.tuned->unchanged());
  DriftReport report{.tensors = std::move(measurement).tensors(), .coverage = pair.coverage};
  TRY_STATUS(compare_bits(pair, report.coverage, task));
  report.summary = summary(report);
  return report;
}

}  // namespace driftseal
