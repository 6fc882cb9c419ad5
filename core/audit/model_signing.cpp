#include "core/audit/model_signing.h"

#include <filesystem>

#include "core/audit/signed_files.h"
#include "core/base/mapped_file.h"

namespace driftseal::audit {

namespace fs = std::filesystem;

namespace {

Result<sign::ModelSignature> read_signature(const std::string& path, const sign::TrustRoots& trust,
                                            std::int64_t now) {
  const auto bytes = read_file(path, sign::max_model_signature_bytes);
  if (bytes.ok()) return sign::check_model_signature(text_of(*bytes), trust, now);
  if (bytes.error().code != ErrorCode::limit_exceeded) return bytes.error();
  sign::ModelSignature unread;
  unread.check.reason = bytes.error().message;
  return unread;
}

Result<std::vector<sign::ModelSignature>> read_signatures(const ModelToCheck& model,
                                                          const sign::TrustRoots& trust, std::int64_t now,
                                                          const Task& task) {
  if (model.signatures.size() > max_model_signatures)
    return Error{
        ErrorCode::limit_exceeded,
        "more than " + std::to_string(max_model_signatures) + " signature files lie beside the model",
        model.path, "", "Name the one that is meant"};
  std::vector<sign::ModelSignature> signatures;
  for (const auto& path : model.signatures) {
    if (task.stopped()) return cancelled();
    TRY(auto signature, read_signature(path, trust, now));
    signatures.push_back(std::move(signature));
  }
  return signatures;
}

fs::path folder_of(const std::string& file) {
  const auto parent = fs::path(file).parent_path();
  return parent.empty() ? fs::path(".") : parent;
}

// The name that a signature file has in the model's folder; empty if it lies elsewhere.
std::string name_in(const ModelFolder& folder, const std::string& signature) {
  std::error_code problem;
  const auto path = fs::canonical(folder_of(signature), problem) / fs::path(signature).filename();
  const auto name = path.lexically_relative(folder.path()).string();
  return problem || name.starts_with("../") ? "" : name;
}

Result<ModelAtHand> model_at_hand(const ModelToCheck& model,
                                  const std::vector<sign::ModelSignature>& signatures) {
  std::error_code problem;
  if (!fs::exists(model.path, problem))
    return Error{ErrorCode::cannot_open, "there is no such file or folder", model.path, "", "Check the path"};
  const bool is_folder = fs::is_directory(model.path, problem);
  TRY(auto folder, ModelFolder::open(is_folder ? model.path : folder_of(model.path).string()));
  ModelAtHand at_hand{std::move(folder), "", model.path, {}, {}};
  if (!is_folder) at_hand.file = fs::path(model.path).filename().string();
  for (std::size_t i = 0; i < signatures.size(); ++i)
    if (signatures[i].method) at_hand.signatures.insert(name_in(at_hand.folder, model.signatures[i]));
  for (const auto& [path, digest] : model.known)
    if (const auto resolved = fs::canonical(path, problem); !problem)
      at_hand.known[resolved.string()] = digest;
  return at_hand;
}

ModelSignatureReport report_of(const std::string& path, const sign::ModelSignature& signature) {
  ModelSignatureReport report{path, signature.method, signature.check};
  if (!signature.model) return report;
  report.listed = signature.model->files.size();
  report.model_name = signature.model->name;
  report.root = signature.model->root;
  return report;
}

}  // namespace

Result<std::vector<ModelSignatureReport>> check_model_signatures(const ModelToCheck& model,
                                                                 const sign::TrustRoots& trust,
                                                                 std::int64_t now, const Task& task) {
  TRY(const auto signatures, read_signatures(model, trust, now, task));
  TRY(const auto at_hand, model_at_hand(model, signatures));
  std::vector<std::optional<SignedFiles>> lists(signatures.size());
  Digests digests;
  for (std::size_t i = 0; i < signatures.size(); ++i) {
    if (!signatures[i].model) continue;
    TRY(auto files, SignedFiles::look_up(*signatures[i].model, at_hand, task));
    lists[i].emplace(std::move(files)).want(digests);
  }
  TRY_STATUS(compute(digests, task));
  std::vector<ModelSignatureReport> reports;
  for (std::size_t i = 0; i < signatures.size(); ++i) {
    reports.push_back(report_of(model.signatures[i], signatures[i]));
    if (!lists[i]) continue;
    TRY(reports.back().disagreements, lists[i]->compare(digests, task));
    reports.back().files = reports.back().disagreements.empty() ? FilesState::match : FilesState::differ;
  }
  return reports;
}

}  // namespace driftseal::audit
