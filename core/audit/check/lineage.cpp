#include "core/audit/check/lineage.h"

#include <algorithm>
#include <numeric>

namespace driftseal {

namespace {

using proof::CertificateManifest;

const CertificateManifest& manifest_of(const LineageCertificate& certificate) {
  return *certificate.report->manifest;
}

// How the tuned model of one is known to be the base of the other.
std::optional<Join> join_of(const LineageCertificate& first, const LineageCertificate& next) {
  const auto &a = manifest_of(first), &b = manifest_of(next);
  if (a.grid_bits != b.grid_bits) return std::nullopt;
  if (a.tuned_root == b.base_root) return Join::same_root;
  const bool plain = a.tuned_digest && a.tuned_digest->method == proof::DigestMethod::sha256;
  if (plain && next.base_files && a.tuned_digest->value == *next.base_files) return Join::named_files;
  return std::nullopt;
}

bool same_base(const CertificateManifest& a, const CertificateManifest& b) {
  return a.grid_bits == b.grid_bits && (a.base_manifest == b.base_manifest || a.base_root == b.base_root);
}

bool same_tuned(const CertificateManifest& a, const CertificateManifest& b) {
  return a.grid_bits == b.grid_bits && a.tuned_root == b.tuned_root;
}

// The ends of all certificates, 2 i the base and 2 i + 1 the tuned model, in classes of the same model.
class Ends {
 public:
  explicit Ends(const std::vector<LineageCertificate>& all) : parent_(2 * all.size()) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    for (std::size_t i = 0; i < all.size(); ++i)
      for (std::size_t j = 0; j < all.size(); ++j)
        if (all[i].report->manifest && all[j].report->manifest) unite(all, i, j);
  }
  std::size_t find(std::size_t end) const {
    while (parent_[end] != end) end = parent_[end];
    return end;
  }

 private:
  void unite(const std::vector<LineageCertificate>& all, std::size_t i, std::size_t j) {
    if (same_base(manifest_of(all[i]), manifest_of(all[j]))) join(2 * i, 2 * j);
    if (same_tuned(manifest_of(all[i]), manifest_of(all[j]))) join(2 * i + 1, 2 * j + 1);
    if (join_of(all[i], all[j])) join(2 * i + 1, 2 * j);
  }
  void join(std::size_t a, std::size_t b) { parent_[find(a)] = find(b); }

  std::vector<std::size_t> parent_;
};

void add_edges(LineageGraph& graph, const std::vector<LineageCertificate>& all) {
  const Ends ends(all);
  std::vector<std::optional<std::size_t>> model_of(2 * all.size());
  const auto model = [&](std::size_t end) {
    auto& known = model_of[ends.find(end)];
    if (!known) {
      known = graph.models.size();
      graph.models.emplace_back();
    }
    return *known;
  };
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].report->manifest) continue;
    const std::size_t from = model(2 * i), to = model(2 * i + 1), edge = graph.edges.size();
    graph.edges.push_back({i, from, to, all[i].report->proof == ProofState::valid});
    graph.models[from].leaving.push_back(edge);
    graph.models[to].arriving.push_back(edge);
  }
}

// The longest way to each model, as far as there is no circle.
void set_depths(LineageGraph& graph) {
  for (std::size_t round = 0; round < graph.models.size(); ++round)
    for (const LineageEdge& edge : graph.edges)
      if (edge.from != edge.to)
        graph.models[edge.to].depth =
            std::min(graph.models.size() - 1,
                     std::max(graph.models[edge.to].depth, graph.models[edge.from].depth + 1));
}

class PathFinder {
 public:
  explicit PathFinder(LineageGraph& graph) : graph_(graph), visited_(graph.models.size()) {}

  // From models to which nothing leads; in a circle from each, since none is the first.
  void run() {
    const auto first = [&](const LineageModel& model) { return model.arriving.empty(); };
    const bool circles = std::ranges::none_of(graph_.models, first);
    for (std::size_t m = 0; m < graph_.models.size(); ++m)
      if (circles || first(graph_.models[m])) walk(m);
  }

 private:
  void walk(std::size_t model) {
    if (graph_.more_paths) return;
    visited_[model] = true;
    bool further = false;
    for (const std::size_t edge : graph_.models[model].leaving) {
      if (visited_[graph_.edges[edge].to]) continue;
      further = true;
      edges_.push_back(edge);
      walk(graph_.edges[edge].to);
      edges_.pop_back();
    }
    if (!further && edges_.size() > 1) keep();
    visited_[model] = false;
  }
  void keep() {
    if (graph_.paths.size() == LineageGraph::max_paths)
      graph_.more_paths = true;
    else
      graph_.paths.push_back({edges_, {}, false, {}});
  }

  LineageGraph& graph_;
  std::vector<bool> visited_;
  std::vector<std::size_t> edges_;
};

void add_up(LineagePath& path, const LineageGraph& graph, const std::vector<LineageCertificate>& all) {
  std::vector<const CheckReport*> steps;
  for (const std::size_t edge : path.edges) steps.push_back(all[graph.edges[edge].certificate].report);
  for (std::size_t i = 0; i + 1 < path.edges.size(); ++i) {
    const auto &a = all[graph.edges[path.edges[i]].certificate],
               &b = all[graph.edges[path.edges[i + 1]].certificate];
    path.joins.push_back(join_of(a, b).value_or(Join::named_files));  // else by way of a base manifest
  }
  path.proved = std::ranges::all_of(path.edges, [&](std::size_t edge) { return graph.edges[edge].proved; });
  if (path.proved) path.budget = cumulative_budget(steps, path.joins);
}

}  // namespace

bool LineagePath::rests_on_word() const { return std::ranges::find(joins, Join::named_files) != joins.end(); }

LineageGraph lineage_of(const std::vector<LineageCertificate>& certificates) {
  LineageGraph graph;
  add_edges(graph, certificates);
  set_depths(graph);
  PathFinder(graph).run();
  for (LineagePath& path : graph.paths) add_up(path, graph, certificates);
  return graph;
}

}  // namespace driftseal
