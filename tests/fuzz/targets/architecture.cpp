#include "core/architecture/architecture.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "core/architecture/roles/canonical_name.h"
#include "tests/fuzz/targets/expect.h"
#include "tests/fuzz/targets/targets.h"

namespace driftseal::fuzz {
namespace {

struct Tensor {
  std::string name;
  Shape shape;
};
using Tensors = std::vector<Tensor>;

// "name 3 4": dimensions behind the last letter that is no digit or space.
Tensor tensor_of(const std::string& line) {
  const auto end = line.find_last_not_of(" 0123456789");
  const auto cut = line.find(' ', end == line.npos ? 0 : end);
  Tensor tensor{line.substr(0, cut), {}};
  std::istringstream dimensions(cut == line.npos ? "" : line.substr(cut));
  for (std::uint64_t n = 0; dimensions >> n && tensor.shape.size() < 64;) tensor.shape.push_back(n);
  return tensor;
}

// Names are unique, as readers see to it.
Tensors tensors_of(const std::string& text) {
  Tensors tensors;
  std::set<std::string> seen;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    if (Tensor tensor = tensor_of(line); seen.insert(tensor.name).second)
      tensors.push_back(std::move(tensor));
  return tensors;
}

std::vector<NamedShape> shapes_of(const Tensors& tensors) {
  std::vector<NamedShape> shapes;
  for (const Tensor& tensor : tensors) shapes.push_back({tensor.name, tensor.shape});
  return shapes;
}

void expect_whole(const Roles& roles, std::size_t tensors) {
  CHECK(roles.tensors.size() == tensors);
  std::set<std::size_t> used;
  for (const TensorRole& tensor : roles.tensors) {
    CHECK(tensor.block < roles.blocks.size());
    used.insert(tensor.block);
    if (!tensor.fusion) continue;
    for (const FusedPart& part : tensor.fusion->parts) CHECK(part.begin <= part.end);
  }
  CHECK(used.size() == roles.blocks.size());
}

// config.json changes no block and no role.
void expect_same_places(const Roles& a, const Roles& b) {
  CHECK(a.blocks == b.blocks);
  CHECK(std::ranges::equal(a.tensors, b.tensors, [](const TensorRole& x, const TensorRole& y) {
    return x.block == y.block && x.role == y.role && x.is_bias == y.is_bias && x.orientation == y.orientation;
  }));
}

void expect_any_order(Tensors tensors, const Roles& roles) {
  std::ranges::reverse(tensors);
  auto again = assign_roles(shapes_of(tensors));
  std::ranges::reverse(again.tensors);
  CHECK(again.family == roles.family && again.blocks == roles.blocks && again.tensors == roles.tensors);
}

// A wrapper changes nothing, unless a name has so many that not all are taken off.
void expect_any_wrapper(Tensors tensors, const Roles& roles) {
  for (Tensor& tensor : tensors) {
    if (std::ranges::count_if(tensor.name, [](char c) { return c == '.' || c == '/'; }) > 6) return;
    tensor.name.insert(0, "module.");
    CHECK(canonical_name(tensor.name).name == canonical_name(tensor.name.substr(7)).name);
  }
  CHECK(assign_roles(shapes_of(tensors)).tensors == roles.tensors);
}

}  // namespace

bool architecture(ByteView input) {
  static constexpr std::string_view separator = "\n===\n";
  const auto text = text_of(input);
  const auto cut = std::min(text.find(separator), text.size());
  const auto tensors = tensors_of(std::string(text.substr(std::min(cut + separator.size(), text.size()))));
  const auto shapes = shapes_of(tensors);
  const auto found = recognise(shapes, text.substr(0, cut));
  const auto roles = assign_roles(shapes);
  expect_whole(found.roles, tensors.size());
  expect_same_places(found.roles, roles);
  expect_any_order(tensors, roles);
  expect_any_wrapper(tensors, roles);
  return found.recognition == Recognition::config_and_names;
}

}  // namespace driftseal::fuzz
