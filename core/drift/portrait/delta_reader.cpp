#include "core/drift/portrait/delta_reader.h"

#include "core/base/checks.h"
#include "core/drift/spectrum/difference.h"
#include "core/tensor/decode.h"

namespace driftseal {

namespace {

std::vector<double> values(const Model& model, const TensorInfo& tensor, std::uint64_t begin,
                           std::uint64_t end) {
  thread_local Bytes scratch;
  const ByteView bytes = model.elements(tensor, begin, end, scratch);
  std::vector<double> out(static_cast<std::size_t>(end - begin));
  if (is_floating(tensor.dtype)) {
    decode_floating(tensor.dtype, bytes, out);
    return out;
  }
  std::vector<i128> integers(out.size());
  decode_integer(tensor.dtype, bytes, integers);
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<double>(integers[i]);
  return out;
}

}  // namespace

DeltaReader::DeltaReader(const Pair& pair, const CoverageEntry& entry)
    : base_(pair.base),
      tuned_(pair.tuned),
      tensor_base_(pair.base_tensor(entry)),
      tensor_tuned_(pair.tuned_tensor(entry)),
      picture_(picture_shape(tensor_base_.shape)) {
  CHECK(entry.comparable());
}

std::size_t DeltaReader::bytes_of_element() const {
  return byte_width(tensor_base_.dtype) + byte_width(tensor_tuned_.dtype);
}

std::uint64_t DeltaReader::bytes() const { return elements() * bytes_of_element(); }

void DeltaReader::read_deltas(std::uint64_t first, std::span<double> out) const {
  thread_local Bytes base_scratch, tuned_scratch;
  const auto end = first + out.size();
  subtract_stored(tensor_base_.dtype, base_->elements(tensor_base_, first, end, base_scratch),
                  tensor_tuned_.dtype, tuned_->elements(tensor_tuned_, first, end, tuned_scratch), out);
}

void DeltaReader::read_entries(std::uint64_t first, std::span<EntryValues> out) const {
  const auto end = first + out.size();
  std::vector<double> delta(out.size());
  read_deltas(first, delta);
  const auto base = values(*base_, tensor_base_, first, end),
             tuned = values(*tuned_, tensor_tuned_, first, end);
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = {base[i], tuned[i], delta[i]};
}

void DeltaReader::release(std::uint64_t begin, std::uint64_t end) const {
  base_->release(tensor_base_, begin, end);
  tuned_->release(tensor_tuned_, begin, end);
}

Status DeltaReader::unchanged() const {
  TRY_STATUS(base_->unchanged());
  return tuned_->unchanged();
}

}  // namespace driftseal
