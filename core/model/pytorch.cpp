// Checkpoints as torch.save writes them since PyTorch 1.6: a zip archive with one folder that holds data.pkl,
// the storages data/0, data/1, .. and small records. caffe2/serialize/inline_container.h and
// torch/serialization.py of PyTorch; only what they write is read.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "core/model/limits.h"
#include "core/model/pytorch_tensors.h"
#include "core/model/tensor_name.h"
#include "core/model/zip_archive.h"

namespace driftseal {

namespace {

constexpr std::string_view pickle_ending = "/data.pkl";
constexpr std::uint64_t record_bytes = 64;  // of byteorder

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? c | 0x20 : c; });
  return text;
}

class CheckpointReader {
 public:
  CheckpointReader(const MappedFile& file, const ZipArchive& archive)
      : file_(file), archive_(archive), known_(archive.entries().size()) {}

  Result<FileDirectory> run() {
    TRY_STATUS(find_records());
    TRY(const bool big_endian, read_byte_order());
    TRY(const auto text, archive_.content(find("data.pkl")->second, model_limits::pickle_bytes));
    TRY(auto pickle, scan_pickle({text, file_.path(), "data.pkl"}));
    Checkpoint checkpoint{file_, "data.pkl", std::move(pickle), {}, {}, big_endian};
    for (const auto& storage : checkpoint.pickle.storages) {
      TRY(const auto range, find_storage(storage));
      checkpoint.storages.push_back(range);
    }
    count_unknown(checkpoint);
    list_regions(checkpoint);
    return list_tensors(checkpoint);
  }

 private:
  using Records = std::unordered_map<std::string_view, std::size_t>;

  Error error(ErrorCode code, std::string message, std::string where, std::string remedy = {}) const {
    if (remedy.empty()) remedy = "Download or save the file again; if the error stays, ask whoever made it";
    return {code, std::move(message), file_.path(), std::move(where), std::move(remedy)};
  }

  // All records stand in one folder. PyTorch looks them up without regard to case.
  Status find_records() {
    const auto& entries = archive_.entries();
    const auto found = std::ranges::find_if(entries, [](const ZipEntry& entry) {
      return entry.name.find('/') == entry.name.size() - pickle_ending.size() &&
             entry.name.ends_with(pickle_ending);
    });
    if (found == entries.end())
      return error(ErrorCode::unsupported,
                   "a zip archive, but no checkpoint of PyTorch and no arrays of NumPy", "",
                   "Give a model file; an archive of files must be unpacked first");
    const auto folder = found->name.substr(0, found->name.size() - pickle_ending.size() + 1);
    std::unordered_set<std::string> seen;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const auto& name = entries[i].name;
      if (!name.starts_with(folder) || !seen.insert(lower(name)).second)
        return error(ErrorCode::malformed,
                     "an entry of another folder, or with another's name in other letters", shortened(name));
      records_.emplace(std::string_view(name).substr(folder.size()), i);
    }
    return refuse_script();
  }

  Status refuse_script() const {
    const auto is_code = [](const auto& record) { return record.first.starts_with("code/"); };
    if (find("constants.pkl") == records_.end() && std::ranges::none_of(records_, is_code)) return {};
    return error(ErrorCode::unsupported, "a TorchScript archive, which holds a program beside the weights",
                 "", "Save the plain state dict of the module, or convert it to safetensors");
  }

  Records::const_iterator find(std::string_view name) const { return records_.find(name); }

  Result<bool> read_byte_order() const {
    const auto record = find("byteorder");
    if (record == records_.end()) return false;  // before PyTorch 2.1
    TRY(const auto order, archive_.content(record->second, record_bytes));
    if (text_of(order) != "little" && text_of(order) != "big")
      return error(ErrorCode::malformed, "neither little nor big endian", "byteorder");
    return text_of(order) == "big";
  }

  Result<Checkpoint::Range> find_storage(const Pickle::Storage& storage) {
    const auto name = "data/" + shortened(storage.key);
    const auto record = find(name);
    if (record == records_.end()) return error(ErrorCode::not_found, "a storage is missing", name);
    const auto& entry = archive_.entries()[record->second];
    known_[record->second] = true;
    if (entry.deflated)
      return error(
          ErrorCode::unsupported, "the weights are compressed", name,
          "Unpack the archive and pack it again without compression, or load and save it with PyTorch");
    const auto bytes = byte_count(storage.dtype, storage.elements);
    if (!bytes || *bytes != entry.size)
      return error(ErrorCode::malformed,
                   "the storage has " + std::to_string(entry.size) + " bytes; the pickle announces " +
                       std::to_string(storage.elements) + " elements of " +
                       std::string(to_string(storage.dtype)),
                   name);
    return Checkpoint::Range{entry.offset, entry.size};
  }

  void count_unknown(Checkpoint& checkpoint) const {
    for (const auto& [name, entry] : records_) {
      if (!name.starts_with("data/") || known_[entry]) continue;
      ++checkpoint.unknown;
      checkpoint.unknown_bytes += archive_.entries()[entry].stored;
    }
  }

  void list_regions(Checkpoint& checkpoint) const {
    checkpoint.regions = archive_.structure();
    for (const auto& [name, i] : records_) {
      const auto& entry = archive_.entries()[i];
      const auto use = name == "data.pkl"          ? ByteUse::header
                       : name.starts_with("data/") ? ByteUse::unreferenced
                                                   : ByteUse::record;
      if (!known_[i]) checkpoint.regions.push_back({use, entry.name, entry.offset, entry.stored});
    }
  }

  const MappedFile& file_;
  const ZipArchive& archive_;
  Records records_;          // names without the folder, to indices of entries
  std::vector<bool> known_;  // entries that the pickle mentions
};

// Any zip archive that nobody else recognises: what is wrong with it can then be said.
class PytorchReader : public FormatReader {
 public:
  std::string_view name() const override { return "pytorch"; }
  bool recognises(const MappedFile& file) const override { return is_zip(file.bytes()); }
  Result<FileDirectory> read(const std::shared_ptr<const MappedFile>& file) const override {
    TRY(const auto archive, ZipArchive::open(file));
    return CheckpointReader(*file, archive).run();
  }
};

}  // namespace

const FormatReader& pytorch_reader() {
  static const PytorchReader reader;
  return reader;
}

}  // namespace driftseal
