// Several NumPy arrays in a zip archive (.npz), as numpy.savez and numpy.savez_compressed write them: one
// entry "NAME.npy" an array. Those that are only stored are read in place; compressed ones are inflated into
// memory when the file is opened.
#include "core/model/limits.h"
#include "core/model/npy.h"
#include "core/model/reader.h"
#include "core/model/tensor_name.h"
#include "core/model/zip_archive.h"

namespace driftseal {

namespace {

constexpr std::string_view array_ending = ".npy";

// The name of the first entry stands in its local header.
std::string_view first_entry(ByteView bytes) {
  constexpr std::size_t header_bytes = 30, length_at = 26;
  if (!is_zip(bytes) || bytes.size() < header_bytes) return {};
  const std::size_t length = bytes[length_at] + (std::size_t{bytes[length_at + 1]} << 8);
  return text_of(bytes).substr(header_bytes, length);
}

class ArraysReader {
 public:
  ArraysReader(const MappedFile& file, const ZipArchive& archive) : file_(file), archive_(archive) {}

  Result<FileDirectory> run() {
    if (archive_.entries().size() > model_limits::tensors)
      return error(ErrorCode::limit_exceeded,
                   "more than " + std::to_string(model_limits::tensors) + " arrays", "");
    FileDirectory directory;
    directory.regions = archive_.structure();
    for (std::size_t i = 0; i < archive_.entries().size(); ++i) {
      TRY(auto tensor, read(i));
      directory.tensors.push_back(std::move(tensor));
      const auto& entry = archive_.entries()[i];
      directory.regions.push_back({ByteUse::header, entry.name, entry.offset, entry.stored});
    }
    return directory;
  }

 private:
  Error error(ErrorCode code, std::string message, std::string where) const {
    return {code, std::move(message), file_.path(), std::move(where),
            "Save the arrays again with numpy.savez, without compression if they are large"};
  }

  Result<TensorInfo> read(std::size_t i) {
    const auto& entry = archive_.entries()[i];
    const auto where = shortened(entry.name);
    if (!entry.name.ends_with(array_ending))
      return error(ErrorCode::unsupported, "an entry that is no array", where);
    const auto name = entry.name.substr(0, entry.name.size() - array_ending.size());
    if (auto problem = problem_of_tensor_name(name))
      return error(problem->code, std::move(problem->message), where);
    if (entry.deflated) return inflate(i, name, where);
    const auto bytes = archive_.stored(entry);
    TRY(const auto header, read_npy_header(bytes, file_.path(), where));
    return npy_tensor(name, header, bytes, entry.offset, file_.path(), where);
  }

  // The tensor's place in the file is that of its compressed bytes.
  Result<TensorInfo> inflate(std::size_t i, const std::string& name, const std::string& where) {
    const auto& entry = archive_.entries()[i];
    if (entry.size > model_limits::inflated_bytes - inflated_)
      return error(
          ErrorCode::limit_exceeded,
          "the compressed arrays take more than " + std::to_string(model_limits::inflated_bytes) + " bytes",
          where);
    TRY(auto content, archive_.content(i, entry.size));
    inflated_ += content.size();
    const auto bytes = std::make_shared<const Bytes>(std::move(content));
    TRY(const auto header, read_npy_header(*bytes, file_.path(), where));
    TRY(auto tensor, npy_tensor(name, header, *bytes, 0, file_.path(), where));
    tensor.values = std::make_shared<StridedValues>(ByteView(*bytes).subspan(header.bytes), header.shape,
                                                    npy_layout(header), bit_width(header.dtype) / 8, bytes);
    tensor.encoding = "deflated " + std::string(to_string(header.dtype));
    tensor.offset = entry.offset;
    tensor.bytes = entry.stored;
    return tensor;
  }

  const MappedFile& file_;
  const ZipArchive& archive_;
  std::uint64_t inflated_ = 0;
};

class NpzReader : public FormatReader {
 public:
  std::string_view name() const override { return "npz"; }
  bool recognises(const MappedFile& file) const override {
    return first_entry(file.bytes()).ends_with(array_ending);
  }
  Result<FileDirectory> read(const std::shared_ptr<const MappedFile>& file) const override {
    TRY(const auto archive, ZipArchive::open(file));
    return ArraysReader(*file, archive).run();
  }
};

}  // namespace

const FormatReader& npz_reader() {
  static const NpzReader reader;
  return reader;
}

}  // namespace driftseal
