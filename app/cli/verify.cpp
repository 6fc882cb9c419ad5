// driftseal verify CERT: the relying party's check, without any model.
#include "app/cli/checking.h"
#include "app/cli/commands.h"
#include "core/audit/check/verdict_text.h"

namespace driftseal::cli {

// The verdict, which comes first in the text, once more at its end.
static std::string with_verdict_last(const std::string& text) {
  const std::size_t end = text.find('\n');
  return text + '\n' + text.substr(0, end) + '\n';
}

static Result<Outcome> verify(const CheckArguments& arguments) {
  TRY(const CheckReport report, check(arguments));
  return Outcome{report.accepted() ? Exit::good : Exit::findings, with_verdict_last(verdict_text(report)),
                 verdict_json(report)};
}

void add_verify(Arguments& arguments) {
  const auto options = std::make_shared<CheckArguments>();
  arguments.command("verify", "Check a certificate; needs neither of the models")
      .positional("CERT", options->certificate, "The certificate")
      .required("--base-manifest", options->base_manifest, "Your copy of the base's manifest")
      .required("-p,--policy", options->policy, "Your copy of the policy")
      .real("--min-bits", options->minimum_bits,
            "Refuse a proof with less soundness than this; below 96 is never accepted")
      .options("--trust", options->trust,
               "PEM file of a key or an authority that you trust (may be given again)")
      .runs([options](const Task&) { return verify(*options); });
}

}  // namespace driftseal::cli
