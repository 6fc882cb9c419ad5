// What can be done to the rules of a policy. Rows that do not exist change nothing.
#pragma once

#include "ui/session/policy_document.h"

namespace driftseal::ui {

PolicyEdit insertRule(std::size_t at, const PolicyRule& rule);  // under a name that is not taken
PolicyEdit removeRules(const std::vector<std::size_t>& rules);
PolicyEdit duplicateRule(std::size_t rule);             // behind it, under another name
PolicyEdit moveRule(std::size_t from, std::size_t to);  // it then stands at `to`
PolicyEdit replaceRule(std::size_t rule, const PolicyRule& by);

PolicyRule emptyRule();  // every tensor, frozen
// For exactly these tensors among all of the model, frozen.
PolicyRule ruleFor(const std::vector<std::string>& tensors, const std::vector<std::string>& all);

}  // namespace driftseal::ui
