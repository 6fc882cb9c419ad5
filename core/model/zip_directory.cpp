#include "core/model/zip_directory.h"

#include <algorithm>
#include <unordered_set>

#include "core/model/limits.h"

namespace driftseal {

namespace {

constexpr std::uint32_t local_signature = 0x04034b50, central_signature = 0x02014b50,
                        end_signature = 0x06054b50, end64_signature = 0x06064b50,
                        locator_signature = 0x07064b50, descriptor_signature = 0x08074b50;
constexpr std::uint64_t local_bytes = 30, central_bytes = 46, end_bytes = 22, end64_bytes = 56,
                        locator_bytes = 20;
constexpr std::uint64_t searched_for_an_end = 65536 + end_bytes + locator_bytes;  // as libzip does
constexpr std::uint16_t encrypted_flag = 1, descriptor_flag = 8, zip64_extra = 1, method_stored = 0,
                        method_deflated = 8;

template <class T>
T number(ByteView bytes, std::uint64_t at) {
  CHECK(at <= bytes.size() && sizeof(T) <= bytes.size() - at);
  T value;
  std::memcpy(&value, bytes.data() + at, sizeof(T));
  return value;
}
std::uint16_t u16(ByteView bytes, std::uint64_t at) { return number<std::uint16_t>(bytes, at); }
std::uint32_t u32(ByteView bytes, std::uint64_t at) { return number<std::uint32_t>(bytes, at); }
std::uint64_t u64(ByteView bytes, std::uint64_t at) { return number<std::uint64_t>(bytes, at); }

class DirectoryParser {
 public:
  explicit DirectoryParser(const MappedFile& file) : file_(file), bytes_(file.bytes()) {}

  Result<ZipDirectory> run() {
    TRY_STATUS(find_end());
    TRY_STATUS(check_single_end());
    std::vector<ZipEntry> entries;
    auto at = begin_;
    for (std::uint64_t i = 0; i < count_; ++i) {
      const auto central = at;
      TRY(auto entry, read_central(at));
      TRY_STATUS(find_content(entry));
      entry.descriptor = descriptor_bytes(entry, central);
      entries.push_back(std::move(entry));
    }
    if (at != end_) return malformed("the archive's directory is longer than its entries", at);
    TRY_STATUS(check_ranges(entries));
    TRY_STATUS(check_names(entries));
    return ZipDirectory{std::move(entries), begin_};
  }

 private:
  Error error(ErrorCode code, std::string message, std::uint64_t at) const {
    return {code, std::move(message), file_.path(), "byte " + std::to_string(at),
            "Download or save the file again; if the error stays, ask whoever made it"};
  }
  Error malformed(std::string message, std::uint64_t at) const {
    return error(ErrorCode::malformed, std::move(message), at);
  }

  // The end record is the last thing in the file: an archive comment is not accepted.
  Status find_end() {
    const auto size = bytes_.size();
    if (size < end_bytes || u32(bytes_, size - end_bytes) != end_signature)
      return error(ErrorCode::truncated, "a zip archive that does not end with its directory", size);
    at_end_ = size - end_bytes;
    if (u32(bytes_, at_end_ + 4) != 0 || u16(bytes_, at_end_ + 8) != u16(bytes_, at_end_ + 10))
      return malformed("the archive is one of several parts", at_end_);
    count_ = u16(bytes_, at_end_ + 10);
    end_ = at_end_;
    auto directory_bytes = std::uint64_t{u32(bytes_, at_end_ + 12)};
    begin_ = u32(bytes_, at_end_ + 16);
    if (has_locator(at_end_)) TRY_STATUS(read_end64(directory_bytes));
    if (begin_ > end_ || directory_bytes != end_ - begin_)
      return malformed("the archive's directory is not where its end says", at_end_);
    if (count_ > model_limits::archive_entries)
      return error(ErrorCode::limit_exceeded, "the archive has " + std::to_string(count_) + " entries",
                   at_end_);
    if (count_ > directory_bytes / central_bytes)
      return malformed("the archive's directory is too short for its " + std::to_string(count_) + " entries",
                       at_end_);
    return {};
  }

