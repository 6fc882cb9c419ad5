// How a tensor of the tuned model has to be read to have the shape of its partner.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/pairing/known_names.h"
#include "core/pairing/partners.h"

namespace driftseal {

class ShapeFitter {
 public:
  ShapeFitter(const BaseLayout& base, const Model& tuned, KnownNames& known);

  // What a converter to GGUF has done is undone, or done. If that cannot be, why.
  std::optional<std::string> undo_gguf(std::size_t base, Partner& partner);

  // Transposition and additional rows; exact: only as the exception says. mismatch: what it says cannot be
  // done.
  Status fit(std::size_t base, Partner& partner, const PairingException* exception, bool exact);

  // Square matrices, whose shape does not tell, are transposed if all others of their kind are. exceptions:
  // of each tensor of the base.
  void fit_squares(Partners& partners, const std::vector<const PairingException*>& exceptions);

 private:
  struct Evidence;
  Evidence evidence_for(Orientation kind, const Partners& partners);
  std::optional<Orientation> kind_of(std::size_t base);
  bool has_vocabulary_rows(std::size_t base);
  std::optional<std::string> set_heads(const std::string& heads_key, Partner& partner);
  void transpose(Partner& partner, const std::string& why) const;
  Status fit_rows(std::size_t base, Partner& partner, const PairingException* exception, bool exact);

  const BaseLayout& base_;
  const Model& tuned_;
  KnownNames& known_;
};

}  // namespace driftseal
