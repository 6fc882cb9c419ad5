// driftseal-verify: the stand-alone verifier. It links neither the prover nor anything that reads models.
#include <CLI/CLI.hpp>
#include <algorithm>

#include "app/cli/checking.h"
#include "app/cli/outcome.h"
#include "core/audit/check/verdict_text.h"

using namespace driftseal;

static void describe(CLI::App& words, cli::CheckArguments& arguments, bool& json) {
  words.set_version_flag("--version", DRIFTSEAL_VERSION);
  words.add_option("certificate", arguments.certificate, "The certificate")->required();
  words.add_option("--base-manifest", arguments.base_manifest, "Your copy of the base's manifest")
      ->required();
  words.add_option("-p,--policy", arguments.policy, "Your copy of the policy")->required();
  words
      .add_option("--min-bits", arguments.minimum_bits,
                  "Refuse a proof with less soundness than this; below 96 is never accepted")
      ->check(CLI::Range(0.0, 1000.0));
  words
      .add_option("--trust", arguments.trust,
                  "PEM file of a key or an authority that you trust (may be given again)")
      ->expected(1)
      ->take_all();
  words.add_flag("--json", json, "Answer as JSON");
}

static Error usage(const CLI::ParseError& error) {
  return {ErrorCode::usage, error.what(), "", "command line",
          "Run driftseal-verify --help to see how it is called"};
}

static Result<cli::Outcome> verify(const cli::CheckArguments& arguments) {
  TRY(const CheckReport report, cli::check(arguments));
  return cli::Outcome{report.accepted() ? cli::Exit::good : cli::Exit::findings, verdict_text(report),
                      verdict_json(report)};
}

int main(int argc, char** argv) {
  CLI::App words("Checks a certificate of Driftseal; needs neither of the models", "driftseal-verify");
  cli::CheckArguments arguments;
  bool json = std::any_of(argv, argv + argc, [](std::string_view word) { return word == "--json"; });
  try {
    describe(words, arguments, json);
    words.parse(argc, argv);
  } catch (const CLI::Success& asked) {  // --help, --version
    return words.exit(asked);
  } catch (const CLI::ParseError& error) {
    return cli::conclude(usage(error), json);
  }
  return cli::conclude(verify(arguments), json);
}
