// The plan of a certificate's statement.
#pragma once

#include "core/proof/certificate/certificate_manifest.h"
#include "core/proof/relation/plan.h"

namespace driftseal {

Result<proof::Plan> plan_of(const proof::CertificateManifest& manifest);  // errors: those of Plan::make

}  // namespace driftseal
