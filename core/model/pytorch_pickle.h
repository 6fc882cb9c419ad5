// The pickle of a PyTorch checkpoint, scanned into a table of tensors. Nothing is executed and no object is
// made: opcodes and names come from closed lists (pickle_opcodes.h, pytorch_names.h), whatever else is there
// is refused, naming opcode, byte and name. What torch/serialization.py and torch/_utils.py of PyTorch write.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/tensor/dtype.h"
#include "core/tensor/shape.h"

namespace driftseal {

struct PickleValue {
  enum class Kind : std::uint8_t {
    none,     // up to `text`: plain values
    boolean,  // data: 0 or 1
    integer,  // data: in two's complement, 64 bits
    text,     // data: where it stands in the pickle, and its length
    tuple,    // data: index into Pickle::containers; so for lists (and sets) and dictionaries
    list,
    dict,     // a key, its value, the next key, ..
    name,     // data: index into pickle_names()
    storage,  // data: index into Pickle::storages
    tensor,   // data: index into Pickle::tensors
    opaque,   // something harmless that is of no interest: a number, a device, bytes
  };
  Kind kind = Kind::none;
  std::uint64_t data = 0;
};

struct Pickle {
  struct Storage {
    std::string_view key;
    DType dtype;                 // of what it holds; U8 for an UntypedStorage
    std::uint64_t elements = 0;  // as announced
  };
  struct Tensor {
    std::size_t storage = 0;
    DType dtype;
    std::uint64_t first = 0;  // element of the storage, counted in its own type
    Shape shape;
    std::vector<std::uint64_t> strides;  // as many as dimensions
    std::uint64_t place = 0;             // byte of the pickle
  };

  ByteView source;         // everything below refers to it
  std::size_t bytes = 0;   // of the source, up to and with STOP
  std::uint64_t made = 0;  // values so far: bounds memory and time, whatever is copied through the memo
  PickleValue root;
  std::vector<std::vector<PickleValue>> containers;
  std::vector<Storage> storages;  // keys differ, but for empty ones
  std::vector<Tensor> tensors;

  std::span<const PickleValue> items(const PickleValue& container) const {
    return containers[container.data];
  }
  std::string_view text(const PickleValue& value) const {
    return text_of(source).substr(value.data >> 32, value.data & 0xffffffff);
  }
};

struct PickleSource {
  ByteView bytes;  // the pickle and whatever follows it
  std::string file;
  std::string name;        // how an error calls it: "data.pkl"
  std::uint64_t base = 0;  // where it begins, for errors
};

// Errors: unsupported (an opcode, a name, a use of one that is not on the lists), malformed, truncated,
// limit_exceeded (model_limits::pickle_bytes, pickle_values).
Result<Pickle> scan_pickle(const PickleSource& source);

}  // namespace driftseal
