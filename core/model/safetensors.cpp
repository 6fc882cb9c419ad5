// The safetensors format: 8 bytes n (little endian), a JSON object of n bytes, then the tensors' bytes
// without gaps. https://huggingface.co/docs/safetensors (Format); checked at least as strictly as the
// reference implementation does.
#include <algorithm>
#include <tuple>

#include "core/base/json.h"
#include "core/model/limits.h"
#include "core/model/reader.h"
#include "core/model/tensor_name.h"

namespace driftseal {

namespace {

constexpr std::uint64_t length_bytes = 8;
constexpr const char* take_again =
    "Download or export the file again; if the error stays, ask whoever made it";

class HeaderParser {
 public:
  explicit HeaderParser(const MappedFile& file) : file_(file) {}

  Result<FileDirectory> run() {
    TRY(const auto text, header());
    auto parsed = parse_json(text, file_.path(), {.depth = 4, .values = model_limits::json_values});
    if (!parsed) return in_header(parsed.error());
    const auto* members = parsed->object();
    if (members == nullptr) return malformed("the header is not a JSON object", "header");
    FileDirectory directory;
    for (const auto& member : *members) TRY_STATUS(read_member(member, directory));
    TRY_STATUS(check_ranges(directory.tensors));
    directory.regions.push_back({ByteUse::header, "", 0, data_begin_});
    return directory;
  }

 private:
  Error error(ErrorCode code, std::string message, std::string where) const {
    return {code, std::move(message), file_.path(), std::move(where), take_again};
  }
  Error malformed(std::string message, std::string where) const {
    return error(ErrorCode::malformed, std::move(message), std::move(where));
  }
  static Error in_header(Error error) {
    error.where = "header, " + error.where;
    error.remedy = take_again;
    return error;
  }

  Result<std::string_view> header() {
    ByteReader reader(file_.bytes());
    const auto length = reader.u64();
    if (!length)
      return error(
          ErrorCode::truncated,
          "the file has " + std::to_string(file_.size()) + " bytes; a safetensors file has at least 8",
          "byte 0");
    if (*length > model_limits::header_bytes)
      return error(ErrorCode::limit_exceeded,
                   "the header claims " + std::to_string(*length) + " bytes; at most " +
                       std::to_string(model_limits::header_bytes) + " are allowed",
                   "byte 0");
    const auto text = reader.take(*length);
    if (!text)
      return error(ErrorCode::truncated,
                   "the header claims " + std::to_string(*length) + " bytes, but only " +
                       std::to_string(file_.size() - length_bytes) + " follow",
                   "byte 0");
    if (text->empty() || text->front() != '{') return malformed("the header does not begin with {", "byte 8");
    data_begin_ = length_bytes + *length;
    return text_of(*text);
  }

  Status read_member(const Json::Member& member, FileDirectory& directory) {
    if (member.name == "__metadata__") return read_metadata(member.value, directory.metadata);
    if (directory.tensors.size() >= model_limits::tensors)
      return error(ErrorCode::limit_exceeded,
                   "more than " + std::to_string(model_limits::tensors) + " tensors", "header");
    TRY(auto tensor, read_tensor(member));
    directory.tensors.push_back(std::move(tensor));
    return {};
  }

  Status read_metadata(const Json& value, Metadata& metadata) {
    const auto* members = value.object();
    if (members == nullptr)
      return malformed("__metadata__ is not an object", "header, " + value.place.text());
    for (const auto& [name, place, text] : *members) {
      if (text.string() == nullptr)
        return malformed("__metadata__ holds something else than text under \"" + name + "\"",
                         "header, " + place.text());
      metadata.emplace_back(name, *text.string());
    }
    return {};
  }

  Result<TensorInfo> read_tensor(const Json::Member& member) {
    TRY_STATUS(check_name(member));
    const auto where = "tensor " + member.name + ", header " + member.place.text();
    const auto* fields = member.value.object();
    if (fields == nullptr) return malformed("the entry of a tensor is not an object", where);
    for (const auto& field : *fields)
      if (field.name != "dtype" && field.name != "shape" && field.name != "data_offsets")
        return malformed("a tensor has an unknown field \"" + field.name + "\"", where);
    if (fields->size() != 3) return malformed("a tensor lacks dtype, shape or data_offsets", where);
    TensorInfo tensor{.name = member.name};
    TRY_STATUS(read_dtype(*member.value.find("dtype"), where, tensor));
    TRY_STATUS(read_shape(*member.value.find("shape"), where, tensor));
    TRY_STATUS(read_offsets(*member.value.find("data_offsets"), where, tensor));
    return tensor;
  }

