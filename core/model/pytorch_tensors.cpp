#include "core/model/pytorch_tensors.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "core/model/limits.h"
#include "core/model/strided_values.h"
#include "core/model/tensor_name.h"

namespace driftseal {

namespace {

using Kind = PickleValue::Kind;

constexpr std::array<std::string_view, 4> wrappers{"state_dict", "model_state_dict", "model", "module"};

class TensorListing {
 public:
  explicit TensorListing(const Checkpoint& checkpoint)
      : checkpoint_(checkpoint),
        pickle_(checkpoint.pickle),
        used_(pickle_.storages.size()),
        rest_(pickle_.storages.size(), ByteUse::unreferenced) {}

  Result<FileDirectory> run() {
    TRY_STATUS(visit(pickle_.root, pickle_.root.kind == Kind::tensor ? "tensor" : "", 0));
    strip_wrapper();
    TRY_STATUS(check_names_differ());
    name_unused_storages();
    list_regions();
    return std::move(directory_);
  }

 private:
  Error error(ErrorCode code, std::string message, std::string where) const {
    return {code, std::move(message), checkpoint_.file.path(), std::move(where),
            "Download or save the file again; if the error stays, ask whoever made it"};
  }
  Error error(ErrorCode code, std::string message, const std::string& name,
              const Pickle::Tensor& tensor) const {
    return error(code, std::move(message),
                 "tensor " + shortened(name) + ", " + checkpoint_.pickle_name + ", byte " +
                     std::to_string(tensor.place));
  }

  static std::string entry(const std::string& name) {
    return name.empty() ? "outermost entry" : "entry " + shortened(name);
  }

  // An entry can be reached in many ways, and even through itself: work is counted, not entries.
  Status count_work(const std::string& name, std::uint64_t more) {
    work_ += 1 + name.size() / 16 + more;
    if (work_ <= model_limits::pickle_values) return {};
    return error(ErrorCode::limit_exceeded, "too many entries, or too long names", entry(name));
  }

  Status visit(const PickleValue& value, const std::string& name, std::size_t depth) {
    TRY_STATUS(count_work(name, 0));
    if (depth > model_limits::nesting)
      return error(ErrorCode::limit_exceeded,
                   "is nested more than " + std::to_string(model_limits::nesting) + " levels deep",
                   entry(name));
    if (value.kind == Kind::tensor) return add(pickle_.tensors[value.data], name);
    if (value.kind == Kind::list || value.kind == Kind::tuple) return visit_items(value, name, depth);
    if (value.kind != Kind::dict) return {};
    if (depth == 0 || left_out_ || !is_optimizer_state(value)) return visit_entries(value, name, depth);
    return leave_out(value, name, depth);
  }

  Result<std::string> name_of(const std::string& parent, std::string_view key) const {
    if (parent.size() + 1 + key.size() > model_limits::name_bytes)
      return error(ErrorCode::limit_exceeded,
                   "a name is longer than " + std::to_string(model_limits::name_bytes) + " bytes",
                   shortened(key));
    return parent.empty() ? std::string(key) : parent + "." + std::string(key);
  }

  Status visit_items(const PickleValue& list, const std::string& name, std::size_t depth) {
    const auto items = pickle_.items(list);
    for (std::size_t i = 0; i < items.size(); ++i) {
      TRY(const auto child, name_of(name, std::to_string(i)));
      TRY_STATUS(visit(items[i], child, depth + 1));
    }
    return {};
  }

  // In Python the last of two equal keys wins. Keys whose equality is not plain to see cannot name a tensor,
  // nor stand beside those that do.
  Status visit_entries(const PickleValue& dict, const std::string& name, std::size_t depth) {
    const auto items = pickle_.items(dict);
    const auto before = found_;
    std::unordered_set<std::string> keys;
    bool plain = true;
    for (std::size_t i = 0; i < items.size(); i += 2) {
      const auto key = key_text(items[i]);
      plain = plain && !key.empty() && keys.insert(key).second;
      const auto listed = directory_.tensors.size();
      TRY(const auto child, name_of(name, key));
      TRY_STATUS(visit(items[i + 1], child, depth + 1));
      if (depth == 0 && items[i + 1].kind == Kind::dict) note_wrapper(key, listed);
    }
    if (plain || found_ == before) return {};
    return error(ErrorCode::malformed, "a dictionary of tensors has a key twice, or one that is no name",
                 entry(name));
  }

  // A longer text than a name can be is cut: it names nothing.
  std::string key_text(const PickleValue& key) const {
    if (key.kind == Kind::text) return std::string(pickle_.text(key).substr(0, model_limits::name_bytes + 1));
    if (key.kind != Kind::integer) return "";
    return std::to_string(static_cast<std::int64_t>(key.data));
  }

  // What torch.optim.Optimizer.state_dict() returns: two entries, one of them a list of groups with "params".
  bool is_optimizer_state(const PickleValue& dict) const {
    const auto* state = find(dict, "state");
    const auto* groups = find(dict, "param_groups");
    if (!state || !groups || pickle_.items(dict).size() != 4 || state->kind != Kind::dict ||
        groups->kind != Kind::list || pickle_.items(*groups).empty())
      return false;
    const auto& group = pickle_.items(*groups)[0];
    const auto* parameters = group.kind == Kind::dict ? find(group, "params") : nullptr;
    return parameters && parameters->kind == Kind::list;
  }

  // Among the first few entries: more has no dictionary that is asked for one.
  const PickleValue* find(const PickleValue& dict, std::string_view key) const {
    const auto items = pickle_.items(dict);
    for (std::size_t i = 0; i < std::min<std::size_t>(items.size(), 64); i += 2)
      if (items[i].kind == Kind::text && pickle_.text(items[i]) == key) return &items[i + 1];
    return nullptr;
  }

