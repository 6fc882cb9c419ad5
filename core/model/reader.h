// What a model format has to provide: recognising a file and reading its directory of tensors. One class a
// format; recognise() tries all of them.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/base/mapped_file.h"
#include "core/base/result.h"
#include "core/model/model.h"

namespace driftseal {

struct FileDirectory {
  // `file` is 0 for the file itself, i + 1 for others[i]; offsets count from the start of that file; ranges
  // are in bounds; names are unique.
  std::vector<TensorInfo> tensors;
  Metadata metadata;
  Model::Files others;  // further files that hold values of this one's tensors
  FileRegions regions;  // `file` and offsets as those of tensors; in bounds
};

class FormatReader {
 public:
  virtual ~FormatReader() = default;
  virtual std::string_view name() const = 0;
  virtual bool recognises(const MappedFile& file) const = 0;  // by its first bytes; by its ending if need be
  // TensorValues made here may refer to the file's bytes: the model keeps the file.
  virtual Result<FileDirectory> read(const std::shared_ptr<const MappedFile>& file) const = 0;
};

const FormatReader& gguf_reader();
const FormatReader& onnx_reader();
const FormatReader& safetensors_reader();
const FormatReader& npy_reader();
const FormatReader& npz_reader();  // before pytorch_reader, which recognises every zip archive
const FormatReader& pytorch_reader();
const FormatReader& pytorch_legacy_reader();  // recognises every pickle

// A weight file by itself, whatever its format.
struct OpenFile {
  std::shared_ptr<const MappedFile> file;
  std::string_view format;
  FileDirectory directory;
};

// unsupported if no reader recognises the file.
Result<OpenFile> open_file(const std::string& path);

}  // namespace driftseal
