#include "core/audit/certificate_building.h"

#include <algorithm>
#include <unordered_map>

#include "core/audit/check/certified_policy.h"
#include "core/audit/manifest_building.h"

namespace driftseal::audit {

namespace {

// Without copies that are equal to what they are tied to.
std::vector<std::string> names_of(const Judged& judged, Coverage status) {
  std::vector<std::string> names;
  for (const CoverageEntry& entry : judged.measured->drift.coverage)
    if (entry.status == status && !entry.same_copy()) names.push_back(entry.name);
  return names;
}

// Tensors of the layout whose values could not be compared, by the findings of the policy: all of them are
// exempt, else the pair would not have passed.
std::vector<proof::Coverage::Entry> not_analysable(const Judged& judged) {
  std::vector<proof::Coverage::Entry> entries;
  for (const Finding& finding : judged.evaluation.findings)
    if (finding.kind == FindingKind::not_analysed) entries.push_back({finding.tensor, finding.detail});
  return entries;
}

proof::CertificateTensor describe(const Pair& pair, const CoverageEntry& entry) {
  const TensorInfo& base = pair.base_tensor(entry);
  proof::CertificateTensor tensor{
      base.name, !is_floating(base.dtype), std::string(to_string(base.dtype)), {}, base.shape};
  if (entry.tuned && entry.status != Coverage::reshaped)
    tensor.tuned_dtype = std::string(to_string(pair.tuned_tensor(entry).dtype));
  return tensor;
}

}  // namespace

std::vector<proof::ManifestTensor> layout_of(const Judged& judged) {
  std::unordered_map<std::size_t, u128> squares;
  for (const TensorGridDrift& tensor : judged.measured->grid)
    if (!tensor.base_figures.problem) squares[tensor.base] = tensor.base_figures.sum_of_squares;
  std::vector<proof::ManifestTensor> layout;
  const auto& tensors = judged.measured->pair().base->tensors();
  for (std::size_t i = 0; i < tensors.size(); ++i) {
    layout.push_back({tensors[i].name, std::string(to_string(tensors[i].dtype)), tensors[i].shape, {}});
    if (is_floating(tensors[i].dtype) && squares.contains(i)) layout.back().sum_of_squares = squares[i];
  }
  return layout;
}

std::vector<std::string> missing_names(const Judged& judged) { return names_of(judged, Coverage::missing); }

Result<proof::ResolvedPolicy> resolved_policy(const Judged& judged) {
  return certified_policy(judged.policy, layout_of(judged), missing_names(judged));
}

proof::CertificateManifest draft(const Judged& judged, const proof::ResolvedPolicy& policy) {
  const Pair& pair = judged.measured->pair();
  proof::CertificateManifest manifest;
  manifest.tool = tool_name;
  manifest.grid_bits = judged.policy.grid_bits;
  for (const CoverageEntry& entry : pair.coverage)
    if (entry.base) manifest.layout.push_back(describe(pair, entry));
  manifest.policy_file = policy_digest(judged.file.text);
  manifest.policy = policy;
  manifest.coverage = {names_of(judged, Coverage::added), missing_names(judged), not_analysable(judged)};
  return manifest;
}

}  // namespace driftseal::audit
