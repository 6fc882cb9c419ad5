#include "core/audit/check/plan_of.h"

namespace driftseal {

Result<proof::Plan> plan_of(const proof::CertificateManifest& manifest) {
  return proof::Plan::make(proof::statement_of(manifest));
}

}  // namespace driftseal
