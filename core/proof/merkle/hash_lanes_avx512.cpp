// Compiled for any x86-64 processor; only what stands between the two attribute macros uses AVX-512, and is
// called only where has_hash_lanes(). docs/decisions/0011-merkle-hashing.md
#include <hwy/base.h>

#include <array>
#include <cstring>

#include "core/proof/merkle/hash_lanes.h"

#if defined(__x86_64__)

#include <immintrin.h>

HWY_PUSH_ATTRIBUTES("avx512f,avx512bw")

#include "core/proof/merkle/sha256_avx512.h"

namespace driftseal::proof {

namespace {

__m512i byte_swapped(__m512i words) {
  const __m512i order = _mm512_set4_epi32(0x0c0d0e0f, 0x08090a0b, 0x04050607, 0x00010203);
  return _mm512_shuffle_epi8(words, order);
}

// 16 x 16 words: v[i] lane j and v[j] lane i change places.
void transpose(__m512i* v) {
  __m512i t[16];
  for (int i = 0; i < 16; i += 2) {
    t[i] = _mm512_unpacklo_epi32(v[i], v[i + 1]);
    t[i + 1] = _mm512_unpackhi_epi32(v[i], v[i + 1]);
  }
  for (int i = 0; i < 16; i += 4)  // v[i + k]: lane k of each 128-bit block, of rows i .. i + 3
    for (int k = 0; k < 2; ++k) {
      v[i + 2 * k] = _mm512_unpacklo_epi64(t[i + k], t[i + k + 2]);
      v[i + 2 * k + 1] = _mm512_unpackhi_epi64(t[i + k], t[i + k + 2]);
    }
  for (int k = 0; k < 4; ++k) {
    t[k] = _mm512_shuffle_i32x4(v[k], v[4 + k], 0x88);
    t[4 + k] = _mm512_shuffle_i32x4(v[k], v[4 + k], 0xdd);
    t[8 + k] = _mm512_shuffle_i32x4(v[8 + k], v[12 + k], 0x88);
    t[12 + k] = _mm512_shuffle_i32x4(v[8 + k], v[12 + k], 0xdd);
  }
  for (int k = 0; k < 4; ++k) {
    v[k] = _mm512_shuffle_i32x4(t[k], t[8 + k], 0x88);
    v[8 + k] = _mm512_shuffle_i32x4(t[k], t[8 + k], 0xdd);
    v[4 + k] = _mm512_shuffle_i32x4(t[4 + k], t[12 + k], 0x88);
    v[12 + k] = _mm512_shuffle_i32x4(t[4 + k], t[12 + k], 0xdd);
  }
}

void store_digests(const __m512i* state, Digest* out) {
  __m512i words[16] = {};
  for (int i = 0; i < 8; ++i) words[i] = byte_swapped(state[i]);
  transpose(words);
  for (int lane = 0; lane < 16; ++lane)
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out[lane].data()), _mm512_castsi512_si256(words[lane]));
}

// Sixteen digests to the eight words of each, big endian.
void load_digests(const Digest* digests, __m512i* words) {
  for (int lane = 0; lane < 16; ++lane)
    words[lane] =
        _mm512_castsi256_si512(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(digests[lane].data())));
  transpose(words);
  for (int i = 0; i < 8; ++i) words[i] = byte_swapped(words[i]);
}

// A 128-bit number, signed where it says so, eight times.
struct Wide {
  __m512i low, high;
};

// value - t (2^63 - 2): one step of Montgomery reduction without the division, t being the digit that
// vanished.
Wide minus_digit(Wide value, __m512i t) {
  const __m512i t63 = _mm512_slli_epi64(t, 63), t1 = _mm512_slli_epi64(t, 1), one = _mm512_set1_epi64(1);
  __m512i high = _mm512_sub_epi64(_mm512_srli_epi64(t, 63), _mm512_srli_epi64(t, 1));
  high = _mm512_mask_add_epi64(high, _mm512_cmplt_epu64_mask(t63, t1), high, one);
  const __m512i product = _mm512_sub_epi64(t63, t1);
  high = _mm512_mask_sub_epi64(high, _mm512_cmplt_epu64_mask(value.low, product), high, one);
  return {_mm512_sub_epi64(value.low, product), _mm512_add_epi64(value.high, high)};
}

