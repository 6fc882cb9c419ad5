// Notes how long the handlers of the GUI thread take: in processor time, which does not depend on what else
// the machine does, and by the clock, which a handler that waits for something would show.
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QScopedValueRollback>
#include <algorithm>
#include <ctime>

namespace driftseal::ui {

inline double processorMilliseconds() {  // of this thread
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

class TimedApplication : public QApplication {
 public:
  using QApplication::QApplication;
  bool notify(QObject* receiver, QEvent* event) override {
    if (nested_) return QApplication::notify(receiver, event);
    const QScopedValueRollback<bool> inside(nested_, true);
    QElapsedTimer clock;
    clock.start();
    const QString handler =
        QStringLiteral("event %1 of %2")
            .arg(event->type())
            .arg(QLatin1String(receiver->metaObject()->className()));  // it may be gone afterwards
    const double before = processorMilliseconds();
    const bool done = QApplication::notify(receiver, event);
    const double work = processorMilliseconds() - before;
    if (work > longest_work_) longest_handler_ = handler;
    longest_work_ = std::max(longest_work_, work);
    longest_wait_ = std::max(longest_wait_, static_cast<double>(clock.elapsed()));
    return done;
  }
  void forget() { longest_work_ = longest_wait_ = 0; }
  double longestWork() const { return longest_work_; }
  const QString& longestHandler() const { return longest_handler_; }  // by its work
  double longestWait() const { return longest_wait_; }

 private:
  bool nested_ = false;
  double longest_work_ = 0, longest_wait_ = 0;
  QString longest_handler_;
};

}  // namespace driftseal::ui
