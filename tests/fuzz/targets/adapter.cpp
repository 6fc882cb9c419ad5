#include "core/adapters/apply_adapter.h"
#include "tests/fuzz/targets/expect.h"
#include "tests/fuzz/targets/open_and_read.h"
#include "tests/fuzz/targets/scratch_folder.h"
#include "tests/fuzz/targets/targets.h"
#include "tests/support/safetensors_file.h"

namespace driftseal::fuzz {
namespace {

constexpr std::string_view config =
    R"({"peft_type":"LORA","r":1,"lora_alpha":2,"bias":"all","rank_pattern":{"v":2},
  "modules_to_save":["head"]})";

test::SafetensorsFile base_file() {
  return test::SafetensorsFile()
      .add("w.weight", DType::F32, {2, 3}, Bytes(24, 0x3f))
      .add("w.bias", DType::F32, {2}, Bytes(8))
      .add("model.v.weight", DType::BF16, {2, 2}, Bytes(8, 0x3f));
}

test::SafetensorsFile factors() {
  return test::SafetensorsFile()
      .add("base_model.model.w.lora_A.weight", DType::F32, {1, 3}, Bytes(12, 0x3f))
      .add("base_model.model.w.lora_B.weight", DType::F32, {2, 1}, Bytes(8, 0x3f));
}

// Applied to a small base, if it can be.
bool applies(ByteView tensors, ByteView text) {
  static const ScratchFolder base_folder, folder;
  static const auto base = open_model(base_folder.write("model.safetensors", base_file().bytes()));
  const auto path = folder.write("adapter_model.safetensors", tensors);
  folder.write("adapter_config.json", text);
  const auto tuned = apply_adapter(*base, path);
  if (!accepted(tuned)) return false;
  read_whole(*tuned);
  return true;
}

}  // namespace

bool adapter(ByteView input) { return applies(input, view_of(config)); }

bool adapter_config(ByteView input) {
  static const Bytes tensors = factors().bytes();
  return applies(tensors, input);
}

}  // namespace driftseal::fuzz
