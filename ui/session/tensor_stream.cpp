#include "ui/session/tensor_stream.h"

namespace driftseal::ui {

void TensorStream::put(const TensorDrift& tensor) {
  const std::lock_guard lock(mutex_);
  waiting_.push_back(tensor);
}

TensorBatch TensorStream::take() {
  std::vector<TensorDrift> batch;
  {
    const std::lock_guard lock(mutex_);
    batch.swap(waiting_);
  }
  return batch.empty() ? nullptr : std::make_shared<const std::vector<TensorDrift>>(std::move(batch));
}

}  // namespace driftseal::ui