  Status check_name(const Json::Member& member) const {
    if (auto problem = problem_of_tensor_name(member.name))
      return error(problem->code, std::move(problem->message), "header, " + member.place.text());
    return {};
  }

  Status read_dtype(const Json& value, const std::string& where, TensorInfo& tensor) {
    if (value.string() == nullptr) return malformed("dtype is not text", where);
    const auto type = parse_dtype(*value.string());
    if (!type) return error(ErrorCode::unsupported, "unknown dtype \"" + *value.string() + "\"", where);
    tensor.dtype = *type;
    return {};
  }

  Status read_shape(const Json& value, const std::string& where, TensorInfo& tensor) {
    const auto* dimensions = value.array();
    if (dimensions == nullptr) return malformed("shape is not an array", where);
    if (dimensions->size() > model_limits::dimensions)
      return error(ErrorCode::limit_exceeded,
                   "a tensor has " + std::to_string(dimensions->size()) + " dimensions", where);
    for (const auto& dimension : *dimensions) {
      if (dimension.unsigned_integer() == nullptr)
        return malformed("shape holds something else than whole numbers from 0 to 2^64 - 1", where);
      tensor.shape.push_back(*dimension.unsigned_integer());
    }
    const auto elements = element_count(tensor.shape);
    const auto bytes = elements ? byte_count(tensor.dtype, *elements) : std::nullopt;
    if (!bytes)
      return malformed("shape " + to_string(tensor.shape) + " of " + std::string(to_string(tensor.dtype)) +
                           " is no possible number of bytes",
                       where);
    tensor.elements = *elements;
    tensor.bytes = *bytes;
    return {};
  }

  Status read_offsets(const Json& value, const std::string& where, TensorInfo& tensor) {
    const auto* offsets = value.array();
    if (offsets == nullptr || offsets->size() != 2 || (*offsets)[0].unsigned_integer() == nullptr ||
        (*offsets)[1].unsigned_integer() == nullptr)
      return malformed("data_offsets is not a pair of whole numbers from 0 to 2^64 - 1", where);
    const auto begin = *(*offsets)[0].unsigned_integer(), end = *(*offsets)[1].unsigned_integer();
    const auto range = std::to_string(begin) + " to " + std::to_string(end);
    if (begin > end) return malformed("data_offsets run backwards, from " + range, where);
    if (end > file_.size() - data_begin_)
      return error(ErrorCode::truncated,
                   "a tensor's bytes " + range + " lie beyond the end of the file, which has " +
                       std::to_string(file_.size() - data_begin_) + " bytes of data",
                   where);
    if (end - begin != tensor.bytes)
      return malformed("a tensor takes " + std::to_string(end - begin) + " bytes; its shape and dtype need " +
                           std::to_string(tensor.bytes),
                       where);
    tensor.offset = data_begin_ + begin;
    return {};
  }

  // Every byte behind the header belongs to exactly one tensor.
  Status check_ranges(const std::vector<TensorInfo>& tensors) const {
    std::vector<const TensorInfo*> order;
    for (const auto& tensor : tensors) order.push_back(&tensor);
    std::ranges::sort(order, {}, [](const TensorInfo* t) { return std::tuple(t->offset, t->bytes); });
    std::uint64_t at = data_begin_;
    for (const auto* tensor : order) {
      const auto where = "tensor " + tensor->name + ", byte " + std::to_string(tensor->offset);
      if (tensor->offset < at) return malformed("a tensor overlaps the one before it", where);
      if (tensor->offset > at) return malformed(gap(tensor->offset - at), where);
      at += tensor->bytes;
    }
    if (at != file_.size()) return malformed(gap(file_.size() - at), "byte " + std::to_string(at));
    return {};
  }
  static std::string gap(std::uint64_t bytes) { return std::to_string(bytes) + " bytes belong to no tensor"; }

  const MappedFile& file_;
  std::uint64_t data_begin_ = 0;
};

class SafetensorsReader : public FormatReader {
 public:
  std::string_view name() const override { return "safetensors"; }
  bool recognises(const MappedFile& file) const override {
    return file.path().ends_with(".safetensors") || looks_like_header(file.bytes());
  }
  Result<FileDirectory> read(const std::shared_ptr<const MappedFile>& file) const override {
    return HeaderParser(*file).run();
  }

 private:
  static bool looks_like_header(ByteView bytes) {
    ByteReader reader(bytes);
    const auto length = reader.u64();
    return length && *length <= reader.remaining() && reader.u8() == '{';
  }
};

}  // namespace

const FormatReader& safetensors_reader() {
  static const SafetensorsReader reader;
  return reader;
}

}  // namespace driftseal