  bool has_locator(std::uint64_t end) const {
    return end >= locator_bytes && u32(bytes_, end - locator_bytes) == locator_signature;
  }

  // The record of zip64 stands right in front of its locator. The older one says the same, or that it cannot.
  Status read_end64(std::uint64_t& directory_bytes) {
    const auto locator = at_end_ - locator_bytes;
    if (locator < end64_bytes || u64(bytes_, locator + 8) != locator - end64_bytes)
      return malformed("the archive's zip64 end record is not in front of its locator", locator);
    end_ = locator - end64_bytes;
    const auto same = [](std::uint64_t narrow, std::uint64_t unknown, std::uint64_t wide) {
      return narrow == wide || narrow == unknown;
    };
    const auto count = u64(bytes_, end_ + 32), size = u64(bytes_, end_ + 40), begin = u64(bytes_, end_ + 48);
    if (u32(bytes_, end_) != end64_signature || u64(bytes_, end_ + 4) != end64_bytes - 12 ||
        u64(bytes_, end_ + 16) != 0 || u64(bytes_, end_ + 24) != count || u32(bytes_, locator + 4) != 0 ||
        !same(count_, 0xffff, count) || !same(directory_bytes, 0xffffffff, size) ||
        !same(begin_, 0xffffffff, begin))
      return malformed("the archive's end records do not agree", end_);
    count_ = count;
    directory_bytes = size;
    begin_ = begin;
    return {};
  }

  // Readers search for an end record, and the first that fits need not be the last. What could pass for one:
  // its directory ends where it begins, or a zip64 locator stands in front of it.
  Status check_single_end() const {
    const auto from = bytes_.size() - std::min<std::uint64_t>(bytes_.size(), searched_for_an_end);
    const auto text = text_of(bytes_);
    for (auto at = text.find("PK\5\6", from); at < at_end_; at = text.find("PK\5\6", at + 1)) {
      const bool ends = std::uint64_t{u32(bytes_, at + 12)} + u32(bytes_, at + 16) == at;
      if (ends || has_locator(at)) return malformed("the archive has two ends", at);
    }
    return {};
  }

  Result<ZipEntry> read_central(std::uint64_t& at) const {
    if (end_ - at < central_bytes || u32(bytes_, at) != central_signature)
      return malformed("an entry of the archive's directory is missing", at);
    const auto name_bytes = u16(bytes_, at + 28), extra_bytes = u16(bytes_, at + 30),
               comment_bytes = u16(bytes_, at + 32);
    const auto length = central_bytes + name_bytes + extra_bytes + comment_bytes;
    if (end_ - at < length) return malformed("an entry of the archive's directory is cut off", at);
    ZipEntry entry{.name = std::string(text_of(bytes_.subspan(at + central_bytes, name_bytes))),
                   .header = u32(bytes_, at + 42),
                   .stored = u32(bytes_, at + 20),
                   .size = u32(bytes_, at + 24)};
    const auto extra = bytes_.subspan(at + central_bytes + name_bytes, extra_bytes);
    if (!widen(extra, entry)) return malformed("an entry of the archive has no proper zip64 field", at);
    TRY_STATUS(read_method(at, entry));
    at += length;
    return entry;
  }

  // The wide numbers stand in the extra field of zip64: those, and only those, that did not fit.
  static bool widen(ByteView extra, ZipEntry& entry) {
    std::vector<std::uint64_t*> wide;
    for (auto* field : {&entry.size, &entry.stored, &entry.header})
      if (*field == 0xffffffff) wide.push_back(field);
    if (wide.empty()) return true;
    while (extra.size() >= 4) {
      const auto id = u16(extra, 0), length = u16(extra, 2);
      if (extra.size() - 4 < length) return false;
      if (id == zip64_extra) {
        if (length != 8 * wide.size()) return false;
        for (std::size_t i = 0; i < wide.size(); ++i) *wide[i] = u64(extra, 4 + 8 * i);
        return true;
      }
      extra = extra.subspan(4 + length);
    }
    return false;
  }

