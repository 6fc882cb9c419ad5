// driftseal-window-time RUNS PROGRAM [ARGUMENT..]: how long a program takes from its start to its first
// window. Starts it RUNS times and asks the X server: the first Expose event of a window at least 400 pixels
// wide, and the first moment at which that window shows a picture (more than 16 colours). Prints each run and
// the medians.
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <xcb/xcb.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <set>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::uint16_t least_width = 400;
constexpr std::size_t least_colours = 16;
constexpr auto patience = std::chrono::seconds(20);

double milliseconds(Clock::duration time) { return std::chrono::duration<double, std::milli>(time).count(); }

struct Free {
  void operator()(void* memory) const { std::free(memory); }
};
template <class T>
using Reply = std::unique_ptr<T, Free>;

void listen(xcb_connection_t* x, xcb_window_t window, std::uint32_t mask) {
  xcb_change_window_attributes(x, window, XCB_CW_EVENT_MASK, &mask);
  xcb_flush(x);
}

Reply<xcb_get_geometry_reply_t> geometry(xcb_connection_t* x, xcb_window_t window) {
  return Reply<xcb_get_geometry_reply_t>(xcb_get_geometry_reply(x, xcb_get_geometry(x, window), nullptr));
}

bool showsPicture(xcb_connection_t* x, xcb_window_t window) {
  const auto size = geometry(x, window);
  if (!size) return false;
  const Reply<xcb_get_image_reply_t> image(xcb_get_image_reply(
      x, xcb_get_image(x, XCB_IMAGE_FORMAT_Z_PIXMAP, window, 0, 0, size->width, size->height, ~0U), nullptr));
  if (!image) return false;
  const auto* pixels = reinterpret_cast<const std::uint32_t*>(xcb_get_image_data(image.get()));
  const auto count = static_cast<std::size_t>(xcb_get_image_data_length(image.get())) / 4;
  std::set<std::uint32_t> colours;
  for (std::size_t i = 0; i < count && colours.size() <= least_colours; i += 7) colours.insert(pixels[i]);
  return colours.size() > least_colours;
}

// Of the program's windows, once one is exposed that is wide enough.
std::optional<xcb_window_t> exposed(xcb_connection_t* x, const xcb_generic_event_t& event) {
  const int kind = event.response_type & ~0x80;
  if (kind == XCB_CREATE_NOTIFY) {
    const auto window = reinterpret_cast<const xcb_create_notify_event_t&>(event).window;
    listen(x, window, XCB_EVENT_MASK_EXPOSURE);
  }
  if (kind != XCB_EXPOSE) return std::nullopt;
  const auto window = reinterpret_cast<const xcb_expose_event_t&>(event).window;
  const auto size = geometry(x, window);
  return size && size->width >= least_width ? std::optional(window) : std::nullopt;
}

xcb_window_t waitForWindow(xcb_connection_t* x, Clock::time_point until) {
  while (Clock::now() < until) {
    while (Reply<xcb_generic_event_t> event{xcb_poll_for_event(x)}) {
      if (const auto window = exposed(x, *event)) return *window;
    }
    std::this_thread::sleep_for(std::chrono::microseconds(200));
  }
  std::fputs("no window appeared\n", stderr);
  std::exit(1);
}

struct Times {
  double exposed, painted, processor;
};

// Stops the program; the processor time of all its threads.
double end(pid_t child) {
  kill(child, SIGTERM);
  rusage used{};
  wait4(child, nullptr, 0, &used);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return 1000 * (seconds(used.ru_utime) + seconds(used.ru_stime));
}

Times once(xcb_connection_t* x, char** command) {
  const auto start = Clock::now();
  pid_t child = 0;
  if (posix_spawnp(&child, command[0], nullptr, nullptr, command, environ) != 0) std::exit(1);
  const xcb_window_t window = waitForWindow(x, start + patience);
  Times times{milliseconds(Clock::now() - start), 0, 0};
  while (!showsPicture(x, window) && Clock::now() < start + patience)
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  times.painted = milliseconds(Clock::now() - start);
  times.processor = end(child);
  return times;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
  const int runs = argc < 3 ? 0 : std::atoi(argv[1]);
  if (runs < 1) {
    std::fputs("driftseal-window-time RUNS PROGRAM [ARGUMENT..]\n", stderr);
    return 2;
  }
  xcb_connection_t* x = xcb_connect(nullptr, nullptr);
  if (xcb_connection_has_error(x)) {
    std::fputs("no X server; run under xvfb-run\n", stderr);
    return 1;
  }
  listen(x, xcb_setup_roots_iterator(xcb_get_setup(x)).data->root, XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY);
  std::vector<double> exposures, pictures, work;
  for (int run = 0; run < runs; ++run) {
    const Times times = once(x, argv + 2);
    std::printf("exposed after %.0f ms, painted after %.0f ms, %.0f ms of processor time\n", times.exposed,
                times.painted, times.processor);
    exposures.push_back(times.exposed);
    pictures.push_back(times.painted);
    work.push_back(times.processor);
  }
  std::printf("median: exposed after %.0f ms, painted after %.0f ms, %.0f ms of processor time\n",
              median(exposures), median(pictures), median(work));
  xcb_disconnect(x);
  return 0;
}
