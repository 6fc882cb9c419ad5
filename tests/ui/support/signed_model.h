// A sample model with a signature beside it, as its publisher would have made it.
#pragma once

#include <QDir>
#include <QFile>

#include "core/base/output_file.h"
#include "tests/support/model_statement.h"
#include "tests/support/signed_sample.h"

namespace driftseal::ui {

// Copies a sample's one weight file into `folder`/signed and signs it; the key is in `folder`/signer.pub.
struct SignedModel {
  QString model, key;

  SignedModel(const QString& folder, const QString& sample_folder)
      : model(folder + QStringLiteral("/signed")), key(folder + QStringLiteral("/signer.pub")) {
    const QString name = QStringLiteral("model.safetensors");
    CHECK(QDir().mkpath(model));
    CHECK(QFile::copy(sample_folder + QLatin1Char('/') + name, model + QLatin1Char('/') + name));
    const auto bytes = read_file((model + QLatin1Char('/') + name).toStdString(), 1 << 24);
    const std::string statement = test::ModelStatement().add(name.toStdString(), text_of(*bytes)).text();
    const test::OwnSignature signature(statement);
    CHECK(write_file((model + QStringLiteral("/model.sig")).toStdString(), view_of(signature.bundle)).ok());
    CHECK(write_file(key.toStdString(), view_of(signature.key.public_key().pem())).ok());
  }
};

}  // namespace driftseal::ui
