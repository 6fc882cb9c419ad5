// Meaning -> words of the report, in English.
#pragma once

#include <string>
#include <string_view>

#include "core/audit/check/check_report.h"
#include "core/policy/rules/finding.h"
#include "core/report/document.h"

namespace driftseal::report {

std::string_view name_of(Tone tone);  // stable, in JSON and as a class of the style sheet
std::string words_of(ProofState state);
std::string words_of(Applies applies);
std::string words_of(const FailedCheck& failed);  // a sentence
std::string words_of(BlockClass block_class);
std::string words_of(sign::SignatureState state);
std::string words_of(sign::Trust trust);
std::string words_of(Severity severity);
std::string words_of_predicate(const std::string& type);  // what the signed statement is

Tone tone_of(ProofState state);
Tone tone_of(Applies applies);
Tone tone_of(BlockClass block_class);
Tone tone_of(sign::SignatureState state);
Tone tone_of(sign::Trust trust);
Tone tone_of(Severity severity);

}  // namespace driftseal::report
