// What was measured from the two models.
#include "core/report/format.h"
#include "core/report/sections.h"

namespace driftseal::report {
namespace {

std::string types_of(const TensorDrift& tensor) {
  const std::string base = tensor.stored_base(), tuned = tensor.stored_tuned();
  return base == tuned ? base : base + " → " + tuned;
}

std::string shape_of(const Shape& shape) {
  std::string text;
  for (const std::uint64_t dimension : shape) text += (text.empty() ? "" : " × ") + grouped(dimension);
  return text.empty() ? "scalar" : text;
}

Tone tone_of(const TensorDrift& tensor) { return tensor.fro_delta ? Tone::plain : Tone::caution; }

Table drift_table(const std::vector<TensorDrift>& tensors) {
  Table table{"drift",
              {{"#", Align::right},
               {"tensor", Align::left, true},
               {"type"},
               {"shape"},
               {"changed", Align::right},
               {"‖Δ‖", Align::right},
               {"‖Δ‖/‖base‖", Align::right},
               {"max |Δ|", Align::right}},
              {}};
  for (const TensorDrift& tensor : tensors) {
    table.rows.push_back({{grouped(table.rows.size() + 1)},
                          {tensor.name},
                          {types_of(tensor)},
                          {shape_of(tensor.shape)},
                          {grouped(tensor.changed)},
                          {figure(tensor.fro_delta), tone_of(tensor)},
                          {figure(tensor.relative()), tone_of(tensor)},
                          {figure(tensor.max_abs_delta), tone_of(tensor)}});
  }
  return table;
}

Chart profile(const std::vector<TensorDrift>& tensors) {
  Chart chart{"Relative drift of each tensor, in the order of the model", "‖Δ‖ / ‖base‖", {}};
  for (const TensorDrift& tensor : tensors) chart.bars.push_back({tensor.name, tensor.relative()});
  return chart;
}

Facts totals_of(const DriftSummary& summary) {
  const DriftTotals& sum = summary.floating;
  const double part = sum.elements ? static_cast<double>(sum.changed) / static_cast<double>(sum.elements) : 0;
  Facts facts{
      {{"Compared", counted(sum.tensors, "floating tensor") + ", " + counted(sum.elements, "element")},
       {"Changed", counted(sum.changed, "element") + " (" + percent(part) + ")"},
       {"‖Δ‖ of the model", figure(sum.fro_delta)},
       {"Relative to the base", figure(sum.relative())}}};
  if (summary.integers.tensors > 0) {
    facts.rows.emplace_back("Integer and bool tensors", counted(summary.integers.tensors, "tensor") + ", " +
                                                            counted(summary.integers.changed, "element") +
                                                            " changed");
  }
  return facts;
}

}  // namespace

Section drift_section(const DriftReport* drift) {
  Section section{"drift", "Measured drift", {}};
  if (!drift) {
    section.items.push_back(
        Paragraph{"The models were not at hand for this report, so nothing was measured. The proof does not "
                  "need them."});
    return section;
  }
  section.items.push_back(
      Paragraph{"Measured from the files that were given for this report. That the tuned ones are those of "
                "the certificate can be "
                "shown with the prover's secret (driftseal link)."});
  section.items.push_back(totals_of(drift->summary));
  if (!drift->summary.complete) {
    section.items.push_back(Paragraph{
        "Not every tensor could be compared: the figures above are not of the whole model.", Tone::caution});
  }
  section.items.push_back(profile(drift->tensors));
  section.items.push_back(drift_table(drift->tensors));
  return section;
}

}  // namespace driftseal::report
