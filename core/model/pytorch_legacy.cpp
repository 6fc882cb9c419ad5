// Checkpoints as torch.save wrote them before PyTorch 1.6 (and still does on request): five pickles, one
// after another: magic number, protocol version, facts about the machine, the object, the keys of its
// storages; then each storage, its number of elements in front. _legacy_save in torch/serialization.py of
// PyTorch. Still older is a tar archive, which is only recognised.
#include <cstdlib>
#include <unordered_map>

#include "core/model/limits.h"
#include "core/model/pytorch_tensors.h"
#include "core/model/tensor_name.h"

namespace driftseal {

namespace {

constexpr std::string_view magic = "\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.";  // LONG1, STOP
constexpr std::uint64_t protocol_version = 1001;
constexpr std::uint64_t length_bytes = 8;  // in front of a storage

bool starts_with_magic(ByteView bytes) {  // behind PROTO and, from protocol 4 on, FRAME
  const auto text = text_of(bytes.first(std::min<std::size_t>(bytes.size(), 32)));
  return text.starts_with('\x80') && text.find(magic) != std::string_view::npos;
}

// What stands for a checksum in a tar header: octal digits up to a NUL, or, behind a byte 80 or FF, a binary
// number. Only its size counts.
std::int64_t tar_checksum(ByteView field) {
  std::int64_t value = 0;
  if (field[0] == 0x80 || field[0] == 0xff) {
    for (const auto byte : field.subspan(1)) value = value << 8 | byte;
    return field[0] == 0x80 ? value : (std::int64_t{1} << 56) - value;
  }
  for (const auto byte : field) {
    if (byte == 0) break;
    if (byte >= '0' && byte <= '7') value = value << 3 | (byte - '0');
  }
  return value;
}

// A tar header is known by its checksum alone: the sum of its bytes, those of the checksum itself taken as
// spaces. PyTorch tries to read a tar archive first, whatever else a file may look like.
bool is_tar(ByteView bytes) {
  constexpr std::size_t block = 512, at = 148, width = 8;
  if (bytes.size() < block) return false;
  std::int64_t sum = 0, signed_sum = 0;
  for (std::size_t i = 0; i < block; ++i) {
    const auto byte = i >= at && i < at + width ? std::uint8_t{' '} : bytes[i];
    sum += byte;
    signed_sum += static_cast<std::int8_t>(byte);
  }
  const auto announced = tar_checksum(bytes.subspan(at, width));
  return announced == sum || announced == std::abs(signed_sum);
}

class LegacyReader {
 public:
  explicit LegacyReader(const MappedFile& file) : file_(file) {}

  Result<FileDirectory> run() {
    TRY_STATUS(read_preamble());
    const auto place = at_;
    TRY(auto pickle, next("the pickle"));
    TRY(const auto keys, next("the list of storages"));
    Checkpoint checkpoint{file_, "the pickle at byte " + std::to_string(place), std::move(pickle), {}, {}};
    TRY_STATUS(find_storages(keys, checkpoint));
    return list_tensors(checkpoint);
  }

 private:
  using Kind = PickleValue::Kind;

  Error error(ErrorCode code, std::string message, std::uint64_t at) const {
    return {code, std::move(message), file_.path(), "byte " + std::to_string(at),
            "Download or save the file again; if the error stays, ask whoever made it"};
  }

  Result<Pickle> next(std::string name) {
    TRY(auto pickle, scan_pickle({file_.bytes().subspan(at_), file_.path(), std::move(name), at_}));
    at_ += pickle.bytes;
    return pickle;
  }

  Status read_preamble() {
    TRY_STATUS(next("the magic number"));
    TRY(const auto version, next("the protocol version"));
    if (version.root.kind != Kind::integer || version.root.data != protocol_version)
      return error(ErrorCode::unsupported, "an unknown version of PyTorch's older format", 0);
    TRY(const auto machine, next("the facts about the machine"));
    if (!says_little_endian(machine))
      return error(ErrorCode::unsupported,
                   "weights that a big-endian machine has written in the older format", at_);
    return {};
  }

