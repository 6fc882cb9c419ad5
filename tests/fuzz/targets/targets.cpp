#include "tests/fuzz/targets/targets.h"

#include <array>

namespace driftseal::fuzz {

static constexpr std::array<NamedTarget, 24> all = {{{"adapter", adapter},
                                                     {"adapter_config", adapter_config},
                                                     {"architecture", architecture},
                                                     {"json", json},
                                                     {"pattern", pattern},
                                                     {"policy", policy},
                                                     {"safetensors", safetensors},
                                                     {"pytorch", pytorch},
                                                     {"pickle", pickle},
                                                     {"gguf", gguf},
                                                     {"onnx", onnx},
                                                     {"npz", npz},
                                                     {"npy", npy},
                                                     {"shard_index", shard_index},
                                                     {"model_manifest", model_manifest},
                                                     {"model_signature", model_signature},
                                                     {"container", container},
                                                     {"certificate", certificate},
                                                     {"proof", proof},
                                                     {"bundle", bundle},
                                                     {"keys", keys},
                                                     {"secret", secret},
                                                     {"session", session},
                                                     {"caps", caps}}};

std::span<const NamedTarget> targets() { return all; }

}  // namespace driftseal::fuzz
