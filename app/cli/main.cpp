// driftseal: the command line. Builds the objects, reads the words, runs one command.
#include "app/cli/commands.h"
#include "app/cli/console.h"

#include <algorithm>
#include <string_view>

using namespace driftseal;

// Asked for before the words are understood: errors in them are answered in the same form.
static bool wants_json(int argc, char** argv) {
  return std::any_of(argv + 1, argv + argc,
                     [](const char* word) { return std::string_view(word) == "--json"; });
}

int main(int argc, char** argv) {
  const cli::Interruption interruption;
  cli::Arguments arguments(
      "Audits how a fine-tuned network differs from its base, and seals the finding in a certificate",
      DRIFTSEAL_VERSION);
  cli::add_inspect(arguments);
  cli::add_drift(arguments);
  cli::add_policy(arguments);
  cli::add_commit(arguments);
  cli::add_prove(arguments);
  cli::add_audit(arguments);
  cli::add_verify(arguments);
  cli::add_explain(arguments);
  cli::add_link(arguments);
  cli::add_sign(arguments);
  cli::add_signature(arguments);
  cli::add_keygen(arguments);
  cli::add_report(arguments);
  cli::add_verify_report(arguments);

  const auto parsed = arguments.parse(argc, argv);
  if (!parsed.ok()) return cli::conclude(parsed.error(), wants_json(argc, argv));
  const auto outcome = parsed->run(cli::console_task(interruption.token()));
  return cli::conclude(outcome, parsed->json);
}
