#include "ui/session/model_description.h"

#include <algorithm>
#include <map>

#include "core/adapters/adapter_files.h"
#include "core/audit/model_signing.h"

namespace driftseal::ui {
namespace {

std::vector<TypeCount> typesOf(const Model& model) {
  std::map<std::string, TypeCount> counts;
  for (const TensorInfo& tensor : model.tensors()) {
    TypeCount& count = counts[stored_type(tensor)];
    ++count.tensors;
    count.bytes += tensor.bytes;
  }
  std::vector<TypeCount> types;
  for (auto& [type, count] : counts) types.push_back({type, count.tensors, count.bytes});
  std::stable_sort(types.begin(), types.end(),
                   [](const TypeCount& a, const TypeCount& b) { return a.bytes > b.bytes; });
  return types;
}

void addStored(ModelDescription& description, const Model& model) {
  description.format = model.format();
  description.files = model.files().size();
  description.tensors = model.tensors().size();
  description.elements = model.elements();
  description.bytes = model.bytes();
  description.types = typesOf(model);
  description.not_analysable =
      static_cast<std::size_t>(std::count_if(model.tensors().begin(), model.tensors().end(),
                                             [](const TensorInfo& tensor) { return !tensor.analysable(); }));
}

void addArchitecture(ModelDescription& description, const Model& model) {
  const Architecture architecture = recognise(model);
  const auto& tensors = architecture.roles.tensors;
  description.title = architecture.title;
  description.family = architecture.family();
  description.recognition = architecture.recognition;
  description.described = architecture.roles.described;
  description.towers = architecture.roles.towers;
  description.ties = architecture.ties.size();
  description.fused = static_cast<std::size_t>(std::count_if(
      tensors.begin(), tensors.end(), [](const TensorRole& tensor) { return tensor.fusion.has_value(); }));
  description.notes = architecture.notes;
}

}  // namespace

Result<ModelDescriptionPtr> describeModel(const std::string& path) {
  auto description = std::make_shared<ModelDescription>();
  if (is_adapter(path)) {
    TRY(const Adapter adapter, open_adapter(path));
    addStored(*description, *adapter.tensors);
    description->adapter = adapter.config;
  } else {
    TRY(const ModelPtr model, open_model(path));
    addStored(*description, *model);
    addArchitecture(*description, *model);
  }
  description->signatures = audit::find_model_signatures(path);
  return ModelDescriptionPtr(description);
}

}  // namespace driftseal::ui
