#include "ui/session/files_check.h"

#include "core/adapters/apply_adapter.h"
#include "core/base/mapped_file.h"
#include "core/model/model.h"

namespace driftseal::ui {
namespace {

constexpr std::uint64_t certificate_limit = 1ULL << 30;

FilesAnswer answerOf(const audit::LinkReport& report) {
  if (report.linked()) return FilesAnswer::linked;
  return report.certified_root == report.recomputed_root ? FilesAnswer::other_tensors
                                                         : FilesAnswer::other_weights;
}

Result<ModelPtr> openTuned(const FilesQuestion& question) {
  if (!is_adapter(question.tuned)) return open_model(question.tuned);
  if (question.base.empty())
    return Error{ErrorCode::usage, "the tuned model is an adapter, which needs its base", question.tuned, "",
                 "Choose the base, too"};
  TRY(const ModelPtr base, open_model(question.base));
  return open_tuned(base, question.tuned);
}

struct Certificate {
  Bytes bytes;
  const std::string& name;
};

Status checkBase(const Certificate& certificate, CheckedFiles& files, const Task& task) {
  TRY(const ModelPtr base, open_model(files.question.base));
  TRY(files.base_link, audit::link_base(certificate.bytes, certificate.name, base, task));
  files.base = answerOf(*files.base_link);
  return {};
}

Status checkTuned(const Certificate& certificate, CheckedFiles& files, const Task& task) {
  TRY(const ModelPtr tuned, openTuned(files.question));
  if (files.question.secret.empty()) {
    TRY(const auto same, audit::names_files(certificate.bytes, certificate.name, *tuned, task));
    files.tuned = !same ? FilesAnswer::no_secret : *same ? FilesAnswer::same_files : FilesAnswer::other_files;
    return {};
  }
  TRY(const auto secret, audit::read_secret(files.question.secret));
  TRY(files.tuned_link, audit::link(certificate.bytes, certificate.name, tuned, secret, task));
  files.tuned = answerOf(*files.tuned_link);
  return {};
}

}  // namespace

Result<CheckedFilesPtr> checkFiles(const std::string& certificate, const FilesQuestion& question,
                                   const Task& task) {
  TRY(Bytes bytes, read_file(certificate, certificate_limit));
  const Certificate read{std::move(bytes), certificate};
  auto files = std::make_shared<CheckedFiles>();
  files->question = question;
  if (!question.base.empty()) TRY_STATUS(checkBase(read, *files, task));
  if (!question.tuned.empty()) TRY_STATUS(checkTuned(read, *files, task));
  return CheckedFilesPtr(files);
}

}  // namespace driftseal::ui
