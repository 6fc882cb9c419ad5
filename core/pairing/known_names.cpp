#include "core/pairing/known_names.h"

#include <algorithm>
#include <charconv>

#include "core/architecture/roles/canonical_name.h"
#include "core/architecture/roles/tables.h"

namespace driftseal {

namespace {

std::optional<std::uint64_t> number(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc() || end != text.data() + text.size() || value == 0) return std::nullopt;
  return value;
}

std::optional<std::uint64_t> figure_of(const Metadata& metadata, const std::string& key) {
  for (const auto& [name, value] : metadata)
    if (name == key) return number(value);
  return std::nullopt;
}

}  // namespace

const NameKeys& KnownNames::keys() {
  if (!keys_) {
    std::vector<std::string_view> base, tuned;
    for (const LayoutTensor& tensor : base_.tensors) base.push_back(tensor.name);
    for (const TensorInfo& tensor : tuned_.tensors()) tuned.push_back(tensor.name);
    keys_ = find_keys(base, tuned);
  }
  return *keys_;
}

const Roles& KnownNames::base_roles() {
  if (!base_roles_) {
    std::vector<NamedShape> shapes;
    for (const LayoutTensor& tensor : base_.tensors) shapes.push_back({tensor.name, tensor.shape});
    base_roles_ = assign_roles(shapes);
  }
  return *base_roles_;
}

const Architecture& KnownNames::tuned_architecture() {
  if (!tuned_architecture_) tuned_architecture_ = recognise(tuned_);
  return *tuned_architecture_;
}

std::vector<std::pair<std::string, std::string>> KnownNames::tied_keys() {
  std::vector<std::pair<std::string, std::string>> tied;
  for (const std::string& name : {base_roles().family, tuned_architecture().family()})
    if (const Family* family = tables().find(name))
      for (const TiedNames& ties : family->ties)
        tied.emplace_back(canonical_name(ties.kept).name, canonical_name(ties.tied).name);
  return tied;
}

const Metadata* KnownNames::gguf_metadata() {
  switch (keys().gguf) {
    case NameKeys::Gguf::no:
      return nullptr;
    case NameKeys::Gguf::base:
      return base_.metadata;
    case NameKeys::Gguf::tuned:
      return &tuned_.metadata();
  }
  CHECK(false);
}

std::optional<std::uint64_t> KnownNames::heads(const std::string& metadata_key) {
  if (const Metadata* metadata = gguf_metadata())
    if (const auto heads = figure_of(*metadata, metadata_key)) return heads;
  const bool of_keys = metadata_key.ends_with("_kv");
  for (const TowerDims& tower : tuned_architecture().roles.towers)
    if (const auto& heads = of_keys ? tower.kv_heads : tower.heads) return heads;
  return std::nullopt;
}

}  // namespace driftseal
