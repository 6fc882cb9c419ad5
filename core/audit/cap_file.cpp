#include "core/audit/cap_file.h"

#include <algorithm>

#include "core/base/mapped_file.h"

namespace driftseal::audit {

static constexpr std::string_view magic = "driftseal-cap/1\n";
static constexpr std::uint64_t most_digests = 1 << 20;
static constexpr std::uint64_t file_limit = 256 << 20;

std::string cap_path(const std::string& manifest_path) { return manifest_path + ".cap"; }

Bytes write_caps(const std::vector<proof::Commitment>& commitments) {
  Bytes out(magic.begin(), magic.end());
  for (const proof::Commitment& commitment : commitments) {
    append(out, commitment.root);
    append_u64(out, commitment.cap.size());
    for (const Digest& digest : commitment.cap) append(out, digest);
  }
  return out;
}

static std::optional<Digest> read_digest(ByteReader& reader) {
  const auto bytes = reader.take(sizeof(Digest));
  if (!bytes) return std::nullopt;
  Digest digest{};
  std::copy(bytes->begin(), bytes->end(), digest.begin());
  return digest;
}

static std::optional<proof::Commitment> read_cap(ByteReader& reader) {
  const auto root = read_digest(reader);
  const auto n = reader.u64();
  if (!root || !n || *n > most_digests) return std::nullopt;
  proof::Commitment commitment{*root, {}};
  for (std::uint64_t i = 0; i < *n; ++i) {
    const auto digest = read_digest(reader);
    if (!digest) return std::nullopt;
    commitment.cap.push_back(*digest);
  }
  return commitment;
}

std::vector<proof::Commitment> read_caps(ByteView bytes) {
  std::vector<proof::Commitment> caps;
  ByteReader reader(bytes);
  const auto start = reader.take(magic.size());
  if (!start || text_of(*start) != magic) return caps;
  while (reader.remaining() > 0) {
    auto cap = read_cap(reader);
    if (!cap) break;
    if (proof::root_of_cap(cap->cap) == cap->root) caps.push_back(std::move(*cap));
  }
  return caps;
}

std::optional<proof::Commitment> find_cap(const std::string& path, const Digest& root) {
  const auto bytes = read_file(path, file_limit);
  if (!bytes.ok()) return std::nullopt;
  for (auto& cap : read_caps(*bytes))
    if (cap.root == root) return std::move(cap);
  return std::nullopt;
}

}  // namespace driftseal::audit
