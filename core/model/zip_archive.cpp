#include "core/model/zip_archive.h"

#include <zip.h>

namespace driftseal {

namespace {

struct Close {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

// ZIP_CHECKCONS: local headers must agree with the directory.
zip_t* open_mapped(ByteView bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr;
  if (source && !archive) zip_source_free(source);
  zip_error_fini(&error);
  return archive;
}

// No deflate stream grows more than 1032 times (RFC 1951: 258 bytes from 2 bits).
bool possible_size(const ZipEntry& entry) { return entry.size / 1032 <= entry.stored; }

}  // namespace

void ZipArchive::Discard::operator()(zip* archive) const { zip_discard(archive); }

Error ZipArchive::error(ErrorCode code, std::string message, std::string where) const {
  return {code, std::move(message), file_->path(), std::move(where),
          "Download or save the file again; if the error stays, ask whoever made it"};
}

// libzip sees the file only after its directory was found sound: it reserves memory for whatever number of
// entries an archive announces.
Result<ZipArchive> ZipArchive::open(std::shared_ptr<const MappedFile> file) {
  TRY(auto directory, read_zip_directory(*file));
  ZipArchive archive(std::move(file), std::move(directory));
  archive.archive_.reset(open_mapped(archive.file_->bytes()));
  TRY_STATUS(archive.compare_with_libzip());
  return archive;
}

Status ZipArchive::compare_with_libzip() const {
  if (!archive_ || zip_get_num_entries(archive_.get(), 0) != static_cast<zip_int64_t>(entries_.size()))
    return error(ErrorCode::malformed, "the archive contradicts itself", "");
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const auto& entry = entries_[i];
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive_.get(), i, ZIP_FL_ENC_RAW, &stat) != 0 || stat.name != entry.name ||
        stat.size != entry.size || stat.comp_size != entry.stored ||
        stat.comp_method != (entry.deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE) ||
        stat.encryption_method != ZIP_EM_NONE)
      return error(ErrorCode::malformed, "the archive can be read in two ways", entry.name);
  }
  return {};
}

FileRegions ZipArchive::structure() const {
  FileRegions regions{{ByteUse::archive, "", directory_, file_->size() - directory_}};
  for (const auto& entry : entries_) {
    regions.push_back({ByteUse::archive, entry.name, entry.header, entry.offset - entry.header});
    if (entry.descriptor > 0)
      regions.push_back({ByteUse::archive, entry.name, entry.offset + entry.stored, entry.descriptor});
  }
  return regions;
}

Result<Bytes> ZipArchive::content(std::size_t i, std::uint64_t limit) const {
  const auto& entry = entries_[i];
  if (entry.size > limit)
    return error(
        ErrorCode::limit_exceeded,
        "has " + std::to_string(entry.size) + " bytes; at most " + std::to_string(limit) + " are read",
        entry.name);
  if (!possible_size(entry))
    return error(ErrorCode::malformed, "claims to be larger than its compressed bytes can be", entry.name);
  const std::unique_ptr<zip_file_t, Close> file(zip_fopen_index(archive_.get(), i, 0));
  Bytes content(entry.size);
  std::uint8_t beyond;  // the checksum is compared when the end is reached
  if (!file ||
      zip_fread(file.get(), content.data(), content.size()) != static_cast<zip_int64_t>(content.size()) ||
      zip_fread(file.get(), &beyond, 1) != 0)
    return error(ErrorCode::malformed, "is damaged: size or checksum is wrong", entry.name);
  return content;
}

}  // namespace driftseal
