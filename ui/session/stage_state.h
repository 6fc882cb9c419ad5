// How each stage of the audit stands.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace driftseal::ui {

enum class Stage : std::uint8_t { models, drift, policy, certify, certificates };
inline constexpr std::array all_stages = {Stage::models, Stage::drift, Stage::policy, Stage::certify,
                                          Stage::certificates};

enum class StageState : std::uint8_t {
  empty,      // nothing there yet
  waiting,    // needs an earlier stage first
  working,    // a job runs
  ready,      // can be started
  good,       // done, nothing to look at
  attention,  // done, something to look at
  bad,        // done, and the answer is no
  failed,     // could not be done
};

}  // namespace driftseal::ui
