#include "core/audit/signed_files.h"

#include <algorithm>
#include <filesystem>

namespace driftseal::audit {

namespace {

// As the reference implementation writes it: "./cache/" is "cache".
std::string plain(std::string path) {
  while (path.starts_with("./")) path.erase(0, 2);
  while (path.ends_with('/')) path.pop_back();
  return path;
}

std::set<std::string> left_out_by(const sign::SignedModel& list) {
  std::set<std::string> names = {".git", ".github", ".gitignore", ".gitattributes"};  // section 6.2
  for (const auto& path : list.ignored) names.insert(plain(path));
  return names;
}

FoundFile named_file(const std::string& path) {
  std::error_code problem;
  const std::string target = std::filesystem::canonical(path, problem).string();
  if (problem || !std::filesystem::is_regular_file(target, problem)) return {Presence::unusable, "", 0};
  const std::uint64_t size = std::filesystem::file_size(target, problem);
  return problem ? FoundFile{Presence::unusable, "", 0} : FoundFile{Presence::file, target, size};
}

}  // namespace

SignedFiles::SignedFiles(const sign::SignedModel& list, const ModelAtHand& model)
    : list_(list), model_(model), single_(!model.file.empty() && list.files.size() == 1) {}

Result<SignedFiles> SignedFiles::look_up(const sign::SignedModel& list, const ModelAtHand& model,
                                         const Task& task) {
  SignedFiles files(list, model);
  for (const auto& file : list.files) {
    if (task.stopped()) return cancelled();
    files.found_.push_back(files.find(file.name));
  }
  return files;
}

FoundFile SignedFiles::find(const std::string& name) const {
  if (single_ && (name == "." || name == model_.file)) return named_file(model_.path);
  return name == "." ? FoundFile{} : model_.folder.find(name);
}

bool SignedFiles::usable(std::size_t i) const {
  return found_[i].presence == Presence::file ||
         (found_[i].presence == Presence::linked && list_.follows_links);
}

WantedDigest SignedFiles::wanted(std::size_t i) const {
  return {found_[i].path, found_[i].size, list_.hash, list_.shard_bytes.value_or(0)};
}

void SignedFiles::want(Digests& digests) const {
  for (std::size_t i = 0; i < found_.size(); ++i) {
    if (!usable(i) || (list_.shard_bytes && found_[i].size != list_.files[i].size)) continue;
    auto& digest = digests[wanted(i)];
    const auto known = model_.known.find(found_[i].path);
    if (known != model_.known.end() && list_.hash == sign::FileHash::sha256 && !list_.shard_bytes)
      digest = {Bytes(known->second.begin(), known->second.end())};
  }
}

std::optional<FileProblem> SignedFiles::problem(std::size_t i, const Digests& digests) const {
  if (found_[i].presence == Presence::missing) return FileProblem::missing;
  if (!usable(i)) return FileProblem::not_a_file;
  const auto computed = digests.find(wanted(i));
  if (computed == digests.end() || computed->second != list_.files[i].digests) return FileProblem::differs;
  return std::nullopt;
}

bool SignedFiles::is_listed(const std::string& name) const {
  return std::ranges::binary_search(list_.files, name, {}, &sign::SignedFile::name);
}

// Shards leave empty files out of the list (section 6.3.2).
Result<std::vector<std::string>> SignedFiles::not_listed(const Task& task) const {
  if (single_) {
    const bool named = is_listed(".") || is_listed(model_.file);
    return named ? std::vector<std::string>{} : std::vector<std::string>{model_.file};
  }
  const auto ignored = left_out_by(list_);
  TRY(auto names, model_.folder.names(
                      [&](const std::string& name) {
                        return is_listed(name) || ignored.contains(name) || model_.signatures.contains(name);
                      },
                      task));
  if (list_.shard_bytes)
    std::erase_if(names, [&](const std::string& name) {
      const auto found = model_.folder.find(name);
      return found.presence == Presence::file && found.size == 0;
    });
  return names;
}

Result<std::vector<FileDisagreement>> SignedFiles::compare(const Digests& digests, const Task& task) const {
  std::vector<FileDisagreement> disagreements;
  for (std::size_t i = 0; i < found_.size(); ++i)
    if (const auto what = problem(i, digests)) disagreements.push_back({*what, list_.files[i].name});
  TRY(auto others, not_listed(task));
  for (auto& name : others) disagreements.push_back({FileProblem::not_listed, std::move(name)});
  std::ranges::sort(disagreements, {}, &FileDisagreement::name);
  return disagreements;
}

}  // namespace driftseal::audit
