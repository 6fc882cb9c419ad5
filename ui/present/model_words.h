// Words for models and their comparison.
#pragma once

#include "core/audit/check/model_signature_report.h"
#include "core/ledger/pair_ledger.h"
#include "core/pairing/pairing.h"
#include "ui/present/look.h"
#include "ui/present/measure.h"

namespace driftseal::ui {

Look look(Coverage status);
QString explain(Coverage status);  // one sentence, for tooltips

QString storedText(const TensorInfo& tensor);  // "2048 x 2048 BF16"
QString absentText();                          // instead of a tensor that is not there

// Of the bytes of a model's files.
Look look(TensorClass what);
QString explain(TensorClass what);
QString name(ByteUse use);
QString explain(ByteUse use);

// Of a signature beside a model.
Look look(FilesState state);
QString name(FileProblem problem);
QString name(sign::SigningMethod method);

QString name(Measure measure);
QString explain(Measure measure);

}  // namespace driftseal::ui
