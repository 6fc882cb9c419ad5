// A stored model as the prover sees it: the committed tensors of a layout, one after another without padding,
// as integers on the grid (docs/protocol.md, sections 1 and 3).
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/base/result.h"
#include "core/model/model.h"
#include "core/proof/opening/entry_source.h"
#include "core/tensor/grid.h"

namespace driftseal::audit {

class GridEntries : public proof::EntrySource {
 public:
  // tensors: indices into model->tensors(), in the order of the layout, all analysable, without the exempt
  // ones. Every element is known to have a grid integer (measure_grid found no problem).
  GridEntries(ModelPtr model, const std::vector<std::size_t>& tensors, unsigned grid_bits);

  std::uint64_t entries() const override { return entries_; }

  // Thread-safe. Memory stays bounded: pages that were read are handed back every few tens of megabytes.
  void read(std::uint64_t begin, std::span<std::int64_t> out) const override;

  // An error if the files changed since they were opened, or if an element without grid integer was met
  // (which only such a change can bring about). To be asked after everything was read.
  Status status() const;

 private:
  struct Piece {
    std::uint64_t begin;  // first flat index
    std::size_t tensor;   // index into the model's tensors()
  };

  void read_piece(const TensorInfo& tensor, std::uint64_t begin, std::span<std::int64_t> out) const;
  void count_and_release(std::uint64_t bytes) const;

  ModelPtr model_;
  std::vector<Piece> pieces_;  // not empty ones only
  std::uint64_t entries_ = 0;
  unsigned grid_bits_;
  mutable std::atomic<std::uint64_t> mapped_ = 0;  // bytes read since pages were last handed back
  mutable std::atomic<bool> off_grid_ = false;
};

}  // namespace driftseal::audit
