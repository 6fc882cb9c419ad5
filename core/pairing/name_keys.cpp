#include "core/pairing/name_keys.h"

#include <algorithm>
#include <unordered_set>

#include "core/architecture/roles/canonical_name.h"

namespace driftseal {

namespace {

using Names = std::span<const std::string_view>;

constexpr std::size_t sampled_names = 256;  // enough to tell one architecture of the table from another

NameKey canonical_key(std::string_view name) {
  CanonicalName canonical = canonical_name(name);
  NameKey key{.key = std::move(canonical.name)};
  for (const StrippedName& stripped : canonical.stripped) {
    if (!key.why.empty()) key.why += ", ";
    key.why += stripped.text + " taken off (" + std::string(stripped.why) + ")";
  }
  return key;
}

std::vector<NameKey> canonical_keys(Names names) {
  std::vector<NameKey> keys;
  keys.reserve(names.size());
  for (const std::string_view name : names) keys.push_back(canonical_key(name));
  return keys;
}

bool has_gguf_names(Names names) {
  return std::ranges::any_of(names, [](std::string_view name) { return name.starts_with("blk."); });
}

// A name that the table does not have stays as it is.
NameKey translated_key(std::string_view architecture, std::string_view name) {
  const auto translated = gguf_names().find(architecture, name);
  if (!translated) return {.key = std::string(name)};
  return {.key = canonical_name(translated->name).name,
          .why = "called " + translated->name + " before it became GGUF",
          .change = translated->change,
          .heads = translated->heads};
}

// That with the most names in common with the other model; of equals the first.
std::string architecture_of(Names gguf, const std::vector<NameKey>& others) {
  std::unordered_set<std::string_view> known;
  for (const NameKey& other : others) known.insert(other.key);
  const Names sample = gguf.first(std::min(gguf.size(), sampled_names));
  std::string best;
  std::ptrdiff_t most = 0;
  for (const std::string& architecture : gguf_names().architectures()) {
    const auto common = std::ranges::count_if(
        sample, [&](auto name) { return known.contains(translated_key(architecture, name).key); });
    if (common > most) best = architecture;
    most = std::max(most, common);
  }
  return best;
}

std::vector<NameKey> translated_keys(Names gguf, const std::vector<NameKey>& others) {
  const std::string architecture = architecture_of(gguf, others);
  std::vector<NameKey> keys;
  keys.reserve(gguf.size());
  for (const std::string_view name : gguf) keys.push_back(translated_key(architecture, name));
  return keys;
}

}  // namespace

NameKeys find_keys(Names base, Names tuned) {
  const bool gguf_base = has_gguf_names(base), gguf_tuned = has_gguf_names(tuned);
  NameKeys keys;
  if (gguf_base == gguf_tuned) {
    keys.base = canonical_keys(base);
    keys.tuned = canonical_keys(tuned);
  } else if (gguf_base) {
    keys.gguf = NameKeys::Gguf::base;
    keys.tuned = canonical_keys(tuned);
    keys.base = translated_keys(base, keys.tuned);
  } else {
    keys.gguf = NameKeys::Gguf::tuned;
    keys.base = canonical_keys(base);
    keys.tuned = translated_keys(tuned, keys.base);
  }
  return keys;
}

}  // namespace driftseal
