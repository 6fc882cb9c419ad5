// The values of views: read from those of a stored tensor, and put elsewhere.
#pragma once

#include <memory>
#include <span>

#include "core/base/bytes.h"
#include "core/model/model.h"

namespace driftseal {

// A tensor together with the model that holds its bytes. Analysable.
class Source {
 public:
  Source(ModelPtr model, TensorInfo tensor) : model_(std::move(model)), tensor_(std::move(tensor)) {}

  const TensorInfo& tensor() const { return tensor_; }
  std::size_t width() const { return byte_width(tensor_.dtype); }
  ByteView elements(std::uint64_t begin, std::uint64_t end, Bytes& scratch) const {
    return model_->elements(tensor_, begin, end, scratch);
  }

 private:
  ModelPtr model_;
  TensorInfo tensor_;
};

enum class RopeOrder : std::uint8_t { from_gguf, to_gguf };

// Rows of each head in the other order: along the first dimension.
class RopeValues : public TensorValues {
 public:
  RopeValues(Source source, std::uint64_t head_rows, RopeOrder order)
      : source_(std::move(source)), head_rows_(head_rows), order_(order) {}
  void read(std::uint64_t begin, std::span<std::uint8_t> out) const override;

 private:
  std::uint64_t source_row(std::uint64_t row) const;

  Source source_;
  std::uint64_t head_rows_;
  RopeOrder order_;
};

// A whole number added to every element, in F32, or in F64 if the elements are: what a converter does to the
// weights of a norm.
class SumValues : public TensorValues {
 public:
  SumValues(Source source, int summand) : source_(std::move(source)), summand_(summand) {}
  static DType dtype_of(DType source) { return source == DType::F64 ? DType::F64 : DType::F32; }
  void read(std::uint64_t begin, std::span<std::uint8_t> out) const override;

 private:
  Source source_;
  int summand_;
};

// A matrix, rows and columns exchanged.
class TransposedValues : public TensorValues {
 public:
  explicit TransposedValues(Source source) : source_(std::move(source)) {}
  void read(std::uint64_t begin, std::span<std::uint8_t> out) const override;

 private:
  Source source_;
};

// Without the first `skipped` elements.
class LaterValues : public TensorValues {
 public:
  LaterValues(std::shared_ptr<const TensorValues> values, std::uint64_t skipped)
      : values_(std::move(values)), skipped_(skipped) {}
  void read(std::uint64_t begin, std::span<std::uint8_t> out) const override {
    values_->read(skipped_ + begin, out);
  }

 private:
  std::shared_ptr<const TensorValues> values_;
  std::uint64_t skipped_;
};

}  // namespace driftseal
