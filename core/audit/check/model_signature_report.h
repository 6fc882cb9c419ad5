// What is found out about a signature beside a model (core/audit/model_signing.h): is it valid, is the signer
// trusted, and are the files at hand those that were signed? Three answers, none of which stands for another.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/sign/model_signature.h"

namespace driftseal {

enum class FilesState {
  match,        // every listed file is there and unchanged, and there is no other
  differ,       // see `disagreements`
  not_checked,  // the signature is bad, or its list could not be read
};

enum class FileProblem {
  differs,     // its bytes are not those that were signed
  missing,     // listed, and not there
  not_listed,  // there, and neither listed nor left out by the signer
  not_a_file,  // no regular file, or a link that the signature does not allow or that leads out of the folder
};

std::string_view to_string(FilesState state);
std::string_view to_string(FileProblem problem);

struct FileDisagreement {
  FileProblem problem;
  std::string name;  // relative to the model's folder
  friend bool operator==(const FileDisagreement&, const FileDisagreement&) = default;
};

struct ModelSignatureReport {
  std::string file;                           // the signature's path
  std::optional<sign::SigningMethod> method;  // none: no Sigstore bundle that could be read
  sign::SignatureCheck check;
  FilesState files = FilesState::not_checked;
  std::vector<FileDisagreement> disagreements = {};  // sorted by name
  // Of the list, if it could be read.
  std::size_t listed = 0;           // files
  std::string model_name = {};      // what the signer calls the model
  std::optional<Digest> root = {};  // the root digest: of the files at hand too, if they match

  bool vouched() const;  // valid, trusted, and the files match
};

// One of them is vouched, none is bad, and none is about other files.
bool accepted(const std::vector<ModelSignatureReport>& signatures);

}  // namespace driftseal
