#include "core/base/result.h"

#include "core/base/printable.h"

namespace driftseal {

std::string_view to_string(ErrorCode code) {
  switch (code) {
    case ErrorCode::cannot_open: return "cannot_open";
    case ErrorCode::cannot_read: return "cannot_read";
    case ErrorCode::cannot_write: return "cannot_write";
    case ErrorCode::truncated: return "truncated";
    case ErrorCode::malformed: return "malformed";
    case ErrorCode::unsupported: return "unsupported";
    case ErrorCode::limit_exceeded: return "limit_exceeded";
    case ErrorCode::not_finite: return "not_finite";
    case ErrorCode::out_of_range: return "out_of_range";
    case ErrorCode::mismatch: return "mismatch";
    case ErrorCode::not_found: return "not_found";
    case ErrorCode::changed_on_disk: return "changed_on_disk";
    case ErrorCode::policy_refused: return "policy_refused";
    case ErrorCode::over_budget: return "over_budget";
    case ErrorCode::opening_budget: return "opening_budget";
    case ErrorCode::key_refused: return "key_refused";
    case ErrorCode::wrong_passphrase: return "wrong_passphrase";
    case ErrorCode::nothing_to_analyse: return "nothing_to_analyse";
    case ErrorCode::usage: return "usage";
    case ErrorCode::cancelled: return "cancelled";
  }
  CHECK(false);
}

std::string Error::paragraph() const {
  std::string text;
  if (!file.empty()) text += file + ": ";
  if (!where.empty()) text += where + ": ";
  text += message;
  if (!text.empty() && text.back() != '.') text += '.';
  if (!remedy.empty()) text += ' ' + remedy + (remedy.back() == '.' ? "" : ".");
  return printable(text);  // the parts quote names and values from hostile files
}

}  // namespace driftseal
