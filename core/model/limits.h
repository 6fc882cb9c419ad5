// Limits on model files: far above what real models need, low enough that a hostile file cannot exhaust the
// machine.
#pragma once

#include <cstdint>

namespace driftseal::model_limits {

inline constexpr std::uint64_t header_bytes = 100'000'000;  // safetensors' own limit (MAX_HEADER_SIZE); GGUF
inline constexpr std::uint64_t index_bytes = 100'000'000;   // *.index.json
inline constexpr std::uint64_t tensors = 1'000'000;         // in a model, all shards together
inline constexpr std::uint64_t json_values = 12'000'000;    // in one header: about 11 a tensor
inline constexpr std::uint64_t name_bytes = 4096;           // of a tensor's name
inline constexpr std::uint64_t dimensions = 64;             // of a tensor
inline constexpr std::uint64_t shards = 10'000;

// Checkpoints of PyTorch and arrays of NumPy.
inline constexpr std::uint64_t archive_entries = tensors + 100;  // a storage each, and a few records
inline constexpr std::uint64_t pickle_bytes = 100'000'000;       // data.pkl
inline constexpr std::uint64_t pickle_values = 12'000'000;       // that a pickle makes: about 32 a tensor
inline constexpr std::uint64_t nesting = 64;                     // dictionaries in dictionaries
inline constexpr std::uint64_t npy_header_bytes = 65'536;        // numpy's own limit is 10'000
inline constexpr std::uint64_t inflated_bytes = std::uint64_t{1} << 31;  // a file's compressed arrays
// Views and expanded tensors say more than is stored: all values of a file take at most this many times its
// size, and this many bytes more.
inline constexpr std::uint64_t view_factor = 16;
inline constexpr std::uint64_t view_bytes = std::uint64_t{1} << 28;

// GGUF.
inline constexpr std::uint64_t metadata_entries = 10'000;   // key-value pairs
inline constexpr std::uint64_t metadata_text_bytes = 4096;  // longer texts are left out
inline constexpr std::uint64_t alignment = 1 << 20;         // of the tensors' data

// ONNX.
inline constexpr std::uint64_t message_fields = 10'000'000;  // read in a file
inline constexpr std::uint64_t decoded_bytes = 256 << 20;    // values written as varints

// Adapters.
inline constexpr std::uint64_t adapter_config_bytes = 1'000'000;
inline constexpr std::uint64_t adapter_modules = 4096;    // in one list of the configuration
inline constexpr std::uint64_t adapter_values = 1 << 28;  // of all factors, kept in memory as doubles

}  // namespace driftseal::model_limits
