// The signed sample model of tests/vectors/model_signing, and signatures made in the test.
#pragma once

#include <string>

#include "core/base/mapped_file.h"
#include "core/sign/bundle.h"
#include "core/sign/trust.h"

namespace driftseal::test {

inline constexpr std::int64_t now = 1'800'000'000;  // within the validity of the sample's certificates

inline std::string signed_sample(const std::string& name) {
  return DRIFTSEAL_SOURCE_DIR "/tests/vectors/model_signing/" + name;
}

inline std::string text_of_sample(const std::string& name) {
  const auto bytes = read_file(signed_sample(name), 1 << 20);
  CHECK(bytes.ok());
  return std::string(text_of(*bytes));
}

inline sign::TrustRoots trusting(std::initializer_list<const char*> samples) {
  sign::TrustRoots roots;
  for (const char* name : samples) CHECK(roots.add_pem(view_of(text_of_sample(name)), name).ok());
  return roots;
}

// A signature of any statement by a key of its own.
struct OwnSignature {
  sign::PrivateKey key = sign::PrivateKey::generate(sign::KeyKind::ecdsa_p256).value();
  std::string bundle;
  explicit OwnSignature(const std::string& statement)
      : bundle(sign::write_bundle(sign::sign_statement(statement, key, nullptr).value())) {}
  sign::TrustRoots trust() const {
    sign::TrustRoots roots;
    CHECK(roots.add_pem(view_of(key.public_key().pem()), "own.pub").ok());
    return roots;
  }
};

}  // namespace driftseal::test
