#include "core/architecture/ties.h"

#include <map>
#include <set>

#include "core/architecture/roles/canonical_name.h"
#include "core/architecture/roles/tables.h"

namespace driftseal {
namespace {

class NamedTies {
 public:
  NamedTies(std::span<const NamedShape> tensors, std::optional<bool> tied, Architecture& architecture)
      : tied_(tied), architecture_(architecture) {
    for (std::size_t i = 0; i < tensors.size(); ++i) {
      const auto region = architecture.roles.block_of(architecture.roles.tensors[i]).region;
      if (region != Region::embedding && region != Region::head) continue;
      const auto canonical = canonical_name(tensors[i].name).name;
      modules_.insert(canonical.substr(0, canonical.find('.')));
      stored_.emplace(canonical, tensors[i].name);
    }
  }

  void add(const TiedNames& names) {
    const auto kept = stored_.find(names.kept), tied = stored_.find(names.tied);
    if (kept == stored_.end()) return;
    if (tied != stored_.end()) return add_stored(kept->second, tied->second);
    if (!may_be_tied(names.tied)) return;
    if (tied_.value_or(false))
      architecture_.ties.push_back({kept->second, names.tied, Tie::Reason::config, false});
    if (!tied_)
      architecture_.notes.push_back(names.tied + " is not stored: it is tied to " + kept->second +
                                    ", or the model has no such head; config.json does not say");
  }

 private:
  void add_stored(const std::string& kept, const std::string& tied) {
    if (!tied_.value_or(false)) return;
    architecture_.ties.push_back({kept, tied, Tie::Reason::config, true});
    architecture_.notes.push_back("config.json ties " + tied + " to " + kept +
                                  ", yet both are stored; programs that load the model use one of them");
  }

  // A head that is one matrix, or of which other parts are there.
  bool may_be_tied(const std::string& name) const {
    const auto first = name.find('.');
    return first == name.rfind('.') || modules_.contains(name.substr(0, first));
  }

  std::optional<bool> tied_;
  Architecture& architecture_;
  std::map<std::string, std::string> stored_;  // canonical name -> name
  std::set<std::string> modules_;              // first components of canonical names
};

bool same_storage(const TensorInfo& a, const TensorInfo& b) {
  return a.file == b.file && a.offset == b.offset && a.bytes == b.bytes && a.bytes > 0 &&
         a.dtype == b.dtype && a.shape == b.shape && a.encoding == b.encoding;
}

}  // namespace

void find_named_ties(std::span<const NamedShape> tensors, std::optional<bool> tied,
                     Architecture& architecture) {
  const Family* family = tables().find(architecture.roles.family);
  if (family == nullptr || family->ties.empty()) return;
  NamedTies ties(tensors, tied, architecture);
  for (const TiedNames& names : family->ties) ties.add(names);
}

// Equal ranges stand beside each other in a model's order.
void find_shared_storage(const Model& model, Architecture& architecture) {
  const auto& tensors = model.tensors();
  std::size_t first = 0;
  for (std::size_t i = 1; i < tensors.size(); ++i) {
    if (!same_storage(tensors[first], tensors[i])) {
      first = i;
      continue;
    }
    architecture.ties.push_back({tensors[first].name, tensors[i].name, Tie::Reason::shared_storage, true});
  }
}

}  // namespace driftseal
