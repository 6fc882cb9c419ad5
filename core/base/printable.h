// Text from outside, made safe to print: nothing in it can steer a terminal or pretend to be another line.
#pragma once

#include <string>
#include <string_view>

namespace driftseal {

// Control characters (C0, DEL, C1), bidirectional overrides and isolates (U+202A .. U+202E, U+2066 ..
// U+2069), line and paragraph separators, and bytes that are not UTF-8 become \xNN, byte by byte.
std::string printable(std::string_view text);

// A file name as one word of a shell command: quoted where it must be, and never taken for an option.
std::string shell_quoted(const std::string& name);

}  // namespace driftseal
