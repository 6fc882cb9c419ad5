// The signed sample model in a folder of its own, and its signatures checked with trust in all who signed
// them.
#pragma once

#include <QtTest>

#include <filesystem>

#include "core/audit/model_signing.h"
#include "core/base/output_file.h"
#include "tests/support/model_statement.h"
#include "tests/support/signed_sample.h"

namespace driftseal::test {

namespace fs = std::filesystem;
using audit::check_model_signatures;
using audit::FileDigest;
using audit::find_model_signatures;
using audit::ModelToCheck;
using Disagreements = std::vector<FileDisagreement>;

// A copy of the sample model that may be changed.
class SampleModel {
 public:
  SampleModel() { fs::copy(signed_sample("model"), path(), fs::copy_options::recursive); }

  std::string path(const std::string& name = "") const {
    const auto folder = folder_.filePath("model").toStdString();
    return name.empty() ? folder : folder + "/" + name;
  }
  std::string outside(const std::string& name) const { return folder_.filePath(name.c_str()).toStdString(); }
  const SampleModel& write(const std::string& name, std::string_view content) const {
    fs::create_directories(fs::path(path(name)).parent_path());
    if (!write_file(path(name), view_of(content)).ok()) std::abort();
    return *this;
  }
  const SampleModel& sign(const std::string& sample, const std::string& name = "model.sig") const {
    return write(name, text_of_sample(sample));
  }

  std::vector<std::string> found() const { return find_model_signatures(path()); }

 private:
  QTemporaryDir folder_;
};

// With trust in whoever signed the samples.
inline Result<std::vector<ModelSignatureReport>> check_all(const ModelToCheck& model, const Task& task = {}) {
  const auto everybody = trusting({"alice.pub", "p256.pub", "p384.pub", "p521.pub", "authority.pem"});
  return check_model_signatures(model, everybody, now, task);
}

// Of the one signature in the model's folder.
inline ModelSignatureReport check(const SampleModel& model) {
  const auto reports = check_all({model.path(), model.found()});
  if (!reports.ok() || reports->size() != 1) std::abort();
  return reports->front();
}

inline ModelSignatureReport check(const std::string& model, const std::string& signature) {
  const auto reports = check_all({model, {signature}});
  if (!reports.ok()) qFatal("%s", reports.error().paragraph().c_str());
  return reports->front();
}

inline void matches(const ModelSignatureReport& report) {
  QCOMPARE(report.disagreements, Disagreements());
  QVERIFY(report.files == FilesState::match && report.vouched());
}
inline void differs(const ModelSignatureReport& report, const Disagreements& expected) {
  QCOMPARE(report.disagreements, expected);
  QVERIFY(report.files == FilesState::differ && !report.vouched() && !accepted({report}));
  QCOMPARE(report.check.signature, sign::SignatureState::valid);  // which is another question
  QCOMPARE(report.check.trust, sign::Trust::trusted);
}

}  // namespace driftseal::test
