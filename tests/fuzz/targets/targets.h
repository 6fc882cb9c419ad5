// Every reader of bytes from outside, as a function that is fed one hostile input. libFuzzer searches inputs
// for them (DRIFTSEAL_FUZZ=ON); the test fuzz_corpus replays those that are kept in corpus/<name>/.
#pragma once

#include <span>
#include <string_view>

#include "core/base/bytes.h"

namespace driftseal::fuzz {

// True if the input was accepted. A broken law (what is written reads back the same, say) stops the program.
using Target = bool (*)(ByteView input);

struct NamedTarget {
  std::string_view name;  // the folder of its corpus
  Target run;
};

std::span<const NamedTarget> targets();

bool architecture(ByteView input);  // config.json, a line "===", then a tensor a line: name, dimensions
bool json(ByteView input);
bool pattern(ByteView input);      // 'r' or 'g' (regex, glob), the pattern, a line feed, a name
bool policy(ByteView input);       // a policy file, judged against a small layout
bool safetensors(ByteView input);  // a model file: opened, paired with itself, every value read
bool pytorch(ByteView input);      // the same for a checkpoint, an archive or an older one
bool pickle(ByteView input);       // data.pkl of a checkpoint with two storages, 0 of 16 and 1 of 64 bytes
bool gguf(ByteView input);         // a model file or the first part of one, likewise
bool onnx(ByteView input);         // likewise, beside external data
bool npz(ByteView input);
bool npy(ByteView input);
bool adapter(ByteView input);         // adapter_model.safetensors of a small base
bool adapter_config(ByteView input);  // adapter_config.json, beside good factors for that base
bool shard_index(ByteView input);     // *.safetensors.index.json beside two shards
bool model_manifest(ByteView input);
bool model_signature(ByteView input);  // the statement of a signature beside a model
bool container(ByteView input);        // a certificate file
bool certificate(ByteView input);      // its parts and the relying party's copies (parts.h)
bool proof(ByteView input);            // the number of a toy plan, proof.bin
bool bundle(ByteView input);           // one line of signatures.jsonl
bool keys(ByteView input);             // PEM: private, public, chains, trust roots
bool secret(ByteView input);           // a secret file, then one opening counted in it
bool session(ByteView input);          // a session file, accepted if every line of it is
bool caps(ByteView input);

}  // namespace driftseal::fuzz
