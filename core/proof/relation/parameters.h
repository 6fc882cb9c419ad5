// Security parameters: fixed by the protocol (docs/protocol.md, sections 2, 3, 7, 8). The only public way to
// get them is from the number of committed entries; tests make small ones through TestParameters.
#pragma once

#include <array>
#include <cstdint>

namespace driftseal::proof {

inline constexpr unsigned pad_log_inverse_rate = 3;  // the pads are encoded at rate 1/8

class Parameters {
 public:
  // c, Q for N committed entries (section 3); everything else is constant.
  static Parameters for_entries(std::uint64_t entries);

  unsigned log_columns;                                        // c: C = 2^c columns
  std::uint64_t salts;                                         // Q
  std::uint64_t projection_rows = 128;                         // T, rows of a projection; a power of two
  std::array<std::uint64_t, 4> queries = {213, 130, 107, 97};  // at rates 1/2, 1/4, 1/8, 1/16
  unsigned work_bits = 16;                                     // g
  unsigned max_log_fold = 5;                                   // a level folds at most 2^5 rows
  unsigned stop_log_columns = 9;                               // u is sent in full when c_l <= 9
  std::uint64_t pad_length = 512;                              // elements of the rows P and m
  std::uint64_t lambda = 100;

  std::uint64_t columns() const { return std::uint64_t{1} << log_columns; }  // C
  std::uint64_t data_columns() const { return columns() - salts; }           // K = C - Q
  std::uint64_t pad_queries() const { return queries[pad_log_inverse_rate - 1]; }

 private:
  friend struct TestParameters;
  Parameters(unsigned log_columns_, std::uint64_t salts_) : log_columns(log_columns_), salts(salts_) {}
};

}  // namespace driftseal::proof
