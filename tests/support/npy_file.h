// NumPy arrays made by hand.
#pragma once

#include <string>

#include "core/base/bytes.h"

namespace driftseal::test {

inline std::string npy_header(const std::string& type, const std::string& fortran_order,
                              const std::string& shape) {
  return "{'descr': '" + type + "', 'fortran_order': " + fortran_order + ", 'shape': " + shape + ", }\n";
}

inline Bytes npy_file(const std::string& header, ByteView elements, unsigned version = 1) {
  Bytes file;
  append(file, view_of("\x93NUMPY"));
  file.push_back(static_cast<std::uint8_t>(version));
  file.push_back(0);
  for (int i = 0; i < (version == 1 ? 2 : 4); ++i)
    file.push_back(static_cast<std::uint8_t>(header.size() >> (8 * i)));
  append(file, view_of(header));
  append(file, elements);
  return file;
}

}  // namespace driftseal::test
