// The names that a pickled state dict may use, and what calling one of them makes.
#pragma once

#include <span>
#include <string_view>
#include <unordered_map>

#include "core/model/pytorch_pickle.h"

namespace driftseal {

struct PickleName {
  enum class Role : std::uint8_t {
    storage,       // a class of storages: torch.FloatStorage
    dtype,         // torch.float32
    ordered_dict,  // collections.OrderedDict
    tensor,  // torch._utils._rebuild_tensor and _rebuild_tensor_v2, one with more arguments than the other
    tensor_of_dtype,       // torch._utils._rebuild_tensor_v3: with a dtype of its own
    parameter,             // torch._utils._rebuild_parameter
    parameter_with_state,  // torch._utils._rebuild_parameter_with_state
    first_argument,        // what it makes is, for this purpose, its argument: torch.Size, set
    opaque,                // a number, a device, a layout, a random state: of no interest
  };
  std::string_view module, name;
  Role role;
  DType dtype = DType::U8;  // of storages and dtypes
};

std::span<const PickleName> pickle_names();

// The table of storages that a pickle refers to, by key.
using StorageKeys = std::unordered_map<std::string_view, std::size_t>;

// What a call makes, or a reference to a storage is. Errors without a place: who scans knows it.
Result<PickleValue> call_pickle_name(Pickle& pickle, const PickleName& name, const PickleValue& arguments,
                                     std::uint64_t place);
Result<PickleValue> refer_to_storage(Pickle& pickle, StorageKeys& keys, const PickleValue& id);

}  // namespace driftseal
