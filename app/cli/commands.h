// All commands; each stands in a file of its own and declares its arguments itself.
#pragma once

#include "app/cli/arguments.h"

namespace driftseal::cli {

void add_inspect(Arguments& arguments);
void add_drift(Arguments& arguments);
void add_policy(Arguments& arguments);
void add_commit(Arguments& arguments);
void add_prove(Arguments& arguments);
void add_audit(Arguments& arguments);
void add_verify(Arguments& arguments);
void add_explain(Arguments& arguments);
void add_link(Arguments& arguments);
void add_sign(Arguments& arguments);
void add_signature(Arguments& arguments);
void add_keygen(Arguments& arguments);
void add_report(Arguments& arguments);
void add_verify_report(Arguments& arguments);

}  // namespace driftseal::cli
