#include "core/sign/dsse.h"

#include <algorithm>
#include <string>

namespace driftseal::sign {

Bytes pre_authentication_encoding(std::string_view payload_type, ByteView body) {
  const std::string head = "DSSEv1 " + std::to_string(payload_type.size()) + " " + std::string(payload_type) +
                           " " + std::to_string(body.size()) + " ";
  Bytes out;
  out.reserve(head.size() + body.size());
  append(out, view_of(head));
  append(out, body);
  return out;
}

std::optional<Bytes> from_either_base64(std::string_view text) {
  if (text.find_first_of("-_") == std::string_view::npos) return from_base64(text);
  if (text.find_first_of("+/") != std::string_view::npos) return std::nullopt;  // a mixture of both
  std::string standard(text);
  std::replace(standard.begin(), standard.end(), '-', '+');
  std::replace(standard.begin(), standard.end(), '_', '/');
  return from_base64(standard);
}

}  // namespace driftseal::sign
