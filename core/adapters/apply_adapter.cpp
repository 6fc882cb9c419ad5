#include "core/adapters/apply_adapter.h"

#include <algorithm>
#include <map>

#include "core/adapters/adapter_names.h"
#include "core/adapters/base_tensors.h"
#include "core/adapters/low_rank.h"
#include "core/adapters/orientations.h"
#include "core/adapters/stored_factors.h"
#include "core/base/decimal.h"
#include "core/model/limits.h"
#include "core/model/tensor_name.h"

namespace driftseal {

namespace {

using Part = AdapterTensorName::Part;

constexpr const char* take_again = "Download or save the adapter again";
constexpr const char* merge_it = "Merge the adapter into its base, store the result and give that";

// What an adapter holds for one tensor of its base.
struct Change {
  std::string target;  // as the adapter names it
  const TensorInfo *a = nullptr, *b = nullptr, *whole = nullptr;
  bool is_embedding = false;   // a and b
  bool in_base_layer = false;  // whole

  bool has_factors() const { return a != nullptr || b != nullptr; }
};

class Application {
 public:
  Application(ModelPtr base, const Adapter& adapter)
      : base_(std::move(base)), adapter_(adapter), base_tensors_(*base_), orientations_(*base_) {}

  Result<ModelPtr> run() {
    for (const auto& tensor : adapter_.tensors->tensors()) TRY_STATUS(sort(tensor));
    if (changes_.empty() && added_.empty())
      return error(ErrorCode::malformed, "the adapter holds no tensors", "", take_again);
    auto tensors = base_->tensors();
    for (const auto& [index, change] : changes_) TRY_STATUS(apply(change, tensors[index]));
    for (auto& [name, tensor] : added_) tensors.push_back(std::move(tensor));
    return ModelPtr(std::make_shared<Model>(adapter_.tensors->path(), "base + LoRA", files(),
                                            std::move(tensors), metadata(), regions()));
  }

 private:
  Error error(ErrorCode code, std::string message, const std::string& tensor, std::string remedy) const {
    return {code, std::move(message), adapter_.tensors->path(), tensor.empty() ? "" : "tensor " + tensor,
            std::move(remedy)};
  }
  std::string right_base() const {
    const auto& name = adapter_.config.base_model;
    return "Give the base that the adapter was trained on" +
           (name.empty() ? std::string() : " (it says \"" + shortened(name) + "\")") +
           ", under the names of Hugging Face";
  }

  Status sort(const TensorInfo& tensor) {
    const auto name = parse_adapter_name(tensor.name);
    if (!name) return error(ErrorCode::unsupported, "a tensor that no plain LoRA has", tensor.name, merge_it);
    TRY(const auto index, base_tensors_.find(name->target));
    if (!index) return add(tensor, *name);
    auto& change = changes_[*index];
    change.target = name->target;
    return put(tensor, *name, change);
  }

  // Heads that a task adds are stored whole and are in no base.
  Status add(TensorInfo tensor, const AdapterTensorName& name) {
    if (name.part != Part::whole || name.in_base_layer || !adapter_.config.is_saved_whole(name.target))
      return error(ErrorCode::mismatch,
                   "the adapter changes " + shortened(name.target) + ", which the base has not", tensor.name,
                   right_base());
    tensor = of_adapter(std::move(tensor), name.target);
    const auto stored = tensor.name;
    if (!added_.emplace(name.target, std::move(tensor)).second) return twice(stored);
    return {};
  }

  Status put(const TensorInfo& tensor, const AdapterTensorName& name, Change& change) const {
    const bool is_embedding = name.part == Part::embedding_a || name.part == Part::embedding_b;
    const bool is_a = name.part == Part::lora_a || name.part == Part::embedding_a;
    auto& place = name.part == Part::whole ? change.whole : is_a ? change.a : change.b;
    const bool other_kind =
        name.part != Part::whole && change.has_factors() && change.is_embedding != is_embedding;
    if (place != nullptr || other_kind) return twice(tensor.name);
    place = &tensor;
    if (name.part == Part::whole)
      change.in_base_layer = name.in_base_layer;
    else
      change.is_embedding = is_embedding;
    return {};
  }
  Error twice(const std::string& tensor) const {
    return error(ErrorCode::malformed, "the adapter changes one tensor twice", tensor, take_again);
  }

  Status apply(const Change& change, TensorInfo& tensor) {
    if (change.whole) {
      TRY_STATUS(check_whole(change, tensor));
      tensor = of_adapter(*change.whole, tensor.name);
    }
    return change.has_factors() ? add_factors(change, tensor) : Status();
  }

  // PEFT loads "q_proj.weight" where q_proj has no factors, and "q_proj.base_layer.weight" where it has. What
  // it would not load must not be taken for a part of the model.
  Status check_whole(const Change& change, const TensorInfo& tensor) const {
    if (change.in_base_layer != change.has_factors() && !change.target.ends_with(".bias"))
      return error(ErrorCode::unsupported,
                   change.has_factors() ? "a whole tensor beside factors for it"
                                        : "the weight of a base layer without factors",
                   change.whole->name, take_again);
    if (change.whole->shape == tensor.shape || adapter_.config.is_saved_whole(change.target)) return {};
    return error(ErrorCode::mismatch,
                 "shape " + to_string(change.whole->shape) + " in the adapter, " + to_string(tensor.shape) +
                     " in the base",
                 change.whole->name, right_base());
  }

