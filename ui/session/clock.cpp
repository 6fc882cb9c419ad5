#include "ui/session/clock.h"

#include <chrono>

namespace driftseal::ui {

qint64 SteadyClock::milliseconds() const {
  using namespace std::chrono;
  return duration_cast<std::chrono::milliseconds>(steady_clock::now().time_since_epoch()).count();
}

}  // namespace driftseal::ui
