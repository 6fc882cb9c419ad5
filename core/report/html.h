// Documents as one self-contained HTML file: no script, no link to anything outside.
#pragma once

#include <string>
#include <string_view>

#include "core/report/document.h"

namespace driftseal::report {

// Safe inside elements and quoted attributes. Bytes that are not UTF-8, and control characters, become
// U+FFFD.
std::string escape_html(std::string_view text);

std::string to_html(const Document& document);

}  // namespace driftseal::report
