// What a model format has to provide: recognising a file and reading its directory of tensors. One class a
// format.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/mapped_file.h"
#include "core/base/result.h"
#include "core/model/model.h"

namespace driftseal {

struct FileDirectory {
  std::vector<TensorInfo>
      tensors;  // `file` is 0; offsets count from the start of the file; ranges are in bounds
  Metadata metadata;
};

class FormatReader {
 public:
  virtual ~FormatReader() = default;
  virtual std::string_view name() const = 0;
  virtual bool recognises(const MappedFile& file) const = 0;  // by its ending or its first bytes
  virtual Result<FileDirectory> read(const MappedFile& file) const = 0;
};

const FormatReader& safetensors_reader();

}  // namespace driftseal
