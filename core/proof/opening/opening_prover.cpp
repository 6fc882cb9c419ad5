#include "core/proof/opening/opening_prover.h"

#include <array>
#include <mutex>

#include "core/base/parallel.h"
#include "core/proof/reed_solomon/ntt.h"

namespace driftseal::proof {

namespace {

constexpr std::size_t grain = 1 << 13;

// Coefficients of 1 and X^2 of sum_x weights(X, x) u(X, x), X the most significant variable.
std::array<Fp, 2> round_message(std::span<const Fp> u, std::span<const Fp> weights) {
  const std::size_t half = u.size() / 2;
  std::array<Fp, 2> message{};
  std::mutex mutex;
  parallel_pieces(half, grain, [&](std::size_t begin, std::size_t end) {
    std::array<Fp, 2> sum{};
    for (std::size_t i = begin; i < end; ++i) {
      sum[0] += weights[i] * u[i];
      sum[1] += (weights[half + i] - weights[i]) * (u[half + i] - u[i]);
    }
    const std::lock_guard lock(mutex);
    message[0] += sum[0];
    message[1] += sum[1];
  });
  return message;
}

void bind(std::vector<Fp>& values, Fp s) {
  const std::size_t half = values.size() / 2;
  parallel_pieces(half, grain, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) values[i] += s * (values[half + i] - values[i]);
  });
  values.resize(half);
}

// The claim gains xi^j <pow(x_j), u>, j = 1 .. q.
void add_opened_points(std::span<const std::uint64_t> positions, Fp xi, unsigned log_n,
                       std::vector<Fp>& weights) {
  auto coefficients = powers(xi, positions.size() + 1);
  add_powers(positions, std::span(coefficients).subspan(1), log_n, weights);
}

}  // namespace

Result<std::vector<std::uint64_t>> send_columns(ProverChannel& channel, std::span<const CommittedTree> trees,
                                                std::uint64_t q, std::string_view label, const Task& task) {
  const std::uint64_t n = std::uint64_t{1} << trees[0].shape.log_leaves();
  const auto positions = channel.transcript().draw_positions(label, n, q);
  for (const CommittedTree& tree : trees)
    TRY_STATUS(open_rows(tree.shape, *tree.rows, *tree.commitment, positions, channel, task));
  return positions;
}

Status prove_opening(ProverChannel& channel, const Plan& plan, std::vector<CommittedTree> trees,
                     std::vector<Fp> u, std::vector<Fp> weights, const Task& task) {
  std::vector<Fp> rows;  // u_(l-1) as the rows of the level that is being opened
  Commitment commitment;
  std::optional<RowsInMemory> source;
  for (std::size_t l = 1; l < plan.levels.size(); ++l) {
    task.report(Phase::opening, l - 1, plan.levels.size());
    const Level &previous = plan.levels[l - 1], &level = plan.levels[l];
    const TreeShape shape{TreeId::opening, static_cast<std::uint8_t>(l), level.log_columns,
                          level.log_inverse_rate};
    const RowsInMemory arranged(u, std::size_t{1} << level.log_columns);
    TRY(auto committed, commit_rows(shape, arranged, {task.stop, {}}));
    channel.digests("root", {&committed.root, 1});
    channel.nonce();
    TRY(const auto positions, send_columns(channel, trees, previous.queries, "positions", task));
    add_opened_points(positions, channel.transcript().draw_field("xi"),
                      previous.log_columns + previous.log_inverse_rate, weights);
    rows = u;
    commitment = std::move(committed);
    source.emplace(rows, std::size_t{1} << level.log_columns);
    trees = {{shape, &*source, &commitment}};
    for (unsigned i = 0; i < level.log_rows; ++i) {
      channel.fields("g", round_message(u, weights));
      channel.nonce();
      const Fp s = channel.transcript().draw_field("s");
      bind(u, s);
      bind(weights, s);
    }
    if (task.stopped()) return cancelled();
  }
  channel.fields("u", u);
  channel.nonce();
  const auto last = send_columns(channel, trees, plan.levels.back().queries, "positions", task);
  if (!last.ok()) return last.error();
  task.report(Phase::opening, plan.levels.size(), plan.levels.size());
  return {};
}

}  // namespace driftseal::proof
