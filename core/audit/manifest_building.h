// The parts of a model manifest, from files. Private to the commitments of this folder.
#pragma once

#include "core/audit/model_commitment.h"

namespace driftseal::audit {

// Fills in tensors, files and digest, no commitments yet; with a secret, digests are keyed
// and sums of squares are not told. Errors: those of measure_grid and
// digest_files, and not_finite or out_of_range for a tensor that is to be committed.
Status describe(CommittedFiles& model, const Secret* secret, const Task& task);

// N, c, Q of the commitment; the root is not known yet.
proof::ManifestCommitment shape_of(const Selection& selection);

Result<proof::Commitment> commit_entries(const Selection& selection, const std::optional<Digest>& seed,
                                         const Task& task);

// mismatch unless the manifest describes these tensors in this order, on this grid.
Status same_tensors(const proof::ModelManifest& manifest, const Selection& selection,
                    const std::string& path);

// Canonical bytes, checked to be readable again (unsupported, if a name of the model is one that no manifest
// can hold).
Result<Bytes> bytes_of(const proof::ModelManifest& manifest, const std::string& model_path);

inline constexpr std::string_view tool_name = "driftseal " DRIFTSEAL_VERSION;

}  // namespace driftseal::audit
