#include "app/cli/spectra.h"

#include <nlohmann/json.hpp>

#include "app/cli/text.h"

namespace driftseal::cli {

using nlohmann::ordered_json;

// "4", ">= 512", "~ 80"
static std::string rank_text(const RankFigure& figure) {
  const std::string rank = std::to_string(figure.rank);
  switch (figure.certainty) {
    case Certainty::exact:
    case Certainty::probable:
      return rank;
    case Certainty::at_least:
      return ">= " + rank;
    case Certainty::at_most:
      return "<= " + rank;
    case Certainty::estimated:
      return "~ " + rank;
  }
  return rank;
}

std::string spectra_table(const DriftReport& report, const Spectra& spectra) {
  TextTable table("llrrrrrrrl", {"tensor", "matrix", "rank", "99 % rank", "effective", "stable",
                                 "largest value", "rows", "columns", "left: rank, entries"});
  for (std::size_t i = 0; i < spectra.size(); ++i) {
    if (!spectra[i] || report.tensors[i].changed == 0) continue;
    const auto& [s, support, rank, entries] = *spectra[i];
    const bool vector = s.method == SpectrumMethod::vector;
    table.row({report.tensors[i].name,
               vector ? "a vector" : std::to_string(s.rows) + " x " + std::to_string(s.columns),
               vector ? "at most 1" : rank_text(s.numerical_rank), rank_text(s.energy_rank),
               figure(s.effective_rank.value), figure(s.stable_rank), figure(s.spectral_norm()),
               std::to_string(support.changed_rows), std::to_string(support.changed_columns),
               rank ? rank_text(*rank) + ", " + std::to_string(*entries) : ""});
  }
  return table.empty() ? "" : table.text() + '\n';
}

static ordered_json json_of(const RankFigure& figure) {
  return {{"rank", figure.rank}, {"certainty", to_string(figure.certainty)}};
}

static ordered_json json_of(const TensorSpectrum& tensor) {
  const auto& [s, support, rank, entries] = tensor;
  ordered_json json = {{"method", to_string(s.method)},
                       {"rows", s.rows},
                       {"columns", s.columns},
                       {"top", s.top},
                       {"errors", s.errors},
                       {"numerical_rank",
                        {{"tolerance", s.rank_tolerance},
                         {"rank", s.numerical_rank.rank},
                         {"certainty", to_string(s.numerical_rank.certainty)}}},
                       {"stable_rank", s.stable_rank},
                       {"effective_rank", s.effective_rank.value},
                       {"energy_rank", json_of(s.energy_rank)},
                       {"spectral_norm", s.spectral_norm()},
                       {"nuclear_norm", s.nuclear_norm.value},
                       {"noise_edge", {{"edge", s.noise.edge}, {"above", s.noise.above}}},
                       {"changed_rows", support.changed_rows},
                       {"changed_columns", support.changed_columns}};
  if (rank) json["rank_for_residual"] = json_of(*rank);
  if (entries) json["entries_for_residual"] = *entries;
  return json;
}

std::string with_spectra(const std::string& drift_json, const Spectra& spectra) {
  ordered_json json = ordered_json::parse(drift_json);
  for (std::size_t i = 0; i < spectra.size(); ++i)
    if (spectra[i]) json["tensors"][i]["spectrum"] = json_of(*spectra[i]);
  return json.dump();
}

}  // namespace driftseal::cli
