#include "core/proof/sumcheck/step_function.h"

namespace driftseal::proof {

StepFunction::StepFunction(std::span<const std::pair<Interval, Fp>> parts) {
  std::vector<Step> changes;
  for (const auto& [interval, weight] : parts) {
    if (interval.begin == interval.end || weight.is_zero()) continue;
    changes.push_back({interval.begin, weight});
    changes.push_back({interval.end, -weight});
  }
  std::stable_sort(changes.begin(), changes.end(),
                   [](const Step& a, const Step& b) { return a.begin < b.begin; });
  Fp value;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    value += changes[i].value;
    if (i + 1 == changes.size() || changes[i + 1].begin != changes[i].begin)
      steps_.push_back({changes[i].begin, value});
  }
}

std::span<const StepFunction::Step> StepFunction::steps_in(std::uint64_t begin, std::uint64_t end) const {
  const auto behind = [](std::uint64_t at, const Step& step) { return at < step.begin; };
  auto first = std::upper_bound(steps_.begin(), steps_.end(), begin, behind);
  if (first != steps_.begin()) --first;
  const auto last = std::lower_bound(first, steps_.end(), end,
                                     [](const Step& s, std::uint64_t at) { return s.begin < at; });
  return std::span(steps_).subspan(static_cast<std::size_t>(first - steps_.begin()),
                                   static_cast<std::size_t>(last - first));
}

}  // namespace driftseal::proof
