#include "core/model/model.h"

#include <algorithm>
#include <filesystem>
#include <tuple>

#include "core/base/decimal.h"

namespace driftseal {

static bool in_file_order(const TensorInfo& a, const TensorInfo& b) {
  return std::tie(a.file, a.offset, a.bytes, a.name) < std::tie(b.file, b.offset, b.bytes, b.name);
}

Model::Model(std::string path, std::string_view format, Files files, std::vector<TensorInfo> tensors,
             Metadata metadata, FileRegions regions)
    : path_(std::move(path)),
      format_(format),
      mapped_(std::move(files)),
      tensors_(std::move(tensors)),
      metadata_(std::move(metadata)),
      regions_(std::move(regions)) {
  for (const auto& file : mapped_)
    files_.push_back({std::filesystem::path(file->path()).filename().string(), file->path(), file->size()});
  std::ranges::sort(tensors_, in_file_order);
  by_name_.reserve(tensors_.size());
  for (std::size_t i = 0; i < tensors_.size(); ++i) CHECK(by_name_.emplace(tensors_[i].name, i).second);
}

std::string stored_type(DType dtype, const std::string& encoding) {
  return encoding.empty() ? std::string(to_string(dtype)) : encoding;
}

std::string TensorInfo::why_not_analysable() const {
  if (!problem.empty()) return problem;
  const auto why = driftseal::why_not_analysable(dtype);
  return why.empty() ? std::string() : std::string(to_string(dtype)) + ": " + std::string(why);
}

std::optional<std::size_t> Model::find(std::string_view name) const {
  const auto found = by_name_.find(name);
  if (found == by_name_.end()) return std::nullopt;
  return found->second;
}

std::uint64_t Model::elements() const {
  std::uint64_t sum = 0;
  for (const auto& tensor : tensors_) sum += tensor.elements;
  return sum;
}

std::uint64_t Model::bytes() const {
  std::uint64_t sum = 0;
  for (const auto& tensor : tensors_) sum += tensor.bytes;
  return sum;
}

ByteView Model::elements(const TensorInfo& tensor, std::uint64_t begin, std::uint64_t end,
                         Bytes& scratch) const {
  const auto width = byte_width(tensor.dtype);
  if (!tensor.values) return stored(tensor).subspan(begin * width, (end - begin) * width);
  scratch.resize((end - begin) * width);
  tensor.values->read(begin, scratch);
  return scratch;
}

ByteView Model::stored(const TensorInfo& tensor) const {
  return mapped_[tensor.file]->bytes().subspan(tensor.offset, tensor.bytes);
}

ByteView Model::file_bytes(std::size_t file) const { return mapped_[file]->bytes(); }

void Model::release(const TensorInfo& tensor, std::uint64_t begin, std::uint64_t end) const {
  // A page fault maps its neighbours too (fault_around_bytes of Linux), those of the elements before among
  // them.
  constexpr std::uint64_t neighbours = 1 << 16;
  if (tensor.elements == 0) return;
  const auto place = [&](std::uint64_t element) {
    return tensor.offset + static_cast<std::uint64_t>(u128{tensor.bytes} * element / tensor.elements);
  };
  // Elements that do not stand in order were read from anywhere in the tensor's bytes.
  const auto first = tensor.values && end == tensor.elements ? tensor.offset : place(begin);
  release_file(tensor.file, first - std::min(first, neighbours), place(end));
}

void Model::release_file(std::size_t file, std::uint64_t begin, std::uint64_t end) const {
  mapped_[file]->release(begin, end);
}

Status Model::unchanged() const {
  for (const auto& file : mapped_) TRY_STATUS(file->unchanged());
  return {};
}

}  // namespace driftseal