  static bool says_little_endian(const Pickle& machine) {
    if (machine.root.kind != Kind::dict) return false;
    const auto items = machine.items(machine.root);
    for (std::size_t i = 0; i < items.size(); i += 2)
      if (items[i].kind == Kind::text && machine.text(items[i]) == "little_endian")
        return items[i + 1].kind == Kind::boolean && items[i + 1].data == 1;
    return false;
  }

  // The storages fill the rest of the file, in the order of the keys.
  Status find_storages(const Pickle& keys, Checkpoint& checkpoint) {
    if (keys.root.kind != Kind::list) return error(ErrorCode::malformed, "no list of storages", at_);
    std::unordered_map<std::string_view, std::size_t> missing;
    const auto& storages = checkpoint.pickle.storages;
    for (std::size_t i = 0; i < storages.size(); ++i) missing.emplace(storages[i].key, i);
    checkpoint.storages.resize(storages.size());
    checkpoint.regions.push_back({ByteUse::header, "", 0, at_});
    for (const auto& key : keys.items(keys.root)) {
      const auto name = key.kind == Kind::text ? keys.text(key) : std::string_view();
      const auto found = missing.find(name);
      if (found == missing.end())
        return error(ErrorCode::malformed,
                     "the storage \"" + shortened(name) + "\" is unknown, or there twice", at_);
      checkpoint.regions.push_back({ByteUse::header, "storage " + shortened(name), at_, length_bytes});
      TRY(checkpoint.storages[found->second], take(storages[found->second]));
      missing.erase(found);
    }
    if (!missing.empty())
      return error(ErrorCode::malformed, "the storage " + shortened(missing.begin()->first) + " is missing",
                   at_);
    if (at_ != file_.size())
      return error(ErrorCode::malformed, std::to_string(file_.size() - at_) + " bytes belong to no storage",
                   at_);
    return {};
  }

  Result<Checkpoint::Range> take(const Pickle::Storage& storage) {
    ByteReader reader(file_.bytes().subspan(at_));
    const auto elements = reader.u64();
    const auto bytes = byte_count(storage.dtype, storage.elements);
    if (!elements || !bytes || !reader.take(*bytes))
      return error(ErrorCode::truncated, "the file ends within the storage " + shortened(storage.key), at_);
    if (*elements != storage.elements)
      return error(ErrorCode::malformed,
                   "the storage " + shortened(storage.key) + " has another number of elements than announced",
                   at_);
    const Checkpoint::Range range{at_ + length_bytes, *bytes};
    at_ += reader.offset();
    return range;
  }

  const MappedFile& file_;
  std::uint64_t at_ = 0;
};

class PytorchLegacyReader : public FormatReader {
 public:
  std::string_view name() const override { return "pytorch-legacy"; }
  bool recognises(const MappedFile& file) const override {
    return starts_with_magic(file.bytes()) || is_tar(file.bytes()) || is_pickle(file);
  }
  Result<FileDirectory> read(const std::shared_ptr<const MappedFile>& file) const override {
    const bool tar = is_tar(file->bytes());
    if (!tar && starts_with_magic(file->bytes())) return LegacyReader(*file).run();
    return Error{ErrorCode::unsupported,
                 tar ? "a tar archive, perhaps a checkpoint of PyTorch 0.1: that format is not read"
                     : "a bare pickle, which is not how PyTorch saves weights",
                 file->path(), "",
                 "Load it where the code that made it may run, and save its weights as safetensors"};
  }

 private:
  static bool is_pickle(const MappedFile& file) {  // PROTO 2 .. 5, and STOP at the end
    const auto bytes = file.bytes();
    return bytes.size() > 2 && bytes[0] == 0x80 && bytes[1] >= 2 && bytes[1] <= 5 && bytes.back() == '.';
  }
};

}  // namespace

const FormatReader& pytorch_legacy_reader() {
  static const PytorchLegacyReader reader;
  return reader;
}

}  // namespace driftseal
