#include "core/drift/drift.h"
#include "core/model/model.h"
#include "core/model/pairing.h"
#include "tests/fuzz/targets/expect.h"
#include "tests/fuzz/targets/scratch_folder.h"
#include "tests/fuzz/targets/targets.h"

namespace driftseal::fuzz {
namespace {

// Every byte that a tensor claims can be read.
void read_all(const Model& model) {
  unsigned sum = 0;
  for (const auto& tensor : model.tensors())
    for (const auto byte : model.stored(tensor)) sum += byte;
  [[maybe_unused]] volatile unsigned kept = sum;
}

// A model does not drift from itself.
void measure_against_itself(const ModelPtr& model) {
  const auto pair = pair_models(model, model);
  if (!accepted(pair)) return;
  const auto report = measure(*pair, {});
  if (!accepted(report)) return;
  for (const auto& tensor : report->tensors)
    CHECK(tensor.changed == 0 && tensor.fro_delta.value_or(0) == 0 && tensor.relative().value_or(0) == 0);
}

bool open_and_read(const std::string& path) {
  const auto model = open_model(path);
  if (!accepted(model)) return false;
  read_all(**model);
  measure_against_itself(*model);
  return true;
}

constexpr std::string_view shard_a = R"({"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]}})";
constexpr std::string_view shard_b =
    R"({"b":{"dtype":"F16","shape":[1],"data_offsets":[0,2]},"c":{"dtype":"I8","shape":[0],"data_offsets":[2,2]}})";

Bytes shard(std::string_view header) {
  Bytes file;
  append_u64(file, header.size());
  append(file, view_of(header));
  append(file, view_of("12"));
  return file;
}

}  // namespace

bool safetensors(ByteView input) {
  static const ScratchFolder folder;
  return open_and_read(folder.write("model.safetensors", input));
}

bool shard_index(ByteView input) {
  static const ScratchFolder folder;
  folder.write("a.safetensors", shard(shard_a));
  folder.write("b.safetensors", shard(shard_b));
  return open_and_read(folder.write("model.safetensors.index.json", input));
}

}  // namespace driftseal::fuzz
