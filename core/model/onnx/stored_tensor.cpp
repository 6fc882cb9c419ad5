#include "core/model/onnx/stored_tensor.h"

#include <charconv>

#include "core/model/onnx/types.h"
#include "core/model/onnx/varint_values.h"

namespace driftseal::onnx {

namespace {

constexpr std::string_view in_pieces = "its values are stored in pieces: not analysed";

class TensorBuilder {
 public:
  TensorBuilder(const Document& document, const TensorProto& proto, std::string name)
      : document_(document), proto_(proto), type_(find_type(proto.data_type)) {
    tensor_.info = {.name = std::move(name), .dtype = DType::U8, .shape = proto.dims};
  }

  Result<StoredTensor> run(std::uint64_t& budget) {
    TRY_STATUS(count_elements());
    TRY_STATUS(place());
    describe_type();
    if (!tensor_.info.problem.empty()) return std::move(tensor_);
    if (proto_.external || proto_.data_field == raw_data || is_fixed_width())
      TRY_STATUS(expect_bytes());
    else
      TRY_STATUS(decode(budget));
    return std::move(tensor_);
  }

 private:
  Error malformed(std::string message) const {
    return document_.error(ErrorCode::malformed, std::move(message),
                           "tensor " + tensor_.info.name + ", " + document_.place(proto_.message));
  }

  Status count_elements() {
    const auto elements = element_count(proto_.dims);
    if (!elements) return malformed("shape " + to_string(proto_.dims) + " is no possible number of elements");
    tensor_.info.elements = *elements;
    return {};
  }

  Status place() {
    if (proto_.external) return place_external();
    const auto held = proto_.in_pieces         ? proto_.message
                      : proto_.data_field == 0 ? proto_.message.first(0)
                                               : proto_.data;
    tensor_.info.offset = document_.offset_of(held);
    tensor_.info.bytes = held.size();
    return {};
  }

  Status place_external() {
    if (proto_.data_field != 0) return malformed("a tensor holds its values here and in another file");
    std::optional<std::uint64_t> length;
    for (const auto& [key, value] : proto_.external_data) {
      if (key == "location") tensor_.location = value;
      if (key == "offset") TRY_STATUS(read_number(key, value, tensor_.info.offset));
      if (key == "length") TRY_STATUS(read_number(key, value, length.emplace()));
    }
    if (tensor_.location.empty()) return malformed("external data has no location");
    tensor_.info.bytes = length.value_or(expected_bytes().value_or(0));
    return {};
  }

  Status read_number(std::string_view key, std::string_view text, std::uint64_t& number) const {
    const auto* end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, number);
    if (problem == std::errc() && stop == end) return {};
    return malformed(std::string(key) + " of external data is not a whole number below 2^64");
  }

  void describe_type() {
    auto& info = tensor_.info;
    const auto name =
        type_ == nullptr ? "element type " + std::to_string(proto_.data_type) : std::string(type_->name);
    if (type_ == nullptr || !type_->dtype) {
      info.encoding = name;
      info.problem = name + ": not analysed";
      return;
    }
    info.dtype = *type_->dtype;
    if (proto_.in_pieces) info.problem = in_pieces;
  }

  // Packed float and double are the bytes of the values themselves.
  bool is_fixed_width() const {
    return proto_.data_field == 0 ||
           (proto_.data_field == type_->typed_field &&
            (type_->typed_field == float_data || type_->typed_field == double_data));
  }

  std::optional<std::uint64_t> expected_bytes() const {
    if (type_ == nullptr || !type_->dtype) return std::nullopt;
    return byte_count(*type_->dtype, tensor_.info.elements);
  }

  Status expect_bytes() const {
    if (tensor_.info.bytes == expected_bytes()) return {};
    return malformed("a tensor has " + std::to_string(tensor_.info.bytes) +
                     " bytes of values; its shape and type need " +
                     std::to_string(expected_bytes().value_or(0)));
  }

  Status decode(std::uint64_t& budget) {
    auto& info = tensor_.info;
    if (proto_.data_field != type_->typed_field)
      return malformed("the values of a " + std::string(type_->name) + " tensor are in field " +
                       std::to_string(proto_.data_field));
    info.encoding = std::string(to_string(info.dtype)) + " as varints";
    const auto bytes = *expected_bytes();
    if (bytes > budget) {
      info.problem = "more values as varints than are decoded: not analysed";
      return {};
    }
    budget -= bytes;
    auto values = decode_varints(info.dtype, proto_.data, info.elements);
    if (!values)
      return malformed("the values are not " + std::to_string(info.elements) + " varints in the range of " +
                       std::string(type_->name));
    info.values = std::make_shared<VarintValues>(info.dtype, std::move(*values));
    return {};
  }

  const Document& document_;
  const TensorProto& proto_;
  const Type* type_;
  StoredTensor tensor_;
};

}  // namespace

Result<StoredTensor> stored_tensor(const Document& document, const TensorProto& proto, std::string name,
                                   std::uint64_t& budget) {
  return TensorBuilder(document, proto, std::move(name)).run(budget);
}

}  // namespace driftseal::onnx
