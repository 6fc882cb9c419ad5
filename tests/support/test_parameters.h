// Small parameters, of no security, for tests whose cost grows with the size.
#pragma once

#include "core/proof/relation/parameters.h"

namespace driftseal::proof {

struct TestParameters {
  static Parameters toy(unsigned log_columns, std::uint64_t salts) {
    Parameters p(log_columns, salts);
    p.projection_rows = 8;
    p.queries = {6, 5, 4, 4};
    p.work_bits = 4;
    p.max_log_fold = 2;
    p.stop_log_columns = 3;
    p.pad_length = 128;
    return p;
  }
};

}  // namespace driftseal::proof
