// The secret of a tuned model's commitment (docs/protocol.md, sections 3 and 10): the seed of its salts, the
// key under which certificates name the tuned files, and the count of proofs made. Whoever has it can
// recompute the root. Each proof reveals q_0 + 1 evaluations of every row, so only so many may be made. A
// copy or an old version of the file that is used again breaks the secrecy of the weights: commit anew
// instead.
//
// The file is text: one JSON object (schema driftseal-secret/1), then one line for each proof. Lines are only
// ever appended, so that a write that was cut short counts as a proof made.
#pragma once

#include <cstdint>
#include <string>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/sha256.h"

namespace driftseal::audit {

struct Secret {
  Digest seed{};               // of the salts
  Digest naming_key{};         // k of HMAC-SHA-256(k, digest of the tuned files)
  Digest root{};               // of the commitment it belongs to
  std::uint64_t openings = 0;  // proofs made under this commitment

  Secret() = default;
  Secret(const Secret&) = default;
  Secret& operator=(const Secret&) = default;
  ~Secret() {
    wipe(seed);
    wipe(naming_key);
  }

  static Secret fresh();  // from the operating system; the root is not known yet
};

// Errors: cannot_open, malformed, key_refused (others may read the file: as ssh does with private keys).
Result<Secret> read_secret(const std::string& path);

SecretBytes secret_text(const Secret& secret);  // what such a file holds

// Readable by its owner only. An existing file is never replaced: it may be the only key to a root
// (cannot_write).
Status write_secret(const std::string& path, const Secret& secret);
Status refuse_existing_secret(const std::string& path);  // the same refusal, before any work is done

// Moves an existing secret to PATH.<first digits of its root>, so that its name is free. Nothing happens if
// there is none.
Status set_secret_aside(const std::string& path);

// Counts one proof on disk, synced, under an exclusive lock. Errors: opening_budget if `allowed` proofs were
// made already, mismatch if the file is of another root. The number of proofs made, this one included.
Result<std::uint64_t> count_opening(const std::string& path, const Digest& root, std::uint64_t allowed);

// opening_budget, with the remedy.
Error openings_spent(const std::string& path, std::uint64_t allowed);

}  // namespace driftseal::audit
