// A model is only taken if somebody who is trusted has signed its files (docs/model_signing.md).
#pragma once

#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/model/model.h"
#include "core/proof/certificate/model_manifest.h"
#include "core/sign/trust.h"

namespace driftseal::audit {

// digests: plain ones, as digest_files finds them; what they tell is not read again. Errors: not_found (no
// signature beside the model), mismatch (no signature is valid, of somebody trusted, and about these files,
// or one of several is bad or about others), those of check_model_signatures.
Status demand_signature(const Model& model, const std::vector<proof::ManifestFile>& digests,
                        const sign::TrustRoots& trust, const Task& task);

}  // namespace driftseal::audit
