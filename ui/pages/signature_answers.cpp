#include "ui/pages/signature_answers.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/present/check_words.h"
#include "ui/present/model_words.h"
#include "ui/present/numbers.h"

namespace driftseal::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("driftseal::ui", text); }

QString words(const std::string& text) { return QString::fromStdString(text); }

QString trustText(sign::Trust trust) {
  switch (trust) {
    case sign::Trust::trusted:
      return tr("You trust whoever signed it.");
    case sign::Trust::unknown:
      return tr("Nobody whom you trust is known to have signed it.");
    case sign::Trust::expired:
      return tr("You trust the signer, but outside the time for which a certificate holds.");
    case sign::Trust::revoked:
      return tr("An authority has withdrawn the signer's certificate.");
  }
  return {};
}

Look lookOf(const std::vector<ModelSignatureReport>& reports) {
  const auto any = [&](auto is) { return std::any_of(reports.begin(), reports.end(), is); };
  if (accepted(reports)) return {tr("Signed: vouched for by somebody you trust"), Icon::ok, Tone::good};
  if (any([](const auto& r) { return r.check.signature == sign::SignatureState::bad; }))
    return {tr("Signed: a signature is bad"), Icon::error, Tone::bad};
  if (any([](const auto& r) { return r.files == FilesState::differ; }))
    return {tr("Signed: these are not the files that were signed"), Icon::error, Tone::bad};
  if (any([](const auto& r) { return r.check.signature == sign::SignatureState::valid; }))
    return {tr("Signed: valid, but not by somebody you trust"), Icon::unknown, Tone::attention};
  return {tr("Signed: undecidable, the signer's key is not at hand"), Icon::unknown, Tone::attention};
}

}  // namespace

SignatureAnswer signatureAnswer(const ModelSignatureReport& report) {
  const bool valid = report.check.signature == sign::SignatureState::valid;
  return {look(report.check.signature),
          valid ? tr("It was made with the signer's key.") : words(report.check.reason)};
}

SignatureAnswer trustAnswer(const ModelSignatureReport& report) {
  return {look(report.check.trust), trustText(report.check.trust)};
}

SignatureAnswer filesAnswer(const ModelSignatureReport& report) {
  const QString listed = countText(report.listed);
  switch (report.files) {
    case FilesState::match:
      return {look(report.files),
              tr("Signed files: %1. All are here and unchanged, and there is no other.").arg(listed)};
    case FilesState::differ:
      return {look(report.files), tr("Signed files: %1. Not as they were signed, or not signed: %2.")
                                      .arg(listed, countText(report.disagreements.size()))};
    case FilesState::not_checked:
      return {look(report.files), tr("The signature's list of files cannot be relied on.")};
  }
  return {};
}

std::vector<Fact> factsOf(const ModelSignatureReport& report) {
  std::vector<Fact> facts;
  const auto add = [&](const QString& name, const QString& value) {
    if (!value.isEmpty()) facts.push_back({name, value});
  };
  add(tr("Signer"), words(report.check.signer));
  add(tr("Signed with"), report.method ? name(*report.method) : tr("no method that is known here"));
  add(tr("Named by the signer"), words(report.model_name));
  add(tr("Root digest"), report.root ? words(to_hex(*report.root)) : QString());
  return facts;
}

Look overallLook(const ModelSignaturesSession& session, Side side, bool has_model) {
  if (!has_model) return {{}, Icon::empty, Tone::muted};
  switch (session.progress(side)) {
    case SignatureProgress::none:
      return {tr("No signature lies beside it"), Icon::empty, Tone::muted};
    case SignatureProgress::checking:
      return {tr("Signed: its files are being hashed"), Icon::busy, Tone::working};
    case SignatureProgress::stopped:
      return {tr("Signed: not checked, it was stopped"), Icon::stop, Tone::attention};
    case SignatureProgress::failed:
      return {tr("Signed: could not be checked"), Icon::error, Tone::bad};
    case SignatureProgress::checked:
      return lookOf(*session.reports(side));
  }
  return {};
}

}  // namespace driftseal::ui
