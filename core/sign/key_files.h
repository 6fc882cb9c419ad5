// Key pairs as files: a private key that only its owner can read, and the public key beside it.
#pragma once

#include <string>

#include "core/sign/keys.h"

namespace driftseal::sign {

Result<PrivateKey> read_private_key(const std::string& path, const Passphrase& passphrase);
Result<PublicKey> read_public_key(const std::string& path);

// Writes both files, the private one with mode 0600 and encrypted unless the passphrase is empty.
// Neither file may exist: a key is never overwritten.
Status write_key_pair(const PrivateKey& key, const std::string& private_path, const std::string& public_path,
                      const SecretBytes& passphrase);

}  // namespace driftseal::sign