// Montgomery form to the integers in [0, p).
Wide canonical(Wide x) {
  const Wide once = minus_digit({x.high, _mm512_setzero_si512()}, x.low);  // signed, in (-p, 2^63)
  const Wide twice = minus_digit({once.high, _mm512_srai_epi64(once.high, 63)}, once.low);  // in (-p, p)
  const __m512i negative = _mm512_srai_epi64(twice.high, 63);
  const __m512i low = _mm512_sub_epi64(twice.low, negative);  // + 1; carries if the low half was 2^64 - 1
  __m512i high = _mm512_add_epi64(
      twice.high,
      _mm512_and_si512(negative, _mm512_set1_epi64((std::int64_t{1} << 62) - 2 + (std::int64_t{1} << 62))));
  high = _mm512_mask_add_epi64(high, _mm512_cmplt_epu64_mask(low, twice.low), high, _mm512_set1_epi64(1));
  return {low, high};
}

Wide load_eight(const Fp* from) {  // lane l: element l / 2 + 4 (l mod 2)
  const __m512i a = _mm512_loadu_si512(from), b = _mm512_loadu_si512(from + 4);
  return canonical({_mm512_unpacklo_epi64(a, b), _mm512_unpackhi_epi64(a, b)});
}

// Sixteen elements as four big-endian words each.
void load_elements(const Fp* from, __m512i* words) {
  const Wide first = load_eight(from), second = load_eight(from + 8);
  const __m512i even = _mm512_setr_epi32(0, 4, 8, 12, 2, 6, 10, 14, 16, 20, 24, 28, 18, 22, 26, 30);
  const __m512i odd = _mm512_add_epi32(even, _mm512_set1_epi32(1));
  words[0] = byte_swapped(_mm512_permutex2var_epi32(first.low, even, second.low));
  words[1] = byte_swapped(_mm512_permutex2var_epi32(first.low, odd, second.low));
  words[2] = byte_swapped(_mm512_permutex2var_epi32(first.high, even, second.high));
  words[3] = byte_swapped(_mm512_permutex2var_epi32(first.high, odd, second.high));
}

}  // namespace

void hash_group_lanes(std::uint64_t number, std::span<const Fp* const> rows, std::size_t column,
                      Digest* out) {
  std::array<std::uint8_t, 9> prefix = {group_tag};
  std::memcpy(&prefix[1], &number, sizeof number);
  Sha256Lanes<1> hash(prefix.data(), prefix.size());
  for (const Fp* const row : rows) {
    __m512i words[4];
    load_elements(row + column, words);
    for (const __m512i word : words) hash.word(word);
  }
  store_digests(hash.finish(), out);
}

void hash_leaf_lanes(TreeId id, std::uint8_t level, std::span<const Digest* const> groups, std::size_t column,
                     Digest* out) {
  std::array<std::uint8_t, 11> prefix = {leaf_tag, static_cast<std::uint8_t>(id), level};
  const std::uint64_t count = groups.size();
  std::memcpy(&prefix[3], &count, sizeof count);
  Sha256Lanes<3> hash(prefix.data(), prefix.size());
  for (const Digest* const group : groups) {
    __m512i words[16];
    load_digests(group + column, words);
    for (int i = 0; i < 8; ++i) hash.word(words[i]);
  }
  store_digests(hash.finish(), out);
}

void hash_node_lanes(const Digest* children, Digest* parents) {
  __m512i words[16];
  for (int lane = 0; lane < 16; ++lane) words[lane] = _mm512_loadu_si512(children[2 * lane].data());
  transpose(words);
  Sha256Lanes<1> hash(&node_tag, 1);
  for (const __m512i word : words) hash.word(byte_swapped(word));
  store_digests(hash.finish(), parents);
}

}  // namespace driftseal::proof

HWY_POP_ATTRIBUTES

namespace driftseal::proof {

bool has_hash_lanes() {
  static const bool has = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw");
  return has;
}

}  // namespace driftseal::proof

#else

#include "core/base/checks.h"

namespace driftseal::proof {

bool has_hash_lanes() { return false; }
void hash_group_lanes(std::uint64_t, std::span<const Fp* const>, std::size_t, Digest*) { CHECK(false); }
void hash_leaf_lanes(TreeId, std::uint8_t, std::span<const Digest* const>, std::size_t, Digest*) {
  CHECK(false);
}
void hash_node_lanes(const Digest*, Digest*) { CHECK(false); }

}  // namespace driftseal::proof

#endif
