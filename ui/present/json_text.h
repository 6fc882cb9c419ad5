// JSON with line breaks and indents, for people: only white space is added. Any text is taken, however
// malformed, and at most `limit` characters are made.
#pragma once

#include <QString>
#include <string_view>

namespace driftseal::ui {

QString indentedJson(std::string_view text, qsizetype limit);

}  // namespace driftseal::ui
