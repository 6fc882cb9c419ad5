#include "core/pairing/fit_shape.h"

#include <algorithm>

namespace driftseal {

namespace {

void add_reason(Partner& partner, const std::string& clause) {
  partner.why += (partner.why.empty() ? "" : "; ") + clause;
}

bool is_square(const Shape& shape) { return shape.size() == 2 && shape[0] == shape[1]; }

bool are_transposed(const Shape& a, const Shape& b) {
  return a.size() == 2 && b.size() == 2 && a[0] == b[1] && a[1] == b[0];
}

bool has_more_rows(const Shape& tuned, const Shape& base) {
  return !base.empty() && tuned.size() == base.size() && tuned[0] > base[0] &&
         std::equal(base.begin() + 1, base.end(), tuned.begin() + 1);
}

Error cannot(const Model& tuned, const std::string& name, const std::string& what) {
  return {ErrorCode::mismatch, "the policy's \"pairing\" asks for " + what, tuned.path(), name,
          "Correct the policy; `driftseal inspect` shows the shapes"};
}

}  // namespace

// Matrices transposed against their partners, and others, of one orientation, in layers, where shapes tell.
struct ShapeFitter::Evidence {
  std::size_t transposed = 0, straight = 0;
};

ShapeFitter::ShapeFitter(const BaseLayout& base, const Model& tuned, KnownNames& known)
    : base_(base), tuned_(tuned), known_(known) {}

std::optional<std::string> ShapeFitter::undo_gguf(std::size_t base, Partner& partner) {
  const bool from_gguf = known_.keys().gguf == NameKeys::Gguf::tuned;
  const NameKey& key = from_gguf ? known_.keys().tuned[partner.tuned] : known_.keys().base[base];
  switch (key.change) {
    case GgufChange::none:
      return std::nullopt;
    case GgufChange::transposed:
      transpose(partner, "transposed for GGUF");
      return std::nullopt;
    case GgufChange::plus_one:
      partner.view.add = from_gguf ? -1 : 1;
      add_reason(partner, "GGUF has 1 added to it");
      return std::nullopt;
    case GgufChange::rope_rows:
      partner.view.rope = from_gguf ? View::Rope::from_gguf : View::Rope::to_gguf;
      return set_heads(key.heads, partner);
  }
  CHECK(false);
}

std::optional<std::string> ShapeFitter::set_heads(const std::string& heads_key, Partner& partner) {
  const auto& shape = tuned_.tensors()[partner.tuned].shape;
  const auto heads = known_.heads(heads_key);
  if (!heads)
    return "GGUF has its rows in another order, and how many heads there are is not known: config.json is "
           "not "
           "beside the weights";
  if (shape.empty() || shape[0] == 0 || shape[0] % *heads != 0 || shape[0] / *heads % 2 != 0)
    return "GGUF has its rows in another order, but " + std::to_string(*heads) +
           " heads do not fit the shape " + to_string(shape);
  partner.view.head_rows = shape[0] / *heads;
  add_reason(partner, "GGUF has the rows of each head in another order");
  return std::nullopt;
}

// Only values that can be read can be put in another order.
void ShapeFitter::transpose(Partner& partner, const std::string& why) const {
  const TensorInfo& tensor = tuned_.tensors()[partner.tuned];
  if (tensor.shape.size() != 2 || !tensor.analysable()) return;
  partner.view.transposed = true;
  add_reason(partner, why);
}

Status ShapeFitter::fit(std::size_t base, Partner& partner, const PairingException* exception, bool exact) {
  const Shape& wanted = base_.tensors[base].shape;
  const TensorInfo& tensor = tuned_.tensors()[partner.tuned];
  if (exception && exception->transposed) {
    partner.view.transposed = false;
    if (*exception->transposed) transpose(partner, "transposed, says the policy");
    if (partner.view.transposed != *exception->transposed)
      return cannot(tuned_, tensor.name, "the transposition of what is no matrix of numbers");
  } else if (!exact && shape_in(partner.view, tensor.shape) != wanted &&
             are_transposed(wanted, tensor.shape)) {
    transpose(partner, "transposed: shape " + to_string(tensor.shape) + " in the tuned model");
  }
  return fit_rows(base, partner, exception, exact);
}

Status ShapeFitter::fit_rows(std::size_t base, Partner& partner, const PairingException* exception,
                             bool exact) {
  const Shape& wanted = base_.tensors[base].shape;
  const TensorInfo& tensor = tuned_.tensors()[partner.tuned];
  const bool told = exception && exception->first_rows;
  if (told && !*exception->first_rows) return {};
  if (!has_more_rows(shape_in(partner.view, tensor.shape), wanted)) {
    if (told) return cannot(tuned_, tensor.name, "the first rows of a tensor that has no more than the base");
    return {};
  }
  if (!told && (exact || !has_vocabulary_rows(base))) return {};
  if (!tensor.analysable()) return {};
  partner.view.first_rows = wanted[0];
  add_reason(partner, std::string(told ? "" : "extended vocabulary: ") + "the first " +
                          std::to_string(wanted[0]) + " of " +
                          std::to_string(shape_in({.transposed = partner.view.transposed}, tensor.shape)[0]) +
                          " rows are compared" + (told ? ", says the policy" : ""));
  return {};
}

bool ShapeFitter::has_vocabulary_rows(std::size_t base) {
  const TensorRole& tensor = known_.base_roles().tensors[base];
  if (tensor.role != Role::embedding && tensor.role != Role::lm_head) return false;
  return tensor.orientation != Orientation::conv1d;
}

// The orientation of a matrix in a layer, which is what a transposition is one of.
std::optional<Orientation> ShapeFitter::kind_of(std::size_t base) {
  const Roles& roles = known_.base_roles();
  const TensorRole& tensor = roles.tensors[base];
  const bool turns = tensor.orientation == Orientation::linear || tensor.orientation == Orientation::conv1d;
  if (!turns || roles.block_of(tensor).region != Region::layer) return std::nullopt;
  return tensor.orientation;
}

ShapeFitter::Evidence ShapeFitter::evidence_for(Orientation kind, const Partners& partners) {
  Evidence evidence;
  for (std::size_t i = 0; i < partners.of_base.size(); ++i) {
    const auto& partner = partners.of_base[i];
    if (!partner || is_square(base_.tensors[i].shape) || kind_of(i) != kind) continue;
    ++(partner->view.transposed ? evidence.transposed : evidence.straight);
  }
  return evidence;
}

void ShapeFitter::fit_squares(Partners& partners, const std::vector<const PairingException*>& exceptions) {
  const auto transposed = [](const auto& partner) { return partner && partner->view.transposed; };
  if (known_.keys().gguf != NameKeys::Gguf::no || std::ranges::none_of(partners.of_base, transposed)) return;
  for (const Orientation kind : {Orientation::linear, Orientation::conv1d}) {
    const Evidence evidence = evidence_for(kind, partners);
    if (evidence.transposed == 0 || evidence.straight > 0) continue;
    for (std::size_t i = 0; i < partners.of_base.size(); ++i) {
      const bool told = exceptions[i] && exceptions[i]->transposed;
      if (partners.of_base[i] && !told && is_square(base_.tensors[i].shape) && kind_of(i) == kind)
        transpose(*partners.of_base[i], "square, and transposed as all others of the layers are");
    }
  }
}

}  // namespace driftseal
