#include "tests/soundness/dense_prover.h"

#include "core/proof/opening/fresh_randomness.h"
#include "core/proof/reed_solomon/ntt.h"
#include "core/proof/relation/multilinear.h"
#include "core/proof/sumcheck/challenges.h"
#include "core/proof/sumcheck/pads.h"
#include "tests/soundness/dense_relation.h"

namespace driftseal::soundness {

// Full rows (data and salts) in a tree.
struct DenseProver::TreeOfRows {
  TreeShape shape;
  std::vector<Fp> values;
  RowsInMemory source;
  Commitment commitment;

  TreeOfRows(TreeShape tree_shape, std::vector<Fp> rows)
      : shape(tree_shape),
        values(std::move(rows)),
        source(values, std::size_t{1} << shape.log_columns),
        commitment(commit_rows(shape, source, {}).value()) {}
  TreeOfRows(const TreeOfRows&) = delete;

  void open(ProverChannel& channel, std::span<const std::uint64_t> positions) const {
    CHECK(open_rows(shape, source, commitment, positions, channel, {}).ok());
  }
};

namespace {

constexpr const char* oracle_names[] = {"B", "W", "L", "M", "A1", "A2u", "A2v", "A2b"};

std::vector<Fp> expand(const Digest& seed, std::string_view label, std::uint64_t number, std::size_t n) {
  std::vector<Fp> out(n);
  expand_fields(seed, label, number, out);
  return out;
}

Rows model_data(const DenseModel& model, const Parameters& p) {
  Rows rows;
  for (std::size_t i = 0; i < model.entries.size(); ++i) {
    auto& row = rows[i / p.data_columns()];
    row.resize(p.data_columns());
    row[i % p.data_columns()] = model.entries[i];
  }
  return rows;
}

Rows with_salts(const Rows& data, const Parameters& p, const std::optional<Digest>& seed, const char* label) {
  Rows full = data;
  for (auto& [number, row] : full) {
    const auto salts = seed ? expand(*seed, label, number, p.salts) : std::vector<Fp>(p.salts);
    row.insert(row.end(), salts.begin(), salts.end());
  }
  return full;
}

void append_rows(std::vector<Fp>& out, const Rows& rows) {
  for (const auto& [number, row] : rows) out.insert(out.end(), row.begin(), row.end());
}

std::vector<Fp> flat(const Rows& rows) {
  std::vector<Fp> out;
  append_rows(out, rows);
  return out;
}

void bind(std::vector<Fp>& values, Fp r) {
  const std::size_t half = values.size() / 2;
  for (std::size_t i = 0; i < half; ++i) values[i] += r * (values[i + half] - values[i]);
  values.resize(half);
}

}  // namespace

DenseProver::~DenseProver() = default;

DenseProver::DenseProver(Statement statement, const Parameters& parameters, DenseModel base, DenseModel tuned,
                         std::map<std::size_t, BlockWitness> witness, const Digest& fresh)
    : base_(std::move(base)), tuned_(std::move(tuned)), witness_(std::move(witness)), fresh_(fresh) {
  const TreeShape shape{TreeId::model, 0, parameters.log_columns, 1};
  const auto commit = [&](const DenseModel& model) {
    return std::make_unique<TreeOfRows>(
        shape, flat(with_salts(model_data(model, parameters), parameters, model.seed, "W")));
  };
  base_tree_ = commit(base_);
  tuned_tree_ = commit(tuned_);
  statement.base_root = base_tree_->commitment.root;
  statement.tuned_root = tuned_tree_->commitment.root;
  plan_ = Plan::make(std::move(statement), parameters).value();
}

// One run of the protocol.
struct DenseProver::Attempt {
  DenseProver& self;
  const Lies& lies;
  const Plan& plan;
  const Parameters& p;
  Transcript transcript;
  std::optional<ProverChannel> channel;
  Challenges challenges;
  std::optional<Tower> tower;
  Data data;
  std::map<Oracle, Rows> full;
  std::optional<TreeOfRows> round1, round2, pad_tree;
  std::vector<Fp> mask_row, pads, pad_mask, r;

  Attempt(DenseProver& prover, const Lies& l)
      : self(prover), lies(l), plan(prover.plan()), p(plan.parameters) {}

  Bytes run() {
    for (const auto& [tag, bytes] : plan.statement_items()) transcript.absorb(tag, bytes);
    channel.emplace(transcript, lies.skip_work ? 0 : p.work_bits);
    data.oracles[Oracle::B] = model_data(self.base_, p);
    data.oracles[Oracle::W] = model_data(self.tuned_, p);
    full[Oracle::B] = with_salts(data.oracles[Oracle::B], p, self.base_.seed, "W");
    full[Oracle::W] = with_salts(data.oracles[Oracle::W], p, self.tuned_.seed, "W");
    commit_round1();
    commit_round2();
    draw_after_round2(transcript, plan, challenges);
    note_violations();
    open(sumcheck());
    return channel->take_proof();
  }

