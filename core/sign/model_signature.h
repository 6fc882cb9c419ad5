// A signature beside a model (OpenSSF Model Signing v1.0): a Sigstore bundle around a list of the model's
// files. Whether the files at hand are those of the list is another question: core/audit/model_signing.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/sign/bundle_check.h"
#include "core/sign/signed_model.h"

namespace driftseal::sign {

inline constexpr std::size_t max_model_signature_bytes = 8 * 1024 * 1024;

enum class SigningMethod {
  key,          // a key that the relying party must have
  certificate,  // a chain of X.509 certificates
  keyless,      // Sigstore: a certificate of minutes, and an entry in a transparency log
};

std::string_view to_string(SigningMethod method);

struct ModelSignature {
  std::optional<SigningMethod> method;  // none: no Sigstore bundle that could be read
  SignatureCheck check;
  std::optional<SignedModel> model;  // the list, unless it cannot be read or the signature is bad
};

// `now`: seconds since 1970. A bundle or list that contradicts its specification is bad; one of a kind that
// is not known here is undecidable. No log is asked and no time stamp read, so that a keyless signature is
// undecidable unless its certificate leads to an authority that the relying party named.
ModelSignature check_model_signature(std::string_view bundle, const TrustRoots& roots, std::int64_t now);

}  // namespace driftseal::sign
