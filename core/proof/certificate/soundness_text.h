// soundness.json: the soundness account as text (docs/certificate_format.md, "soundness.json"). Figures are
// rounded to hundredths of a bit, always to the weaker side.
#pragma once

#include <string>

#include "core/proof/security/account.h"

namespace driftseal::proof {

std::string soundness_text(const SoundnessAccount& account);

}  // namespace driftseal::proof
