// driftseal audit BASE TUNED: everything, from two models to a certificate.
#include "app/cli/certifying.h"
#include "app/cli/commands.h"

namespace driftseal::cli {

void add_audit(Arguments& arguments) {
  const auto options = std::make_shared<CertifyArguments>();
  options->show_drift = true;
  Command command = arguments.command("audit", "Measure, judge, prove and verify: all of it");
  command.positional("BASE", options->base, "The base: file, index file or folder")
      .positional("TUNED", options->tuned, "The tuned model: file, index file or folder, also of an adapter");
  declare(command, *options);
  command.runs([options](const Task& task) { return certify(*options, task); });
}

}  // namespace driftseal::cli
