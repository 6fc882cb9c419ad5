#include "core/proof/opening/fresh_randomness.h"

#include <atomic>

#include "core/base/parallel.h"

namespace driftseal::proof {

namespace {

// The candidate of block i, or nothing if it is not below p (probability 2^-62).
std::optional<Fp> candidate(const Bytes& prefix, std::uint64_t i) {
  Digest digest = Sha256().update(prefix).update_u64(i).finish();
  digest[15] &= 0x7f;
  return Fp::from_bytes(ByteView(digest).first(16));
}

}  // namespace

void expand_fields(const Digest& seed, std::string_view label, std::uint64_t number, std::span<Fp> out) {
  Bytes prefix = {0x07};
  append(prefix, seed);
  append_u64(prefix, label.size());
  append(prefix, view_of(label));
  append_u64(prefix, number);
  std::atomic<bool> all_accepted = true;
  parallel_pieces(out.size(), 1 << 12, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const auto element = candidate(prefix, i);
      if (element)
        out[i] = *element;
      else
        all_accepted = false;
    }
  });
  if (!all_accepted) {  // once in 2^62 elements: the ones behind a refused candidate move up
    std::size_t filled = 0;
    for (std::uint64_t i = 0; filled < out.size(); ++i)
      if (const auto element = candidate(prefix, i)) out[filled++] = *element;
  }
  wipe(prefix);
}

}  // namespace driftseal::proof
