#include "tests/fuzz/targets/model_files.h"

#include "core/drift/drift.h"
#include "core/model/model.h"
#include "core/model/pairing.h"
#include "tests/fuzz/targets/expect.h"

namespace driftseal::fuzz {
namespace {

// Views may say far more than a file has, within a limit. Reading it all would only take the fuzzer's time.
constexpr std::uint64_t read_elements = 1 << 20;

void read_all(const Model& model) {
  unsigned sum = 0;
  Bytes scratch;
  for (const auto& tensor : model.tensors()) {
    for (const auto byte : model.stored(tensor)) sum += byte;
    const auto n = std::min(tensor.elements, read_elements);
    if (!tensor.analysable()) continue;
    for (const auto byte : model.elements(tensor, 0, n, scratch)) sum += byte;
    for (const auto byte : model.elements(tensor, tensor.elements - n, tensor.elements, scratch)) sum += byte;
  }
  [[maybe_unused]] volatile unsigned kept = sum;
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
  if ((*model)->elements() <= read_elements) measure_against_itself(*model);
  return true;
}

}  // namespace driftseal::fuzz
