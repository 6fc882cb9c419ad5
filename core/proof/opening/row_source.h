// Rows that are committed together in one tree, one after another.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>

#include "core/proof/field/field.h"

namespace driftseal::proof {

class RowSource {
 public:
  virtual ~RowSource() = default;
  virtual std::size_t rows() const = 0;
  // Row i: all C = out.size() coefficients, salts included. Called from several threads at once.
  virtual void row(std::size_t i, std::span<Fp> out) const = 0;
};

// Rows that stand one after another in memory.
class RowsInMemory : public RowSource {
 public:
  RowsInMemory(std::span<const Fp> values, std::size_t columns) : values_(values), columns_(columns) {}
  std::size_t rows() const override { return values_.size() / columns_; }
  void row(std::size_t i, std::span<Fp> out) const override {
    const auto from = values_.subspan(i * columns_, columns_);
    std::copy(from.begin(), from.end(), out.begin());
  }

 private:
  std::span<const Fp> values_;
  std::size_t columns_;
};

}  // namespace driftseal::proof
