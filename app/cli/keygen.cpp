// driftseal keygen: a key pair to sign certificates with.
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/text.h"
#include "core/sign/key_files.h"

namespace driftseal::cli {

namespace {

struct Options {
  std::string output, kind = "ecdsa-p256", passphrase_file;
  bool no_passphrase = false;
};

sign::KeyKind kind_of(const std::string& word) {
  for (const auto kind : {sign::KeyKind::ecdsa_p384, sign::KeyKind::ecdsa_p521, sign::KeyKind::ed25519})
    if (word == sign::to_string(kind)) return kind;
  return sign::KeyKind::ecdsa_p256;
}

Result<Outcome> keygen(const Options& options, const Task& task) {
  SecretBytes passphrase;
  if (!options.no_passphrase) {
    TRY(passphrase, new_passphrase(options.passphrase_file, task.stop));
  }
  TRY(const auto key, sign::PrivateKey::generate(kind_of(options.kind)));
  const std::string public_path = options.output + ".pub";
  TRY_STATUS(sign::write_key_pair(key, options.output, public_path, passphrase));
  const std::string fingerprint = to_hex(key.public_key().fingerprint());
  const nlohmann::ordered_json json = {{"schema", "driftseal-keygen/1"}, {"kind", to_string(key.kind())},
                                       {"private_key", options.output},  {"public_key", public_path},
                                       {"fingerprint", fingerprint},     {"encrypted", !passphrase.empty()}};
  return Outcome{Exit::good,
                 "private key  " + printable(options.output) +
                     (passphrase.empty() ? "  (not encrypted)" : "  (encrypted)") + "\npublic key   " +
                     printable(public_path) + "\nfingerprint  " + fingerprint + '\n',
                 json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)};
}

}  // namespace

void add_keygen(Arguments& arguments) {
  const auto options = std::make_shared<Options>();
  arguments.command("keygen", "Make a key pair to sign certificates with")
      .required("-o,--output", options->output, "The private key to write; the public one goes to FILE.pub")
      .choice("--type", options->kind, {"ecdsa-p256", "ecdsa-p384", "ecdsa-p521", "ed25519"}, "Kind of key")
      .option("--passphrase-file", options->passphrase_file,
              "Encrypt with the passphrase in this file, without asking")
      .flag("--no-passphrase", options->no_passphrase, "Do not encrypt the private key")
      .runs([options](const Task& task) { return keygen(*options, task); });
}

}  // namespace driftseal::cli
