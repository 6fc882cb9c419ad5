#include "core/proof/certificate/soundness_text.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace driftseal::proof {

using nlohmann::ordered_json;

static double rounded_up(double log2_error) { return std::ceil(log2_error * 100) / 100; }
static double rounded_down(double bits) { return std::floor(bits * 100) / 100; }

std::string soundness_text(const SoundnessAccount& account) {
  auto terms = ordered_json::array();
  for (const auto& term : account.terms)
    terms.push_back(
        {{"name", term.name}, {"formula", term.formula}, {"log2_error", rounded_up(term.log2_error)}});
  ordered_json text;
  text["schema"] = "driftseal-soundness/1";
  text["terms"] = std::move(terms);
  text["bits"] = rounded_down(account.bits());
  text["binding"] = account.binding().name;
  return text.dump();
}

}  // namespace driftseal::proof
