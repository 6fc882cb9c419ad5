// What the names of model files end in. A name only says where to look: the content decides what a file is.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace driftseal {

struct FileEndings {
  std::span<const std::string_view> weights, indices;
};

namespace file_endings {
inline constexpr std::array<std::string_view, 1> safetensors{".safetensors"};
inline constexpr std::array<std::string_view, 1> safetensors_index{".safetensors.index.json"};
inline constexpr std::array<std::string_view, 3> pytorch{".bin", ".pt", ".pth"};
inline constexpr std::array<std::string_view, 1> pytorch_index{".bin.index.json"};
inline constexpr std::array<std::string_view, 2> converted{".gguf", ".onnx"};
inline constexpr std::array<std::string_view, 1> numpy{".npz"};

// In the order in which a folder is searched: who publishes several of them means the same model.
inline constexpr std::array<FileEndings, 4> in_folders{
    {{safetensors, safetensors_index}, {pytorch, pytorch_index}, {converted, {}}, {numpy, {}}}};

// Models only where they are named: in a folder they are anything.
inline constexpr std::array<std::string_view, 2> named{".npy", ".ckpt"};
}  // namespace file_endings

}  // namespace driftseal
