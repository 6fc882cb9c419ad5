#include "core/ledger/file_ledger.h"

#include <algorithm>
#include <tuple>

namespace driftseal {

namespace {

constexpr std::uint64_t piece_bytes = 1 << 20;

// Bytes that belong to a tensor. Several may share some.
struct Claim {
  std::uint64_t offset, bytes;
  std::string_view name;
  ByteUse use;
  std::optional<std::size_t> tensor;
};

struct FileParts {
  std::vector<Claim> claims;
  std::vector<const FileRegion*> regions;
};

std::vector<FileParts> parts_of(const Model& model) {
  std::vector<FileParts> files(model.files().size());
  for (std::size_t i = 0; i < model.tensors().size(); ++i) {
    const auto& tensor = model.tensors()[i];
    files[tensor.file].claims.push_back({tensor.offset, tensor.bytes, tensor.name, ByteUse::tensor, i});
  }
  for (const auto& region : model.regions()) {
    auto& file = files[region.file];
    if (region.use == ByteUse::factors)
      file.claims.push_back({region.offset, region.bytes, region.name, region.use, model.find(region.name)});
    else
      file.regions.push_back(&region);
  }
  for (auto& file : files) {
    std::ranges::sort(file.claims, {}, [](const Claim& c) { return std::tie(c.offset, c.bytes, c.name); });
    std::ranges::sort(file.regions, {},
                      [](const FileRegion* r) { return std::tie(r->offset, r->use, r->bytes); });
  }
  return files;
}

// From the first byte of a file to its last.
class FileAccount {
 public:
  FileAccount(const Model& model, std::size_t file, const Task& task, std::vector<LedgerLine>& lines)
      : model_(model), file_(file), task_(task), lines_(lines) {}

  void run(const FileParts& parts) {
    region_ = parts.regions.begin();
    regions_end_ = parts.regions.end();
    for (const auto& claim : parts.claims) add(claim);
    fill(model_.files()[file_].size);
  }

 private:
  void add(const Claim& claim) {
    if (claim.bytes > 0) fill(claim.offset);
    const auto end = claim.offset + claim.bytes;
    const bool shared = claim.bytes > 0 && claim.offset < at_;
    const bool more = end > at_;
    lines_.push_back({file_, more && shared ? at_ : claim.offset, 0, claim.use, std::string(claim.name),
                      claim.tensor, shared ? std::string(holder_) : std::string()});
    if (claim.bytes == 0 || !more) return;
    lines_.back().bytes = end - at_;
    holder_ = claim.name;
    at_ = end;
  }

  // What is no tensor's, up to `end`.
  void fill(std::uint64_t end) {
    while (at_ < end) {
      while (region_ != regions_end_ && (*region_)->offset + (*region_)->bytes <= at_) ++region_;
      const bool none = region_ == regions_end_ || (*region_)->offset >= end;
      if (none || (*region_)->offset > at_)
        add_gap(none ? end : (*region_)->offset);
      else
        add_line(std::min(end, (*region_)->offset + (*region_)->bytes), (*region_)->use, (*region_)->name);
    }
  }

  void add_gap(std::uint64_t end) {
    add_line(end, is_zero(at_, end) ? ByteUse::padding : ByteUse::unreferenced, "");
  }

  void add_line(std::uint64_t end, ByteUse use, const std::string& name) {
    lines_.push_back({file_, at_, end - at_, use, name, {}, {}});
    at_ = end;
  }

  bool is_zero(std::uint64_t begin, std::uint64_t end) const {
    for (; begin < end && !task_.stopped(); begin += piece_bytes) {
      const auto n = std::min(piece_bytes, end - begin);
      const auto piece = model_.file_bytes(file_).subspan(begin, n);
      if (!std::ranges::all_of(piece, [](std::uint8_t byte) { return byte == 0; })) return false;
      if (n == piece_bytes) model_.release_file(file_, begin, begin + n);
    }
    return true;
  }

  const Model& model_;
  std::size_t file_;
  const Task& task_;
  std::vector<LedgerLine>& lines_;
  std::uint64_t at_ = 0;
  std::string_view holder_;  // of the last byte that a tensor has
  std::vector<const FileRegion*>::const_iterator region_, regions_end_;
};

}  // namespace

Result<FileLedger> take_file_ledger(const Model& model, const Task& task) {
  FileLedger ledger;
  const auto files = parts_of(model);
  for (std::size_t file = 0; file < files.size() && !task.stopped(); ++file)
    FileAccount(model, file, task, ledger.lines).run(files[file]);
  if (task.stopped()) return cancelled();
  TRY_STATUS(model.unchanged());
  return ledger;
}

std::uint64_t FileLedger::bytes(ByteUse use) const {
  std::uint64_t sum = 0;
  for (const auto& line : lines) sum += line.use == use ? line.bytes : 0;
  return sum;
}

std::vector<std::uint64_t> FileLedger::bytes_of_files(const Model& model) const {
  std::vector<std::uint64_t> sums(model.files().size());
  for (const auto& line : lines) sums[line.file] += line.bytes;
  return sums;
}

}  // namespace driftseal
