#include "core/sign/bundle.h"

#include "core/sign/bundle_check.h"
#include "core/sign/in_toto.h"
#include "tests/fuzz/targets/expect.h"
#include "tests/fuzz/targets/targets.h"

namespace driftseal::fuzz {
namespace {

constexpr std::int64_t now = 1'800'000'000;

void read_payload(const sign::Bundle& bundle) {
  const auto statement = sign::read_statement(text_of(bundle.payload), "payload");
  if (!accepted(statement)) return;
  const auto again = sign::read_statement(sign::write_statement(*statement), "payload");
  CHECK(again.ok() && again->subjects == statement->subjects && again->predicate == statement->predicate);
  sign::normal_json(text_of(bundle.payload));
}

void expect_same(const sign::Bundle& a, const sign::Bundle& b) {
  CHECK(a.payload_type == b.payload_type && a.payload == b.payload && a.signature == b.signature);
  CHECK(a.keyid == b.keyid && a.hint == b.hint && a.certificates == b.certificates);
}

}  // namespace

bool bundle(ByteView input) {
  const auto bundle = sign::read_bundle(text_of(input), "signature");
  if (!accepted(bundle)) return false;
  const auto again = sign::read_bundle(sign::write_bundle(*bundle), "signature");
  CHECK(again.ok());
  expect_same(*bundle, *again);
  CHECK(sign::check_bundle(*bundle, {}, now).trust != sign::Trust::trusted);
  read_payload(*bundle);
  return true;
}

}  // namespace driftseal::fuzz
