// driftseal sign FILE --key K: one more signature, in a certificate or beside a report.
#include <filesystem>
#include <nlohmann/json.hpp>

#include "app/cli/checking.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/text.h"
#include "core/audit/check/attestation.h"
#include "core/audit/report_attestation.h"
#include "core/base/mapped_file.h"
#include "core/base/output_file.h"
#include "core/sign/key_files.h"

namespace driftseal::cli {

namespace {

struct Options {
  std::string file, key, chain, passphrase_file, output;
};

constexpr std::uint64_t most_report_bytes = 256 << 20;

bool is_report(const std::string& path) {
  return path.ends_with(".html") || path.ends_with(".pdf") || path.ends_with(".json");
}

Result<std::optional<sign::CertificateChain>> read_chain(const std::string& path) {
  if (path.empty()) return std::optional<sign::CertificateChain>();
  TRY(const Bytes pem, read_file(path, 1 << 20));
  TRY(auto chain, sign::CertificateChain::from_pem(pem, path));
  return std::optional(std::move(chain));
}

struct Signed {
  std::string path;
  Bytes bytes;
};

Result<Signed> signed_certificate(const Options& options, const sign::PrivateKey& key,
                                  const sign::CertificateChain* chain) {
  TRY(const Bytes certificate, read_certificate(options.file));
  TRY(Bytes bytes, sign_certificate(certificate, key, chain, options.file));
  return Signed{options.output.empty() ? options.file : options.output, std::move(bytes)};
}

// The signatures made before, and one more.
Result<Signed> attested_report(const Options& options, const sign::PrivateKey& key,
                               const sign::CertificateChain* chain) {
  TRY(const Bytes report, read_file(options.file, most_report_bytes));
  Signed made{options.output.empty() ? audit::attestation_path(options.file) : options.output, {}};
  if (std::error_code problem; std::filesystem::exists(made.path, problem)) {
    TRY(made.bytes, read_file(made.path, most_report_bytes));
  }
  TRY(const std::string line,
      audit::attest_report(report, std::filesystem::path(options.file).filename().string(), key, chain));
  append(made.bytes, view_of(line + '\n'));
  return made;
}

Outcome answer(const Options& options, const Signed& made, const sign::PrivateKey& key) {
  const std::string kind(to_string(key.kind())), fingerprint = to_hex(key.public_key().fingerprint());
  const nlohmann::ordered_json json = {{"schema", "driftseal-sign/1"},
                                       {"signed", options.file},
                                       {"written", made.path},
                                       {"kind", kind},
                                       {"fingerprint", fingerprint}};
  return {Exit::good,
          "Signed " + printable(options.file) + " with the " + kind + " key " + fingerprint +
              ", written to " + printable(made.path) + ".\n",
          json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)};
}

Result<sign::PrivateKey> read_key(const Options& options, const Task& task) {
  std::optional<Error> gave_up;  // the key's reader may ask again
  const auto ask = [&]() -> Result<SecretBytes> {
    if (gave_up) return *gave_up;
    auto passphrase =
        read_passphrase(options.passphrase_file, "Passphrase of " + options.key + ": ", task.stop);
    if (!passphrase.ok()) gave_up = passphrase.error();
    return passphrase;
  };
  return sign::read_private_key(options.key, ask);
}

Result<Outcome> sign(const Options& options, const Task& task) {
  TRY(const auto opened, MappedFile::open(options.file));  // before a passphrase is asked for
  TRY(const auto chain, read_chain(options.chain));
  TRY(const auto key, read_key(options, task));
  const auto* links = chain ? &*chain : nullptr;
  TRY(const Signed made, is_report(options.file) ? attested_report(options, key, links)
                                                 : signed_certificate(options, key, links));
  TRY_STATUS(write_file(made.path, made.bytes));
  return answer(options, made, key);
}

}  // namespace

void add_sign(Arguments& arguments) {
  const auto options = std::make_shared<Options>();
  arguments.command("sign", "Sign a certificate, or a report (beside it)")
      .positional("FILE", options->file, "The certificate; or a report: .html, .pdf, .json")
      .required("-k,--key", options->key, "The private key, PEM")
      .option("--chain", options->chain,
              "PEM file with the X.509 certificate of this key, then those that issued it")
      .option("--passphrase-file", options->passphrase_file,
              "The key's passphrase stands in this file, without asking")
      .option("-o,--output", options->output,
              "Write here instead of into the certificate or to REPORT.intoto.jsonl")
      .runs([options](const Task& task) { return sign(*options, task); });
}

}  // namespace driftseal::cli
