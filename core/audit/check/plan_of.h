// The plan of a certificate's statement.
#pragma once

#include "core/proof/certificate/certificate_manifest.h"
#include "core/proof/relation/plan.h"

namespace driftseal {

// Parameters follow from the number of committed entries and the grid. Errors: those of Plan::make, and
// nothing_to_analyse or limit_exceeded for a layout with no entries or too many.
Result<proof::Plan> plan_of(const proof::CertificateManifest& manifest);

}  // namespace driftseal
