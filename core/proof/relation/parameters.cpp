#include "core/proof/relation/parameters.h"

namespace driftseal::proof {
namespace {

constexpr unsigned fewest_log_columns = 11;
constexpr std::uint64_t wanted_rows = 16;

std::uint64_t salts_of(unsigned log_columns) { return log_columns >= 16 ? 4096 : 1024; }

std::uint64_t rows_of(std::uint64_t entries, unsigned log_columns) {
  const std::uint64_t data = (std::uint64_t{1} << log_columns) - salts_of(log_columns);
  return entries / data + (entries % data != 0);
}

unsigned most_log_columns(std::uint64_t entries) {
  unsigned log_columns = 23;
  for (unsigned k = 31; k <= 33; ++k) log_columns += entries > std::uint64_t{1} << k;
  return log_columns;
}

}  // namespace

Parameters Parameters::for_entries(std::uint64_t entries) {
  unsigned log_columns = most_log_columns(entries);
  while (log_columns > fewest_log_columns && rows_of(entries, log_columns) < wanted_rows) --log_columns;
  return Parameters(log_columns, salts_of(log_columns));
}

}  // namespace driftseal::proof
