#include "tests/support/llama_pair.h"

#include <bit>
#include <cmath>
#include <filesystem>
#include <numbers>
#include <vector>

#include "core/base/output_file.h"
#include "core/base/parallel.h"

namespace driftseal::test {

namespace {

constexpr double weight_scale = 0.02, drift_scale = 2e-4;

struct Tensor {
  std::string name;
  std::vector<std::uint64_t> shape;
  bool is_norm() const { return shape.size() == 1; }
  bool is_attention() const { return name.find("attn") != std::string::npos; }
  std::uint64_t elements() const { return shape[0] * (is_norm() ? 1 : shape[1]); }
};

struct Dimensions {
  std::uint64_t hidden, intermediate, layers, vocabulary;
};

std::uint64_t intermediate_of(std::uint64_t hidden) { return (hidden * 8 / 3 + 15) / 16 * 16; }
std::uint64_t layer_of(std::uint64_t hidden) {
  return 4 * hidden * hidden + 3 * hidden * intermediate_of(hidden) + 2 * hidden;
}

// About four fifths of the parameters in at least four layers, the rest in the two vocabulary matrices.
Dimensions dimensions(std::uint64_t parameters) {
  const auto in_layers = parameters * 4 / 5;
  std::uint64_t hidden = 16;
  while (4 * layer_of(2 * hidden) <= in_layers) hidden *= 2;
  const auto layers = in_layers / layer_of(hidden);
  const auto rest = parameters - layers * layer_of(hidden) - hidden;
  return {hidden, intermediate_of(hidden), layers, rest / (2 * hidden)};
}

std::vector<Tensor> tensors_of(const Dimensions& size) {
  const auto h = size.hidden, i = size.intermediate;
  std::vector<Tensor> tensors{{"model.embed_tokens.weight", {size.vocabulary, h}}};
  for (std::uint64_t layer = 0; layer < size.layers; ++layer) {
    const auto prefix = "model.layers." + std::to_string(layer) + ".";
    tensors.push_back({prefix + "input_layernorm.weight", {h}});
    for (const auto* name : {"q_proj", "k_proj", "v_proj", "o_proj"})
      tensors.push_back({prefix + "self_attn." + name + ".weight", {h, h}});
    tensors.push_back({prefix + "post_attention_layernorm.weight", {h}});
    tensors.push_back({prefix + "mlp.gate_proj.weight", {i, h}});
    tensors.push_back({prefix + "mlp.up_proj.weight", {i, h}});
    tensors.push_back({prefix + "mlp.down_proj.weight", {h, i}});
  }
  tensors.push_back({"model.norm.weight", {h}});
  tensors.push_back({"lm_head.weight", {size.vocabulary, h}});
  return tensors;
}

std::vector<Tensor> gpt2_tensors() {
  constexpr std::uint64_t hidden = 768;
  std::vector<Tensor> tensors{{"wte.weight", {50257, hidden}}, {"wpe.weight", {1024, hidden}}};
  for (int layer = 0; layer < 12; ++layer) {
    const auto prefix = "h." + std::to_string(layer) + ".";
    const auto add = [&](const char* name, std::uint64_t in, std::uint64_t out) {
      tensors.push_back({prefix + name + ".weight", {in, out}});
      tensors.push_back({prefix + name + ".bias", {out}});
    };
    for (const char* name : {"ln_1", "ln_2"})
      for (const char* part : {".weight", ".bias"}) tensors.push_back({prefix + name + part, {hidden}});
    add("attn.c_attn", hidden, 3 * hidden);
    add("attn.c_proj", hidden, hidden);
    add("mlp.c_fc", hidden, 4 * hidden);
    add("mlp.c_proj", 4 * hidden, hidden);
  }
  tensors.push_back({"ln_f.weight", {hidden}});
  tensors.push_back({"ln_f.bias", {hidden}});
  return tensors;
}

// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014), as a function
// of a counter.
std::uint64_t random_word(std::uint64_t seed, std::uint64_t counter) {
  std::uint64_t z = seed + counter * 0x9E3779B97F4A7C15u;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

// Two independent standard normal numbers (Box and Muller 1958).
std::pair<double, double> normal_pair(std::uint64_t word) {
  const double u = (static_cast<double>(word >> 32) + 0.5) * 0x1p-32,
               v = static_cast<double>(word & 0xFFFFFFFFu) * 0x1p-32;
  const double radius = std::sqrt(-2 * std::log(u)), angle = 2 * std::numbers::pi * v;
  return {radius * std::cos(angle), radius * std::sin(angle)};
}

std::uint16_t to_bf16(double x) {  // nearest, ties to even; finite
  const auto bits = std::bit_cast<std::uint32_t>(static_cast<float>(x));
  return static_cast<std::uint16_t>((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16);
}

std::string header_of(const std::vector<Tensor>& tensors) {
  std::string json = R"({"__metadata__":{"format":"pt"})";
  std::uint64_t at = 0;
  for (const auto& tensor : tensors) {
    const auto end = at + 2 * tensor.elements();
    json += ",\"" + tensor.name + R"(":{"dtype":"BF16","shape":[)" + std::to_string(tensor.shape[0]);
    if (!tensor.is_norm()) json += "," + std::to_string(tensor.shape[1]);
    json += "],\"data_offsets\":[" + std::to_string(at) + "," + std::to_string(end) + "]}";
    at = end;
  }
  json += "}";
  json.resize((json.size() + 7) / 8 * 8, ' ');
  return json;
}

struct Values {
  std::vector<std::uint16_t> base, tuned;
};

// How one tensor drifts; `seed` is its own.
class TensorDrift {
 public:
  TensorDrift(const Tensor& tensor, const GeneratedDrift& drift, std::uint64_t seed)
      : drift_(drift), seed_(seed), columns_(tensor.is_norm() ? 1 : tensor.shape[1]) {
    if (drift.kind != GeneratedDrift::Kind::lora || !tensor.is_attention() || tensor.is_norm()) return;
    u_ = normals(seed + 1, tensor.shape[0] * drift.rank);
    v_ = normals(seed + 2, columns_ * drift.rank);
  }

  // Of entry k; `normal` is a standard normal number.
  double at(std::uint64_t k, double normal) const {
    switch (drift_.kind) {
      case GeneratedDrift::Kind::dense:
        return drift_scale * normal;
      case GeneratedDrift::Kind::sparse:
        return random_word(seed_ + 3, k) % drift_.one_in == 0 ? weight_scale * normal : 0;
      case GeneratedDrift::Kind::lora:
        return u_.empty() ? 0 : product(k / columns_, k % columns_);
    }
    return 0;
  }

 private:
  static std::vector<double> normals(std::uint64_t seed, std::uint64_t n) {
    std::vector<double> values(n);
    for (std::uint64_t i = 0; i < n; ++i) values[i] = normal_pair(random_word(seed, i)).first;
    return values;
  }
  double product(std::uint64_t i, std::uint64_t j) const {
    double sum = 0;
    for (std::uint64_t t = 0; t < drift_.rank; ++t) sum += u_[i * drift_.rank + t] * v_[j * drift_.rank + t];
    return sum * weight_scale / (20 * std::sqrt(static_cast<double>(drift_.rank)));
  }

  const GeneratedDrift& drift_;
  std::uint64_t seed_, columns_;
  std::vector<double> u_, v_;  // a row an entry's row and column
};

// Elements [begin, begin + n) of a tensor; `seed` is its own.
Values values_of(const Tensor& tensor, const TensorDrift& drift, std::uint64_t seed, std::uint64_t begin,
                 std::size_t n) {
  Values values{std::vector<std::uint16_t>(n, to_bf16(1)), std::vector<std::uint16_t>(n, to_bf16(1))};
  if (tensor.is_norm()) return values;
  parallel_pieces(n, 1 << 16, [&](std::size_t from, std::size_t to) {
    for (auto i = from; i < to; ++i) {
      const auto [weight, normal] = normal_pair(random_word(seed, begin + i));
      values.base[i] = to_bf16(weight_scale * weight);
      values.tuned[i] = to_bf16(weight_scale * weight + drift.at(begin + i, normal));
    }
  });
  return values;
}

ByteView bytes_of(const std::vector<std::uint16_t>& values) {
  return {reinterpret_cast<const std::uint8_t*>(values.data()), 2 * values.size()};
}

Status write_both(const std::vector<Tensor>& tensors, const GeneratedDrift& drift, std::uint64_t seed,
                  OutputFile& base, OutputFile& tuned) {
  constexpr std::uint64_t piece = 1 << 22;
  const auto header = header_of(tensors);
  Bytes start;
  append_u64(start, header.size());
  append(start, view_of(header));
  TRY_STATUS(base.write(start));
  TRY_STATUS(tuned.write(start));
  for (std::size_t number = 0; number < tensors.size(); ++number) {
    const auto n = tensors[number].elements();
    const auto own = random_word(seed, number);
    const TensorDrift drifts(tensors[number], drift, own);
    for (std::uint64_t begin = 0; begin < n; begin += piece) {
      const auto values = values_of(tensors[number], drifts, own, begin, std::min(piece, n - begin));
      TRY_STATUS(base.write(bytes_of(values.base)));
      TRY_STATUS(tuned.write(bytes_of(values.tuned)));
    }
  }
  TRY_STATUS(base.commit());
  return tuned.commit();
}

Result<LlamaPair> write_pair(const std::vector<Tensor>& tensors, const std::string& folder,
                             std::uint64_t seed, const GeneratedDrift& drift) {
  LlamaPair pair{folder + "/base/model.safetensors", folder + "/tuned/model.safetensors", 0};
  std::error_code ignored;  // a folder that could not be made is noticed by OutputFile
  std::filesystem::create_directories(folder + "/base", ignored);
  std::filesystem::create_directories(folder + "/tuned", ignored);
  TRY(auto base, OutputFile::create(pair.base));
  TRY(auto tuned, OutputFile::create(pair.tuned));
  for (const auto& tensor : tensors) pair.parameters += tensor.elements();
  TRY_STATUS(write_both(tensors, drift, seed, base, tuned));
  return pair;
}

}  // namespace

Result<LlamaPair> write_llama_pair(std::uint64_t parameters, const std::string& folder, std::uint64_t seed,
                                   const GeneratedDrift& drift) {
  if (parameters < 1 << 14)
    return Error{ErrorCode::usage, "a pair needs at least 16384 parameters", "", "", ""};
  return write_pair(tensors_of(dimensions(parameters)), folder, seed, drift);
}

Result<LlamaPair> write_gpt2_pair(const std::string& folder, std::uint64_t seed,
                                  const GeneratedDrift& drift) {
  return write_pair(gpt2_tensors(), folder, seed, drift);
}

}  // namespace driftseal::test
