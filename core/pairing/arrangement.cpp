#include "core/pairing/arrangement.h"

#include <unordered_map>
#include <unordered_set>

#include "core/pairing/partners.h"
#include "core/pairing/view.h"

namespace driftseal {

BaseLayout layout_of(const Model& base) {
  BaseLayout layout{{}, &base.metadata()};
  layout.tensors.reserve(base.tensors().size());
  for (const TensorInfo& tensor : base.tensors()) layout.tensors.push_back({tensor.name, tensor.shape});
  return layout;
}

namespace {

// Rows [begin, end) of a tensor: "wte.weight[50257:50304]".
std::string rows_text(const std::string& name, std::uint64_t begin, std::uint64_t end) {
  return name + "[" + std::to_string(begin) + ":" + std::to_string(end) + "]";
}

class Arranging {
 public:
  Arranging(const BaseLayout& base, ModelPtr tuned, Partners partners)
      : base_(base), tuned_(std::move(tuned)), partners_(std::move(partners)), tensors_(tuned_->tensors()) {
    for (const TensorInfo& tensor : tensors_) names_.insert(tensor.name);
  }

  Arrangement run() {
    out_.of_base.resize(base_.tensors.size());
    std::vector<std::string> placed(base_.tensors.size());  // under this name
    std::vector<bool> is_used(tensors_.size());
    for (std::size_t i = 0; i < base_.tensors.size(); ++i) {
      const auto& partner = partners_.of_base[i];
      out_.of_base[i].why = partner ? partner->why : partners_.why_none[i];
      if (!partner) continue;
      placed[i] = is_used[partner->tuned] ? place_again(*partner, i) : place(*partner);
      is_used[partner->tuned] = true;
    }
    rename_extra(is_used);
    finish_model();
    for (std::size_t i = 0; i < placed.size(); ++i)
      if (partners_.of_base[i]) out_.of_base[i].tuned = out_.tuned->find(placed[i]);
    find_extra();
    return std::move(out_);
  }

 private:
  std::string place(const Partner& partner) {
    const TensorInfo& stored = tuned_->tensors()[partner.tuned];
    if (partner.view.plain()) return stored.name;
    is_another_ = true;
    tensors_[partner.tuned] = seen_in(partner.view, tuned_, stored);
    if (partner.view.first_rows) add_rest(partner);
    return stored.name;
  }

  void add_rest(const Partner& partner) {
    View all = partner.view;
    all.first_rows.reset();
    const TensorInfo whole = seen_in(all, tuned_, tuned_->tensors()[partner.tuned]);
    const std::uint64_t begin = *partner.view.first_rows, end = whole.shape[0];
    tensors_.push_back(rows_of(whole, begin, end, unused(rows_text(whole.name, begin, end))));
    why_extra_[tensors_.back().name] = "rows that the base does not have";
  }

  // A tensor stands for two of the base.
  std::string place_again(const Partner& partner, std::size_t base) {
    is_another_ = true;
    tensors_.push_back(seen_in(partner.view, tuned_, tuned_->tensors()[partner.tuned]));
    return tensors_.back().name = unused(std::string(base_.tensors[base].name));
  }

  // What is left over under the name of a tensor of the base gets a name of its own.
  void rename_extra(const std::vector<bool>& is_used) {
    std::unordered_set<std::string_view> of_base;
    for (const LayoutTensor& tensor : base_.tensors) of_base.insert(tensor.name);
    for (std::size_t i = 0; i < is_used.size(); ++i) {
      if (is_used[i] || !of_base.contains(tensors_[i].name)) continue;
      is_another_ = true;
      const std::string name = unused(tensors_[i].name + "[tuned]");
      why_extra_[name] = tensors_[i].name + " in the tuned model, and not that of the base";
      tensors_[i].name = name;
    }
  }

  std::string unused(std::string name) {
    while (!names_.insert(name).second) name += "'";
    return name;
  }

  void finish_model() {
    if (!is_another_) {
      out_.tuned = tuned_;
      return;
    }
    out_.tuned = std::make_shared<Model>(tuned_->path(), tuned_->format(), tuned_->mapped_files(),
                                         std::move(tensors_), tuned_->metadata(), tuned_->regions());
  }

  void find_extra() {
    std::vector<bool> is_placed(out_.tuned->tensors().size());
    for (const auto& place : out_.of_base)
      if (place.tuned) is_placed[*place.tuned] = true;
    std::unordered_map<std::string_view, std::size_t> copies;
    for (const TiedCopy& tied : partners_.copies)
      copies.emplace(tuned_->tensors()[tied.copy].name,
                     *out_.tuned->find(tuned_->tensors()[tied.original].name));
    for (std::size_t i = 0; i < is_placed.size(); ++i) {
      if (is_placed[i]) continue;
      Arrangement::Extra extra{i, {}, {}};
      const std::string& name = out_.tuned->tensors()[i].name;
      if (const auto why = why_extra_.find(name); why != why_extra_.end()) extra.why = why->second;
      if (const auto copy = copies.find(name); copy != copies.end()) extra.copy_of = copy->second;
      out_.extra.push_back(std::move(extra));
    }
  }

  const BaseLayout& base_;
  const ModelPtr tuned_;
  const Partners partners_;
  std::vector<TensorInfo> tensors_;
  std::unordered_set<std::string> names_;
  std::unordered_map<std::string, std::string> why_extra_;  // by name
  bool is_another_ = false;
  Arrangement out_;
};

}  // namespace

Result<Arrangement> arrange(const BaseLayout& base, ModelPtr tuned, const PairingRules& rules) {
  TRY(Partners partners, find_partners(base, *tuned, rules));
  return Arranging(base, std::move(tuned), std::move(partners)).run();
}

}  // namespace driftseal
