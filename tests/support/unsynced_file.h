// A file for a test, written anew. write_file() of core waits for the disk, and so does cutting a file.
#pragma once

#include <QFile>

#include "core/base/bytes.h"
#include "core/base/checks.h"

namespace driftseal::test {

inline std::string write_unsynced(const QString& path, ByteView bytes) {
  QFile file(path);
  file.remove();
  CHECK(file.open(QIODevice::WriteOnly));
  CHECK(file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size())) ==
        static_cast<qint64>(bytes.size()));
  return path.toStdString();
}

}  // namespace driftseal::test
