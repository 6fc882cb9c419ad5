// What the certificate speaks of, and first of all what it does not.
#include <set>

#include "core/base/bytes.h"
#include "core/report/format.h"
#include "core/report/sections.h"
#include "core/report/words.h"

namespace driftseal::report {
namespace {

using proof::CertificateManifest;

Table block_table(const std::string& id, const CheckReport& check, BlockClass wanted) {
  Table table{id, {{"block", Align::left, true}, {"tensors", Align::right}, {"elements", Align::right}}, {}};
  for (const BlockClaim& block : check.blocks) {
    if (block.block_class != wanted) continue;
    table.rows.push_back({{block.name}, {grouped(block.tensors)}, {grouped(block.elements)}});
  }
  return table;
}

void add_blocks(Section& section, const std::string& id, const std::string& text, const CheckReport& check,
                BlockClass wanted) {
  Table table = block_table(id, check, wanted);
  if (table.rows.empty()) return;
  section.items.push_back(Paragraph{text, Tone::caution});
  section.items.push_back(std::move(table));
}

void add_names(Table& table, const std::vector<std::string>& names, const std::string& status) {
  for (const std::string& name : names) table.rows.push_back({{name}, {status}, {""}});
}

Table uncovered_table(const proof::Coverage& coverage) {
  Table table{"uncovered", {{"tensor", Align::left, true}, {"status"}, {"reason"}}, {}};
  add_names(table, coverage.added, "only in the tuned model");
  add_names(table, coverage.missing, "missing from the tuned model");
  for (const auto& entry : coverage.not_analysable) {
    table.rows.push_back({{entry.name}, {"not analysable"}, {entry.reason}});
  }
  return table;
}

void add_coverage(Section& section, const CertificateManifest& manifest) {
  const std::string all = counted(manifest.layout.size(), "tensor") + " of the base";
  if (manifest.coverage.complete()) {
    section.items.push_back(Paragraph{"Both models have the same tensors: " + all + ", none is left out."});
    return;
  }
  section.items.push_back(Paragraph{"These tensors could not be compared (of " + all + "):", Tone::caution});
  section.items.push_back(uncovered_table(manifest.coverage));
}

// Exceptions are the policy's word against what names and shapes say.
void add_pairing(Section& section, const PairingRules& pairing) {
  if (pairing.exact_names)
    section.items.push_back(Paragraph{"The policy pairs tensors of one name and one shape only."});
  if (pairing.exceptions.empty()) return;
  section.items.push_back(Paragraph{"The policy itself says which tensors are the same in " +
                                        counted(pairing.exceptions.size(), "case") + ":",
                                    Tone::caution});
  Table table{"pairing", {{"what it says", Align::left, true}}, {}};
  for (const PairingException& exception : pairing.exceptions) table.rows.push_back({{to_string(exception)}});
  section.items.push_back(std::move(table));
}

// "Q4_K, Q6_K"
std::string quantised_types(const DriftReport& drift) {
  std::set<std::string> types;
  for (const TensorDrift& tensor : drift.tensors) {
    if (!tensor.quantised) continue;
    for (const std::string& type : {tensor.encoding_base, tensor.encoding_tuned})
      if (!type.empty()) types.insert(type);
  }
  std::string text;
  for (const std::string& type : types) text += (text.empty() ? "" : ", ") + type;
  return text;
}

void add_quantised(Section& section, const DriftReport* drift) {
  const std::size_t count = drift ? quantised_tensors(*drift) : 0;
  if (count == 0) return;
  section.items.push_back(
      Paragraph{"Stored quantised in one of the models or in both: " + counted(count, "tensor") + " (" +
                quantised_types(*drift) + "). A quantised model is audited at its de-quantised values."});
}

std::string tuned_digest_of(const CertificateManifest& manifest) {
  if (!manifest.tuned_digest) return "not in the certificate";
  const bool plain = manifest.tuned_digest->method == proof::DigestMethod::sha256;
  return to_hex(manifest.tuned_digest->value) +
         (plain ? " (SHA-256)" : " (HMAC-SHA-256 with the prover's key)");
}

std::string named(const std::string& name) { return name.empty() ? "not at hand" : name; }

Facts identities(const CheckReport& check, const CertificateManifest& manifest, const ReportInput& input) {
  Facts facts{{{"Certificate (content digest)", to_hex(check.content)},
               {"Base, as measured here", named(input.base_model)},
               {"Tuned, as measured here", named(input.tuned_model)},
               {"Base manifest (SHA-256)", to_hex(manifest.base_manifest)},
               {"Base root", to_hex(manifest.base_root)},
               {"Tuned root", to_hex(manifest.tuned_root)},
               {"Digest of the tuned files", tuned_digest_of(manifest)},
               {"Policy file (SHA-256)", to_hex(manifest.policy_file)},
               {"Grid", "multiples of 2^-" + std::to_string(manifest.grid_bits)},
               {"Written by", manifest.tool}}};
  if (manifest.lineage) {
    facts.rows.emplace_back("The base's own certificate", to_hex(manifest.lineage->certificate));
  }
  if (!manifest.context.empty()) facts.rows.emplace_back("Context", manifest.context);
  return facts;
}

}  // namespace

Section scope_section(const CheckReport& check, const ReportInput& input) {
  Section section{"scope", "Scope and coverage", {}};
  if (!check.manifest) {
    section.items.push_back(Paragraph{"The certificate's manifest could not be read.", Tone::bad});
    return section;
  }
  add_blocks(section, "exempt",
             "Exempt, not part of the proof at all; nothing is known of these tensors:", check,
             BlockClass::exempt);
  add_blocks(section, "free", "Free; these tensors may have changed in any way:", check, BlockClass::free);
  add_coverage(section, *check.manifest);
  add_pairing(section, check.pairing);
  add_quantised(section, input.drift);
  section.items.push_back(identities(check, *check.manifest, input));
  return section;
}

}  // namespace driftseal::report
