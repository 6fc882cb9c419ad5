// What a certificate claims, how sure it makes us, and what its bytes are, in words.
#pragma once

#include "core/audit/check/lineage.h"
#include "core/proof/opening/proof_bytes.h"
#include "ui/present/look.h"

namespace driftseal::ui {

QString name(BlockClass block_class);
Look lookOf(BlockClass block_class);         // without a word; free and exempt call for attention
QString claimText(const BlockClaim& claim);  // "no value differs", "norm of the change at most 0.012"
QString claimText(const ModelClaim& claim);
QString claimText(const CumulativeClaim& claim);  // of several steps together
QString exactText(const BlockClaim& claim);       // whether values were rounded to the grid
QString gridText(const BlockClaim& claim);        // the bounds as integers on the grid
QString gridText(const ModelClaim& claim);
QString explain(Silence silence);
QString explain(Join join);

QString bitsText(double bits);                    // one digit, rounded to the weaker side
QString meaningOf(const proof::ErrorTerm& term);  // what would have to happen

QString name(proof::ProofBytes kind);
QString explain(proof::ProofBytes kind);

}  // namespace driftseal::ui
