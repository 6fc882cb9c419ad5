// Certificates as the history of a model: each leads from one model to another, and where the tuned model of
// one is the base of the next they form paths (docs/certificate_format.md, "Lineage").
#pragma once

#include <optional>
#include <vector>

#include "core/audit/check/lineage_budget.h"

namespace driftseal {

// A certificate that was checked, and what the relying party's base manifest says of the files.
struct LineageCertificate {
  const CheckReport* report;         // one without a manifest stands nowhere and is left out
  std::optional<Digest> base_files;  // the root digest of the base's files (model_digest), if not keyed
};

struct LineageModel {
  std::size_t depth = 0;                       // the longest way to it, in steps; for drawing
  std::vector<std::size_t> arriving, leaving;  // edges
};

struct LineageEdge {
  std::size_t certificate;  // index into the argument
  std::size_t from, to;     // models
  bool proved = false;      // its proof is valid, for its relying party's policy and base
};

struct LineagePath {
  std::vector<std::size_t> edges;  // at least two, each leaving where the one before arrives
  std::vector<Join> joins;         // one less
  bool proved = false;             // all of its edges are; else it claims nothing and `budget` is empty
  CumulativeBudget budget;

  bool rests_on_word() const;  // one of its joins is the word of a prover
};

struct LineageGraph {
  static constexpr std::size_t max_paths = 64;

  std::vector<LineageModel> models;
  std::vector<LineageEdge> edges;
  std::vector<LineagePath> paths;  // the longest ones, no model twice; at most max_paths
  bool more_paths = false;         // there are more than that
};

// Two ends are the same model if they have the same root on the same grid, or the same base manifest, or if
// the tuned model's plain file digest is that of the base. Equal roots on other grids are other weights.
LineageGraph lineage_of(const std::vector<LineageCertificate>& certificates);

}  // namespace driftseal
