#include "core/architecture/roles/canonical_name.h"

#include <algorithm>
#include <array>

#include "core/architecture/roles/tables.h"
#include "core/architecture/roles/wrappers.h"

namespace driftseal {
namespace {

constexpr std::size_t most_prefixes = 8;

struct Wrapper {
  std::string_view component;
  std::string_view why;
};

// In front of the whole network. PEFT's two components are apart: see peft_prefix.
constexpr std::array<Wrapper, 2> outer = {
    {{"module", "parallel training (DataParallel)"}, {"_forward_module", "a training strategy's wrapper"}}};
// Anywhere before the last component.
constexpr std::array<Wrapper, 4> inner = {{{"_orig_mod", "torch.compile"},
                                           {"_fsdp_wrapped_module", "fully sharded training"},
                                           {"_checkpoint_wrapped_module", "activation checkpointing"},
                                           {"base_layer", "PEFT: a layer beside its adapter"}}};

class Unwrapping {
 public:
  Unwrapping(Path& path, std::span<const std::string> base_modules, std::vector<StrippedName>* stripped)
      : path_(path), base_modules_(base_modules), stripped_(stripped) {}

  void run() {
    for (std::size_t i = 0; i + 1 < path_.count;) i = take_inner(i) ? i : i + 1;
    for (std::size_t n = 0; n < most_prefixes && take_prefix();) ++n;
  }

 private:
  bool take_inner(std::size_t part) {
    for (const auto& wrapper : inner)
      if (path_.parts[part] == wrapper.component) return take(part, 1, wrapper.why);
    return false;
  }

  bool take_prefix() {
    if (path_.count > 2 && path_.parts[0] == "base_model" && path_.parts[1] == "model")
      return take(0, 2, "PEFT");
    if (path_.count < 2) return false;
    for (const auto& wrapper : outer)
      if (path_.parts[0] == wrapper.component) return take(0, 1, wrapper.why);
    if (std::ranges::find(base_modules_, path_.parts[0]) == base_modules_.end()) return false;
    return take(0, 1, "the base model inside a model with a head");
  }

  bool take(std::size_t part, std::size_t count, std::string_view why) {
    std::string text;
    for (; count > 0; --count) {
      if (stripped_)
        text += std::string(path_.parts[part]) + path_.parts[part].data()[path_.parts[part].size()];
      path_.drop(part);
    }
    if (stripped_) stripped_->push_back({std::move(text), why});
    return true;
  }

  Path& path_;
  std::span<const std::string> base_modules_;
  std::vector<StrippedName>* stripped_;
};

}  // namespace

void unwrap(Path& path, std::span<const std::string> base_modules, std::vector<StrippedName>* stripped) {
  Unwrapping(path, base_modules, stripped).run();
}

CanonicalName canonical_name(std::string_view name) {
  CanonicalName canonical;
  Path path = split_name(name);
  unwrap(path, tables().base_modules, &canonical.stripped);
  canonical.name = path.up_to(path.count);
  return canonical;
}

}  // namespace driftseal
