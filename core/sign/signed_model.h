// What OpenSSF Model Signing v1.0 signs (github.com/ossf/model-signing-spec, spec/v1.0.md): an in-toto
// statement that lists the files of a model with their digests, and one root digest over all of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/sha256.h"
#include "core/sign/in_toto.h"

namespace driftseal::sign {

inline constexpr std::string_view model_signing_predicate = "https://model_signing/signature/v1.0";
// Of release 0.2, which also signed another encoding than DSSE's by mistake.
inline constexpr std::string_view early_model_signing_predicate = "https://model_signing/Digests/v0.1";

struct SignedModelLimits {
  static constexpr std::size_t json_values = 1'000'000;  // of a statement: four a file, or a shard of one
  static constexpr std::size_t name_bytes = 4096;
};

enum class FileHash {
  sha256,   // FIPS 180-4
  blake2b,  // RFC 7693, 64 bytes
};

std::size_t digest_bytes(FileHash hash);

struct SignedFile {
  // Relative to the model's folder, with '/', never out of it; "." for a model that is a single file.
  std::string name;
  std::vector<Bytes> digests;  // of the whole file; where there are shards, of each shard in order
  std::uint64_t size = 0;      // known only where there are shards
};

struct SignedModel {
  std::string name;  // the model's, for people only
  Digest root{};     // SHA-256 over the raw digests in the order in which the statement lists them
  FileHash hash = FileHash::sha256;
  std::optional<std::uint64_t> shard_bytes;  // none: every file has one digest
  bool follows_links = false;                // symbolic links were read as what they point to
  std::vector<std::string> ignored;          // paths, as written: those files and folders were left out
  std::vector<SignedFile> files;             // sorted by name, no name twice
};

// Errors: unsupported (another predicate, serialization or hash), malformed (it contradicts the specification
// or itself: a file twice, a name that leads out of the folder, shards that do not follow each other, a digest
// of the wrong length, a root that is not that of the list).
Result<SignedModel> read_signed_model(const InTotoStatement& statement, const std::string& file);

}  // namespace driftseal::sign
