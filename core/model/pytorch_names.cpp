#include "core/model/pytorch_names.h"

#include <algorithm>
#include <array>

#include "core/model/limits.h"
#include "core/model/tensor_name.h"

namespace driftseal {

namespace {

using Kind = PickleValue::Kind;
using Role = PickleName::Role;
using Values = std::span<const PickleValue>;

constexpr auto names = std::to_array<PickleName>({
    {"torch", "DoubleStorage", Role::storage, DType::F64},
    {"torch", "FloatStorage", Role::storage, DType::F32},
    {"torch", "HalfStorage", Role::storage, DType::F16},
    {"torch", "BFloat16Storage", Role::storage, DType::BF16},
    {"torch", "LongStorage", Role::storage, DType::I64},
    {"torch", "IntStorage", Role::storage, DType::I32},
    {"torch", "ShortStorage", Role::storage, DType::I16},
    {"torch", "CharStorage", Role::storage, DType::I8},
    {"torch", "ByteStorage", Role::storage, DType::U8},
    {"torch", "BoolStorage", Role::storage, DType::BOOL},
    {"torch", "ComplexFloatStorage", Role::storage, DType::C64},
    {"torch", "UntypedStorage", Role::storage, DType::U8},
    {"torch.storage", "UntypedStorage", Role::storage, DType::U8},
    {"torch", "float64", Role::dtype, DType::F64},
    {"torch", "float32", Role::dtype, DType::F32},
    {"torch", "float16", Role::dtype, DType::F16},
    {"torch", "bfloat16", Role::dtype, DType::BF16},
    {"torch", "float8_e4m3fn", Role::dtype, DType::F8_E4M3},
    {"torch", "float8_e5m2", Role::dtype, DType::F8_E5M2},
    {"torch", "float8_e4m3fnuz", Role::dtype, DType::F8_E4M3FNUZ},
    {"torch", "float8_e5m2fnuz", Role::dtype, DType::F8_E5M2FNUZ},
    {"torch", "float8_e8m0fnu", Role::dtype, DType::F8_E8M0},
    {"torch", "int64", Role::dtype, DType::I64},
    {"torch", "int32", Role::dtype, DType::I32},
    {"torch", "int16", Role::dtype, DType::I16},
    {"torch", "int8", Role::dtype, DType::I8},
    {"torch", "uint64", Role::dtype, DType::U64},
    {"torch", "uint32", Role::dtype, DType::U32},
    {"torch", "uint16", Role::dtype, DType::U16},
    {"torch", "uint8", Role::dtype, DType::U8},
    {"torch", "bool", Role::dtype, DType::BOOL},
    {"torch", "complex64", Role::dtype, DType::C64},
    {"collections", "OrderedDict", Role::ordered_dict},
    {"torch._utils", "_rebuild_tensor", Role::tensor},
    {"torch._utils", "_rebuild_tensor_v2", Role::tensor},
    {"torch._utils", "_rebuild_tensor_v3", Role::tensor_of_dtype},
    {"torch._utils", "_rebuild_parameter", Role::parameter},
    {"torch._utils", "_rebuild_parameter_with_state", Role::parameter_with_state},
    {"torch", "Size", Role::first_argument},
    {"builtins", "set", Role::first_argument},
    {"__builtin__", "set", Role::first_argument},
    {"torch", "device", Role::opaque},
    {"torch.serialization", "_get_layout", Role::opaque},
    {"builtins", "int", Role::opaque},
    {"__builtin__", "int", Role::opaque},
    {"builtins", "bytes", Role::opaque},  // how protocol 2 writes bytes: these and the next
    {"__builtin__", "bytes", Role::opaque},
    {"_codecs", "encode", Role::opaque},
    {"numpy", "dtype", Role::opaque},  // scalars of numpy: "best_loss"
    {"numpy.core.multiarray", "scalar", Role::opaque},
    {"numpy._core.multiarray", "scalar", Role::opaque},
});

Error malformed(std::string message) { return {ErrorCode::malformed, std::move(message), "", "", ""}; }

bool is(const PickleValue& value, Kind kind) { return value.kind == kind; }
bool is_natural(const PickleValue& value) {
  return is(value, Kind::integer) && static_cast<std::int64_t>(value.data) >= 0;
}
bool is_role(const PickleValue& value, Role role) {
  return is(value, Kind::name) && names[value.data].role == role;
}

PickleValue add_container(Pickle& pickle, Kind kind, std::vector<PickleValue> items) {
  pickle.containers.push_back(std::move(items));
  return {kind, pickle.containers.size() - 1};
}

// OrderedDict() to be filled by SETITEMS; Python 2 gave its pairs: OrderedDict([[key, value], ..]).
Result<PickleValue> ordered_dict(Pickle& pickle, Values arguments) {
  std::vector<PickleValue> items;
  if (arguments.size() > 1 || (arguments.size() == 1 && !is(arguments[0], Kind::list)))
    return malformed("an OrderedDict is made from something else than pairs");
  for (const auto& pair : arguments.empty() ? Values() : pickle.items(arguments[0])) {
    const bool is_pair = is(pair, Kind::tuple) || is(pair, Kind::list);
    if (!is_pair || pickle.items(pair).size() != 2)
      return malformed("an OrderedDict is made from something else than pairs");
    std::ranges::copy(pickle.items(pair), std::back_inserter(items));
  }
  pickle.made += items.size();
  return add_container(pickle, Kind::dict, std::move(items));
}

Result<std::vector<std::uint64_t>> naturals(const Pickle& pickle, const PickleValue& value) {
  if (!is(value, Kind::tuple)) return malformed("the size or stride of a tensor is not a tuple");
  const auto items = pickle.items(value);
  if (items.size() > model_limits::dimensions)
    return Error{ErrorCode::limit_exceeded, "a tensor has " + std::to_string(items.size()) + " dimensions",
                 "", "", ""};
  std::vector<std::uint64_t> numbers;
  for (const auto& item : items) {
    if (!is_natural(item)) return malformed("the size or stride of a tensor is not a natural number");
    numbers.push_back(item.data);
  }
  return numbers;
}

// (storage, first element, size, stride), which is all that version 1 has.
Result<Pickle::Tensor> tensor_of(const Pickle& pickle, Values arguments, std::uint64_t place) {
  if (arguments.size() < 4 || !is(arguments[0], Kind::storage) || !is_natural(arguments[1]))
    return malformed("a tensor is made from something else than storage, offset, size and stride");
  Pickle::Tensor tensor{.storage = arguments[0].data, .dtype = DType::U8, .place = place};
  tensor.dtype = pickle.storages[tensor.storage].dtype;
  tensor.first = arguments[1].data;
  TRY(tensor.shape, naturals(pickle, arguments[2]));
  TRY(tensor.strides, naturals(pickle, arguments[3]));
  if (tensor.shape.size() != tensor.strides.size())
    return malformed("a tensor has " + std::to_string(tensor.shape.size()) + " dimensions and " +
                     std::to_string(tensor.strides.size()) + " strides");
  return tensor;
}

// Metadata say that the values are to be negated or conjugated (torch._utils.set_tensor_metadata).
bool is_nothing(const Pickle& pickle, const PickleValue& value) {
  return is(value, Kind::none) || (is(value, Kind::dict) && pickle.items(value).empty());
}

// Version 2 adds (requires_grad, backward hooks, metadata), version 3 a dtype between hooks and metadata.
Result<PickleValue> rebuild(Pickle& pickle, Values arguments, bool own_dtype, std::uint64_t place) {
  TRY(auto tensor, tensor_of(pickle, arguments, place));
  const std::size_t count = own_dtype ? 7 : 6;  // without metadata
  if (own_dtype && arguments.size() >= count) {
    if (!is_role(arguments[6], Role::dtype)) return malformed("a tensor's dtype is none");
    tensor.dtype = names[arguments[6].data].dtype;
  }
  const bool version_1 = !own_dtype && arguments.size() == 4;
  if (!version_1 && (arguments.size() < count || arguments.size() > count + 1))
    return malformed("a tensor is made from " + std::to_string(arguments.size()) + " arguments");
  if (arguments.size() == count + 1 && !is_nothing(pickle, arguments[count]))
    return Error{ErrorCode::unsupported, "a tensor whose values are to be negated or conjugated", "", "", ""};
  pickle.made += 2 * tensor.shape.size();
  pickle.tensors.push_back(std::move(tensor));
  return PickleValue{Kind::tensor, pickle.tensors.size() - 1};
}

// (tensor, requires_grad, backward hooks)
Result<PickleValue> parameter(Values arguments) {
  if (arguments.empty() || !is(arguments[0], Kind::tensor))
    return malformed("a parameter is made from something else than a tensor");
  return arguments[0];
}

// Attributes that were set on a parameter: numbers and texts. Others could replace its values: "data".
bool is_harmless_state(Pickle& pickle, const PickleValue& state) {
  if (!is(state, Kind::dict)) return is(state, Kind::none);
  pickle.made += pickle.items(state).size();
  return std::ranges::all_of(pickle.items(state), [](const PickleValue& value) {
    return value.kind <= Kind::text || value.kind == Kind::opaque;
  });
}

Result<PickleValue> parameter_with_state(Pickle& pickle, Values arguments) {
  if (arguments.size() != 4) return malformed("a parameter is made from other arguments than it has");
  if (!is_harmless_state(pickle, arguments[3]))
    return Error{ErrorCode::unsupported, "a parameter with attributes of its own", "", "", ""};
  return parameter(arguments);
}

}  // namespace

std::span<const PickleName> pickle_names() { return names; }

Result<PickleValue> call_pickle_name(Pickle& pickle, const PickleName& name, const PickleValue& arguments,
                                     std::uint64_t place) {
  const Values values = pickle.items(arguments);
  switch (name.role) {
    case Role::ordered_dict:
      return ordered_dict(pickle, values);
    case Role::tensor:
      return rebuild(pickle, values, false, place);
    case Role::tensor_of_dtype:
      return rebuild(pickle, values, true, place);
    case Role::parameter:
      return parameter(values);
    case Role::parameter_with_state:
      return parameter_with_state(pickle, values);
    case Role::first_argument:
      return values.empty() ? add_container(pickle, Kind::tuple, {}) : values[0];
    case Role::opaque:
      return PickleValue{Kind::opaque, 0};
    case Role::storage:
    case Role::dtype:
      break;
  }
  return Error{ErrorCode::unsupported,
               "the pickle calls " + std::string(name.module) + "." + std::string(name.name), "", "", ""};
}

Result<PickleValue> refer_to_storage(Pickle& pickle, StorageKeys& keys, const PickleValue& id) {
  const auto parts = is(id, Kind::tuple) ? pickle.items(id) : Values();
  const bool sound = parts.size() >= 5 && is(parts[0], Kind::text) && pickle.text(parts[0]) == "storage" &&
                     is_role(parts[1], Role::storage) && is(parts[2], Kind::text) && is_natural(parts[4]);
  if (!sound) return malformed("a persistent id is not that of a storage");
  if (parts.size() > 6 || (parts.size() == 6 && !is(parts[5], Kind::none)))
    return Error{ErrorCode::unsupported, "a storage that is a view of another", "", "", ""};
  const Pickle::Storage storage{pickle.text(parts[2]), names[parts[1].data].dtype, parts[4].data};
  const auto [entry, is_new] = keys.emplace(storage.key, pickle.storages.size());
  const bool is_known = !is_new && pickle.storages[entry->second].dtype == storage.dtype &&
                        pickle.storages[entry->second].elements == storage.elements;
  if (is_known) return PickleValue{Kind::storage, entry->second};
  if (!is_new && (storage.elements != 0 || pickle.storages[entry->second].elements != 0))
    return malformed("the storage " + shortened(storage.key) + " has two types or sizes");
  pickle.storages.push_back(storage);  // empty ones may share a key
  return PickleValue{Kind::storage, pickle.storages.size() - 1};
}

}  // namespace driftseal
