#include "core/model/onnx/tensor_proto.h"

#include "core/model/onnx/types.h"

namespace driftseal::onnx {

namespace {

// Fields of TensorProto that hold no values.
constexpr std::uint64_t dims = 1, data_type = 2, segment = 3, tensor_name = 8, external_data = 13,
                        data_location = 14;

class TensorProtoReader {
 public:
  TensorProtoReader(Document& document, ByteView message) : document_(document) { tensor_.message = message; }

  Result<TensorProto> run() {
    TRY_STATUS(document_.each_field(tensor_.message, [this](const Field& field) { return read(field); }));
    return std::move(tensor_);
  }

 private:
  Status read(const Field& field) {
    switch (field.number) {
      case dims:
        return read_dimensions(document_, field, tensor_.message, tensor_.dims);
      case data_type:
        TRY_STATUS(once(field, WireType::varint));
        tensor_.data_type = field.value;
        return {};
      case segment:
        tensor_.in_pieces = true;
        return {};
      case tensor_name:
        TRY_STATUS(once(field, WireType::bytes));
        tensor_.name = text_of(field.bytes);
        return {};
      case external_data:
        return read_external(field);
      case data_location:
        TRY_STATUS(once(field, WireType::varint));
        tensor_.external = field.value == 1;
        return {};
      case float_data:
      case int32_data:
      case string_data:
      case int64_data:
      case raw_data:
      case double_data:
      case uint64_data:
        return read_data(field);
      default:
        return {};
    }
  }

  Status once(const Field& field, WireType type) {
    const auto bit = std::uint64_t{1} << field.number;
    if ((seen_ & bit) != 0)
      return document_.malformed("field " + std::to_string(field.number) + " of a tensor occurs twice",
                                 tensor_.message);
    seen_ |= bit;
    return document_.expect(field, type, tensor_.message);
  }

  Status read_external(const Field& field) {
    TRY_STATUS(document_.expect(field, WireType::bytes, tensor_.message));
    TRY(const auto pair, read_string_pair(document_, field.bytes));
    for (const auto& [key, value] : tensor_.external_data)
      if (key == pair.first)
        return document_.malformed("external data names \"" + std::string(key) + "\" twice", tensor_.message);
    tensor_.external_data.push_back(pair);
    return {};
  }

  Status read_data(const Field& field) {
    if (tensor_.data_field != 0 && tensor_.data_field != field.number)
      return document_.malformed("a tensor holds its values twice", tensor_.message);
    if (field.number == raw_data) TRY_STATUS(once(field, WireType::bytes));
    tensor_.in_pieces |= tensor_.data_field != 0 || field.type != WireType::bytes;
    tensor_.data_field = field.number;
    tensor_.data = field.bytes;
    return {};
  }

  Document& document_;
  TensorProto tensor_;
  std::uint64_t seen_ = 0;  // one bit a field
};

Status add_dimension(const Document& document, std::uint64_t value, ByteView message, Shape& shape) {
  if (static_cast<std::int64_t>(value) < 0) return document.malformed("a dimension is negative", message);
  if (shape.size() == model_limits::dimensions)
    return document.error(
        ErrorCode::limit_exceeded,
        "a tensor has more than " + std::to_string(model_limits::dimensions) + " dimensions",
        document.place(message));
  shape.push_back(value);
  return {};
}

}  // namespace

Status read_dimensions(const Document& document, const Field& field, ByteView message, Shape& shape) {
  if (field.type == WireType::varint) return add_dimension(document, field.value, message, shape);
  TRY_STATUS(document.expect(field, WireType::bytes, message));
  ByteReader reader(field.bytes);
  while (reader.remaining() > 0) {
    const auto value = read_varint(reader);
    if (!value) return document.malformed("dimensions cannot be read", message);
    TRY_STATUS(add_dimension(document, *value, message, shape));
  }
  return {};
}

Result<std::pair<std::string_view, std::string_view>> read_string_pair(Document& document, ByteView message) {
  std::pair<std::string_view, std::string_view> pair;
  TRY_STATUS(document.each_field(message, [&](const Field& field) -> Status {
    if (field.number != 1 && field.number != 2) return {};
    TRY_STATUS(document.expect(field, WireType::bytes, message));
    (field.number == 1 ? pair.first : pair.second) = text_of(field.bytes);
    return {};
  }));
  return pair;
}

Result<TensorProto> read_tensor_proto(Document& document, ByteView message) {
  return TensorProtoReader(document, message).run();
}

}  // namespace driftseal::onnx
