// What proving the policy would cost, before anything runs: in one line.
#pragma once

#include "ui/present/look.h"

namespace driftseal::ui {

class AuditSession;
class PolicyEditing;

Look costLine(const AuditSession& session, const PolicyEditing& editing);

}  // namespace driftseal::ui
