// Time as the session sees it: an interface, so that tests can let it pass.
#pragma once

#include <QtGlobal>

namespace driftseal::ui {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual qint64 milliseconds() const = 0;  // monotonic, from any origin
};

class SteadyClock final : public Clock {
 public:
  qint64 milliseconds() const override;
};

}  // namespace driftseal::ui
