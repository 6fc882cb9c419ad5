// Recognition of layouts with many tensors: LLaMA's and a mixture of experts, both with all their names;
// names that no family has.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "core/architecture/architecture.h"
#include "core/tensor/shape.h"

namespace {

using namespace driftseal;

class Layout {
 public:
  void add(std::string name, Shape shape) {
    names_.push_back(std::move(name));
    shapes_.push_back(std::move(shape));
  }
  std::vector<NamedShape> tensors() const {
    std::vector<NamedShape> all;
    for (std::size_t i = 0; i < names_.size(); ++i) all.push_back({names_[i], shapes_[i]});
    return all;
  }
  std::size_t size() const { return names_.size(); }

 private:
  std::vector<std::string> names_;
  std::vector<Shape> shapes_;
};

void add_attention(Layout& layout, const std::string& layer) {
  for (const char* name : {"q_proj", "k_proj", "v_proj", "o_proj"})
    layout.add(layer + "self_attn." + name + ".weight", {64, 64});
  for (const char* name : {"input_layernorm", "post_attention_layernorm"})
    layout.add(layer + name + ".weight", {64});
}

Layout decoder(std::size_t tensors) {
  Layout layout;
  layout.add("model.embed_tokens.weight", {1000, 64});
  for (std::size_t i = 0; layout.size() < tensors; ++i) {
    const std::string layer = "model.layers." + std::to_string(i) + ".";
    add_attention(layout, layer);
    for (const char* name : {"gate_proj", "up_proj"})
      layout.add(layer + "mlp." + name + ".weight", {256, 64});
    layout.add(layer + "mlp.down_proj.weight", {64, 256});
  }
  return layout;
}

Layout experts(std::size_t tensors) {
  Layout layout;
  layout.add("model.embed_tokens.weight", {1000, 64});
  for (std::size_t i = 0; layout.size() < tensors; ++i) {
    const std::string layer = "model.layers." + std::to_string(i) + ".";
    add_attention(layout, layer);
    layout.add(layer + "mlp.gate.weight", {256, 64});
    for (std::size_t j = 0; j < 256; ++j) {
      const std::string expert = layer + "mlp.experts." + std::to_string(j) + ".";
      for (const char* name : {"gate_proj", "up_proj"}) layout.add(expert + name + ".weight", {32, 64});
      layout.add(expert + "down_proj.weight", {64, 32});
    }
  }
  return layout;
}

Layout strangers(std::size_t tensors) {
  Layout layout;
  for (std::size_t i = 0; layout.size() < tensors; ++i)
    for (const char* name : {"weight", "bias", "scale"})
      layout.add("net.stage" + std::to_string(i % 97) + ".unit_" + std::to_string(i) + ".thing." + name,
                 {64});
  return layout;
}

void assign(benchmark::State& state, const Layout& layout) {
  const auto tensors = layout.tensors();
  for (auto _ : state) benchmark::DoNotOptimize(assign_roles(tensors));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * layout.size()));
}

void recognise_decoder(benchmark::State& state, const Layout& layout) {
  const auto tensors = layout.tensors();
  const std::string config =
      R"({"model_type": "llama", "num_attention_heads": 4, "tie_word_embeddings": true})";
  for (auto _ : state) benchmark::DoNotOptimize(recognise(tensors, config));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * layout.size()));
}

}  // namespace

BENCHMARK_CAPTURE(assign, decoder_1000, decoder(1000))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(assign, decoder_100000, decoder(100'000))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(assign, experts_100000, experts(100'000))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(assign, strangers_100000, strangers(100'000))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(recognise_decoder, decoder_100000, decoder(100'000))->Unit(benchmark::kMillisecond);
