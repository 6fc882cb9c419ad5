// The figures of each tower that shapes tell.
#include <algorithm>
#include <map>

#include "core/architecture/roles/agreed.h"
#include "core/architecture/roles/draft.h"

namespace driftseal {
namespace {

class TowerMeasure {
 public:
  void add(const Draft& draft, std::span<const std::uint64_t> shape) {
    if (!shape.empty()) add_told(draft.tells, shape.back());
    if (draft.tensor.expert)
      experts_ = std::max<std::uint64_t>(experts_, std::uint64_t{*draft.tensor.expert} + 1);
    if (!draft.tensor.is_bias && !draft.tensor.is_cross) add_role(draft, shape);
  }

  TowerDims dims(Tower tower, std::uint64_t layers) const {
    TowerDims dims;
    dims.tower = tower;
    if (layers > 0) dims.layers = layers;
    if (experts_ > 0) dims.experts = experts_;
    dims.hidden = hidden_.value() ? hidden_.value() : embedded_.value();
    dims.intermediate = intermediate_.value();
    dims.vocabulary = vocabulary_.value();
    dims.q_rows = q_rows_.value();
    dims.kv_rows = kv_rows_.value();
    set_fused_by_head(dims);
    set_heads(dims);
    return dims;
  }

 private:
  void add_told(Tells tells, std::uint64_t figure) {
    if (tells == Tells::heads) heads_.add(figure);
    if (tells == Tells::head_size) head_size_.add(figure);
    if (tells == Tells::half_head_size && figure <= UINT32_MAX) head_size_.add(2 * figure);
  }

  void add_role(const Draft& draft, std::span<const std::uint64_t> shape) {
    const TensorRole& tensor = draft.tensor;
    const auto in = inputs(tensor.orientation, shape), out = outputs(tensor.orientation, shape);
    switch (tensor.role) {
      case Role::embedding:
        if (shape.size() == 2) vocabulary_.add(shape[0]), embedded_.add(shape[1]);
        break;
      case Role::attention_q:
        hidden_.add(in), q_rows_.add(out);
        break;
      case Role::attention_k:
        hidden_.add(in), kv_rows_.add(out);
        break;
      case Role::attention_qkv:
        hidden_.add(in), add_fused(tensor);
        if (draft.per_head) fused_by_head_.add(out);
        break;
      case Role::attention_o:
        attended_.add(in);
        break;
      case Role::mlp_gate:
      case Role::mlp_up:
        hidden_.add(in), intermediate_.add(out);
        break;
      case Role::mlp_gate_up:
        hidden_.add(in), add_fused(tensor);
        break;
      default:
        break;
    }
  }

  void add_fused(const TensorRole& tensor) {
    if (tensor.fusion->groups != 1) return;
    for (const FusedPart& part : tensor.fusion->parts) {
      if (part.role == Role::attention_q) q_rows_.add(part.end - part.begin);
      if (part.role == Role::attention_k) kv_rows_.add(part.end - part.begin);
      if (part.role == Role::mlp_up) intermediate_.add(part.end - part.begin);
    }
  }

  // Whatever the order of the parts, the queries have as many rows as the output projection takes in.
  void set_fused_by_head(TowerDims& dims) const {
    const auto fused = fused_by_head_.value(), attended = attended_.value();
    if (dims.q_rows || !fused || !attended || *attended >= *fused) return;
    dims.q_rows = attended;
    dims.kv_rows = (*fused - *attended) / 2;
  }

  // What is told of heads counts only if it divides the projections. A query norm as long as the whole query
  // is not one of a single head.
  void set_heads(TowerDims& dims) const {
    if (!dims.q_rows) return;
    const auto told_size = head_size_.value(), told_heads = heads_.value();
    if (told_size && *told_size > 0 && *told_size < *dims.q_rows)
      dims.head_size = told_size;
    else if (told_heads && *told_heads > 0 && *dims.q_rows % *told_heads == 0)
      dims.head_size = *dims.q_rows / *told_heads;
    if (!dims.head_size || *dims.head_size == 0 || *dims.q_rows % *dims.head_size != 0) {
      dims.head_size.reset();
      return;
    }
    dims.heads = *dims.q_rows / *dims.head_size;
    if (dims.kv_rows && *dims.kv_rows % *dims.head_size == 0) dims.kv_heads = *dims.kv_rows / *dims.head_size;
  }

  Agreed hidden_, embedded_, intermediate_, vocabulary_, q_rows_, kv_rows_, attended_, fused_by_head_, heads_,
      head_size_;
  std::uint64_t experts_ = 0;
};

}  // namespace

std::vector<TowerDims> measure_towers(const std::vector<Draft>& drafts, const std::vector<ModelBlock>& blocks,
                                      const Layout& layout) {
  std::map<Tower, TowerMeasure> measures;
  for (std::size_t i = 0; i < drafts.size(); ++i)
    measures[drafts[i].place.tower].add(drafts[i], layout.shape(i));
  std::vector<TowerDims> towers;
  for (const auto& [tower, measure] : measures) {
    const auto layers = std::ranges::count_if(blocks, [&, of = tower](const ModelBlock& block) {
      return block.region == Region::layer && block.tower == of && block.stack.empty();
    });
    towers.push_back(measure.dims(tower, static_cast<std::uint64_t>(layers)));
  }
  return towers;
}

}  // namespace driftseal
