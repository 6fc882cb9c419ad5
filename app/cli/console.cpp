#include "app/cli/console.h"

#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#include <cstdio>
#include <memory>
#include <mutex>

#include "app/cli/progress.h"

namespace driftseal::cli {

// Signals stay blocked in every thread but this one, which waits for them.
static void watch(std::stop_token end, std::stop_source stop, sigset_t signals) {
  for (int signal = 0; ::sigwait(&signals, &signal) == 0 && !end.stop_requested();) stop.request_stop();
}

Interruption::Interruption() {
  ::signal(SIGPIPE, SIG_IGN);
  ::signal(SIGXFSZ, SIG_IGN);
  sigset_t signals;
  ::sigemptyset(&signals);
  ::sigaddset(&signals, SIGINT);
  ::sigaddset(&signals, SIGTERM);
  ::sigaddset(&signals, SIGHUP);
  ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  watcher_ = std::jthread(watch, stop_, signals);
}

Interruption::~Interruption() {
  watcher_.request_stop();
  ::pthread_kill(watcher_.native_handle(), SIGTERM);  // wakes it
}

namespace {

// Shows lines over each other, and leaves an empty line behind.
class Terminal {
 public:
  ~Terminal() {
    if (used_) std::fputs("\r\033[K", stderr);
  }
  void show(const Progress& progress) {
    const std::lock_guard lock(mutex_);
    const auto line = line_.update(progress, ProgressLine::Clock::now());
    if (!line) return;
    std::fprintf(stderr, "\r\033[K%s", line->c_str());
    std::fflush(stderr);
    used_ = true;
  }

 private:
  std::mutex mutex_;
  ProgressLine line_;
  bool used_ = false;
};

}  // namespace

Task console_task(std::stop_token stop) {
  Task task{std::move(stop), {}};
  if (::isatty(STDERR_FILENO) == 0) return task;
  task.progress = [terminal = std::make_shared<Terminal>()](const Progress& progress) {
    terminal->show(progress);
  };
  return task;
}

}  // namespace driftseal::cli
