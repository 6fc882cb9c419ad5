#include "core/drift/spectrum/spectral_figures.h"

#include <algorithm>
#include <cmath>

namespace driftseal {

namespace {

constexpr double converged = 0.05;  // residual relative to the value

std::size_t count_converged(const RitzValues& ritz) {
  std::size_t n = 0;
  while (n < ritz.values.size() && ritz.residuals[n] <= converged * ritz.values[n]) ++n;
  return n;
}

double sum_of_squares(const SpectralNodes& nodes) {
  double sum = 0;
  for (auto node = nodes.rbegin(); node != nodes.rend(); ++node)
    sum += node->count * node->value * node->value;
  return sum;
}

// The nodes, shares of a sample of `all` shares, as `count` values whose squares add up to `squares`. What
// the shares lack of `all` are zeros.
void bring_to(SpectralNodes& nodes, double all, double count, double squares) {
  for (auto& node : nodes) node.count *= count / all;
  const double factor = std::sqrt(squares / sum_of_squares(nodes));
  if (!std::isfinite(factor)) return nodes.clear();
  for (auto& node : nodes) node.value *= factor;
}

}  // namespace

SpectralNodes nodes_of(const std::vector<double>& singular_values) {
  SpectralNodes nodes;
  for (const double value : singular_values) nodes.push_back({value, 1});
  return nodes;
}

SpectralNodes nodes_of(const RitzValues& ritz, std::uint64_t total, double frobenius) {
  const auto known = count_converged(ritz);
  auto nodes = nodes_of({ritz.values.begin(), ritz.values.begin() + static_cast<std::ptrdiff_t>(known)});
  SpectralNodes sample;
  auto shares = static_cast<double>(ritz.probes);
  for (std::size_t i = 0; i < known; ++i) shares -= ritz.weights[i];
  for (std::size_t i = known; i < ritz.values.size(); ++i)
    sample.push_back({ritz.values[i], ritz.weights[i]});
  const double left = frobenius * frobenius - sum_of_squares(nodes);
  bring_to(sample, shares, static_cast<double>(total - std::min<std::uint64_t>(total, known)),
           std::max(left, 0.0));
  nodes.insert(nodes.end(), sample.begin(), sample.end());
  std::ranges::sort(nodes, std::greater{}, &SpectralNode::value);
  return nodes;
}

double nuclear_norm(const SpectralNodes& nodes) {
  double sum = 0;
  for (auto node = nodes.rbegin(); node != nodes.rend(); ++node) sum += node->count * node->value;
  return sum;
}

double effective_rank(const SpectralNodes& nodes) {
  const double sum = nuclear_norm(nodes);
  if (sum <= 0) return 0;
  double entropy = 0;
  for (const auto& [value, count] : nodes)
    if (value > 0) entropy -= count * (value / sum) * std::log(value / sum);
  return std::exp(entropy);
}

std::uint64_t rank_leaving(const SpectralNodes& nodes, double squares) {
  double kept = 0, all = 0, left_out = 0;
  for (const auto& node : nodes) all += node.count;
  for (auto node = nodes.rbegin(); node != nodes.rend(); ++node) {
    const double square = node->value * node->value;
    const double fitting = square > 0 ? std::max(squares - kept, 0.0) / square : node->count;
    left_out += std::min(fitting, node->count);
    if (fitting < node->count) break;
    kept += node->count * square;
  }
  // What is left out is a whole number; sampled counts are not.
  return static_cast<std::uint64_t>(std::llround(std::ceil(all - std::floor(left_out + 1e-9) - 1e-6)));
}

std::uint64_t energy_rank(const SpectralNodes& nodes, double share) {
  return rank_leaving(nodes, (1 - share) * sum_of_squares(nodes));
}

NoiseEdge noise_edge(const std::vector<double>& values, std::uint64_t rows, std::uint64_t columns,
                     double frobenius) {
  const auto m = static_cast<double>(rows), n = static_cast<double>(columns);
  NoiseEdge noise;
  double squares = frobenius * frobenius;
  // Each value that stands out lowers the edge for the next; k triples take with them k rows and k columns.
  while (true) {
    const auto k = static_cast<double>(noise.above);
    const double entries = (m - k) * (n - k);
    noise.deviation = entries > 0 ? std::sqrt(std::max(squares, 0.0) / entries) : 0;
    noise.edge = noise.deviation * (std::sqrt(m) + std::sqrt(n));
    if (noise.above == values.size() || values[noise.above] <= noise.edge) return noise;
    squares -= values[noise.above] * values[noise.above];
    ++noise.above;
  }
}

}  // namespace driftseal
