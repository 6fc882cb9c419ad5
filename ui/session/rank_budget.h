// The rank that a policy allows the change of a tensor.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "ui/session/judgement.h"

namespace driftseal::ui {

// Absent if its rule does not bound the rank, or nothing was judged yet.
std::optional<std::uint64_t> rankBudget(const Judgement& judgement, const std::string& tensor);

}  // namespace driftseal::ui
