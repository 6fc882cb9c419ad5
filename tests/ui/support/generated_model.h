// Models that are larger than the samples, written on the spot.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include "core/base/bytes.h"
#include "core/base/output_file.h"

namespace driftseal::ui {

constexpr const char* llama_roles[] = {"self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj",
                                       "self_attn.o_proj", "mlp.gate_proj",    "mlp.up_proj",
                                       "mlp.down_proj",    "input_layernorm",  "post_attention_layernorm"};

// The header of a safetensors file, with what stands before it.
inline QByteArray safetensorsHeader(QByteArray entries) {
  QByteArray header = '{' + entries + '}';
  while (header.size() % 8 != 0) header += ' ';
  QByteArray length(8, '\0');
  for (int i = 0; i < 8; ++i) length[i] = static_cast<char>(header.size() >> (8 * i));
  return length + header;
}

// A LLaMA-like model: `layers` x 9 tensors of side x side F32. Two with different fillings drift a little.
inline bool writeModel(const QString& path, int layers, char filling, int side = 64) {
  const int elements = side * side;
  QByteArray entries, data;
  for (int layer = 0; layer < layers; ++layer) {
    for (const char* role : llama_roles) {
      if (!entries.isEmpty()) entries += ',';
      entries += QByteArray("\"model.layers.") + QByteArray::number(layer) + '.' + role +
                 ".weight\":{\"dtype\":\"F32\",\"shape\":[" + QByteArray::number(side) + ',' +
                 QByteArray::number(side) + "],\"data_offsets\":[" + QByteArray::number(data.size()) + ',' +
                 QByteArray::number(data.size() + 4 * elements) + "]}";
      for (int i = 0; i < elements; ++i) data += QByteArray("\0\0", 2) + filling + '\x3c';
    }
  }
  const std::string bytes = (safetensorsHeader(entries) + data).toStdString();
  return write_file(path.toStdString(), view_of(bytes)).ok();
}

// The layers of a model of the shapes of Llama 2 7B (BF16, 13 GB) as a file of which only the header takes
// room: every value is 0.
inline bool writeSevenBillion(const QString& path) {
  constexpr qint64 hidden = 4096, inner = 11008, layers = 32, width = 2;
  const auto rowsOf = [](int role) { return role == 4 || role == 5 ? inner : hidden; };
  QByteArray entries;
  qint64 end = 0;
  for (int layer = 0; layer < layers; ++layer) {
    for (int role = 0; role < 9; ++role) {
      const bool norm = role >= 7;
      const qint64 columns = norm ? 1 : role == 6 ? inner : hidden, begin = end;
      end += rowsOf(role) * columns * width;
      if (!entries.isEmpty()) entries += ',';
      entries += QByteArray("\"model.layers.") + QByteArray::number(layer) + '.' + llama_roles[role] +
                 ".weight\":{\"dtype\":\"BF16\",\"shape\":[" + QByteArray::number(rowsOf(role)) +
                 (norm ? QByteArray() : ',' + QByteArray::number(columns)) + "],\"data_offsets\":[" +
                 QByteArray::number(begin) + ',' + QByteArray::number(end) + "]}";
    }
  }
  const QByteArray head = safetensorsHeader(entries);
  QFile file(path);
  return file.open(QIODevice::WriteOnly) && file.write(head) == head.size() && file.resize(head.size() + end);
}

}  // namespace driftseal::ui
