#pragma once

#include <cstdint>
#include <optional>

namespace driftseal {

// A figure that several tensors tell, if they all agree.
class Agreed {
 public:
  void add(std::optional<std::uint64_t> value) {
    if (!value) return;
    if (value_ && *value_ != *value) differ_ = true;
    value_ = value;
  }
  std::optional<std::uint64_t> value() const { return differ_ ? std::nullopt : value_; }

 private:
  std::optional<std::uint64_t> value_;
  bool differ_ = false;
};

}  // namespace driftseal
