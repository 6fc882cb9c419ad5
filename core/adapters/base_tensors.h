// The tensors of a base by the names that an adapter uses. The two may differ by what wraps the network
// ("model.", "transformer."): see canonical_name.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "core/base/result.h"
#include "core/model/model.h"

namespace driftseal {

class BaseTensors {
 public:
  explicit BaseTensors(const Model& base) : base_(base) {}

  // Index into tensors(): of this name, or else the only one of the same canonical name; nothing if there is
  // none. Errors: mismatch, if there are several.
  Result<std::optional<std::size_t>> find(std::string_view name);

 private:
  static constexpr auto several = static_cast<std::size_t>(-1);
  void read_canonical_names();

  const Model& base_;
  std::unordered_map<std::string, std::size_t> canonical_;  // filled when it is first needed
};

}  // namespace driftseal
