// Sequential reading of a GGUF header. Running past the end of the file, or past the longest header that is
// read, is an error with its place.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "core/base/mapped_file.h"
#include "core/base/result.h"

namespace driftseal::gguf {

class Cursor {
 public:
  explicit Cursor(const MappedFile& file);

  template <class T>
  Result<T> number() {  // little endian
    TRY(const auto bytes, take(sizeof(T)));
    T value;
    std::memcpy(&value, bytes.data(), sizeof value);
    return value;
  }
  Result<std::string_view> text();  // 64-bit length, then as many bytes
  Result<ByteView> take(std::uint64_t bytes);
  Status skip_texts(std::uint64_t count);

  std::uint64_t offset() const { return reader_.offset(); }
  std::uint64_t remaining() const { return reader_.remaining(); }

  Error error(ErrorCode code, std::string message) const {
    return error_at(code, std::move(message), place());
  }
  Error malformed(std::string message) const { return error(ErrorCode::malformed, std::move(message)); }
  Error error_at(ErrorCode code, std::string message, std::string where) const;
  std::string place() const { return "byte " + std::to_string(offset()); }  // of what is read next

 private:
  const MappedFile& file_;
  ByteReader reader_;
};

}  // namespace driftseal::gguf
