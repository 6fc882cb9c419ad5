// Does a certificate speak of the files at hand? Base, tuned model or both, each as far as can be told.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "core/audit/link.h"

namespace driftseal::ui {

struct FilesQuestion {
  std::string base, tuned, secret;  // paths; empty: not asked. An adapter needs its base.
  bool empty() const { return base.empty() && tuned.empty(); }
};

enum class FilesAnswer : std::uint8_t {
  not_asked,
  linked,
  other_weights,
  other_tensors,
  same_files,
  other_files,
  no_secret
};

struct CheckedFiles {
  FilesQuestion question;
  FilesAnswer base = FilesAnswer::not_asked, tuned = FilesAnswer::not_asked;
  std::optional<audit::LinkReport> base_link, tuned_link;
};
using CheckedFilesPtr = std::shared_ptr<const CheckedFiles>;

// Errors: those of opening the models, of reading the secret, and of link() and link_base().
Result<CheckedFilesPtr> checkFiles(const std::string& certificate, const FilesQuestion& question,
                                   const Task& task);

}  // namespace driftseal::ui