  void commit_round1() {
    self.fill_round1(data);
    if (lies.round1) lies.round1(data);
    std::vector<Fp> rows;
    for (Oracle oracle : {Oracle::L, Oracle::M, Oracle::A1}) add_fresh(oracle, rows);
    if (!rows.empty()) {
      round1.emplace(TreeShape{TreeId::round1, 0, p.log_columns, 1}, std::move(rows));
      channel->digests("root", {&round1->commitment.root, 1});
    }
    draw_after_round1(transcript, challenges);
    if (!plan.kappas.empty()) tower.emplace(plan, challenges.seed);
  }

  void commit_round2() {
    self.fill_round2(data, challenges, tower ? &*tower : nullptr);
    if (lies.round2) lies.round2(data);
    std::vector<Fp> rows;
    for (Oracle oracle : {Oracle::A2u, Oracle::A2v, Oracle::A2b}) add_fresh(oracle, rows);
    mask_row = expand(self.fresh_, "S", 0, p.columns());
    rows.insert(rows.end(), mask_row.begin(), mask_row.end());
    round2.emplace(TreeShape{TreeId::round2, 0, p.log_columns, 1}, std::move(rows));
    pads = expand(self.fresh_, "P", 0, p.pad_length);
    pad_mask = expand(self.fresh_, "m", 0, p.pad_length);
    auto both = pads;
    both.insert(both.end(), pad_mask.begin(), pad_mask.end());
    pad_tree.emplace(TreeShape{TreeId::pads, 0, static_cast<unsigned>(std::countr_zero(p.pad_length)), 3},
                     std::move(both));
    const Digest roots[] = {round2->commitment.root, pad_tree->commitment.root};
    channel->digests("root", roots);
  }

  void add_fresh(Oracle oracle, std::vector<Fp>& rows) {
    const auto index = static_cast<std::size_t>(oracle);
    full[oracle] = with_salts(data.oracles[oracle], p, self.fresh_, oracle_names[index]);
    append_rows(rows, full[oracle]);
  }

  void note_violations() {
    const auto oracles = dense_oracles(plan, data);
    for (const Equation& equation : equations(plan, challenges))
      if (left_side(plan, equation, oracles, challenges, tower ? &*tower : nullptr) != equation.constant)
        self.violated_.push_back(equation.kind);
  }

  // Section 7, by definition. The evaluations y and z_S.
  std::vector<Fp> sumcheck() {
    std::array<Dense, term_count> weights;
    Fp theta = Fp::one();
    for (const Equation& equation : equations(plan, challenges)) {
      for (const WeightedTerm& term : equation.terms) {
        auto& sum = weights[static_cast<std::size_t>(term.term)];
        const auto dense = dense_weight(plan, term.weight, challenges, tower ? &*tower : nullptr);
        sum.resize(dense.size());
        for (std::size_t x = 0; x < dense.size(); ++x) sum[x] += theta * term.coefficient * dense[x];
      }
      theta *= challenges.theta;
    }
    DenseOracles oracles;
    for (const auto& [oracle, rows] : full)
      if (!rows.empty()) oracles[oracle] = dense_oracle(plan, rows);
    for (unsigned i = 0; i < plan.variables(); ++i) {
      const auto g = round_polynomial(weights, oracles);
      std::vector<Fp> message;
      for (unsigned k = 0; k <= plan.degree; ++k)
        if (k != 1) message.push_back(g[k] + pads[plan.degree * i + message.size()]);
      channel->fields("h", message);
      if (i < plan.log_rows) channel->nonce();
      r.push_back(transcript.draw_field("r"));
      for (auto& weight : weights)
        if (!weight.empty()) bind(weight, r.back());
      for (auto& [oracle, values] : oracles) bind(values, r.back());
    }
    std::vector<Fp> y;
    for (Oracle oracle : plan.oracles()) y.push_back(oracles.at(oracle)[0]);
    Fp z = dot(eq_table(std::span<const Fp>(r).subspan(plan.log_rows)), mask_row);
    if (lies.evaluations) lies.evaluations(y, z);
    y.push_back(z);
    channel->fields("y", y);
    pad_argument();
    return y;
  }

