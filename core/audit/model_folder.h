// A model's folder as OpenSSF Model Signing sees it (github.com/ossf/model-signing-spec, spec/v1.0.md,
// section 6.1): regular files by their relative names. Names are looked up and listed, nothing is opened.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"

namespace driftseal::audit {

struct ModelFolderLimits {
  static constexpr std::size_t entries = 200'000;
  static constexpr int depth = 64;
};

enum class Presence {
  file,
  linked,    // a regular file, by way of a symbolic link inside the folder
  missing,   // there is nothing of this name
  unusable,  // no regular file, or a link that leads out of the folder
};

struct FoundFile {
  Presence presence = Presence::missing;
  std::string path;  // with every link resolved, if there is a regular file
  std::uint64_t size = 0;
};

class ModelFolder {
 public:
  // Errors: cannot_open.
  static Result<ModelFolder> open(const std::string& path);

  const std::string& path() const { return path_; }  // with every link resolved

  // `name`: relative, of plain parts. In the cache of Hugging Face every file of snapshots/<revision> is a
  // link into blobs/, two folders up; such a link stands for the file itself.
  FoundFile find(const std::string& name) const;

  // Relative names of all that is neither a folder nor left out, sorted; links are not followed. What is left
  // out is not descended into. Errors: cannot_read, limit_exceeded, cancelled.
  Result<std::vector<std::string>> names(const std::function<bool(const std::string&)>& left_out,
                                         const Task& task) const;

 private:
  explicit ModelFolder(std::string path, std::string blobs)
      : path_(std::move(path)), blobs_(std::move(blobs)) {}
  std::string path_, blobs_;  // blobs_: empty if this is no snapshot
};

}  // namespace driftseal::audit
