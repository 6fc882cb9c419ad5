#include "core/base/mapping_guard.h"

#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <mutex>

namespace driftseal {

namespace {

// Read by the signal handler, so lock-free: begin is 0 while a slot is unused or being changed.
struct Slot {
  std::atomic<std::uintptr_t> begin{0}, end{0};
  std::atomic<bool> faulted{false};
};
std::array<Slot, 16384> slots;
std::mutex slots_mutex;  // for taking and releasing only
struct sigaction previous_action;
std::uintptr_t page_size;

bool replace_page(std::uintptr_t address) {
  for (Slot& slot : slots) {
    const std::uintptr_t begin = slot.begin.load(), end = slot.end.load();
    if (begin == 0 || address < begin || address >= end) continue;
    void* const page = reinterpret_cast<void*>(address / page_size * page_size);
    slot.faulted.store(true);
    return ::mmap(page, page_size, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) != MAP_FAILED;
  }
  return false;
}

void on_bus_error(int signal, siginfo_t* info, void*) {
  if (replace_page(reinterpret_cast<std::uintptr_t>(info->si_addr))) return;
  ::sigaction(signal, &previous_action, nullptr);  // not ours: the instruction is run again, without the guard
}

void install_once() {
  static std::once_flag once;
  std::call_once(once, [] {
    page_size = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    struct sigaction action {};
    action.sa_sigaction = on_bus_error;
    action.sa_flags = SA_SIGINFO;
    ::sigemptyset(&action.sa_mask);
    ::sigaction(SIGBUS, &action, &previous_action);
  });
}

Slot* find(const std::uint8_t* begin) {
  for (Slot& slot : slots)
    if (slot.begin.load() == reinterpret_cast<std::uintptr_t>(begin)) return &slot;
  return nullptr;
}

}  // namespace

void guard_mapping(const std::uint8_t* begin, std::size_t size) {
  install_once();
  const std::lock_guard lock(slots_mutex);
  Slot* const slot = find(nullptr);
  if (slot == nullptr) return;
  slot->faulted.store(false);
  slot->end.store(reinterpret_cast<std::uintptr_t>(begin) + size);
  slot->begin.store(reinterpret_cast<std::uintptr_t>(begin));
}

void release_mapping(const std::uint8_t* begin) {
  const std::lock_guard lock(slots_mutex);
  if (Slot* const slot = find(begin)) slot->begin.store(0);
}

bool mapping_has_faulted(const std::uint8_t* begin) {
  const Slot* const slot = find(begin);
  return slot != nullptr && slot->faulted.load();
}

}  // namespace driftseal
