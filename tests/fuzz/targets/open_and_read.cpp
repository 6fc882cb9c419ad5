#include "tests/fuzz/targets/open_and_read.h"

#include <algorithm>

#include "core/drift/drift.h"
#include "core/ledger/file_ledger.h"
#include "core/model/model.h"
#include "core/pairing/pairing.h"
#include "tests/fuzz/targets/expect.h"
#include "tests/support/ledger_law.h"

namespace driftseal::fuzz {
namespace {

// Views may say far more than a file has, within a limit. Reading it all would only take the fuzzer's time.
constexpr std::uint64_t read_elements = 1 << 20;

// Values are the same in parts.
void read_values(const Model& model, const TensorInfo& tensor, std::uint64_t begin, std::uint64_t end) {
  Bytes whole_scratch, scratch;
  const auto width = byte_width(tensor.dtype);
  const auto whole = model.elements(tensor, begin, end, whole_scratch);
  CHECK(whole.size() == (end - begin) * width);
  const auto skipped = (end - begin) / 3;
  const auto part = model.elements(tensor, begin + skipped, end, scratch);
  CHECK(std::ranges::equal(part, whole.subspan(skipped * width)));
}

void read_all(const Model& model) {
  unsigned sum = 0;
  for (const auto& tensor : model.tensors()) {
    for (const auto byte : model.stored(tensor)) sum += byte;
    if (!tensor.analysable()) continue;
    const auto n = std::min(tensor.elements, read_elements);
    read_values(model, tensor, 0, n);
    read_values(model, tensor, tensor.elements - n, tensor.elements);
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

void read_whole(const ModelPtr& model) {
  const auto ledger = take_file_ledger(*model, {});
  if (accepted(ledger)) CHECK(test::broken_law(*model, *ledger).empty());
  read_all(*model);
  if (model->elements() <= read_elements) measure_against_itself(model);
}

bool open_and_read(const std::string& path) {
  const auto model = open_model(path);
  if (!accepted(model)) return false;
  read_whole(*model);
  return true;
}

}  // namespace driftseal::fuzz
