#include "tests/fuzz/targets/open_and_read.h"

#include <algorithm>

#include "core/drift/drift.h"
#include "core/model/model.h"
#include "core/model/pairing.h"
#include "tests/fuzz/targets/expect.h"

namespace driftseal::fuzz {
namespace {

// Every byte that a tensor claims can be read.
void read_all(const Model& model) {
  unsigned sum = 0;
  for (const auto& tensor : model.tensors())
    for (const auto byte : model.stored(tensor)) sum += byte;
  [[maybe_unused]] volatile unsigned kept = sum;
}

// Computed values are the same in parts.
void read_values(const Model& model) {
  Bytes whole_scratch, scratch;
  for (const auto& tensor : model.tensors()) {
    if (!tensor.analysable()) continue;
    const auto width = byte_width(tensor.dtype);
    const auto whole = model.elements(tensor, 0, tensor.elements, whole_scratch);
    CHECK(whole.size() == tensor.elements * width);
    const auto middle = tensor.elements / 3;
    const auto part = model.elements(tensor, middle, tensor.elements, scratch);
    CHECK(std::ranges::equal(part, whole.subspan(middle * width)));
  }
}

// A model does not drift from itself.
void measure_against_itself(const ModelPtr& model) {
  const auto pair = pair_models(model, model);
  if (!accepted(pair)) return;
  const auto report = measure(*pair, {});
  if (!accepted(report)) return;
  for (const auto& tensor : report->tensors)
    CHECK(tensor.changed == 0 && tensor.fro_delta.value_or(0) == 0 && tensor.relative().value_or(0) == 0);
}

}  // namespace

bool open_and_read(const std::string& path) {
  const auto model = open_model(path);
  if (!accepted(model)) return false;
  read_all(**model);
  read_values(**model);
  measure_against_itself(*model);
  return true;
}

}  // namespace driftseal::fuzz
