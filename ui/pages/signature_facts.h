// The signatures of a certificate, each with its answers, key, chain and what was signed, in words.
#pragma once

#include <vector>

#include "ui/models/fact_tree_model.h"
#include "ui/session/certificate_check.h"

namespace driftseal::ui {

std::vector<FactNode> signatureFacts(const CheckedCertificate& checked);

}  // namespace driftseal::ui
