#include "core/proof/certificate/certificate_manifest_checks.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace driftseal::proof {

namespace {

using Indices = std::unordered_map<std::string_view, std::size_t>;

std::optional<Indices> indices_by_name(const std::vector<CertificateTensor>& layout) {
  Indices indices;
  for (std::size_t i = 0; i < layout.size(); ++i)
    if (!indices.emplace(layout[i].name, i).second) return std::nullopt;
  return indices;
}

// For each tensor: is it in an exempt block? Nothing unless every tensor is in exactly one block.
std::optional<std::vector<bool>> exempt_tensors(const CertificateManifest& manifest) {
  std::vector<bool> seen(manifest.layout.size()), exempt(manifest.layout.size());
  for (const auto& block : manifest.policy.blocks)
    for (const auto index : block.tensors) {
      if (index >= seen.size() || seen[index]) return std::nullopt;
      seen[index] = true;
      exempt[index] = block.kind == BlockKind::exempt;
    }
  if (std::ranges::count(seen, false) != 0) return std::nullopt;
  return exempt;
}

bool added_are_new(const Coverage& coverage, const Indices& indices) {
  std::unordered_set<std::string_view> names;
  return std::ranges::all_of(coverage.added, [&](const std::string& name) {
    return names.insert(name).second && !indices.contains(name);
  });
}

// Tensors that are missing or not analysable: each once, in the layout, exempt; a missing one has no element
// type in the tuned model. Nothing if that does not hold, else the set of them.
std::optional<std::unordered_set<std::size_t>> uncovered(const CertificateManifest& manifest,
                                                         const Indices& indices,
                                                         const std::vector<bool>& exempt) {
  std::unordered_set<std::size_t> found;
  const auto add = [&](const std::string& name) {
    const auto at = indices.find(name);
    return at != indices.end() && exempt[at->second] && found.insert(at->second).second;
  };
  for (const auto& name : manifest.coverage.missing)
    if (!add(name) || manifest.layout[indices.at(name)].tuned_dtype) return std::nullopt;
  for (const auto& entry : manifest.coverage.not_analysable)
    if (!add(entry.name)) return std::nullopt;
  return found;
}

}  // namespace

std::optional<std::string> find_contradiction(const CertificateManifest& manifest) {
  const auto indices = indices_by_name(manifest.layout);
  if (!indices) return "names a tensor twice";
  const auto exempt = exempt_tensors(manifest);
  if (!exempt) return "does not put every tensor in exactly one block";
  if (!added_are_new(manifest.coverage, *indices))
    return "calls a tensor added that is in the base or named twice";
  const auto not_covered = uncovered(manifest, *indices, *exempt);
  if (!not_covered) return "says of a missing or not analysable tensor what its layout or policy does not";
  for (std::size_t i = 0; i < manifest.layout.size(); ++i)
    if (!manifest.layout[i].tuned_dtype && !not_covered->contains(i))
      return "does not say why a tensor has no counterpart";
  if (manifest.lineage && manifest.lineage->tuned_root != manifest.base_root)
    return "names a certificate of its base that is about another model";
  return std::nullopt;
}

}  // namespace driftseal::proof
