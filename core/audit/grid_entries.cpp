#include "core/audit/grid_entries.h"

#include <algorithm>

#include "core/base/checks.h"

namespace driftseal::audit {

// Large enough that handing back is rare beside reading, small beside what a proof needs.
static constexpr std::uint64_t resident_bytes = 64 << 20;

GridEntries::GridEntries(ModelPtr model, const std::vector<std::size_t>& tensors, unsigned grid_bits)
    : model_(std::move(model)), grid_bits_(grid_bits) {
  for (std::size_t tensor : tensors) {
    const std::uint64_t elements = model_->tensors()[tensor].elements;
    if (elements == 0) continue;
    pieces_.push_back({entries_, tensor});
    entries_ += elements;
  }
}

void GridEntries::read(std::uint64_t begin, std::span<std::int64_t> out) const {
  CHECK(begin <= entries_ && out.size() <= entries_ - begin);
  if (out.empty()) return;
  const auto after = [](std::uint64_t at, const Piece& piece) { return at < piece.begin; };
  auto piece = std::upper_bound(pieces_.begin(), pieces_.end(), begin, after) - 1;
  for (; !out.empty(); ++piece) {
    const TensorInfo& tensor = model_->tensors()[piece->tensor];
    const std::uint64_t from = begin - piece->begin;
    const std::size_t n = std::min<std::uint64_t>(out.size(), tensor.elements - from);
    read_piece(tensor, from, out.first(n));
    out = out.subspan(n);
    begin += n;
  }
}

void GridEntries::read_piece(const TensorInfo& tensor, std::uint64_t begin,
                             std::span<std::int64_t> out) const {
  thread_local Bytes scratch;
  const ByteView bytes = model_->elements(tensor, begin, begin + out.size(), scratch);
  if (to_grid(tensor.dtype, bytes, grid_bits_, out)) {
    off_grid_ = true;
    std::fill(out.begin(), out.end(), 0);
  }
  count_and_release(bytes.size());
}

// Whoever crosses the limit hands back all pages; a thread that is still reading some of them gets them
// again.
void GridEntries::count_and_release(std::uint64_t bytes) const {
  if (mapped_.fetch_add(bytes) + bytes < resident_bytes) return;
  mapped_ = 0;
  for (std::size_t file = 0; file < model_->files().size(); ++file)
    model_->release_file(file, 0, model_->files()[file].size);
}

Status GridEntries::status() const {
  TRY_STATUS(model_->unchanged());
  if (!off_grid_) return {};
  return Error{ErrorCode::changed_on_disk, "the weights changed while they were being read", model_->path(),
               "", "Wait until nothing writes to the model, then start again"};
}

}  // namespace driftseal::audit
