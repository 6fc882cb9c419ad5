// Figures on their way from working threads to the window: collected behind a lock, handed over in batches a
// few times a second.
#pragma once

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace driftseal::ui {

template <class T>
class BatchStream {
 public:
  using Batch = std::shared_ptr<const std::vector<T>>;

  void put(T figure) {  // any thread
    const std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(figure));
  }

  Batch take() {  // null if there is nothing new
    std::vector<T> batch;
    {
      const std::lock_guard lock(mutex_);
      batch.swap(waiting_);
    }
    return batch.empty() ? nullptr : std::make_shared<const std::vector<T>>(std::move(batch));
  }

 private:
  std::mutex mutex_;
  std::vector<T> waiting_;
};

}  // namespace driftseal::ui