  std::vector<Fp> round_polynomial(const std::array<Dense, term_count>& weights,
                                   const DenseOracles& oracles) const {
    const std::size_t half = oracles.begin()->second.size() / 2;
    std::vector<Fp> values(plan.degree + 1);
    for (std::size_t x = 0; x < half; ++x)
      for (unsigned at = 0; at <= plan.degree; ++at) {
        const Fp point = Fp::from_u64(at);
        const auto line = [&](const Dense& d) { return d[x] + point * (d[x + half] - d[x]); };
        std::array<Fp, oracle_count> o{};
        for (const auto& [oracle, dense] : oracles) o[static_cast<std::size_t>(oracle)] = line(dense);
        for (std::size_t t = 0; t < term_count; ++t)
          if (!weights[t].empty())
            values[at] +=
                line(weights[t]) * term_value(static_cast<Term>(t), o, plan.statement.policy.rank_scale_bits);
      }
    return interpolate(values);
  }

  void pad_argument() {
    const auto c = pad_vector(r, plan.degree, p.pad_length);
    const Fp v_m = dot(c, pad_mask);
    channel->fields("v_m", {&v_m, 1});
    const Fp mu = transcript.draw_nonzero("mu");
    std::vector<Fp> w(p.pad_length);
    for (std::size_t i = 0; i < w.size(); ++i) w[i] = mu * pads[i] + pad_mask[i];
    if (lies.pads) lies.pads(w, mu, c);
    channel->fields("w", w);
    channel->nonce();
    pad_tree->open(*channel, transcript.draw_positions("pad positions", p.pad_length << 3, p.queries[2]));
  }

  // Section 8, by definition.
  void open(const std::vector<Fp>& y) {
    channel->nonce();
    const Fp beta = transcript.draw_field("beta"), gamma = transcript.draw_nonzero("gamma");
    const auto eq_rows = eq_table(std::span<const Fp>(r).first(plan.log_rows));
    std::vector<Fp> u = mask_row, weights = eq_table(std::span<const Fp>(r).subspan(plan.log_rows));
    Fp claim = gamma * y.back(), power = Fp::one();
    for (Fp& x : u) x *= gamma;
    for (std::size_t o = 0; o + 1 < y.size(); ++o, power *= beta) {
      claim += power * y[o];
      for (const auto& [number, row] : full.at(plan.oracles()[o]))
        for (std::size_t x = 0; x < u.size(); ++x) u[x] += power * eq_rows[number] * row[x];
    }
    if (lies.combination) lies.combination(u);
    fold(std::move(u), std::move(weights), claim);
  }

  void fold(std::vector<Fp> u, std::vector<Fp> weights, Fp claim) {
    std::vector<const TreeOfRows*> opened = {self.base_tree_.get(), self.tuned_tree_.get()};
    if (round1) opened.push_back(&*round1);
    opened.push_back(&*round2);
    std::vector<std::unique_ptr<TreeOfRows>> levels;
    for (std::size_t l = 1; l < plan.levels.size(); ++l) {
      const Level &previous = plan.levels[l - 1], &level = plan.levels[l];
      levels.push_back(std::make_unique<TreeOfRows>(
          TreeShape{TreeId::opening, static_cast<std::uint8_t>(l), level.log_columns, level.log_inverse_rate},
          u));
      channel->digests("root", {&levels.back()->commitment.root, 1});
      channel->nonce();
      const auto positions = transcript.draw_positions("positions", previous.leaves(), previous.queries);
      for (const auto* tree : opened) tree->open(*channel, positions);
      const Fp xi = transcript.draw_field("xi");
      Fp power = xi;
      for (std::uint64_t position : positions) {
        const Fp x = domain_point(position, previous.log_columns + previous.log_inverse_rate);
        Fp monomial = power;
        for (std::size_t i = 0; i < weights.size(); ++i, monomial *= x) {
          weights[i] += monomial;
          claim += monomial * u[i];
        }
        power *= xi;
      }
      for (unsigned i = 0; i < level.log_rows; ++i) {
        const std::size_t half = u.size() / 2;
        std::vector<Fp> g(2);
        for (std::size_t x = 0; x < half; ++x) {
          g[0] += weights[x] * u[x];
          g[1] += (weights[half + x] - weights[x]) * (u[half + x] - u[x]);
        }
        channel->fields("g", g);
        channel->nonce();
        const Fp s = transcript.draw_field("s");
        claim = round_value(claim, g, s);
        bind(u, s);
        bind(weights, s);
      }
      opened = {levels.back().get()};
    }
    if (lies.last_message) lies.last_message(u, weights, claim - dot(weights, u));
    channel->fields("u", u);
    channel->nonce();
    opened[0]->open(*channel, transcript.draw_positions("positions", plan.levels.back().leaves(),
                                                        plan.levels.back().queries));
  }
};

Bytes DenseProver::prove(const Lies& lies) {
  violated_.clear();
  return Attempt(*this, lies).run();
}

std::vector<EquationKind> DenseProver::violated() const { return violated_; }

}  // namespace driftseal::soundness
