// One model as its headers and config.json tell it: what stands on its card. No value is read, and the model
// is closed again.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/adapters/adapter_config.h"
#include "core/architecture/architecture.h"

namespace driftseal::ui {

struct TypeCount {
  std::string type;  // as stored: "BF16", "Q4_K"
  std::size_t tensors = 0;
  std::uint64_t bytes = 0;
};

struct ModelDescription {
  std::string format;
  std::size_t files = 0, tensors = 0;
  std::uint64_t elements = 0, bytes = 0;
  std::vector<TypeCount> types;    // the most bytes first
  std::size_t not_analysable = 0;  // tensors

  std::string title, family;  // as in Architecture
  Recognition recognition = Recognition::fallback;
  std::size_t described = 0;
  std::vector<TowerDims> towers;
  std::size_t ties = 0, fused = 0;
  std::vector<std::string> notes;

  std::optional<AdapterConfig> adapter;  // then tensors are those of the adapter
  std::vector<std::string> signatures;   // paths of signature files beside it
};
using ModelDescriptionPtr = std::shared_ptr<const ModelDescription>;

// path: as for open_model, or an adapter. Milliseconds, also for large models. Errors: those of open_model
// and open_adapter.
Result<ModelDescriptionPtr> describeModel(const std::string& path);

}  // namespace driftseal::ui
