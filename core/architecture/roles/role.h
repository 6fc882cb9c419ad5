// What a tensor does in its network: closed lists. The words of to_string are those of tables, policies and
// JSON.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace driftseal {

// A bias has the role of what it is the bias of, and is_bias (roles.h).
enum class Role : std::uint8_t {
  embedding,
  position_embedding,
  type_embedding,   // token types, segments
  patch_embedding,  // of images
  attention_q,
  attention_k,
  attention_v,
  attention_qkv,  // fused
  attention_kv,   // fused
  attention_o,
  mlp_gate,
  mlp_up,
  mlp_gate_up,  // fused
  mlp_down,
  router,  // chooses experts
  norm,    // layer norm, RMS norm and their kin
  conv,
  batch_norm,             // scale and shift
  batch_norm_statistics,  // running mean, running variance
  batch_norm_counter,
  linear,  // a fully connected layer with none of the other roles
  pooler,
  classifier,
  lm_head,
  adapter,  // LoRA factors and the like
  other,
};
std::string_view to_string(Role role);
std::optional<Role> parse_role(std::string_view word);

// Where a tensor stands on the way from input to output.
enum class Region : std::uint8_t {
  embedding,  // makes the first hidden state of the input; also the stem of a convolutional network
  layer,
  head,  // behind the last layer: the final norm, pooler, classifier, language model head
  other,
};
std::string_view to_string(Region region);
std::optional<Region> parse_region(std::string_view word);

// Stacks of layers side by side, for example the two of an encoder-decoder. Most models have one: main.
enum class Tower : std::uint8_t { main, text, vision, encoder, decoder };
std::string_view to_string(Tower tower);
std::optional<Tower> parse_tower(std::string_view word);

// What the dimensions of a shape are.
enum class Orientation : std::uint8_t {
  vector,       // at most one dimension
  linear,       // [out, in]: torch.nn.Linear
  conv1d,       // [in, out]: the Conv1D of GPT-2, which is a matrix
  convolution,  // [out, in / groups, kernel..]
  embedding,    // [entries, dimension]
  other,
};
std::string_view to_string(Orientation orientation);
std::optional<Orientation> parse_orientation(std::string_view word);

}  // namespace driftseal
