#include "core/model/gguf/tensors.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>

#include "core/model/gguf/block_values.h"
#include "core/model/limits.h"
#include "core/model/tensor_name.h"

namespace driftseal::gguf {

namespace {

struct Entry {
  TensorInfo info;
  const Type* type;
};

class TensorReader {
 public:
  TensorReader(Cursor& cursor, const MappedFile& file, std::uint64_t alignment)
      : cursor_(cursor), file_(file), alignment_(alignment) {}

  Result<std::vector<TensorInfo>> run(std::uint64_t count) {
    if (count > model_limits::tensors)
      return cursor_.error(ErrorCode::limit_exceeded,
                           "more than " + std::to_string(model_limits::tensors) + " tensors");
    std::vector<Entry> entries;
    for (; count > 0; --count) {
      TRY(auto entry, read_entry());
      entries.push_back(std::move(entry));
    }
    data_begin_ = aligned(cursor_.offset());
    std::vector<TensorInfo> tensors;
    for (auto& entry : entries) {
      TRY_STATUS(place(entry));
      tensors.push_back(std::move(entry.info));
    }
    TRY_STATUS(check_ranges(tensors));
    return tensors;
  }

 private:
  Result<Entry> read_entry() {
    TRY(const auto name, cursor_.text());
    if (auto problem = problem_of_tensor_name(name))
      return cursor_.error(problem->code, std::move(problem->message));
    TensorInfo info{.name = std::string(name), .dtype = DType::F32};
    if (!names_.insert(info.name).second) return malformed("a tensor is there twice", info);
    TRY(info.shape, read_shape(info));
    TRY(const auto number, cursor_.number<std::uint32_t>());
    const Type* type = find_type(number);
    if (type == nullptr)
      return error(ErrorCode::unsupported,
                   "tensor type " + std::to_string(number) + " is unknown or was removed from the format",
                   info);
    TRY_STATUS(apply(*type, info));
    TRY(info.offset, cursor_.number<std::uint64_t>());
    return Entry{std::move(info), type};
  }

  Result<Shape> read_shape(const TensorInfo& info) {
    TRY(const auto dimensions, cursor_.number<std::uint32_t>());
    if (dimensions > model_limits::dimensions)
      return error(ErrorCode::limit_exceeded, "a tensor has " + std::to_string(dimensions) + " dimensions",
                   info);
    Shape shape(dimensions);
    for (auto& dimension : shape) {
      TRY(dimension, cursor_.number<std::uint64_t>());
    }
    std::ranges::reverse(shape);
    return shape;
  }

  // A row consists of whole blocks.
  Status apply(const Type& type, TensorInfo& info) const {
    const auto elements = element_count(info.shape);
    const auto row = info.shape.empty() ? 1 : info.shape.back();
    if (!elements || row % type.elements != 0)
      return malformed("shape " + to_string(info.shape) + " is not possible for " + std::string(type.name),
                       info);
    info.elements = *elements;
    info.bytes = *elements / type.elements * type.bytes;  // element_count keeps this below 2^60
    info.dtype = type.dtype;
    if (type.is_plain()) return {};
    info.encoding = type.name;
    info.quantised = true;
    if (type.decode == nullptr) info.problem = info.encoding + ": not analysed";
    return {};
  }

  // Offsets count from the beginning of the data.
  Status place(Entry& entry) const {
    auto& info = entry.info;
    const auto data = file_.size() - std::min(data_begin_, file_.size());
    if (info.offset % alignment_ != 0)
      return malformed(
          "offset " + std::to_string(info.offset) + " is not a multiple of " + std::to_string(alignment_),
          info);
    if (info.offset > data || info.bytes > data - info.offset)
      return error(ErrorCode::truncated,
                   std::to_string(info.bytes) + " bytes at offset " + std::to_string(info.offset) +
                       " lie beyond the end of the file, which has " + std::to_string(data) +
                       " bytes of data",
                   info);
    info.offset += data_begin_;
    if (entry.type->decode != nullptr)
      info.values =
          std::make_shared<BlockValues>(*entry.type, file_.bytes().subspan(info.offset, info.bytes));
    return {};
  }

  Status check_ranges(const std::vector<TensorInfo>& tensors) const {
    std::vector<const TensorInfo*> order;
    for (const auto& tensor : tensors) order.push_back(&tensor);
    std::ranges::sort(order, {}, [](const TensorInfo* t) { return std::tuple(t->offset, t->bytes); });
    std::uint64_t end = data_begin_;
    for (const auto* tensor : order) {
      if (tensor->offset < end) return malformed("a tensor overlaps the one before it", *tensor);
      if (tensor->offset > aligned(end)) return malformed(gap(tensor->offset - end), *tensor);
      end = tensor->offset + tensor->bytes;
    }
    if (file_.size() > aligned(end))
      return cursor_.error_at(ErrorCode::malformed, gap(file_.size() - end), "byte " + std::to_string(end));
    return {};
  }
  static std::string gap(std::uint64_t bytes) { return std::to_string(bytes) + " bytes belong to no tensor"; }

  std::uint64_t aligned(std::uint64_t offset) const {
    return (offset + alignment_ - 1) / alignment_ * alignment_;
  }
  Error error(ErrorCode code, std::string message, const TensorInfo& info) const {
    return cursor_.error_at(code, std::move(message), "tensor " + info.name + ", " + cursor_.place());
  }
  Error malformed(std::string message, const TensorInfo& info) const {
    return error(ErrorCode::malformed, std::move(message), info);
  }

  Cursor& cursor_;
  const MappedFile& file_;
  std::uint64_t alignment_, data_begin_ = 0;
  std::unordered_set<std::string> names_;
};

}  // namespace

Result<std::vector<TensorInfo>> read_tensors(Cursor& cursor, const MappedFile& file, std::uint64_t count,
                                             std::uint64_t alignment) {
  return TensorReader(cursor, file, alignment).run(count);
}

}  // namespace driftseal::gguf
