#include "core/model/onnx/document.h"

namespace driftseal::onnx {

std::uint64_t Document::offset_of(ByteView part) const {
  return part.data() == nullptr ? 0 : static_cast<std::uint64_t>(part.data() - file_.bytes().data());
}

Error Document::error(ErrorCode code, std::string message, std::string where) const {
  return {code, std::move(message), file_.path(), std::move(where),
          "Download or export the file again; if the error stays, ask whoever made it"};
}

Status Document::expect(const Field& field, WireType type, ByteView message) const {
  if (field.type == type) return {};
  return malformed(
      "field " + std::to_string(field.number) + " of a message is of another kind than ONNX says", message);
}

// What is cut in the outermost message is a file that ends too early.
Error Document::unreadable(ByteView message, const MessageReader& reader) const {
  const auto at = offset_of(message) + reader.offset();
  const bool cut = reader.cut() && message.size() == file_.size();
  return error(cut ? ErrorCode::truncated : ErrorCode::malformed,
               cut ? "the file ends in the middle of a field" : "a message holds a field that cannot be read",
               "byte " + std::to_string(at));
}

Error Document::too_many_fields(ByteView message) const {
  return error(ErrorCode::limit_exceeded,
               "more than " + std::to_string(model_limits::message_fields) + " fields", place(message));
}

}  // namespace driftseal::onnx
