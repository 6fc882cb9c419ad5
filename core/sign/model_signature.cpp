#include "core/sign/model_signature.h"

#include "core/sign/dsse.h"

namespace driftseal::sign {

namespace {

// What is malformed claims to be something that it is not; anything else is only not known here.
SignatureState state_for(const Error& error) {
  return error.code == ErrorCode::malformed ? SignatureState::bad : SignatureState::undecidable;
}

ModelSignature unreadable(std::string_view text, const Error& error) {
  if (text.find("vnd.dev.sigstore.bundle") == std::string_view::npos)
    return {{}, {SignatureState::undecidable, Trust::unknown, "", "this is not a Sigstore bundle"}, {}};
  return {{}, {state_for(error), Trust::unknown, "", error.message}, {}};
}

SigningMethod method_of(const Bundle& bundle) {
  if (bundle.certificates.empty()) return SigningMethod::key;
  return bundle.certificates.size() == 1 && bundle.logged ? SigningMethod::keyless
                                                          : SigningMethod::certificate;
}

Result<InTotoStatement> statement_of(const Bundle& bundle) {
  if (bundle.payload_type == in_toto_payload_type) return read_statement(text_of(bundle.payload), "");
  return Error{ErrorCode::unsupported, "what was signed is not an in-toto statement", "", "",
               "Check it with the program that made it"};
}

// The keys of release 0.2 signed something else than its bundles hold: that is no forgery.
bool is_early(const Result<InTotoStatement>& statement) {
  return statement.ok() && statement->predicate_type == early_model_signing_predicate;
}

Result<SignedModel> model_of(const Result<InTotoStatement>& statement) {
  if (!statement.ok()) return statement.error();
  return read_signed_model(*statement, "");
}

SignatureCheck check_keyless(SignatureCheck check) {
  if (check.signature != SignatureState::valid || check.trust != Trust::unknown) return check;
  check.signature = SignatureState::undecidable;
  check.reason = "a keyless signature of Sigstore, whose transparency log is not asked";
  return check;
}

}  // namespace

std::string_view to_string(SigningMethod method) {
  switch (method) {
    case SigningMethod::key:
      return "key";
    case SigningMethod::certificate:
      return "certificate";
    case SigningMethod::keyless:
      return "keyless";
  }
  CHECK(false);
}

ModelSignature check_model_signature(std::string_view text, const TrustRoots& roots, std::int64_t now) {
  const auto bundle = read_bundle(text, "", max_model_signature_bytes);
  if (!bundle.ok()) return unreadable(text, bundle.error());
  const auto statement = statement_of(*bundle);
  auto model = model_of(statement);
  ModelSignature result{method_of(*bundle), {}, {}};
  if (!is_early(statement)) result.check = check_bundle(*bundle, roots, now);
  if (result.method == SigningMethod::keyless) result.check = check_keyless(std::move(result.check));
  if (result.check.signature == SignatureState::bad) return result;
  if (model.ok()) {
    result.model = std::move(model).value();
  } else {
    result.check.signature = state_for(model.error());
    result.check.trust = Trust::unknown;
    result.check.reason = model.error().message;
  }
  return result;
}

}  // namespace driftseal::sign
