// The formats that can be read, in the order in which they are tried: those with a magic number first, so
// that no other reader sees something else in the same bytes.
#include <array>

#include "core/model/reader.h"

namespace driftseal {

static const FormatReader* recognise(const MappedFile& file) {
  // GGUF first: "GGUF" and the version can be the length of a safetensors header too, in files of 15 GB.
  const std::array readers{&gguf_reader(),    &onnx_reader(),        &npy_reader(),           &npz_reader(),
                           &pytorch_reader(), &safetensors_reader(), &pytorch_legacy_reader()};
  for (const auto* reader : readers)
    if (reader->recognises(file)) return reader;
  return nullptr;
}

Result<OpenFile> open_file(const std::string& path) {
  TRY(auto mapped, MappedFile::open(path));
  auto file = std::make_shared<const MappedFile>(std::move(mapped));
  const FormatReader* reader = recognise(*file);
  if (!reader)
    return Error{ErrorCode::unsupported, "not a model file that this program reads", path, "",
                 "Give a file of safetensors, PyTorch, GGUF, ONNX or NumPy, the index of a model in several "
                 "files, or a folder with one of them; convert other formats"};
  TRY(auto directory, reader->read(file));
  return OpenFile{std::move(file), reader->name(), std::move(directory)};
}

}  // namespace driftseal
