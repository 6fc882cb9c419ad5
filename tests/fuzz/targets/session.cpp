#include "core/audit/session_file.h"

#include "tests/fuzz/targets/expect.h"
#include "tests/fuzz/targets/targets.h"

namespace driftseal::fuzz {

bool session(ByteView input) {
  const auto read = audit::read_session(text_of(input), "/audits/one/x.driftaudit");
  if (!accepted(read)) return false;
  for (const Error& problem : read->problems) expect_explained(problem);
  const auto text = audit::session_text(read->session, "/audits/one/x.driftaudit");
  if (accepted(text)) {  // refused only where a path has become too long
    const auto again = audit::read_session(*text, "/audits/one/x.driftaudit");
    CHECK(again.ok() && again->problems.empty() && again->session == read->session);
  }
  return read->problems.empty();
}

}  // namespace driftseal::fuzz
