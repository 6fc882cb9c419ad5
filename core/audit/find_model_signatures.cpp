#include <algorithm>
#include <filesystem>

#include "core/audit/model_signing.h"

namespace driftseal::audit {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view ending = ".sig";

struct Listing {
  std::vector<fs::path> signatures, others;
};

Listing list(const fs::path& folder) {
  Listing listing;
  std::error_code problem;
  for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end;
       entry.increment(problem)) {
    std::error_code ignored;
    const bool signature = entry->path().extension() == ending && entry->is_regular_file(ignored);
    (signature ? listing.signatures : listing.others).push_back(entry->path());
  }
  return listing;
}

// "a.gguf.sig" and "a.sig" are called after "a.gguf".
bool called_after(const fs::path& signature, const fs::path& file) {
  return signature.stem() == file.filename() || signature.stem() == file.stem();
}

bool called_after_another(const fs::path& signature, const fs::path& file, const std::vector<fs::path>& all) {
  return !called_after(signature, file) &&
         std::ranges::any_of(all, [&](const fs::path& other) { return called_after(signature, other); });
}

// FOLDER.sig beside the folder.
std::optional<fs::path> beside(const std::string& folder) {
  std::error_code problem;
  fs::path path = fs::path(folder).lexically_normal();
  if (!path.has_filename()) path = path.parent_path();
  const bool named = path.has_filename() && path.filename() != "." && path.filename() != "..";
  if (!named) path = fs::canonical(path, problem);
  path += ending;
  return !problem && fs::is_regular_file(path, problem) ? std::optional(path) : std::nullopt;
}

}  // namespace

std::vector<std::string> find_model_signatures(const std::string& model) {
  std::error_code problem;
  const bool is_folder = fs::is_directory(model, problem);
  const fs::path parent = fs::path(model).parent_path();
  Listing listing = list(is_folder ? fs::path(model) : parent.empty() ? fs::path(".") : parent);
  if (!is_folder)
    std::erase_if(listing.signatures,
                  [&](const fs::path& one) { return called_after_another(one, model, listing.others); });
  if (const auto one = is_folder ? beside(model) : std::nullopt) listing.signatures.push_back(*one);
  std::vector<std::string> paths;
  for (const auto& one : listing.signatures) paths.push_back(one.lexically_normal().string());
  std::ranges::sort(paths);
  return paths;
}

}  // namespace driftseal::audit
