// Field elements expanded from a seed: salts, pads, masks (docs/protocol.md, section 12). The prover's own
// choice but for the salts of a committed model, whose root must be recomputable: element j is the j-th
// accepted of the low 127 bits of H(0x07, seed, |label|, label, number, i), i = 0, 1, ..
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/sha256.h"
#include "core/proof/field/field.h"

namespace driftseal::proof {

void expand_fields(const Digest& seed, std::string_view label, std::uint64_t number, std::span<Fp> out);

}  // namespace driftseal::proof
