// Small pairs that are not alike in every way there is, written on the spot.
#pragma once

#include <QString>
#include <cmath>
#include <limits>

#include "tests/support/safetensors_file.h"

namespace driftseal::ui {

struct PairFiles {
  QString base, tuned;
};

// One tensor of each status but the first, of which there are two.
inline PairFiles writeMismatchedPair(const QString& folder) {
  const PairFiles files{folder + QStringLiteral("/base.safetensors"),
                        folder + QStringLiteral("/tuned.safetensors")};
  const std::vector<float> twelve(12, 0.5F), eight(8, 0.25F);
  const std::vector<std::uint16_t> halves(12, 0x3f00);  // 0.5 as BF16
  const std::vector<std::int32_t> numbers(12, 3);
  const std::string layer = "model.layers.0.", attention = layer + "self_attn.";
  test::SafetensorsFile()
      .add(attention + "q_proj.weight", DType::F32, {3, 4}, twelve)
      .add(attention + "k_proj.weight", DType::F32, {3, 4}, twelve)
      .add(attention + "v_proj.weight", DType::F32, {3, 4}, twelve)
      .add(attention + "o_proj.weight", DType::F32, {3, 4}, twelve)
      .add(layer + "mlp.up_proj.weight", DType::F32, {3, 4}, twelve)
      .add(layer + "mlp.down_proj.weight", DType::F32, {3, 4}, twelve)
      .write(files.base.toStdString());
  test::SafetensorsFile()
      .add(attention + "q_proj.weight", DType::F32, {3, 4}, twelve)
      .add(attention + "k_proj.weight", DType::F32, {3, 4}, twelve)
      .add(attention + "v_proj.weight", DType::BF16, {3, 4}, halves)
      .add(attention + "o_proj.weight", DType::F32, {2, 4}, eight)
      .add(layer + "mlp.up_proj.weight", DType::I32, {3, 4}, numbers)
      .add(layer + "mlp.gate_proj.weight", DType::F32, {3, 4}, twelve)
      .write(files.tuned.toStdString());
  return files;
}

// Values that are no numbers in two tensors of the tuned model and one of the base.
inline PairFiles writePairWithNaN(const QString& folder) {
  const PairFiles files{folder + QStringLiteral("/base.safetensors"),
                        folder + QStringLiteral("/tuned.safetensors")};
  std::vector<float> good(12, 0.5F), bad = good, worse = good;
  bad[3] = std::numeric_limits<float>::quiet_NaN();
  worse[1] = worse[2] = std::numeric_limits<float>::infinity();
  const auto write = [&](const QString& path, const std::vector<float>& a, const std::vector<float>& b) {
    test::SafetensorsFile()
        .add("model.layers.0.self_attn.q_proj.weight", DType::F32, {3, 4}, a)
        .add("model.layers.0.self_attn.k_proj.weight", DType::F32, {3, 4}, b)
        .add("model.layers.0.self_attn.v_proj.weight", DType::F32, {3, 4}, good)
        .write(path.toStdString());
  };
  write(files.base, good, bad);
  write(files.tuned, bad, worse);
  return files;
}

}  // namespace driftseal::ui
