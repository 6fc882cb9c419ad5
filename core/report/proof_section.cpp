// How sure the proof makes us: the soundness account term by term.
#include "core/report/format.h"
#include "core/report/sections.h"
#include "core/report/words.h"

namespace driftseal::report {
namespace {

Table account_table(const proof::SoundnessAccount& account) {
  Table table{
      "soundness", {{"error term"}, {"at most", Align::right}, {"formula", Align::left, true}, {""}}, {}};
  const proof::ErrorTerm& binding = account.binding();
  for (const proof::ErrorTerm& term : account.terms) {
    table.rows.push_back({{term.name},
                          {"2^" + at_most(term.log2_error)},
                          {term.formula},
                          {&term == &binding ? "binding" : ""}});
  }
  return table;
}

}  // namespace

Section proof_section(const CheckReport& check) {
  Section section{"proof", "Proof and soundness", {}};
  section.items.push_back(Paragraph{"The proof is " + words_of(check.proof) + ".", tone_of(check.proof)});
  if (check.failed) section.items.push_back(Paragraph{words_of(*check.failed), Tone::bad});
  if (check.account.terms.empty()) return section;
  section.items.push_back(
      Paragraph{"A prover who claims something false is accepted with a probability of at most 2^-" +
                at_least(check.soundness_bits) +
                " (the sum of the terms below, computed by the verifier from the sizes alone). The proof "
                "rests on SHA-256 only; "
                "there is no trusted set-up."});
  section.items.push_back(account_table(check.account));
  return section;
}

}  // namespace driftseal::report
