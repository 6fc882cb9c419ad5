// From the pickle of a checkpoint to named tensors: which of its nested entries are the model's, and where
// their elements lie.
#pragma once

#include "core/model/pytorch_pickle.h"
#include "core/model/reader.h"

namespace driftseal {

struct Checkpoint {
  struct Range {
    std::uint64_t offset = 0, bytes = 0;  // in the file
  };

  const MappedFile& file;
  std::string pickle_name;  // for errors: "data.pkl"
  Pickle pickle;
  std::vector<Range> storages;  // of pickle.storages, as many bytes as those announce
  FileRegions regions;          // without these storages
  bool big_endian = false;
  std::uint64_t unknown = 0, unknown_bytes = 0;  // further storages, which the pickle does not mention
};

// Only tensors count. Names of nested entries are joined by dots: {"encoder": {"weight": ..}} holds
// "encoder.weight"; items of lists are numbered. Two things depend on the content:
// - If exactly one entry of the outermost dictionary is a dictionary with tensors that is called
// "state_dict",
//   "model_state_dict", "model" or "module", its name is left off, so that the same network has the same
//   names with and without such a wrapping; metadata "wrapper" has it.
// - Entries that have the form of an optimizer's state ({"state": .., "param_groups": [{"params": ..}, ..]})
// are left out,
//   and so are storages that no tensor refers to. Metadata "left_out:<name>" say what and how many bytes.
// Errors: malformed (elements outside their storage, a name twice), limit_exceeded (model_limits).
Result<FileDirectory> list_tensors(const Checkpoint& checkpoint);

}  // namespace driftseal