  Status add_factors(const Change& change, TensorInfo& tensor) {
    if (change.a == nullptr || change.b == nullptr)
      return error(ErrorCode::malformed, "one of the two factors is missing",
                   (change.a ? change.a : change.b)->name, take_again);
    const StoredFactors factors{*adapter_.tensors, *change.a, *change.b, change.is_embedding};
    TRY_STATUS(check_types(factors, tensor));
    TRY_STATUS(check_rank(factors, change.target));
    TRY(const bool transposed, is_transposed(factors, tensor));
    TRY_STATUS(take_from_budget(factors));
    const double scale = adapter_.config.scale_of(module_of(change.target));
    tensor.problem = tensor.why_not_analysable();
    if (tensor.analysable())
      tensor.values = values_of(change, tensor, read_factors(factors, transposed, scale));
    tensor.encoding = stored_type(tensor) + " + LoRA, rank " + std::to_string(factors.rank());
    tensor.dtype = DType::F64;
    return {};
  }

  std::shared_ptr<const TensorValues> values_of(const Change& change, const TensorInfo& tensor,
                                                LowRankFactors factors) const {
    return change.whole ? std::make_shared<LowRankValues>(adapter_.tensors, *change.whole, std::move(factors))
                        : std::make_shared<LowRankValues>(base_, tensor, std::move(factors));
  }

  Status check_types(const StoredFactors& factors, const TensorInfo& tensor) const {
    for (const auto* factor : {&factors.a, &factors.b})
      if (!is_floating(factor->dtype) || !factor->analysable())
        return error(ErrorCode::unsupported, "a factor of type " + stored_type(*factor), factor->name,
                     take_again);
    if (is_floating(tensor.dtype)) return {};
    return error(ErrorCode::unsupported,
                 "the base stores " + shortened(tensor.name) + " as " + stored_type(tensor) +
                     ", to which no factors can be added",
                 factors.a.name,
                 "Give the base as it was before it was packed (for QLoRA: the original one)");
  }

  Status check_rank(const StoredFactors& factors, const std::string& target) const {
    if (!fit_each_other(factors))
      return error(ErrorCode::malformed,
                   "factors of shapes " + to_string(factors.a.shape) + " and " + to_string(factors.b.shape) +
                       " do not fit each other",
                   factors.a.name, take_again);
    const auto expected = adapter_.config.rank_of(module_of(target));
    if (factors.rank() == expected) return {};
    return error(ErrorCode::mismatch,
                 "factors of rank " + std::to_string(factors.rank()) + "; adapter_config.json says " +
                     std::to_string(expected),
                 factors.a.name, take_again);
  }

  // Where both ways fit, the network's architecture says how the weights lie, else the configuration.
  Result<bool> is_transposed(const StoredFactors& factors, const TensorInfo& tensor) {
    const auto fit = fit_of(factors, tensor.shape);
    if (!fit.direct && !fit.transposed)
      return error(ErrorCode::mismatch,
                   "factors of shapes " + to_string(factors.a.shape) + " and " + to_string(factors.b.shape) +
                       " are not for " + shortened(tensor.name) + " of shape " + to_string(tensor.shape),
                   factors.a.name, right_base());
    if (fit.direct != fit.transposed) return fit.transposed;
    return orientations_.is_conv1d(tensor.name).value_or(adapter_.config.fan_in_fan_out);
  }

  Status take_from_budget(const StoredFactors& factors) {
    const auto values = u128{factors.inputs() + factors.outputs()} * LowRankFactors::padded(factors.rank());
    if (values > budget_)
      return error(ErrorCode::limit_exceeded,
                   "the factors of the adapter hold more than " +
                       std::to_string(model_limits::adapter_values) + " values",
                   factors.a.name, merge_it);
    budget_ -= static_cast<std::uint64_t>(values);
    return {};
  }

  TensorInfo of_adapter(TensorInfo tensor, std::string name) const {
    tensor.name = std::move(name);
    tensor.file += base_->files().size();
    return tensor;
  }

  Model::Files files() const {
    auto files = base_->mapped_files();
    std::ranges::copy(adapter_.tensors->mapped_files(), std::back_inserter(files));
    files.push_back(adapter_.config_file);
    return files;
  }
  FileRegions regions() const {
    auto regions = base_->regions();
    const auto first = base_->files().size();
    for (auto region : adapter_.tensors->regions()) {
      region.file += first;
      regions.push_back(std::move(region));
    }
    for (const auto& [index, change] : changes_) {
      const auto& tensor = base_->tensors()[index];
      for (const auto* factor : {change.a, change.b})
        if (factor)
          regions.push_back(
              {ByteUse::factors, tensor.name, factor->offset, factor->bytes, first + factor->file});
      if (change.whole)
        regions.push_back({ByteUse::left_out, tensor.name, tensor.offset, tensor.bytes, tensor.file});
    }
    regions.push_back({ByteUse::header, "", 0, adapter_.config_file->size(), files().size() - 1});
    return regions;
  }
  Metadata metadata() const {
    auto metadata = base_->metadata();
    for (const auto& key : adapter_.config.not_read) metadata.emplace_back("adapter:not_read", key);
    return metadata;
  }

  ModelPtr base_;
  const Adapter& adapter_;
  BaseTensors base_tensors_;
  Orientations orientations_;
  std::uint64_t budget_ = model_limits::adapter_values;
  std::map<std::size_t, Change> changes_;  // by index into the base's tensors
  std::map<std::string, TensorInfo> added_;
};

}  // namespace

Result<ModelPtr> apply_adapter(const ModelPtr& base, const Adapter& adapter) {
  return Application(base, adapter).run();
}

Result<ModelPtr> apply_adapter(const ModelPtr& base, const std::string& adapter_path) {
  TRY(const auto adapter, open_adapter(adapter_path));
  return apply_adapter(base, adapter);
}

Result<ModelPtr> open_tuned(const ModelPtr& base, const std::string& path) {
  return is_adapter(path) && !is_adapter(base->path()) ? apply_adapter(base, path) : open_model(path);
}

}  // namespace driftseal
