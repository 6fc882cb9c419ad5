// Who vouches for the certificate. Validity and trust are two questions.
#include "core/report/sections.h"
#include "core/report/words.h"

namespace driftseal::report {
namespace {

Table signature_table(const std::vector<SignatureReport>& signatures) {
  Table table{"signatures", {{"signer"}, {"signature"}, {"trust"}, {"statement"}, {"reason"}}, {}};
  for (const SignatureReport& s : signatures) {
    table.rows.push_back({{s.signer.empty() ? "not known" : s.signer},
                          {words_of(s.signature), tone_of(s.signature)},
                          {words_of(s.trust), tone_of(s.trust)},
                          {words_of_predicate(s.predicate_type)},
                          {s.reason}});
  }
  return table;
}

}  // namespace

Section signature_section(const CheckReport& check) {
  Section section{"signatures", "Signatures", {}};
  if (check.signatures.empty()) {
    section.items.push_back(Paragraph{
        "Nobody has signed this certificate. A proof needs no signature to be valid; a signature says who "
        "stands behind the tuned model.",
        check.signature_demanded ? Tone::bad : Tone::plain});
    return section;
  }
  section.items.push_back(signature_table(check.signatures));
  section.items.push_back(Paragraph{
      "A valid signature shows which key signed; whether that key is trusted is the reader's own choice."});
  return section;
}

}  // namespace driftseal::report
