// driftseal prove: a certificate for a pair that meets a policy.
#include "app/cli/certifying.h"
#include "app/cli/commands.h"

namespace driftseal::cli {

void add_prove(Arguments& arguments) {
  const auto options = std::make_shared<CertifyArguments>();
  Command command = arguments.command("prove", "Prove that a pair meets a policy, and write the certificate");
  command.required("--base", options->base, "The base: file, index file or folder")
      .required("--tuned", options->tuned, "The tuned model: file, index file or folder, also of an adapter");
  declare(command, *options);
  command.runs([options](const Task& task) { return certify(*options, task); });
}

}  // namespace driftseal::cli
