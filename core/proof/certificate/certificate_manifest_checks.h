// What a certificate's manifest must not contradict itself about.
#pragma once

#include <optional>
#include <string>

#include "core/proof/certificate/certificate_manifest.h"

namespace driftseal::proof {

// What is wrong, as the end of a sentence; nothing if the manifest agrees with itself.
std::optional<std::string> find_contradiction(const CertificateManifest& manifest);

}  // namespace driftseal::proof
