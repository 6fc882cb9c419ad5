// Figures of tensors on their way from measuring threads to the window: collected behind a lock, handed over
// in batches a few times a second.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "core/drift/drift.h"

namespace driftseal::ui {

using TensorBatch = std::shared_ptr<const std::vector<TensorDrift>>;

class TensorStream {
 public:
  void put(const TensorDrift& tensor);  // any thread
  TensorBatch take();                   // null if there is nothing new

 private:
  std::mutex mutex_;
  std::vector<TensorDrift> waiting_;
};

}  // namespace driftseal::ui
