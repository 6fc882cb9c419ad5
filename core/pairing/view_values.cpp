#include "core/pairing/view_values.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "core/model/gguf_names.h"
#include "core/tensor/decode.h"

namespace driftseal {

namespace {

// T: F32 or F64, which is how the sum is rounded.
template <class T>
void add_to(std::span<const double> values, int summand, std::uint8_t* out) {
  for (const double value : values) {
    const T sum = static_cast<T>(value) + static_cast<T>(summand);
    std::memcpy(out, &sum, sizeof sum);
    out += sizeof sum;
  }
}

}  // namespace

std::uint64_t RopeValues::source_row(std::uint64_t row) const {
  if (order_ == RopeOrder::to_gguf) return hugging_face_row(row, head_rows_);
  const std::uint64_t head = row / head_rows_, in_head = row % head_rows_, half = head_rows_ / 2;
  return head * head_rows_ + in_head % half * 2 + in_head / half;
}

void RopeValues::read(std::uint64_t begin, std::span<std::uint8_t> out) const {
  const TensorInfo& tensor = source_.tensor();
  const std::uint64_t row_size = tensor.elements / tensor.shape[0], width = source_.width();
  Bytes scratch;
  for (std::uint64_t at = begin, end = begin + out.size() / width; at < end;) {
    const std::uint64_t row = at / row_size, column = at % row_size;
    const std::uint64_t count = std::min(row_size - column, end - at);
    const std::uint64_t from = source_row(row) * row_size + column;
    std::ranges::copy(source_.elements(from, from + count, scratch), &out[(at - begin) * width]);
    at += count;
  }
}

void SumValues::read(std::uint64_t begin, std::span<std::uint8_t> out) const {
  constexpr std::uint64_t most = 1024;
  const bool wide = source_.tensor().dtype == DType::F64;
  const std::uint64_t width = wide ? sizeof(double) : sizeof(float), count = out.size() / width;
  std::array<double, most> values;
  Bytes scratch;
  for (std::uint64_t at = 0; at < count; at += most) {
    const std::span<double> part(values.data(), std::min(most, count - at));
    decode_floating(source_.tensor().dtype, source_.elements(begin + at, begin + at + part.size(), scratch),
                    part);
    wide ? add_to<double>(part, summand_, &out[at * width]) : add_to<float>(part, summand_, &out[at * width]);
  }
}

namespace {

struct Steps {
  std::size_t count, apart;  // apart: in elements
};

template <std::size_t width>
void put_apart(const std::uint8_t* from, std::uint8_t* to, Steps steps) {
  for (std::size_t i = 0; i < steps.count; ++i)
    std::memcpy(to + i * steps.apart * width, from + i * width, width);
}

void put_apart(std::size_t width, const std::uint8_t* from, std::uint8_t* to, Steps steps) {
  switch (width) {
    case 1:
      return put_apart<1>(from, to, steps);
    case 2:
      return put_apart<2>(from, to, steps);
    case 4:
      return put_apart<4>(from, to, steps);
    case 8:
      return put_apart<8>(from, to, steps);
  }
  CHECK(false);
}

}  // namespace

// Of each row of the source the elements that come to stand in `out`: a few neighbours.
void TransposedValues::read(std::uint64_t begin, std::span<std::uint8_t> out) const {
  const std::uint64_t rows = source_.tensor().shape[0], columns = source_.tensor().shape[1];
  const std::uint64_t width = source_.width(), end = begin + out.size() / width;
  if (begin == end) return;
  const std::uint64_t first = begin / rows, last = (end - 1) / rows;
  const bool one = first == last;
  Bytes scratch;
  for (std::uint64_t row = one ? begin % rows : 0; row < (one ? (end - 1) % rows + 1 : rows); ++row) {
    // The first and the last column may be there in part.
    const std::uint64_t from = row < begin % rows ? first + 1 : first;
    const std::uint64_t to = row > (end - 1) % rows ? last : last + 1;
    if (from >= to) continue;
    const ByteView values = source_.elements(row * columns + from, row * columns + to, scratch);
    put_apart(width, values.data(), &out[(from * rows + row - begin) * width], {to - from, rows});
  }
}

}  // namespace driftseal
