#include <algorithm>

#include "core/architecture/architecture.h"
#include "core/architecture/config.h"
#include "core/architecture/figures.h"
#include "core/architecture/roles/tables.h"
#include "core/architecture/ties.h"
#include "core/base/bytes.h"
#include "core/base/mapped_file.h"
#include "core/model/own_folder.h"

namespace driftseal {
namespace {

constexpr std::uint64_t most_config_bytes = 16'000'000;  // class names of large classifiers stand in it

const Family* family_of(const std::string& model_type) {
  for (const Family& family : tables().families)
    if (std::ranges::find(family.model_types, model_type) != family.model_types.end()) return &family;
  return nullptr;
}

bool describe_alike(const Roles& a, const Roles& b) {
  return a.described == b.described && a.blocks == b.blocks && a.tensors == b.tensors;
}

class Recognising {
 public:
  explicit Recognising(std::span<const NamedShape> tensors) : tensors_(tensors) {
    result_.roles = assign_roles(tensors);
    if (!result_.roles.family.empty()) result_.recognition = Recognition::names;
  }

  void read(std::string_view text) {
    const auto config = Config::parse(text);
    if (!config) return ignore(config.error());
    result_.model_type = config->model_type();
    if (const Family* named = family_of(result_.model_type)) compare_family(*named);
    for (TowerDims& tower : result_.roles.towers) add_figures(*config, tower, result_.notes);
    result_.tied_by_config = config->ties_embeddings();
  }

  void ignore(const Error& error) {
    result_.notes.push_back("config.json is not used: " + error.message +
                            (error.where.empty() ? "" : " (" + error.where + ")"));
  }

  Architecture finish() {
    find_parts_by_head(result_.roles, tensors_);
    find_named_ties(tensors_, result_.tied_by_config, result_);
    if (const Family* family = tables().find(result_.family())) result_.title = family->title;
    if (result_.recognition == Recognition::fallback)
      result_.notes.insert(
          result_.notes.begin(),
          "No description fits half of the tensors: blocks and roles are what names alone say");
    return std::move(result_);
  }

 private:
  // Where two descriptions say the same of every tensor, config.json chooses the family's name.
  void compare_family(const Family& named) {
    const bool is_another =
        result_.recognition != Recognition::fallback && named.name != result_.roles.family;
    if (is_another && describe_alike(assign_roles(tensors_, named.name), result_.roles))
      result_.roles.family = named.name;
    if (named.name == result_.roles.family)
      result_.recognition = Recognition::config_and_names;
    else
      result_.notes.push_back("config.json says model_type " + result_.model_type +
                              ", but names and shapes are not those of " + named.title);
  }

  std::span<const NamedShape> tensors_;
  Architecture result_;
};

void read_config_beside(const Model& model, Recognising& recognising) {
  if (model.files().empty()) return;
  const auto path = own_file(folder_of(model.files()[0].path), "config.json");
  if (!path.ok() && path.error().code == ErrorCode::not_found) return;
  const auto bytes = path.ok() ? read_file(*path, most_config_bytes) : Result<Bytes>(path.error());
  if (bytes.ok())
    recognising.read(text_of(*bytes));
  else
    recognising.ignore(bytes.error());
}

}  // namespace

std::string_view to_string(Recognition recognition) {
  switch (recognition) {
    case Recognition::config_and_names:
      return "config_and_names";
    case Recognition::names:
      return "names";
    case Recognition::fallback:
      return "fallback";
  }
  return "";
}

std::string_view to_string(Tie::Reason reason) {
  switch (reason) {
    case Tie::Reason::config:
      return "config";
    case Tie::Reason::shared_storage:
      return "shared_storage";
  }
  return "";
}

Architecture recognise(std::span<const NamedShape> tensors, std::optional<std::string_view> config) {
  Recognising recognising(tensors);
  if (config) recognising.read(*config);
  return recognising.finish();
}

Architecture recognise(const Model& model) {
  std::vector<NamedShape> tensors;
  tensors.reserve(model.tensors().size());
  for (const TensorInfo& tensor : model.tensors()) tensors.push_back({tensor.name, tensor.shape});
  Recognising recognising(tensors);
  read_config_beside(model, recognising);
  Architecture architecture = recognising.finish();
  find_shared_storage(model, architecture);
  return architecture;
}

}  // namespace driftseal
