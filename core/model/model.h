// A stored model: named tensors in one or more memory-mapped files. Opening reads headers only, so it takes
// milliseconds whatever the size of the model; a header is checked in full before any tensor can be asked
// for.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/base/mapped_file.h"
#include "core/base/result.h"
#include "core/model/byte_use.h"
#include "core/model/tensor_values.h"
#include "core/tensor/dtype.h"
#include "core/tensor/shape.h"

namespace driftseal {

struct TensorInfo {
  std::string name;
  DType dtype;  // of the values
  Shape shape;
  std::uint64_t elements = 0;  // product of the shape
  std::uint64_t bytes = 0;     // stored size
  std::uint64_t offset = 0;    // of the first byte, from the start of its file
  std::size_t file = 0;        // index into Model::files()

  // How the values come from the stored bytes; null: they are the stored bytes.
  std::shared_ptr<const TensorValues> values = {};
  std::string encoding = {};  // what is stored, if not plain values: "Q4_K", "strided F32"
  bool quantised = false;     // the values are those that stored codes stand for
  std::string problem = {};   // why its values cannot be had although the model opens; mostly empty

  std::string why_not_analysable() const;  // empty if the values can be analysed
  bool analysable() const { return why_not_analysable().empty(); }
};

// "BF16", "Q4_K": the encoding, if there is one.
std::string stored_type(DType dtype, const std::string& encoding);
inline std::string stored_type(const TensorInfo& tensor) {
  return stored_type(tensor.dtype, tensor.encoding);
}

struct ModelFile {
  std::string name;  // relative to the model's folder: "model-00001-of-00003.safetensors"
  std::string path;
  std::uint64_t size = 0;
};

// As written, in the order of the files. Readers add "left_out:<name>" for what is no tensor of the model.
using Metadata = std::vector<std::pair<std::string, std::string>>;

class Model {
 public:
  using Files = std::vector<std::shared_ptr<const MappedFile>>;  // several models may share one

  // Consistent by construction of the readers: file numbers and byte ranges are in bounds, names are unique.
  Model(std::string path, std::string_view format, Files files, std::vector<TensorInfo> tensors,
        Metadata metadata, FileRegions regions = {});

  const std::string& path() const { return path_; }    // as given to open_model
  std::string_view format() const { return format_; }  // "safetensors", "pytorch", ..

  // One entry a weight file; an index file is not among them.
  const std::vector<ModelFile>& files() const { return files_; }
  // Sorted by file, then offset, then size, then name: the order of a layout. It does not depend on the order
  // of JSON keys.
  const std::vector<TensorInfo>& tensors() const { return tensors_; }
  const Metadata& metadata() const { return metadata_; }
  // What the files hold besides tensors, in no order (core/ledger makes an account of it).
  const FileRegions& regions() const { return regions_; }

  std::optional<std::size_t> find(std::string_view name) const;  // index into tensors()
  std::uint64_t elements() const;                                // of all tensors
  std::uint64_t bytes() const;                                   // of all tensors

  // Elements [begin, end) in C order as values of tensor.dtype (analysable), little endian, any alignment:
  // where they are stored, or in `scratch`, which is theirs until its next use. Thread-safe.
  ByteView elements(const TensorInfo& tensor, std::uint64_t begin, std::uint64_t end, Bytes& scratch) const;
  ByteView stored(const TensorInfo& tensor) const;  // the tensor.bytes stored bytes, whatever they mean
  ByteView file_bytes(std::size_t file) const;      // the whole file, for digests
  const Files& mapped_files() const { return mapped_; }

  // The kernel may drop what these elements were read from; it is read again when it is needed.
  void release(const TensorInfo& tensor, std::uint64_t begin, std::uint64_t end) const;
  void release_file(std::size_t file, std::uint64_t begin, std::uint64_t end) const;

  // An error if a file on disk is no longer the one that was opened.
  Status unchanged() const;

 private:
  std::string path_;
  std::string_view format_;
  Files mapped_;
  std::vector<ModelFile> files_;
  std::vector<TensorInfo> tensors_;
  Metadata metadata_;
  FileRegions regions_;
  std::unordered_map<std::string_view, std::size_t> by_name_;  // views into tensors_
};

using ModelPtr = std::shared_ptr<const Model>;

// path: a weight file, the index of a model in several files (*.index.json), a folder that holds one of the
// two, or a repository in Hugging Face's cache (docs/formats.md). Files beyond the named one do not leave
// their folder (own_folder.h). Errors: cannot_open, truncated, malformed, unsupported, limit_exceeded,
// mismatch, not_found, each with file, place and remedy.
Result<ModelPtr> open_model(const std::string& path);

// The weight file or index that open_model would open; the path itself, unless it is a folder.
Result<std::string> find_weights(const std::string& path);

}  // namespace driftseal
