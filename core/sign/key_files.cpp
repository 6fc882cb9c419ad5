#include "core/sign/key_files.h"

#include <filesystem>

#include "core/base/mapped_file.h"
#include "core/base/output_file.h"

namespace driftseal::sign {

static constexpr std::uint64_t key_file_limit = 64 * 1024;

static Status refuse_existing(const std::string& path) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return {};
  return Error{ErrorCode::cannot_write, "the file exists already and a key is never overwritten", path, "",
               "Choose another name or move the old key away"};
}

Result<PrivateKey> read_private_key(const std::string& path, const Passphrase& passphrase) {
  TRY(auto bytes, read_file(path, key_file_limit));
  const SecretBytes pem(std::move(bytes));
  return PrivateKey::from_pem(pem.view(), path, passphrase);
}

Result<PublicKey> read_public_key(const std::string& path) {
  TRY(const auto pem, read_file(path, key_file_limit));
  return PublicKey::from_pem(pem, path);
}

Status write_key_pair(const PrivateKey& key, const std::string& private_path, const std::string& public_path,
                      const SecretBytes& passphrase) {
  TRY_STATUS(refuse_existing(private_path));
  TRY_STATUS(refuse_existing(public_path));
  TRY(const auto secret, key.pem(passphrase));
  TRY_STATUS(write_file(private_path, secret.view(), FileMode::secret));
  return write_file(public_path, view_of(key.public_key().pem()));
}

}  // namespace driftseal::sign
