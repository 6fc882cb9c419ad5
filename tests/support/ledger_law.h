// What holds for every account of a model's files: the lines of a file follow one another from its first byte
// to its last, and each tensor has one line, in its file, within its bytes.
#pragma once

#include <string>

#include "core/ledger/file_ledger.h"

namespace driftseal::test {

// Empty if it holds.
inline std::string broken_law(const Model& model, const FileLedger& ledger) {
  std::vector<std::uint64_t> ends(model.files().size());
  std::vector<unsigned> seen(model.tensors().size());
  for (const auto& line : ledger.lines) {
    const auto where = "file " + std::to_string(line.file) + ", byte " + std::to_string(line.offset);
    if (line.bytes > 0 && line.offset != ends[line.file]) return "a gap, or an overlap: " + where;
    ends[line.file] += line.bytes;
    if (!line.tensor || line.use != ByteUse::tensor) continue;
    const auto& tensor = model.tensors()[*line.tensor];
    ++seen[*line.tensor];
    if (tensor.file != line.file || line.offset < tensor.offset ||
        line.offset + line.bytes > tensor.offset + tensor.bytes)
      return "not the tensor's bytes: " + where;
    if (line.bytes != tensor.bytes && line.shared_with.empty()) return "a tensor lacks bytes: " + where;
  }
  for (std::size_t file = 0; file < ends.size(); ++file)
    if (ends[file] != model.files()[file].size)
      return "not the size of file " + std::to_string(file);
  if (ledger.bytes_of_files(model) != ends) return "sums that are not those of the lines";
  for (const auto lines : seen)
    if (lines != 1) return "a tensor has " + std::to_string(lines) + " lines";
  return "";
}

}  // namespace driftseal::test
