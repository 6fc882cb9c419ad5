#include "core/proof/certificate/container.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <memory>

#include "core/proof/certificate/zip_bytes.h"

namespace driftseal::proof {

namespace {

struct EntryRule {
  const char* name;
  std::size_t limit;
};

constexpr std::array<EntryRule, 5> rules = {{{"manifest.json", ContainerLimits::manifest},
                                             {"policy.json", ContainerLimits::policy},
                                             {"proof.bin", ContainerLimits::proof},
                                             {"soundness.json", ContainerLimits::soundness},
                                             {"signatures.jsonl", ContainerLimits::signatures}}};

struct Closed {
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using ArchivePtr = std::unique_ptr<zip_t, Closed>;
using EntryPtr = std::unique_ptr<zip_file_t, Closed>;

Error refused(const std::string& message, const std::string& file, const std::string& where = "") {
  return {ErrorCode::malformed, message, file, where, "Take the certificate from its source again"};
}

Error too_large(const EntryRule& rule, const std::string& file) {
  return {ErrorCode::limit_exceeded, "this part is larger than a certificate allows", file, rule.name,
          "Take the certificate from its source again"};
}

ArchivePtr open_archive(ByteView bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (!source) return nullptr;
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  if (!archive) zip_source_free(source);
  zip_error_fini(&error);
  return ArchivePtr(archive);
}

// Entry i of the archive, if it is what the rules want there.
Result<Bytes> read_entry(zip_t* archive, std::size_t i, const std::string& file) {
  const auto& rule = rules[i];
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat_index(archive, i, ZIP_FL_UNCHANGED, &stat) != 0)
    return refused("an entry is missing", file, rule.name);
  if (std::string_view(stat.name) != rule.name)
    return refused("another entry stands where this one belongs", file, rule.name);
  if (stat.comp_method != ZIP_CM_STORE || stat.comp_size != stat.size)
    return refused("the entry is compressed or encrypted", file, rule.name);
  if (stat.size > rule.limit) return too_large(rule, file);
  const EntryPtr entry(zip_fopen_index(archive, i, ZIP_FL_UNCHANGED));
  Bytes content(stat.size);
  if (!entry ||
      zip_fread(entry.get(), content.data(), content.size()) != static_cast<zip_int64_t>(content.size()))
    return refused("the entry is damaged", file, rule.name);
  return content;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += line + "\n";
  return text;
}

// Each line ends with a line feed and is not empty; an empty text has no lines.
Result<std::vector<std::string>> split(std::string_view text, const std::string& file) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos || end == 0 || lines.size() == ContainerLimits::signature_lines)
      return refused("the signatures are not up to 64 lines of text", file, rules[4].name);
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  return lines;
}

std::array<ByteView, 5> contents_of(const CertificateParts& parts, std::string_view signatures) {
  return {parts.manifest, parts.policy, parts.proof, parts.soundness, view_of(signatures)};
}

}  // namespace

Result<Bytes> write_container(const CertificateParts& parts) {
  const std::string signatures = joined(parts.signatures);
  const auto contents = contents_of(parts, signatures);
  if (parts.signatures.size() > ContainerLimits::signature_lines) return too_large(rules[4], "");
  std::vector<ZipEntry> entries;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (contents[i].size() > rules[i].limit) return too_large(rules[i], "");
    entries.push_back({rules[i].name, contents[i]});
  }
  return zip_bytes(entries);
}

Result<CertificateParts> read_container(ByteView bytes, const std::string& file) {
  const auto archive = open_archive(bytes);
  if (!archive) return refused("this is not a certificate, or it is damaged", file);
  if (zip_get_num_entries(archive.get(), 0) != static_cast<zip_int64_t>(rules.size()))
    return refused("a certificate has exactly five entries", file);
  std::array<Bytes, 5> read;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    TRY(read[i], read_entry(archive.get(), i, file));
  }
  TRY(auto lines, split(text_of(read[4]), file));
  CertificateParts parts{std::move(read[0]), std::move(read[1]), std::move(read[2]), std::move(read[3]),
                         std::move(lines)};
  TRY(const auto canonical, write_container(parts));
  if (!std::ranges::equal(canonical, bytes))
    return refused("the file has bytes that a certificate does not have", file);
  return parts;
}

Digest content_digest(const CertificateParts& parts) {
  constexpr std::string_view tag = "driftseal-certificate-content/1";
  Sha256 hash;
  for (const ByteView part : {view_of(tag), ByteView(parts.manifest), ByteView(parts.policy),
                              ByteView(parts.proof), ByteView(parts.soundness)})
    hash.update_u64(part.size()).update(part);
  return hash.finish();
}

}  // namespace driftseal::proof
