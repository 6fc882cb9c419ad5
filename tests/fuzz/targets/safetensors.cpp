#include "tests/fuzz/targets/open_and_read.h"
#include "tests/fuzz/targets/scratch_folder.h"
#include "tests/fuzz/targets/targets.h"

namespace driftseal::fuzz {
namespace {

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
