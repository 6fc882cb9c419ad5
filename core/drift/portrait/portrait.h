// What the change of one tensor looks like, from one streaming pass: how often which change occurs, where in
// the tensor it sits, and the entries that changed most. The result does not depend on the number of threads.
#pragma once

#include "core/base/task.h"
#include "core/drift/portrait/delta_reader.h"
#include "core/drift/portrait/histogram.h"

namespace driftseal {

struct PortraitOptions {
  std::size_t largest = 200;          // entries listed
  std::uint64_t overview_side = 512;  // most cells along a side of the overview, above zero
};

struct LargestEntry {
  std::uint64_t index;  // of the element, in C order
  EntryValues entry;    // finite, and changed
};

// What is not finite is counted, and left out of all other figures (the cell it is in has none).
struct Portrait {
  PictureShape picture;
  DeltaHistogram histogram;
  double frobenius = 0;               // of the finite entries of delta; infinite beyond the range of double
  std::vector<LargestEntry> largest;  // by |delta|, then by index
  CellGrid overview;                  // the whole picture; its tiles have powers of two as sides

  std::size_t bytes() const;  // of memory that it takes
};

// Progress: Phase::measuring, in bytes of both tensors. Errors: cancelled, changed_on_disk.
Result<Portrait> portray(const DeltaReader& reader, const PortraitOptions& options, const Task& task);

}  // namespace driftseal
