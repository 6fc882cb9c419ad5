#include "tests/fuzz/targets/targets.h"

#include <array>

namespace driftseal::fuzz {

static constexpr std::array<NamedTarget, 14> all = {{{"json", json},
                                                     {"pattern", pattern},
                                                     {"policy", policy},
                                                     {"safetensors", safetensors},
                                                     {"shard_index", shard_index},
                                                     {"model_manifest", model_manifest},
                                                     {"model_signature", model_signature},
                                                     {"container", container},
                                                     {"certificate", certificate},
                                                     {"proof", proof},
                                                     {"bundle", bundle},
                                                     {"keys", keys},
                                                     {"secret", secret},
                                                     {"caps", caps}}};

std::span<const NamedTarget> targets() { return all; }

}  // namespace driftseal::fuzz
