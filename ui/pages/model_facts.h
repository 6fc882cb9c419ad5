// Names and values for a model's card.
#pragma once

#include <vector>

#include "ui/session/model_description.h"
#include "ui/widgets/fact_list.h"

namespace driftseal::ui {

std::vector<Fact> factsOf(const ModelDescription& model);

}  // namespace driftseal::ui
