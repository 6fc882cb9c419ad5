// What stands in one line of a certificate's signatures, taken apart for people. Nothing here is an answer:
// whether it is valid and trusted is in SignatureReport.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/sign/in_toto.h"
#include "core/sign/trust.h"
#include "core/sign/x509_facts.h"

namespace driftseal {

struct SignatureDetails {
  std::string problem;                             // why the line is no bundle; empty if it is one
  std::string payload_type;                        // of what was signed
  std::optional<sign::InTotoStatement> statement;  // if it is one
  std::optional<sign::KeyKind> algorithm;          // of the key, if that is at hand
  std::optional<Digest> key;                       // its fingerprint
  std::string hint;                                // what the bundle says of its key; decides nothing
  std::vector<sign::X509Facts> chain;              // the signer's first
  bool logged = false;                             // entries of a transparency log came with it, unread
};

// A key is at hand if it travels in a certificate, or is one of the trusted keys and made this signature.
SignatureDetails signature_details(const std::string& line, const sign::TrustRoots& trust);

}  // namespace driftseal
