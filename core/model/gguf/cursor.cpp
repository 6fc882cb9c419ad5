#include "core/model/gguf/cursor.h"

#include <algorithm>

#include "core/model/limits.h"

namespace driftseal::gguf {

Cursor::Cursor(const MappedFile& file)
    : file_(file),
      reader_(file.bytes().first(std::min<std::uint64_t>(file.size(), model_limits::header_bytes))) {}

Error Cursor::error_at(ErrorCode code, std::string message, std::string where) const {
  return {code, std::move(message), file_.path(), std::move(where),
          "Download or convert the file again; if the error stays, ask whoever made it"};
}

Result<ByteView> Cursor::take(std::uint64_t bytes) {
  if (bytes <= remaining()) return *reader_.take(bytes);
  if (bytes > file_.size() - offset())
    return error(ErrorCode::truncated, "the header goes on for at least " + std::to_string(bytes) +
                                           " bytes, but the file for " +
                                           std::to_string(file_.size() - offset()));
  return error(ErrorCode::limit_exceeded,
               "the header has more than " + std::to_string(model_limits::header_bytes) + " bytes");
}

Result<std::string_view> Cursor::text() {
  TRY(const auto length, number<std::uint64_t>());
  TRY(const auto bytes, take(length));
  return text_of(bytes);
}

// Vocabularies have hundreds of thousands: a Result for each would be most of the time that opening takes.
Status Cursor::skip_texts(std::uint64_t count) {
  for (; count > 0; --count) {
    ByteReader next = reader_;
    const auto length = next.u64();
    if (!length || !next.take(*length)) return text().error();
    reader_ = next;
  }
  return {};
}

}  // namespace driftseal::gguf
