// The components of a measured pair's drift for the blocks of a policy that have a rank or a support: what
// the prover will have to commit to, and by which such a block is judged.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/base/task.h"
#include "core/drift/components/components.h"
#include "core/policy/measured_pair.h"
#include "core/policy/rules/resolve.h"

namespace driftseal {

using ComponentsPtr = std::shared_ptr<const Components>;

// What was found for a budget on a tensor does not change while the pair is the same: an editor of policies
// asks for it again and again. Starts anew when it holds more than a bounded number of bytes. Thread-safe.
class ComponentCache {
 public:
  ComponentsPtr find(const std::string& key) const;
  void put(const std::string& key, ComponentsPtr components);

 private:
  mutable std::mutex mutex_;
  std::map<std::string, ComponentsPtr> known_;
  std::size_t bytes_ = 0;
};

// One entry for each block of the resolution; null where it has neither rank nor support, or where a tensor
// of it could not be measured. Errors: cancelled, changed_on_disk, those of truncated_svd().
Result<std::vector<ComponentsPtr>> fit_blocks(const Resolution& resolution, unsigned grid_bits,
                                              const MeasuredPair& measured, const Task& task);

}  // namespace driftseal
