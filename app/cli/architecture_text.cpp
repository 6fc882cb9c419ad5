#include "app/cli/architecture_text.h"

#include <map>

#include "app/cli/text.h"

namespace driftseal::cli {
namespace {

std::string family_line(const Model& model, const Architecture& architecture) {
  std::string text = "Architecture: ";
  text += architecture.family().empty() ? "not recognised"
                                        : architecture.title + " (" + architecture.family() + ")";
  text += ", " + std::to_string(architecture.roles.described) + " of " +
          count_of(model.tensors().size(), "tensor", "tensors") + " described";
  switch (architecture.recognition) {
    case Recognition::config_and_names:
      return text + " by their names; config.json agrees\n";
    case Recognition::names:
      return text + " by their names\n";
    case Recognition::fallback:
      return text + "\n";
  }
  return text;
}

std::string heads_text(const TowerDims& tower) {
  std::string text = count_of(*tower.heads, "head", "heads");
  if (tower.kv_heads && tower.kv_heads != tower.heads)
    text += " (" + std::to_string(*tower.kv_heads) + " for keys and values)";
  return text + (tower.head_size ? " of " + std::to_string(*tower.head_size) : "");
}

// "3 layers, hidden 96, 4 heads of 24"; empty if nothing is told.
std::string figures_text(const TowerDims& tower) {
  std::string text;
  const auto add = [&](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
  const auto named = [&](const char* name, const std::optional<std::uint64_t>& figure) {
    if (figure) add(name + (' ' + std::to_string(*figure)));
  };
  if (tower.layers) add(count_of(*tower.layers, "layer", "layers"));
  named("hidden", tower.hidden);
  named("intermediate", tower.intermediate);
  if (tower.heads) add(heads_text(tower));
  if (tower.experts) add(count_of(*tower.experts, "expert", "experts"));
  named("vocabulary", tower.vocabulary);
  return text;
}

std::string tower_lines(const Architecture& architecture) {
  std::string text;
  for (const TowerDims& tower : architecture.roles.towers) {
    const std::string figures = figures_text(tower);
    if (figures.empty()) continue;
    if (tower.tower != Tower::main) text += std::string(to_string(tower.tower)) + ": ";
    text += figures + '\n';
  }
  return text;
}

std::string parts_text(const std::optional<Fusion>& fusion) {
  if (!fusion) return "";
  if (fusion->groups == 0) return "parts alternate head by head; the number of heads is not known";
  std::string text = fusion->axis == 0 ? "rows" : "columns";
  for (const FusedPart& part : fusion->parts)
    text += ' ' + std::string(to_string(part.role)) + ' ' + std::to_string(part.begin) + '-' +
            std::to_string(part.end);
  return text + (fusion->groups > 1 ? ", " + std::to_string(fusion->groups) + " times" : "");
}

// Tensors of one block that are alike, and how many there are.
struct Kind {
  Role role;
  bool is_bias, is_cross;
  Orientation orientation;
  std::string shape, dtype, parts;
  auto operator<=>(const Kind&) const = default;
};
using Kinds = std::map<Kind, std::size_t>;

std::vector<Kinds> kinds_by_block(const Model& model, const Roles& roles) {
  std::vector<Kinds> blocks(roles.blocks.size());
  for (std::size_t i = 0; i < roles.tensors.size(); ++i) {
    const TensorInfo& stored = model.tensors()[i];
    const TensorRole& tensor = roles.tensors[i];
    ++blocks[tensor.block][{tensor.role, tensor.is_bias, tensor.is_cross, tensor.orientation,
                            to_string(stored.shape), stored_type(stored), parts_text(tensor.fusion)}];
  }
  return blocks;
}

bool follows(const ModelBlock& block, const ModelBlock& before) {
  return block.region == Region::layer && before.region == Region::layer && block.tower == before.tower &&
         block.stack == before.stack && block.layer == before.layer + 1;
}

std::string block_text(const ModelBlock& first, const ModelBlock& last) {
  std::string text = first.tower == Tower::main ? "" : std::string(to_string(first.tower)) + ' ';
  if (!first.stack.empty()) text += first.stack + ' ';
  if (first.region != Region::layer) return text + std::string(to_string(first.region));
  if (first == last) return text + "layer " + std::to_string(first.layer);
  return text + "layers " + std::to_string(first.layer) + '-' + std::to_string(last.layer);
}

std::string role_text(const Kind& kind) {
  return std::string(to_string(kind.role)) + (kind.is_cross ? " cross" : "") + (kind.is_bias ? " bias" : "");
}

// Blocks times roles; layers that are alike share their rows.
std::string block_table(const Model& model, const Roles& roles) {
  TextTable table("lllllrl", {"block", "role", "shape", "dtype", "orientation", "tensors", "parts"});
  const auto blocks = kinds_by_block(model, roles);
  for (std::size_t first = 0, next; first < blocks.size(); first = next) {
    for (next = first + 1; next < blocks.size() && follows(roles.blocks[next], roles.blocks[next - 1]) &&
                           blocks[next] == blocks[first];)
      ++next;
    std::string block = block_text(roles.blocks[first], roles.blocks[next - 1]);
    for (const auto& [kind, count] : blocks[first]) {
      table.row({block, role_text(kind), kind.shape, kind.dtype, std::string(to_string(kind.orientation)),
                 std::to_string(count * (next - first)), kind.parts});
      block.clear();
    }
  }
  return table.text();
}

std::string tie_text(const Tie& tie) {
  return "Tied: " + printable(tie.tied) + " is " + printable(tie.kept) +
         (tie.reason == Tie::Reason::config ? " (config.json)\n" : " (one range of one file)\n");
}

}  // namespace

std::string architecture_text(const Model& model, const Architecture& architecture) {
  std::string text = family_line(model, architecture) + tower_lines(architecture) + '\n' +
                     block_table(model, architecture.roles) + '\n';
  for (const Tie& tie : architecture.ties) text += tie_text(tie);
  for (const std::string& note : architecture.notes) text += "Note: " + printable(note) + ".\n";
  return text;
}

}  // namespace driftseal::cli
