// Text from files that strangers made, before it is shown.
#pragma once

#include <string>
#include <string_view>

namespace driftseal::report {

// Valid UTF-8 without control characters (newline and tab stay) and without the marks that turn the direction
// of text and could make a name look like another: each of these becomes U+FFFD.
std::string printable_utf8(std::string_view text);

}  // namespace driftseal::report