  struct LeftOut {
    std::uint64_t tensors = 0, bytes = 0;
  };

  Status leave_out(const PickleValue& dict, const std::string& name, std::size_t depth) {
    LeftOut sum;
    left_out_ = &sum;
    const auto status = visit_entries(dict, name, depth);
    left_out_ = nullptr;
    TRY_STATUS(status);
    directory_.metadata.emplace_back("left_out:" + name, "state of an optimizer, " +
                                                             std::to_string(sum.tensors) + " tensors, " +
                                                             std::to_string(sum.bytes) + " bytes");
    return {};
  }

  Status add(const Pickle::Tensor& tensor, const std::string& name) {
    TRY(auto info, place(tensor, name));
    TRY_STATUS(count_work(name, info.shape.size()));
    ++found_;
    used_[tensor.storage] = true;
    if (left_out_) {
      rest_[tensor.storage] = ByteUse::left_out;
      ++left_out_->tensors;
      left_out_->bytes += info.bytes;
      return {};
    }
    if (directory_.tensors.size() >= model_limits::tensors)
      return error(ErrorCode::limit_exceeded,
                   "more than " + std::to_string(model_limits::tensors) + " tensors", name, tensor);
    const auto bytes = info.elements * (bit_width(info.dtype) / 8);
    if (bytes > values_limit_ - value_bytes_)
      return error(ErrorCode::limit_exceeded,
                   "the values of all views and expanded tensors take more than " +
                       std::to_string(values_limit_) + " bytes, far more than the file has",
                   name, tensor);
    value_bytes_ += bytes;
    directory_.tensors.push_back(std::move(info));
    return {};
  }

  Result<TensorInfo> place(const Pickle::Tensor& tensor, const std::string& name) const {
    if (auto problem = problem_of_tensor_name(name))
      return error(problem->code, std::move(problem->message), name, tensor);
    const auto& range = checkpoint_.storages[tensor.storage];
    TensorInfo info{.name = name, .dtype = tensor.dtype, .shape = tensor.shape};
    const StridedLayout layout{tensor.first, tensor.strides, checkpoint_.big_endian};
    const auto storage = checkpoint_.file.bytes().subspan(range.offset, range.bytes);
    if (auto problem = place_in_storage(info, layout, storage, range.offset))
      return error(ErrorCode::malformed, std::move(*problem), name, tensor);
    return info;
  }

  // Tensors from `begin` on are those of this entry of the outermost dictionary.
  void note_wrapper(const std::string& key, std::size_t begin) {
    if (directory_.tensors.size() == begin || std::ranges::find(wrappers, key) == wrappers.end()) return;
    wrapper_ = {key, begin, directory_.tensors.size()};
    ++wrapper_count_;
  }

  // Not where a name would then be another's.
  void strip_wrapper() {
    if (wrapper_count_ != 1) return;
    const auto length = wrapper_.key.size() + 1;
    auto& tensors = directory_.tensors;
    std::unordered_set<std::string_view> others;
    for (std::size_t i = 0; i < tensors.size(); ++i)
      if (i < wrapper_.begin || i >= wrapper_.end) others.insert(tensors[i].name);
    for (auto i = wrapper_.begin; i < wrapper_.end; ++i)
      if (others.contains(std::string_view(tensors[i].name).substr(length))) return;
    for (auto i = wrapper_.begin; i < wrapper_.end; ++i) tensors[i].name.erase(0, length);
    directory_.metadata.emplace_back("wrapper", wrapper_.key);
  }

  Status check_names_differ() const {
    std::unordered_set<std::string_view> names;
    for (const auto& tensor : directory_.tensors)
      if (!names.insert(tensor.name).second)
        return error(ErrorCode::malformed, "two tensors have the same name", "tensor " + tensor.name);
    return {};
  }

  void name_unused_storages() {
    auto count = checkpoint_.unknown, bytes = checkpoint_.unknown_bytes;
    for (std::size_t i = 0; i < used_.size(); ++i) {
      if (used_[i]) continue;
      ++count;
      bytes += checkpoint_.storages[i].bytes;
    }
    if (count == 0) return;
    directory_.metadata.emplace_back(
        "left_out:storages",
        std::to_string(count) + " that no tensor refers to, " + std::to_string(bytes) + " bytes");
  }

  // Of a storage, what is no tensor's.
  void list_regions() {
    directory_.regions = checkpoint_.regions;
    for (std::size_t i = 0; i < rest_.size(); ++i)
      directory_.regions.push_back({rest_[i], "storage " + shortened(pickle_.storages[i].key),
                                    checkpoint_.storages[i].offset, checkpoint_.storages[i].bytes});
  }

  const Checkpoint& checkpoint_;
  const Pickle& pickle_;
  const std::uint64_t values_limit_ =
      model_limits::view_factor * checkpoint_.file.size() + model_limits::view_bytes;
  FileDirectory directory_;
  std::vector<bool> used_;     // storages
  std::vector<ByteUse> rest_;  // of the storages
  std::uint64_t found_ = 0;    // tensors, also those that are left out
  std::uint64_t value_bytes_ = 0, work_ = 0;
  LeftOut* left_out_ = nullptr;  // within what is left out
  struct Wrapper {
    std::string key;
    std::size_t begin = 0, end = 0;  // its tensors
  };
  Wrapper wrapper_;  // the last one
  std::size_t wrapper_count_ = 0;
};

}  // namespace

Result<FileDirectory> list_tensors(const Checkpoint& checkpoint) { return TensorListing(checkpoint).run(); }

}  // namespace driftseal
