#include "core/audit/check/model_signature_report.h"

#include <algorithm>

namespace driftseal {

std::string_view to_string(FilesState state) {
  switch (state) {
    case FilesState::match:
      return "match";
    case FilesState::differ:
      return "differ";
    case FilesState::not_checked:
      return "not_checked";
  }
  CHECK(false);
}

std::string_view to_string(FileProblem problem) {
  switch (problem) {
    case FileProblem::differs:
      return "differs";
    case FileProblem::missing:
      return "missing";
    case FileProblem::not_listed:
      return "not_listed";
    case FileProblem::not_a_file:
      return "not_a_file";
  }
  CHECK(false);
}

bool ModelSignatureReport::vouched() const {
  return check.signature == sign::SignatureState::valid && check.trust == sign::Trust::trusted &&
         files == FilesState::match;
}

bool accepted(const std::vector<ModelSignatureReport>& signatures) {
  const auto objects = [](const ModelSignatureReport& one) {
    return one.check.signature == sign::SignatureState::bad || one.files == FilesState::differ;
  };
  return std::ranges::any_of(signatures, &ModelSignatureReport::vouched) &&
         std::ranges::none_of(signatures, objects);
}

}  // namespace driftseal
