#include <algorithm>

#include "core/audit/check/check.h"
#include "core/audit/check/verdict_text.h"
#include "core/base/json.h"
#include "core/base/printable.h"
#include "tests/fuzz/targets/expect.h"
#include "tests/fuzz/targets/parts.h"
#include "tests/fuzz/targets/targets.h"

namespace driftseal::fuzz {
namespace {

constexpr std::int64_t now = 1'800'000'000;

// The only file of given parts is the one that is read.
bool read_as_container(ByteView input) {
  const auto parts = proof::read_container(input, "input.driftseal");
  if (!accepted(parts)) return false;
  const auto again = proof::write_container(*parts);
  CHECK(again.ok() && std::equal(again->begin(), again->end(), input.begin(), input.end()));
  return true;
}

// Whatever a certificate says, the verdict on it is valid JSON, and text that cannot steer a terminal.
void expect_words(const CheckReport& report) {
  CHECK(parse_json(verdict_json(report), "verdict").ok());
  std::string text = verdict_text(report);
  std::ranges::replace(text, '\n', ' ');
  CHECK(text == printable(text));
}

bool check(const Bytes& certificate, const CertificateInput& input) {
  const sign::TrustRoots nobody;
  const auto report = check_certificate({.certificate = certificate,
                                         .policy = input.policy,
                                         .base_manifest = input.base_manifest,
                                         .minimum_bits = 96,
                                         .trust = nobody,
                                         .now = now});
  if (!accepted(report)) return false;
  expect_words(*report);
  CHECK(report->accepted() == (report->proof == ProofState::valid && report->applies == Applies::yes &&
                               std::ranges::none_of(report->signatures, [](const SignatureReport& signature) {
                                 return signature.signature == sign::SignatureState::bad;
                               })));
  CHECK(report->failed.has_value() == (report->proof == ProofState::invalid));
  return report->applies == Applies::yes;
}

}  // namespace

bool container(ByteView input) {
  expect_words(inspect_certificate(input, {}, now, "input.driftseal"));
  return read_as_container(input);
}

bool certificate(ByteView input) {
  const auto parts = read_parts(text_of(input));
  const auto file = proof::write_container(parts.parts);
  if (!accepted(file)) return false;
  const auto report = inspect_certificate(*file, {}, now, "input.driftseal");
  expect_words(report);
  CHECK(!report.accepted());
  return check(*file, parts);
}

}  // namespace driftseal::fuzz
