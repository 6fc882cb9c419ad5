#include "core/audit/check/plan_of.h"

#include "core/proof/certificate/manifest_parts.h"

namespace driftseal {

static constexpr std::uint64_t most_entries = std::uint64_t{1} << 36;  // of docs/protocol.md, section 3

static Result<std::uint64_t> committed_entries(const proof::CertificateManifest& manifest) {
  std::uint64_t entries = 0;
  for (const auto& block : manifest.policy.blocks) {
    if (block.kind == proof::BlockKind::exempt) continue;
    for (const auto tensor : block.tensors) {
      const auto n = proof::element_count_of(manifest.layout[tensor].shape).value_or(most_entries);
      if (n > most_entries - entries)
        return Error{ErrorCode::limit_exceeded, "the model has more entries than can be proved", "",
                     block.name, "Exempt tensors, or split the model"};
      entries += n;
    }
  }
  if (entries == 0)
    return Error{ErrorCode::nothing_to_analyse, "no tensor is committed that has an entry", "", "",
                 "Exempt fewer tensors"};
  return entries;
}

Result<proof::Plan> plan_of(const proof::CertificateManifest& manifest) {
  TRY(const auto entries, committed_entries(manifest));
  auto parameters = proof::Parameters::for_entries(entries);
  parameters.grid_bits = manifest.grid_bits;
  return proof::Plan::make(proof::statement_of(manifest), parameters);
}

}  // namespace driftseal