  Status read_method(std::uint64_t at, ZipEntry& entry) const {
    const auto flags = u16(bytes_, at + 8), method = u16(bytes_, at + 10);
    if ((flags & encrypted_flag) != 0)
      return error(ErrorCode::unsupported, "the entry " + entry.name + " is encrypted", at);
    if (method != method_stored && method != method_deflated)
      return error(ErrorCode::unsupported,
                   "the entry " + entry.name + " is compressed by method " + std::to_string(method), at);
    entry.deflated = method == method_deflated;
    if (!entry.deflated && entry.stored != entry.size)
      return malformed("the entry " + entry.name + " is stored with another size than its own", at);
    return {};
  }

  // Where the bytes begin is written nowhere but in the local header. Its sizes may be left open; libzip
  // compares them.
  Status find_content(ZipEntry& entry) const {
    const auto at = entry.header;
    if (at > begin_ || begin_ - at < local_bytes || u32(bytes_, at) != local_signature)
      return malformed("the entry " + entry.name + " is not where the archive's directory says", at);
    const auto name_bytes = u16(bytes_, at + 26), extra_bytes = u16(bytes_, at + 28);
    entry.offset = at + local_bytes + name_bytes + extra_bytes;
    if (entry.offset > begin_ || begin_ - entry.offset < entry.stored)
      return error(ErrorCode::truncated, "the entry " + entry.name + " reaches beyond its archive", at);
    const auto method = entry.deflated ? method_deflated : method_stored;
    if (text_of(bytes_.subspan(at + local_bytes, name_bytes)) != entry.name ||
        u16(bytes_, at + 8) != method || (u16(bytes_, at + 6) & encrypted_flag) != 0)
      return malformed("the entry " + entry.name + " has another name or method before its bytes", at);
    return {};
  }

  // It may or may not begin with a signature, and has sizes of 4 or of 8 bytes.
  std::uint64_t descriptor_bytes(const ZipEntry& entry, std::uint64_t central) const {
    if ((u16(bytes_, central + 8) & descriptor_flag) == 0) return 0;
    const auto behind = bytes_.first(begin_).subspan(entry.offset + entry.stored);
    for (const std::uint64_t width : {8, 4})
      for (const std::uint64_t at : {4, 0})
        if (is_descriptor(behind, at, width, entry, u32(bytes_, central + 16))) return at + 4 + 2 * width;
    return 0;
  }

  static bool is_descriptor(ByteView behind, std::uint64_t at, std::uint64_t width, const ZipEntry& entry,
                            std::uint32_t crc) {
    if (behind.size() < at + 4 + 2 * width || (at == 4 && u32(behind, 0) != descriptor_signature))
      return false;
    const auto size = [&](std::uint64_t place) {
      return width == 8 ? u64(behind, place) : u32(behind, place);
    };
    return u32(behind, at) == crc && size(at + 4) == entry.stored && size(at + 4 + width) == entry.size;
  }

  Status check_ranges(const std::vector<ZipEntry>& entries) const {
    std::vector<const ZipEntry*> order;
    for (const auto& entry : entries) order.push_back(&entry);
    std::ranges::sort(order, {}, &ZipEntry::header);
    std::uint64_t at = 0;
    for (const auto* entry : order) {
      if (entry->header < at)
        return malformed("the entry " + entry->name + " overlaps the one before it", entry->header);
      at = entry->offset + entry->stored;
    }
    if (!order.empty() && order.front()->header != 0)
      return malformed("the archive does not begin with an entry", 0);
    return {};
  }

  Status check_names(const std::vector<ZipEntry>& entries) const {
    std::unordered_set<std::string_view> names;
    for (const auto& entry : entries)
      if (entry.name.empty() || !names.insert(entry.name).second)
        return malformed("the archive holds the entry \"" + entry.name + "\" twice", entry.header);
    return {};
  }

  const MappedFile& file_;
  ByteView bytes_;
  std::uint64_t at_end_ = 0, begin_ = 0, end_ = 0, count_ = 0;  // end record, directory, its entries
};

}  // namespace

Result<ZipDirectory> read_zip_directory(const MappedFile& file) { return DirectoryParser(file).run(); }

}  // namespace driftseal
