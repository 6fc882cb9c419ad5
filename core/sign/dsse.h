// Dead Simple Signing Envelope v1.0 (github.com/secure-systems-lab/dsse, protocol.md): what is signed is the
// pre-authentication encoding of payload and type, never the payload alone.
#pragma once

#include <string_view>

#include "core/base/bytes.h"

namespace driftseal::sign {

inline constexpr std::string_view in_toto_payload_type = "application/vnd.in-toto+json";

// DSSEv1 SP LEN(type) SP type SP LEN(body) SP body; lengths are decimal and count bytes.
Bytes pre_authentication_encoding(std::string_view payload_type, ByteView body);

// DSSE allows both the standard and the URL-safe alphabet of base64 (padded); readers must accept either.
std::optional<Bytes> from_either_base64(std::string_view text);

}  // namespace driftseal::sign
