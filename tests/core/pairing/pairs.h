// Pairs of models for the tests of pairing: tensors whose values are known, and the coverage by name.
#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <numeric>

#include "core/drift/drift.h"
#include "core/pairing/pairing.h"
#include "tests/support/gguf_file.h"
#include "tests/support/safetensors_file.h"

namespace driftseal::test {

inline std::vector<float> counting(std::size_t count, float from = 1) {
  std::vector<float> values(count);
  std::iota(values.begin(), values.end(), from);
  return values;
}

inline std::vector<float> transposed(const std::vector<float>& values, std::size_t rows,
                                     std::size_t columns) {
  std::vector<float> out(values.size());
  for (std::size_t i = 0; i < rows; ++i)
    for (std::size_t j = 0; j < columns; ++j) out[j * rows + i] = values[i * columns + j];
  return out;
}

inline ByteView bytes_of(const std::vector<float>& values) {
  return {reinterpret_cast<const std::uint8_t*>(values.data()), values.size() * sizeof(float)};
}

// An F32 file, each tensor with the shape and the values that are given.
class Weights {
 public:
  Weights& add(const std::string& name, const Shape& shape, const std::vector<float>& values) {
    file_.add(name, DType::F32, shape, values);
    return *this;
  }
  Weights& add(const std::string& name, const Shape& shape, float from = 1) {
    return add(name, shape, counting(element_count(shape), from));
  }
  Bytes bytes() const { return file_.bytes(); }

 private:
  static std::size_t element_count(const Shape& shape) {
    return std::accumulate(shape.begin(), shape.end(), std::size_t{1}, std::multiplies<>());
  }
  SafetensorsFile file_;
};

class Pairs {
 public:
  ModelPtr open(const QString& name, const Bytes& file) const {
    const auto path = folder_.filePath(name).toStdString();
    CHECK(write_file(path, file).ok());
    return open_model(path).value();
  }
  // config.json: beside the tuned weights.
  Result<Pair> pair(const Bytes& base, const Bytes& tuned, const PairingRules& rules = {},
                    const std::string& config = {}) const {
    CHECK(QDir(folder_.path()).mkpath("base") && QDir(folder_.path()).mkpath("tuned"));
    const auto file = [](const Bytes& bytes) { return bytes[0] == 'G' ? "/m.gguf" : "/model.safetensors"; };
    QFile::remove(folder_.filePath("tuned/config.json"));
    if (!config.empty())
      CHECK(write_file(folder_.filePath("tuned/config.json").toStdString(), view_of(config)).ok());
    return pair_models(open(QString("base") + file(base), base), open(QString("tuned") + file(tuned), tuned),
                       rules);
  }
  Result<Pair> pair(const Weights& base, const Weights& tuned, const PairingRules& rules = {},
                    const std::string& config = {}) const {
    return pair(base.bytes(), tuned.bytes(), rules, config);
  }

 private:
  QTemporaryDir folder_;
};

inline const CoverageEntry& entry(const std::vector<CoverageEntry>& coverage, const std::string& name) {
  for (const auto& candidate : coverage)
    if (candidate.name == name) return candidate;
  CHECK(false);
}
inline const CoverageEntry& entry(const Pair& pair, const std::string& name) {
  return entry(pair.coverage, name);
}
inline bool says(const CoverageEntry& entry, const std::string& words) {
  return entry.reason.find(words) != std::string::npos;
}

// Whether every comparable tensor has the same values in both models.
inline bool no_drift(const Pair& pair) {
  const auto report = measure(pair, {});
  CHECK(report.ok());
  for (const auto& tensor : report->tensors)
    if (tensor.changed != 0) return false;
  return !report->tensors.empty();
}

}  // namespace driftseal::test
