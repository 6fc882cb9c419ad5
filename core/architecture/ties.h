// Tensors that are one under two names.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/architecture/architecture.h"

namespace driftseal {

// By what the family allows and config.json says (tied; nothing: it does not say). Notes what stays open.
void find_named_ties(std::span<const NamedShape> tensors, std::optional<bool> tied,
                     Architecture& architecture);

// By the same bytes of the same file.
void find_shared_storage(const Model& model, Architecture& architecture);

}  // namespace driftseal
