// How the audit stands with its policy, in a sentence: on the Policy page and before certifying.
#pragma once

#include "ui/present/look.h"

namespace driftseal::ui {

class AuditSession;

struct PolicyStanding {
  Look look;
  QString explanation;
};

PolicyStanding standingOf(const AuditSession& session);

}  // namespace driftseal::ui
