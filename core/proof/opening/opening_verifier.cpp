#include "core/proof/opening/opening_verifier.h"

#include "core/proof/relation/multilinear.h"
#include "core/proof/reed_solomon/ntt.h"

namespace driftseal::proof {

OpenedColumns read_columns(VerifierChannel& channel, std::span<const TreeView> trees, std::uint64_t n,
                           std::uint64_t q, std::string_view label) {
  OpenedColumns opened;
  opened.positions = channel.transcript().draw_positions(label, n, q);
  for (const TreeView& tree : trees) {
    opened.trees.push_back(channel.opened_fields(q * tree.rows));
    const auto path = channel.opened_digests(path_length(opened.positions, n));
    if (channel.failure()) break;
    std::vector<Digest> leaves(q);
    for (std::size_t i = 0; i < q; ++i)
      leaves[i] = hash_leaf_of_column(tree.id, tree.level, opened.column(opened.trees.size() - 1, i));
    if (root_from_path(opened.positions, leaves, n, path) != tree.root) channel.fail(tree.path_check);
  }
  return opened;
}

namespace {

// <tensor, u> terms of the running claim, each a product over the variables that are not bound yet.
class RunningClaim {
 public:
  RunningClaim(std::span<const Fp> r, Fp value) : value(value), r_(r) {}

  // Adds xi <pow(x), u> = xi t for u of 2^variables elements.
  void add_power(Fp x, Fp xi, Fp t, unsigned variables) {
    Power power{xi, {}};
    for (unsigned b = 0; b < variables; ++b, x = x.square()) power.squares.push_back(x);
    powers_.push_back(std::move(power));
    value += xi * t;
  }

  // Binds the most significant variable to s.
  void bind(Fp s) {
    eq_ *= Fp::one() - r_[0] - s + (r_[0] + r_[0]) * s;
    r_ = r_.subspan(1);
    for (Power& power : powers_) {
      power.coefficient *= Fp::one() + s * (power.squares.back() - Fp::one());
      power.squares.pop_back();
    }
  }

  // The sum of all terms for the u that is left.
  Fp evaluate(std::span<const Fp> u) const {
    Fp sum = eq_ * dot(eq_table(r_), u);
    for (const Power& power : powers_) {
      Fp horner;
      for (std::size_t i = u.size(); i-- > 0;) horner = horner * power.squares[0] + u[i];
      sum += power.coefficient * horner;
    }
    return sum;
  }

  Fp value;

 private:
  struct Power {
    Fp coefficient;
    std::vector<Fp> squares;  // x^(2^b), least significant variable first
  };
  std::span<const Fp> r_;
  Fp eq_ = Fp::one();
  std::vector<Power> powers_;
};

// t_j: the weighted sum of a column over all trees.
Fp folded(const OpenedColumns& opened, const std::vector<std::vector<Fp>>& weights, std::size_t position) {
  Fp sum;
  for (std::size_t tree = 0; tree < weights.size(); ++tree)
    sum += dot(weights[tree], opened.column(tree, position));
  return sum;
}

Fp horner(std::span<const Fp> coefficients, Fp x) {
  Fp sum;
  for (std::size_t i = coefficients.size(); i-- > 0;) sum = sum * x + coefficients[i];
  return sum;
}

unsigned log_leaves(const Level& level) { return level.log_columns + level.log_inverse_rate; }

}  // namespace

void verify_opening(VerifierChannel& channel, const Plan& plan, const OpeningClaim& claim) {
  RunningClaim running(claim.r_columns, claim.value);
  auto trees = claim.trees;
  auto weights = claim.weights;
  for (std::size_t l = 1; l < plan.levels.size(); ++l) {
    const Level &previous = plan.levels[l - 1], &level = plan.levels[l];
    const Digest root = channel.digests("root", 1)[0];
    channel.nonce();
    const auto opened = read_columns(channel, trees, previous.leaves(), previous.queries, "positions");
    if (channel.failure()) return;
    const Fp xi = channel.transcript().draw_field("xi");
    Fp power = xi;
    for (std::size_t j = 0; j < opened.positions.size(); ++j, power *= xi)
      running.add_power(domain_point(opened.positions[j], log_leaves(previous)), power,
                        folded(opened, weights, j), previous.log_columns);
    std::vector<Fp> s;
    for (unsigned i = 0; i < level.log_rows; ++i) {
      const auto message = channel.fields("g", 2);
      channel.nonce();
      s.push_back(channel.transcript().draw_field("s"));
      running.value = round_value(running.value, message, s.back());
      running.bind(s.back());
    }
    weights = {eq_table(s)};
    trees = {{TreeId::opening, static_cast<std::uint8_t>(l), root, std::uint64_t{1} << level.log_rows,
              Check::opening_path}};
  }
  const Level& last = plan.levels.back();
  const auto u = channel.fields("u", std::size_t{1} << last.log_columns);
  channel.nonce();
  if (channel.failure()) return;
  if (running.evaluate(u) != running.value) return channel.fail(Check::opening_claim);
  const auto opened = read_columns(channel, trees, last.leaves(), last.queries, "positions");
  if (channel.failure()) return;
  for (std::size_t j = 0; j < opened.positions.size(); ++j)
    if (folded(opened, weights, j) != horner(u, domain_point(opened.positions[j], log_leaves(last))))
      return channel.fail(Check::opening_last_level);
}

}  // namespace driftseal::proof
