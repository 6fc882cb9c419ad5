// An ONNX file while it is read: its fields are counted, and errors say where in it they are.
#pragma once

#include <string>

#include "core/base/mapped_file.h"
#include "core/base/result.h"
#include "core/model/limits.h"
#include "core/model/onnx/wire.h"

namespace driftseal::onnx {

class Document {
 public:
  explicit Document(const MappedFile& file) : file_(file) {}

  const MappedFile& file() const { return file_; }
  std::uint64_t offset_of(ByteView part) const;  // a view of the file

  // on_field(const Field&) -> Status, for every field of a message.
  template <class OnField>
  Status each_field(ByteView message, OnField on_field) {
    MessageReader reader(message);
    while (!reader.at_end()) {
      const auto field = reader.next();
      if (!field) return unreadable(message, reader);
      if (++fields_ > model_limits::message_fields) return too_many_fields(message);
      TRY_STATUS(on_field(*field));
    }
    return {};
  }

  // malformed if the field is of another wire type.
  Status expect(const Field& field, WireType type, ByteView message) const;

  Error error(ErrorCode code, std::string message, std::string where) const;
  Error malformed(std::string message, ByteView at) const {
    return error(ErrorCode::malformed, std::move(message), place(at));
  }
  std::string place(ByteView part) const { return "byte " + std::to_string(offset_of(part)); }

 private:
  Error unreadable(ByteView message, const MessageReader& reader) const;
  Error too_many_fields(ByteView message) const;

  const MappedFile& file_;
  std::uint64_t fields_ = 0;
};

}  // namespace driftseal::onnx
