// An account of a model's files to the byte: each byte of each file stands in exactly one line, so that the
// lines of a file add up to its size.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/model/model.h"

namespace driftseal {

struct LedgerLine {
  std::size_t file = 0;  // index into Model::files()
  std::uint64_t offset = 0, bytes = 0;
  ByteUse use;
  std::string name;  // of a tensor, or of an entry of an archive; may be empty
  std::optional<std::size_t>
      tensor;  // index into Model::tensors(): these are, or the factors are for, this one
  // The tensor in whose line bytes of this one are already counted, where they share storage. A tensor that
  // has none of its own has a line of 0 bytes.
  std::string shared_with;
};

// A tensor's bytes are those from its first to its last element, whatever lies between them.
struct FileLedger {
  std::vector<LedgerLine> lines;  // by file and offset; every tensor has one

  std::uint64_t bytes(ByteUse use) const;
  std::vector<std::uint64_t> bytes_of_files(const Model& model) const;  // sums of lines, as model.files()
};

// Reads the bytes that nothing refers to. Errors: cancelled, changed_on_disk.
Result<FileLedger> take_file_ledger(const Model& model, const Task& task);

}  // namespace driftseal
