// The header of a NumPy array (.npy): magic, version, a Python dictionary with element type, order and shape.
// https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
#pragma once

#include "core/model/strided_values.h"

namespace driftseal {

struct NpyHeader {
  DType dtype = DType::F32;
  bool big_endian = false, fortran_order = false;
  Shape shape;
  std::uint64_t bytes = 0;  // of the header, from the magic on: the elements follow
};

inline bool is_npy(ByteView bytes) { return text_of(bytes).starts_with("\x93NUMPY"); }

// Versions 1 to 3. Refused with unsupported: structures, objects (which are pickles), texts, dates, raw
// bytes, long doubles, double complex numbers. `where` is for errors: the name of the array in its archive,
// or empty.
Result<NpyHeader> read_npy_header(ByteView bytes, const std::string& file, const std::string& where);

StridedLayout npy_layout(const NpyHeader& header);

// A tensor of these elements; `bytes` is the whole array with its header, which begins at `offset` in the
// file.
Result<TensorInfo> npy_tensor(std::string name, const NpyHeader& header, ByteView bytes, std::uint64_t offset,
                              const std::string& file, const std::string& where);

}  // namespace driftseal
