#include "tests/core/architecture/layouts.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "core/base/checks.h"

namespace driftseal::test {
namespace {

const std::string folder = DRIFTSEAL_SOURCE_DIR "/tests/core/architecture/networks";

std::string replaced(std::string line, char mark, char digit) {
  std::ranges::replace(line, mark, digit);
  return line;
}

// A line for each of two numbers, where the mark stands in it.
std::vector<std::string> expanded(const std::vector<std::string>& lines, char mark) {
  std::vector<std::string> all;
  for (const auto& line : lines) {
    all.push_back(replaced(line, mark, '0'));
    if (line.find(mark) != line.npos) all.push_back(replaced(line, mark, '1'));
  }
  return all;
}

}  // namespace

TensorList tensor_list(std::string_view text) {
  TensorList tensors;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    for (const auto& one : expanded(expanded({line}, '#'), '@')) {
      std::istringstream words(one);
      NamedTensor tensor;
      if (!(words >> tensor.name)) continue;
      for (std::uint64_t dimension = 0; words >> dimension;) tensor.shape.push_back(dimension);
      tensors.push_back(std::move(tensor));
    }
  }
  return tensors;
}

std::vector<std::string> network_names() {
  std::vector<std::string> names;
  for (const auto& file : std::filesystem::directory_iterator(folder))
    names.push_back(file.path().stem().string());
  std::ranges::sort(names);
  return names;
}

Network network(const std::string& name) {
  std::ifstream file(folder + ("/" + name + ".txt"));
  Network network;
  std::string word;
  file >> word >> network.family;
  CHECK(word == "family");
  network.tensors = tensor_list(std::string(std::istreambuf_iterator<char>(file), {}));
  return network;
}

std::vector<NamedShape> shapes_of(const TensorList& tensors) {
  std::vector<NamedShape> shapes;
  for (const NamedTensor& tensor : tensors) shapes.push_back({tensor.name, tensor.shape});
  return shapes;
}

}  // namespace driftseal::test
