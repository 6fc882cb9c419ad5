// GGUF files made by hand, right and wrong ones.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/checks.h"
#include "core/base/output_file.h"

namespace driftseal::test {

// Bytes one after another: nothing is checked.
class GgufBytes {
 public:
  GgufBytes& raw(ByteView bytes) {
    append(bytes_, bytes);
    return *this;
  }
  template <class T>
  GgufBytes& number(T value) {
    return raw({reinterpret_cast<const std::uint8_t*>(&value), sizeof value});
  }
  GgufBytes& u32(std::uint32_t value) { return number(value); }
  GgufBytes& u64(std::uint64_t value) { return number(value); }
  GgufBytes& text(std::string_view text) { return u64(text.size()).raw(view_of(text)); }
  GgufBytes& pad(std::size_t alignment) {
    while (bytes_.size() % alignment != 0) bytes_.push_back(0);
    return *this;
  }
  // Magic, version and the two counts.
  GgufBytes& header(std::uint64_t tensors, std::uint64_t pairs, std::uint32_t version = 3) {
    return raw(view_of("GGUF")).u32(version).u64(tensors).u64(pairs);
  }
  GgufBytes& info(std::string_view name, const std::vector<std::uint64_t>& dimensions, std::uint32_t type,
                  std::uint64_t offset) {
    text(name).u32(static_cast<std::uint32_t>(dimensions.size()));
    for (const auto dimension : dimensions) u64(dimension);
    return u32(type).u64(offset);
  }
  const Bytes& bytes() const { return bytes_; }

 private:
  Bytes bytes_;
};

// A right file. Dimensions as GGUF has them: the fastest first.
class GgufFile {
 public:
  explicit GgufFile(std::uint32_t version = 3, std::size_t alignment = 32)
      : version_(version), alignment_(alignment) {
    if (alignment != 32) pair("general.alignment", 4, static_cast<std::uint32_t>(alignment));
  }
  GgufFile& raw_pair(std::string_view key, std::uint32_t type, ByteView value) {
    ++n_pairs_;
    pairs_.text(key).u32(type).raw(value);
    return *this;
  }
  template <class T>
  GgufFile& pair(std::string_view key, std::uint32_t type, T value) {
    return raw_pair(key, type, GgufBytes().number(value).bytes());
  }
  GgufFile& text_pair(std::string_view key, std::string_view value) {
    return raw_pair(key, 8, GgufBytes().text(value).bytes());
  }
  GgufFile& tensor(std::string_view name, const std::vector<std::uint64_t>& dimensions, std::uint32_t type,
                   ByteView data) {
    ++n_tensors_;
    infos_.info(name, dimensions, type, data_.bytes().size());
    data_.raw(data).pad(alignment_);
    return *this;
  }
  Bytes bytes() const {
    GgufBytes file;
    file.header(n_tensors_, n_pairs_, version_).raw(pairs_.bytes()).raw(infos_.bytes()).pad(alignment_);
    return file.raw(data_.bytes()).bytes();
  }
  void write(const std::string& path) const { CHECK(write_file(path, bytes()).ok()); }

 private:
  std::uint32_t version_;
  std::size_t alignment_;
  std::uint64_t n_tensors_ = 0, n_pairs_ = 0;
  GgufBytes pairs_, infos_, data_;
};

}  // namespace driftseal::test
