// Limits on model files: far above what real models need, low enough that a hostile file cannot exhaust the
// machine.
#pragma once

#include <cstdint>

namespace driftseal::model_limits {

inline constexpr std::uint64_t header_bytes = 100'000'000;  // safetensors' own limit (MAX_HEADER_SIZE); GGUF
inline constexpr std::uint64_t index_bytes = 100'000'000;   // *.safetensors.index.json
inline constexpr std::uint64_t tensors = 1'000'000;         // in a model, all shards together
inline constexpr std::uint64_t json_values = 12'000'000;    // in one header: about 11 a tensor
inline constexpr std::uint64_t name_bytes = 4096;           // of a tensor's name
inline constexpr std::uint64_t dimensions = 64;             // of a tensor
inline constexpr std::uint64_t shards = 10'000;
inline constexpr std::uint64_t metadata_entries = 10'000;    // GGUF: key-value pairs
inline constexpr std::uint64_t metadata_text_bytes = 4096;   // longer texts are left out
inline constexpr std::uint64_t message_fields = 10'000'000;  // ONNX: read in a file
inline constexpr std::uint64_t decoded_bytes = 256 << 20;    // ONNX: values written as varints
inline constexpr std::uint64_t alignment = 1 << 20;          // GGUF: of the tensors' data

}  // namespace driftseal::model_limits
