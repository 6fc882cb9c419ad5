// Committing to a model as files: manifest, root, cap (docs/protocol.md, sections 3 and 10;
// docs/certificate_format.md, "Model manifest"). A base is public: its salts are zero, and one manifest may
// hold its roots for several sets of exempt tensors. A tuned model is secret: one secret is good for one
// root, since the same salts under other data would give the data away.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/audit/secret.h"
#include "core/audit/selection.h"
#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/task.h"
#include "core/proof/certificate/model_manifest.h"
#include "core/proof/opening/commitment.h"

namespace driftseal::audit {

struct CommittedFiles {
  Selection selection;
  proof::ModelManifest manifest;
  Digest digest{};  // of the files, plain (proof::model_digest)
  Bytes manifest_bytes;
  proof::Commitment commitment;         // the one of selection.exempt
  std::optional<Digest> seed;           // of the salts; none: zero
  std::vector<proof::Commitment> caps;  // all that are known, for the side-car
  bool manifest_changed = false;        // this manifest is new: it must be kept
  std::vector<std::string> notes;       // what the user should know, a sentence each
};

// Commits anew. Errors: not_finite, out_of_range (naming the element), unsupported (a name that no manifest
// can hold), nothing_to_analyse, changed_on_disk, cancelled.
Result<CommittedFiles> commit_public(const Selection& selection, const Task& task);
Result<CommittedFiles> commit_secret(const Selection& selection, Secret& secret,
                                     const Task& task);  // sets secret.root

// Takes what an earlier commit wrote, after comparing the digest of every file; commits again only what is
// missing (the cap, or the root for this set of exempt tensors). Errors: mismatch (the manifest is of other
// files, tensors or grid), and as above.
Result<CommittedFiles> reuse_public(const Selection& selection, const std::string& manifest_path,
                                    const Task& task);
Result<CommittedFiles> reuse_secret(const Selection& selection, const std::string& manifest_path,
                                    const Secret& secret, const Task& task);

// Writes manifest, caps (MANIFEST.cap) and, if there is one, the secret, which must not exist yet: all of
// them or none.
Status save(const CommittedFiles& model, const Secret* secret, const std::string& manifest_path,
            const std::string& secret_path);

}  // namespace driftseal::audit
