// Two independent questions about a signature: is it valid, and is the signer trusted?
#pragma once

#include <cstdint>
#include <string>

#include "core/sign/bundle.h"
#include "core/sign/trust.h"

namespace driftseal::sign {

enum class SignatureState {
  valid,
  bad,          // the key is known and did not make this signature
  undecidable,  // the key is not at hand, or of a kind that is not accepted
};

std::string_view to_string(SignatureState state);

struct SignatureCheck {
  SignatureState signature = SignatureState::undecidable;
  Trust trust = Trust::unknown;  // unknown unless the signature is valid: else nobody is known to have signed
  std::string signer;            // a certificate's subject or a trusted key's name; empty if not known
  std::string reason;            // one sentence, where the signature is not valid
};

// `now`: seconds since 1970. Says nothing about what was signed.
SignatureCheck check_bundle(const Bundle& bundle, const TrustRoots& roots, std::int64_t now);

}  // namespace driftseal::sign
