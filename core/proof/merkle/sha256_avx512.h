// SHA-256 (FIPS 180-4) of sixteen messages of equal length, one in each 32-bit lane. To be included between
// HWY_PUSH_ATTRIBUTES and HWY_POP_ATTRIBUTES, in one source file only.
#pragma once

#include <immintrin.h>

#include <array>
#include <cstdint>

namespace driftseal::proof {

inline constexpr std::array<std::uint32_t, 64> sha256_constants = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};
inline constexpr std::array<std::uint32_t, 8> sha256_start = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                                              0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

inline __m512i all_lanes(std::uint32_t n) { return _mm512_set1_epi32(static_cast<int>(n)); }

// The compression function.
inline void sha256_compress(__m512i* state, const __m512i* block) {
  constexpr int parity = 0x96, choose = 0xca, majority = 0xe8;  // truth tables of vpternlog
  __m512i schedule[16];
  for (int i = 0; i < 16; ++i) schedule[i] = block[i];
  __m512i a = state[0], b = state[1], c = state[2], d = state[3];
  __m512i e = state[4], f = state[5], g = state[6], h = state[7];
#pragma clang loop unroll(full)
  for (int t = 0; t < 64; ++t) {
    __m512i& word = schedule[t % 16];
    if (t >= 16) {
      const __m512i w15 = schedule[(t + 1) % 16], w2 = schedule[(t + 14) % 16];
      const __m512i small0 = _mm512_ternarylogic_epi32(_mm512_ror_epi32(w15, 7), _mm512_ror_epi32(w15, 18),
                                                       _mm512_srli_epi32(w15, 3), parity);
      const __m512i small1 = _mm512_ternarylogic_epi32(_mm512_ror_epi32(w2, 17), _mm512_ror_epi32(w2, 19),
                                                       _mm512_srli_epi32(w2, 10), parity);
      word =
          _mm512_add_epi32(_mm512_add_epi32(word, schedule[(t + 9) % 16]), _mm512_add_epi32(small0, small1));
    }
    const __m512i sum1 = _mm512_ternarylogic_epi32(_mm512_ror_epi32(e, 6), _mm512_ror_epi32(e, 11),
                                                   _mm512_ror_epi32(e, 25), parity);
    const __m512i sum0 = _mm512_ternarylogic_epi32(_mm512_ror_epi32(a, 2), _mm512_ror_epi32(a, 13),
                                                   _mm512_ror_epi32(a, 22), parity);
    const __m512i input =
        _mm512_add_epi32(_mm512_add_epi32(h, word), all_lanes(sha256_constants[static_cast<std::size_t>(t)]));
    const __m512i t1 =
        _mm512_add_epi32(_mm512_add_epi32(input, _mm512_ternarylogic_epi32(e, f, g, choose)), sum1);
    const __m512i t2 = _mm512_add_epi32(sum0, _mm512_ternarylogic_epi32(a, b, c, majority));
    h = g, g = f, f = e, e = _mm512_add_epi32(d, t1);
    d = c, c = b, b = a, a = _mm512_add_epi32(t1, t2);
  }
  const __m512i result[8] = {a, b, c, d, e, f, g, h};
  for (int i = 0; i < 8; ++i) state[i] = _mm512_add_epi32(state[i], result[i]);
}

// Hashes a prefix that is the same in all lanes, whose length is `offset` modulo 4, and then words of each
// lane's own.
template <unsigned offset>
class Sha256Lanes {
  static_assert(offset > 0 && offset < 4);

 public:
  // prefix_size = 4 k + offset bytes, fewer than 16.
  Sha256Lanes(const std::uint8_t* prefix, std::size_t prefix_size) : bytes_(prefix_size) {
    for (int i = 0; i < 8; ++i) state_[i] = all_lanes(sha256_start[static_cast<std::size_t>(i)]);
    std::uint32_t word = 0;
    for (std::size_t i = 0; i < prefix_size; ++i) {
      word = word << 8 | prefix[i];
      if (i % 4 == 3) schedule_[used_++] = all_lanes(word);
    }
    last_ = all_lanes(word);
  }

  void word(__m512i next) {  // four bytes, big endian
    emit(_mm512_or_si512(_mm512_slli_epi32(last_, 32 - 8 * offset), _mm512_srli_epi32(next, 8 * offset)));
    last_ = next;
    bytes_ += 4;
  }

  const __m512i* finish() {  // eight words, big endian
    const __m512i end = all_lanes(0x80u << (24 - 8 * offset));
    emit(_mm512_or_si512(_mm512_slli_epi32(last_, 32 - 8 * offset), end));
    while (used_ != 14) emit(all_lanes(0));
    emit(all_lanes(static_cast<std::uint32_t>(bytes_ >> 29)));
    emit(all_lanes(static_cast<std::uint32_t>(bytes_ << 3)));
    return state_;
  }

 private:
  void emit(__m512i schedule_word) {
    schedule_[used_++] = schedule_word;
    if (used_ < 16) return;
    sha256_compress(state_, schedule_);
    used_ = 0;
  }

  __m512i state_[8], schedule_[16], last_;
  unsigned used_ = 0;
  std::uint64_t bytes_;
};

}  // namespace driftseal::proof
