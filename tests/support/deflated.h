// Raw deflate streams (RFC 1951), by way of Qt: four bytes of length and a zlib frame (RFC 1950) around them.
#pragma once

#include <QByteArray>

#include "core/base/bytes.h"

namespace driftseal::test {

inline Bytes deflate(ByteView bytes) {
  const auto framed = qCompress(bytes.data(), static_cast<qsizetype>(bytes.size()), 9);
  return {framed.begin() + 6, framed.end() - 4};
}

}  // namespace driftseal::test
