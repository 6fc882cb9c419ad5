// The tensor infos of a GGUF header (docs/gguf.md, gguf_tensor_info_t) and the data behind them.
#pragma once

#include <vector>

#include "core/model/gguf/cursor.h"
#include "core/model/model.h"

namespace driftseal::gguf {

// The cursor stands at the first of `count` infos. Shapes are row-major: GGUF's dimensions backwards. Every
// byte of the data belongs to one tensor or fills up to the alignment (a power of two).
Result<std::vector<TensorInfo>> read_tensors(Cursor& cursor, const MappedFile& file, std::uint64_t count,
                                             std::uint64_t alignment);

}  // namespace driftseal::gguf
