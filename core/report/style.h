// The style sheet of the HTML report (resources/report/style.css), taken into the program when it is built.
#pragma once

#include <string_view>

namespace driftseal::report {

extern const std::string_view style_sheet;

}  // namespace driftseal::report
