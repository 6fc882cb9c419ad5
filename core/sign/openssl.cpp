#include "core/sign/openssl.h"

#include <openssl/err.h>

#include <algorithm>

namespace driftseal::sign {

BioPtr bio_over(ByteView bytes) {
  return BioPtr(BIO_new_mem_buf(bytes.data(), static_cast<int>(std::min(bytes.size(), max_pem_bytes))));
}

Bytes bytes_of(BIO* memory) {
  char* data = nullptr;
  const long size = BIO_get_mem_data(memory, &data);
  if (size <= 0) return {};
  const auto view = view_of(std::string_view(data, static_cast<std::size_t>(size)));
  return {view.begin(), view.end()};
}

std::optional<PemBlock> next_pem_block(BIO* in, bool& damaged) {
  char* label = nullptr;
  char* header = nullptr;
  unsigned char* data = nullptr;
  long size = 0;
  const bool found = PEM_read_bio(in, &label, &header, &data, &size) == 1;
  std::optional<PemBlock> block;
  if (found && size >= 0) block = PemBlock{label, Bytes(data, data + size)};
  OPENSSL_free(label);
  OPENSSL_free(header);
  OPENSSL_free(data);
  damaged = !found && ERR_GET_REASON(ERR_peek_last_error()) != PEM_R_NO_START_LINE;
  ERR_clear_error();
  return block;
}

X509Ptr parse_x509(ByteView der) {
  const unsigned char* at = der.data();
  X509Ptr certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
  if (certificate && at != der.data() + der.size()) certificate.reset();
  ERR_clear_error();
  return certificate;
}

}  // namespace driftseal::sign
