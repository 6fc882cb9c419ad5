// A model as rows: K entries each, then Q salts (docs/protocol.md, section 3).
#pragma once

#include <optional>

#include "core/base/sha256.h"
#include "core/proof/opening/entry_source.h"
#include "core/proof/opening/row_source.h"
#include "core/proof/relation/parameters.h"

namespace driftseal::proof {

class ModelRows : public RowSource {
 public:
  // seed: of the salts; none for zero salts.
  ModelRows(const EntrySource& entries, const Parameters& parameters, const std::optional<Digest>& seed)
      : entries_(entries), parameters_(parameters), seed_(seed) {}

  std::size_t rows() const override;
  void row(std::size_t i, std::span<Fp> out) const override;

 private:
  const EntrySource& entries_;
  const Parameters& parameters_;
  std::optional<Digest> seed_;
};

}  // namespace driftseal::proof
