// The answers about the signatures beside a model, as looks and sentences.
#pragma once

#include "ui/present/look.h"
#include "ui/session/model_signatures_session.h"
#include "ui/widgets/fact_list.h"

namespace driftseal::ui {

struct SignatureAnswer {
  Look look;
  QString text;
};

SignatureAnswer signatureAnswer(const ModelSignatureReport& report);
SignatureAnswer trustAnswer(const ModelSignatureReport& report);
SignatureAnswer filesAnswer(const ModelSignatureReport& report);
std::vector<Fact> factsOf(const ModelSignatureReport& report);

// Of all signatures of a model, in one line; no word: there is no model.
Look overallLook(const ModelSignaturesSession& session, Side side, bool has_model);

}  // namespace driftseal::ui
