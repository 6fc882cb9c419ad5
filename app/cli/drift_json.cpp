#include "app/cli/drift_json.h"

#include <nlohmann/json.hpp>

#include "app/cli/csv.h"

namespace driftseal::cli {

using nlohmann::ordered_json;

template <class T>
static ordered_json or_null(const std::optional<T>& value) {
  return value ? ordered_json(*value) : ordered_json(nullptr);
}

static ordered_json json_of(const TensorDrift& tensor) {
  return {{"name", tensor.name},
          {"shape", tensor.shape},
          {"dtype_base", to_string(tensor.dtype_base)},
          {"dtype_tuned", to_string(tensor.dtype_tuned)},
          {"elements", tensor.elements},
          {"changed", tensor.changed},
          {"fro_base", or_null(tensor.fro_base)},
          {"fro_tuned", or_null(tensor.fro_tuned)},
          {"fro_delta", or_null(tensor.fro_delta)},
          {"max_abs_delta", or_null(tensor.max_abs_delta)},
          {"max_abs_index", or_null(tensor.max_abs_index)},
          {"cosine", or_null(tensor.cosine)},
          {"nonfinite_base", tensor.nonfinite_base},
          {"nonfinite_tuned", tensor.nonfinite_tuned},
          {"encoding_base", tensor.encoding_base},
          {"encoding_tuned", tensor.encoding_tuned}};
}

static ordered_json json_of(const CoverageEntry& entry) {
  return {{"name", entry.name},
          {"status", to_string(entry.status)},
          {"reason", entry.reason},
          {"bytes", entry.bytes}};
}

std::string drift_json(const DriftReport& report) {
  ordered_json tensors = ordered_json::array(), coverage = ordered_json::array();
  for (const TensorDrift& tensor : report.tensors) tensors.push_back(json_of(tensor));
  for (const CoverageEntry& entry : report.coverage) coverage.push_back(json_of(entry));
  const DriftTotals& all = report.summary.floating;
  const ordered_json summary = {{"elements", all.elements},
                                {"changed", all.changed},
                                {"fro_base", or_null(all.fro_base)},
                                {"fro_delta", or_null(all.fro_delta)},
                                {"relative", or_null(all.relative())},
                                {"complete", report.summary.complete}};
  return ordered_json{
      {"schema", "driftseal-drift/1"}, {"tensors", tensors}, {"coverage", coverage}, {"summary", summary}}
      .dump();
}

std::string drift_csv(const DriftReport& report) {
  std::string out =
      "name,shape,dtype_base,dtype_tuned,elements,changed,fro_base,fro_tuned,fro_delta,max_abs_delta,"
      "max_abs_index,cosine,nonfinite_base,nonfinite_tuned,encoding_base,encoding_tuned\r\n";
  for (const TensorDrift& tensor : report.tensors) out += csv_line(json_of(tensor));
  return out;
}

}  // namespace driftseal::cli
