#include "ui/session/trust_files.h"

#include "core/base/mapped_file.h"

namespace driftseal::ui {

Result<sign::TrustRoots> readTrustFiles(const std::vector<std::string>& files) {
  constexpr std::uint64_t most_bytes = 16ULL << 20;
  sign::TrustRoots roots;
  for (const std::string& file : files) {
    TRY(const Bytes pem, read_file(file, most_bytes));
    TRY_STATUS(roots.add_pem(pem, file));
  }
  return roots;
}

}  // namespace driftseal::ui
