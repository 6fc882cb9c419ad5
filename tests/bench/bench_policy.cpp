// A policy of places resolved on many tensors: places, blocks and bounds; and written out by names.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "core/policy/expand.h"
#include "core/policy/rules/places.h"
#include "core/policy/rules/resolve.h"

namespace {

using namespace driftseal;

constexpr const char* policy_text = R"({"driftseal_policy": 1, "name": "p", "rules": [
  {"role": ["embedding", "lm_head"], "budget": "frozen"},
  {"role": "attention", "kind": "matrix", "layers": "0-99, last 500", "budget": {"rank": 8, "residual": "rounding"}},
  {"role": "mlp", "tensors": ["*.up_proj.*", "*.down_proj.*"], "budget": {"norm": {"relative": "0.1"}}},
  {"block": "layer", "kind": "floating", "budget": {"norm": {"relative": "0.01"}}},
  {"tensors": "*", "budget": "frozen"}]})";

void add(std::vector<TensorFacts>& base, std::string name, Shape shape) {
  base.push_back({std::move(name), DType::BF16, std::move(shape), u128{1} << 60});
}

// LLaMA's names, with so many layers that there are as many tensors.
std::vector<TensorFacts> decoder(std::size_t tensors) {
  std::vector<TensorFacts> base;
  add(base, "model.embed_tokens.weight", {1000, 64});
  for (std::size_t i = 0; base.size() < tensors; ++i) {
    const std::string layer = "model.layers." + std::to_string(i) + ".";
    for (const char* name : {"q_proj", "k_proj", "v_proj", "o_proj"})
      add(base, layer + "self_attn." + name + ".weight", {64, 64});
    for (const char* name : {"gate_proj", "up_proj"}) add(base, layer + "mlp." + name + ".weight", {256, 64});
    add(base, layer + "mlp.down_proj.weight", {64, 256});
    for (const char* name : {"input_layernorm", "post_attention_layernorm"})
      add(base, layer + name + ".weight", {64});
  }
  return base;
}

void resolve_decoder(benchmark::State& state) {
  const Policy policy = parse_policy(policy_text, "").value();
  auto base = decoder(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    find_places(policy, base);
    benchmark::DoNotOptimize(resolve(policy, base));
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * base.size()));
}

void expand_decoder(benchmark::State& state) {
  const Policy policy = parse_policy(policy_text, "").value();
  auto base = decoder(static_cast<std::size_t>(state.range(0)));
  find_places(policy, base);
  for (auto _ : state) benchmark::DoNotOptimize(expand(policy, base));
}

}  // namespace

BENCHMARK(resolve_decoder)->Arg(1000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(expand_decoder)->Arg(1000)->Arg(50'000)->Unit(benchmark::kMillisecond);
