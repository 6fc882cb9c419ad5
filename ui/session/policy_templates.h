// The example policies that come with the program, to begin with.
#pragma once

#include <QString>
#include <string>
#include <vector>

namespace driftseal::ui {

struct PolicyTemplate {
  QString name, description;  // as the file says
  std::string text;
};
std::vector<PolicyTemplate> policyTemplates();

}  // namespace driftseal::ui
