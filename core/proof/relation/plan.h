// Everything that prover and verifier compute from layout, policy and parameters alone (docs/protocol.md,
// sections 3, 5, 6, 12): placement of entries, rows of each oracle, kappas, slacks, levels, and the bytes of
// the statement.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/proof/relation/parameters.h"
#include "core/proof/relation/statement.h"

namespace driftseal::proof {

// In this order everywhere.
enum class Oracle : std::uint8_t { B, W, L, M, A1, A2u, A2v, A2b };
inline constexpr std::size_t oracle_count = 8;

struct Interval {  // flat indices [begin, end)
  std::uint64_t begin, end;
  friend bool operator==(const Interval&, const Interval&) = default;
};

struct Block {
  std::string name;
  BlockKind kind;
  Budget budget;
  bool integers;                    // has an integer tensor
  std::vector<Interval> intervals;  // adjacent tensors are joined; empty if exempt
  std::uint64_t size;               // n_b
  std::uint64_t m, n;               // its (first) tensor as a matrix
  bool frozen() const { return budget.norm_squared && *budget.norm_squared == 0; }
  bool exact_sparse() const {  // support with residual 0: item 8
    return budget.support && !budget.rank && budget.residual_squared && *budget.residual_squared == 0;
  }
  bool live() const { return size > 0; }
};

enum class SlackKind : std::uint8_t { norm, residual, support };
struct Slack {
  SlackKind kind;
  std::optional<std::size_t> block;  // index of the block; none: model-wide
  std::uint64_t position;            // first bit in A2b
  unsigned bits;                     // bitlength(bound)
  u128 bound;
};

enum class Projected : std::uint8_t { D, E, UV };  // what has a tower
struct Kappa {
  Projected what;
  unsigned kappa;
  std::uint64_t position;  // of bit 0 of z_0 in A2b
};

struct TowerLevel {
  unsigned number;  // 1 .. 4
  unsigned width;   // d1, f_2, f_3, rho
};

// Of the opening; level 0 is the commitment itself.
struct Level {
  unsigned log_columns, log_rows, log_inverse_rate;  // c_l, log R_l (0 at level 0), -log2(rate)
  std::uint64_t queries;
  std::uint64_t leaves() const { return std::uint64_t{1} << (log_columns + log_inverse_rate); }  // n_l
};

struct Plan {
  Parameters parameters;
  Statement statement;

  // The model: N, the first flat index of each tensor of the layout (none if exempt), the committed floating
  // tensors (adjacent ones joined), the blocks in policy order.
  std::uint64_t entries = 0;
  std::vector<std::optional<std::uint64_t>> tensor_begin;
  std::vector<Interval> floating;
  std::vector<Block> blocks;

  // The oracles: hypercube rows (B, W, L, M) or own row numbers (A1, A2*), numbers of entries, rho.
  std::array<std::vector<std::uint64_t>, oracle_count> rows;
  std::uint64_t a1_entries = 0, pair_entries = 0, bit_entries = 0;  // of A1, of A2u and A2v each, of A2b
  unsigned log_rows = 0;                                            // rho

  // Places, a block each (0 without a rank): first entry of U_b in A1, V_b follows at + r m; first entry of
  // the pairs in A2u and A2v at either point.
  std::vector<std::uint64_t> u_begin;
  std::vector<std::array<std::uint64_t, 2>> pair_begin;

  std::vector<Slack> slacks;             // in the order of their equations
  std::vector<Kappa> kappas;             // those present, in the order D, E, UV
  std::vector<TowerLevel> tower_levels;  // those present; tower_levels.size() is t
  unsigned degree = 3;                   // d: 4 with masks, else 3
  std::vector<Level> levels;             // of the opening, level 0 included

  // Refuses what section 1 and the kappa conditions of section 6 refuse (policy_refused, the block in
  // `where`), and more than 2^34 entries (limit_exceeded).
  static Result<Plan> make(Statement statement);
  static Result<Plan> make(Statement statement, const Parameters& parameters);

  const std::vector<std::uint64_t>& rows_of(Oracle o) const { return rows[static_cast<std::size_t>(o)]; }
  const std::vector<std::uint64_t>& rows_of(Projected x) const;  // W, L, A1
  bool has(Oracle o) const { return !rows_of(o).empty(); }
  std::vector<Oracle> oracles() const;  // those present, in order
  unsigned variables() const { return log_rows + parameters.log_columns; }
  std::uint64_t hypercube_index(std::uint64_t flat) const;  // row 2^c + column

  // The items that the transcript absorbs first, in order (section 12): (tag, bytes).
  std::vector<std::pair<std::string, Bytes>> statement_items() const;

 private:
  Plan(Statement s, const Parameters& p) : parameters(p), statement(std::move(s)) {}
  static Result<Plan> complete(Plan plan);
};

}  // namespace driftseal::proof
