// One signed list of files against a model's folder.
#pragma once

#include <map>
#include <set>

#include "core/audit/model_folder.h"
#include "core/audit/model_signing.h"
#include "core/audit/wanted_digests.h"

namespace driftseal::audit {

// What the list is held against.
struct ModelAtHand {
  ModelFolder folder;
  std::string file;                     // the model's name in it, if a single file was named
  std::string path;                     // of that file
  std::set<std::string> signatures;     // names of signature files in the folder: no part of the model
  std::map<std::string, Digest> known;  // by path, links resolved
};

class SignedFiles {
 public:
  // Looks every listed file up. `list` and `model` must outlive this. Error: cancelled.
  static Result<SignedFiles> look_up(const sign::SignedModel& list, const ModelAtHand& model,
                                     const Task& task);

  // Adds what must be known of the files' bytes; digests that are known already are filled in.
  void want(Digests& digests) const;

  // Sorted by name. Errors: those of ModelFolder::names.
  Result<std::vector<FileDisagreement>> compare(const Digests& digests, const Task& task) const;

 private:
  SignedFiles(const sign::SignedModel& list, const ModelAtHand& model);
  FoundFile find(const std::string& name) const;
  bool usable(std::size_t i) const;
  WantedDigest wanted(std::size_t i) const;
  std::optional<FileProblem> problem(std::size_t i, const Digests& digests) const;
  Result<std::vector<std::string>> not_listed(const Task& task) const;
  bool is_listed(const std::string& name) const;

  const sign::SignedModel& list_;
  const ModelAtHand& model_;
  bool single_;                   // a list of one file, held against one file
  std::vector<FoundFile> found_;  // as list_.files
};

}  // namespace driftseal::audit
