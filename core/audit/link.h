// Does a certificate speak of the files at hand? Whoever holds the tuned files and the secret can recompute
// the root that the certificate names (docs/protocol.md, section 10). Says nothing about the proof: that is
// the verifier's answer.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/audit/secret.h"
#include "core/base/result.h"
#include "core/base/task.h"
#include "core/model/model.h"

namespace driftseal::audit {

struct LinkReport {
  Digest certified_root{}, recomputed_root{};
  bool same_files = false;  // the digest that the certificate names is that of these files
  // Tensors of these files that the certificate does not speak of: it names neither them as added, nor are
  // they equal copies of tied ones.
  std::vector<std::string> unnamed = {};

  // The same weights on the grid, and no other ones.
  bool linked() const { return certified_root == recomputed_root && unnamed.empty(); }
};

// Errors: those of reading the certificate; mismatch (the secret is of another commitment, or the model lacks
// a tensor that was committed); those of parse_policy and arrange; not_finite, out_of_range; changed_on_disk;
// cancelled.
Result<LinkReport> link(ByteView certificate, const std::string& certificate_name, const ModelPtr& tuned,
                        const Secret& secret, const Task& task);

// The same of the base, whose salts are zero, so that no secret is needed; same_files is not told, since a
// certificate names the base's files by its manifest only. Errors: as above, but for the secret's.
Result<LinkReport> link_base(ByteView certificate, const std::string& certificate_name, const ModelPtr& base,
                             const Task& task);

// Are these the tuned files byte for byte, as far as that can be told without the secret? Nothing if the
// certificate names no files, or names them under a key. What a certificate says of files is its prover's
// word; only the root is proved. Errors: those of reading the certificate and of digest_files.
Result<std::optional<bool>> names_files(ByteView certificate, const std::string& certificate_name,
                                        const Model& tuned, const Task& task);

}  // namespace driftseal::audit
