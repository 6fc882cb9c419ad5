// One line of a session file (session_file.h).
#pragma once

#include <string>
#include <string_view>

#include "core/audit/session_file.h"
#include "core/base/json.h"

namespace driftseal::audit {

// Takes what the line says into `session`, all of it or nothing. Paths stay as they are written. Errors:
// malformed, limit_exceeded, with the line and, where it is known, the column.
Status take_session_line(std::string_view line, std::size_t number, const std::string& file,
                         Session& session);

}  // namespace driftseal::audit
