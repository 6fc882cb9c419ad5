// Safetensors files made by hand, right and wrong ones.
#pragma once

#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/output_file.h"
#include "core/tensor/shape.h"

namespace driftseal::test {

// Length, header and data as given: nothing is checked.
inline Bytes raw_safetensors(std::string_view header, ByteView data,
                             std::optional<std::uint64_t> length = {}) {
  Bytes file;
  append_u64(file, length.value_or(header.size()));
  append(file, view_of(header));
  append(file, data);
  return file;
}

// A right file, tensor by tensor.
class SafetensorsFile {
 public:
  SafetensorsFile& add(std::string_view name, DType type, const Shape& shape, ByteView bytes) {
    if (!header_.empty()) header_ += ",";
    header_ += "\"" + std::string(name) + "\":{\"dtype\":\"" + std::string(to_string(type)) +
               "\",\"shape\":" + to_string(shape) + ",\"data_offsets\":[" + std::to_string(data_.size()) +
               "," + std::to_string(data_.size() + bytes.size()) + "]}";
    append(data_, bytes);
    return *this;
  }

  template <class T>
  SafetensorsFile& add(std::string_view name, DType type, const Shape& shape, const std::vector<T>& values) {
    return add(name, type, shape,
               ByteView(reinterpret_cast<const std::uint8_t*>(values.data()), values.size() * sizeof(T)));
  }

  Bytes bytes() const { return raw_safetensors("{" + header_ + "}", data_); }
  void write(const std::string& path) const { CHECK(write_file(path, bytes()).ok()); }

 private:
  std::string header_;
  Bytes data_;
};

}  // namespace driftseal::test
