// A base and a LoRA adapter are a tuned model, without its being written to disk.
#pragma once

#include <string>

#include "core/adapters/adapter_files.h"
#include "core/model/model.h"

namespace driftseal {

// The tensors of the base under its names, in its order. Those that the adapter has factors for have values
// W + s B A (low_rank.h), type F64 and an encoding like "BF16 + LoRA, rank 8"; those that it stores whole are
// the adapter's. Files: the base's, then the adapter's with its adapter_config.json.
//
// Errors: those of open_adapter; mismatch (a module that the base has not, other shapes, another rank than
// the configuration says), unsupported (a tensor that no LoRA has, a base of packed integers), malformed,
// limit_exceeded.
Result<ModelPtr> apply_adapter(const ModelPtr& base, const Adapter& adapter);
Result<ModelPtr> apply_adapter(const ModelPtr& base, const std::string& adapter_path);

// A tuned model: an adapter is applied to the base, unless that is an adapter itself; all else is opened as
// it is.
Result<ModelPtr> open_tuned(const ModelPtr& base, const std::string& path);

}  // namespace driftseal
