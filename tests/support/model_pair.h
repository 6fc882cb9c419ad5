// Pairs of small models, made in a temporary folder.
#pragma once

#include <QTemporaryDir>

#include "core/pairing/pairing.h"
#include "tests/support/safetensors_file.h"

namespace driftseal::test {

class PairFolder {
 public:
  std::string path(const char* name) const { return folder_.filePath(name).toStdString(); }

  Pair pair(const SafetensorsFile& base, const SafetensorsFile& tuned) const {
    base.write(path("base.safetensors"));
    tuned.write(path("tuned.safetensors"));
    return open(path("base.safetensors"), path("tuned.safetensors"));
  }

  // A pair that is known to be one.
  static Pair open(const std::string& base, const std::string& tuned) {
    auto first = open_model(base), second = open_model(tuned);
    CHECK(first.ok() && second.ok());
    auto pair = pair_models(*first, *second);
    CHECK(pair.ok());
    return *pair;
  }

 private:
  QTemporaryDir folder_;
};

}  // namespace driftseal::test
