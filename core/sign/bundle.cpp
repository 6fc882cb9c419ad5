#include "core/sign/bundle.h"

#include <nlohmann/json.hpp>

#include "core/base/json_reader.h"
#include "core/sign/dsse.h"

namespace driftseal::sign {

using nlohmann::ordered_json;

namespace {

Bytes base64(JsonReader& in, const Json& value) {
  auto bytes = from_either_base64(in.text(value));
  if (!bytes) in.fail("has a text that is not base64", value.place);
  return bytes.value_or(Bytes{});
}

// Absent, null and empty mean the same, as in the JSON of Protocol Buffers.
std::string text_or_nothing(JsonReader& in, const Json* value) {
  return value && !value->is_null() ? in.text(*value) : "";
}

void read_chain(JsonReader& in, const Json& chain, Bundle& bundle) {
  in.only(chain, {"certificates"});
  const auto& list = in.member(chain, "certificates");
  for (const auto& entry : in.array(list, CertificateChain::max_length)) {
    in.only(entry, {"rawBytes"});
    bundle.certificates.push_back(base64(in, in.member(entry, "rawBytes")));
  }
  if (bundle.certificates.empty()) in.fail("has no certificate", list.place);
}

void read_material(JsonReader& in, const Json& material, Bundle& bundle) {
  in.only(material,
          {"publicKey", "x509CertificateChain", "certificate", "tlogEntries", "timestampVerificationData"});
  const Json* key = material.find("publicKey");
  const Json* chain = material.find("x509CertificateChain");
  const Json* certificate = material.find("certificate");
  const Json* log = material.find("tlogEntries");
  bundle.logged = log && log->array() && !log->array()->empty();
  if ((key != nullptr) + (chain != nullptr) + (certificate != nullptr) != 1)
    return in.fail("does not name its signer in exactly one way", material.place);
  if (key) {
    in.only(*key, {"hint", "rawBytes", "keyDetails"});
    bundle.hint = text_or_nothing(in, key->find("hint"));
  } else if (chain) {
    read_chain(in, *chain, bundle);
  } else {
    in.only(*certificate, {"rawBytes"});
    bundle.certificates.push_back(base64(in, in.member(*certificate, "rawBytes")));
  }
}

void read_envelope(JsonReader& in, const Json& envelope, Bundle& bundle) {
  in.only(envelope, {"payload", "payloadType", "signatures"});
  bundle.payload = base64(in, in.member(envelope, "payload"));
  bundle.payload_type = in.text(in.member(envelope, "payloadType"));
  const auto& signatures = in.member(envelope, "signatures");
  if (in.array(signatures, 1).empty()) return in.fail("has no signature", signatures.place);
  const auto& signature = signatures.array()->front();
  in.only(signature, {"sig", "keyid"});
  bundle.signature = base64(in, in.member(signature, "sig"));
  bundle.keyid = text_or_nothing(in, signature.find("keyid"));
}

ordered_json raw_bytes(const Bytes& der) { return {{"rawBytes", to_base64(der)}}; }

ordered_json material_of(const Bundle& bundle) {
  if (bundle.certificates.empty()) return {{"publicKey", {{"hint", bundle.hint}}}};
  if (bundle.certificates.size() == 1) return {{"certificate", raw_bytes(bundle.certificates[0])}};
  auto list = ordered_json::array();
  for (const auto& der : bundle.certificates) list.push_back(raw_bytes(der));
  return {{"x509CertificateChain", {{"certificates", std::move(list)}}}};
}

}  // namespace

Result<Bundle> read_bundle(std::string_view line, const std::string& file, std::size_t limit) {
  if (line.size() > limit)
    return Error{ErrorCode::limit_exceeded,
                 "a signature is larger than " + std::to_string(limit >> 20) + " MiB", file, "",
                 "Take the signature from its source again"};
  TRY(const auto root, parse_json(line, file, {.depth = 16, .values = 100'000}));
  JsonReader in("the bundle", file, "Take the signature from its source again");
  Bundle bundle;
  const auto media_type = in.text(in.member(root, "mediaType"));
  TRY_STATUS(in.status());
  if (media_type != bundle_media_type)
    return Error{ErrorCode::unsupported, "the signature is not a Sigstore bundle of version 0.3", file, "",
                 "Check it with the program that made it"};
  in.only(root, {"mediaType", "verificationMaterial", "dsseEnvelope"});
  read_material(in, in.member(root, "verificationMaterial"), bundle);
  read_envelope(in, in.member(root, "dsseEnvelope"), bundle);
  TRY_STATUS(in.status());
  return bundle;
}

std::string write_bundle(const Bundle& bundle) {
  ordered_json signature{{"sig", to_base64(bundle.signature)}};
  if (!bundle.keyid.empty()) signature["keyid"] = bundle.keyid;
  ordered_json envelope{{"payload", to_base64(bundle.payload)},
                        {"payloadType", bundle.payload_type},
                        {"signatures", ordered_json::array({std::move(signature)})}};
  return ordered_json{{"mediaType", bundle_media_type},
                      {"verificationMaterial", material_of(bundle)},
                      {"dsseEnvelope", std::move(envelope)}}
      .dump();
}

Result<Bundle> sign_statement(std::string_view statement, const PrivateKey& key,
                              const CertificateChain* chain) {
  const auto fingerprint = key.public_key().fingerprint();
  if (chain && chain->signer_key().fingerprint() != fingerprint)
    return Error{ErrorCode::mismatch, "the certificate is not for this key", "", "",
                 "Give the certificate that was issued for the signing key, first in its file"};
  const auto body = view_of(statement);
  TRY(auto signature, key.sign(pre_authentication_encoding(in_toto_payload_type, body)));
  Bundle bundle{std::string(in_toto_payload_type),
                Bytes(body.begin(), body.end()),
                std::move(signature),
                to_hex(fingerprint),
                {},
                {}};
  if (chain)
    bundle.certificates = chain->der();
  else
    bundle.hint = bundle.keyid;
  return bundle;
}

}  // namespace driftseal::sign
