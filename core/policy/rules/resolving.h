// The steps of resolve(), which share what they know and add to one resolution. Private to resolve().
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/policy/rules/resolve.h"
#include "core/policy/rules/resolve_budget.h"

namespace driftseal {

using TensorList = std::vector<std::size_t>;  // indices into the layout, ascending

struct Resolving {
  const Policy& policy;
  std::span<const TensorFacts> layout;
  Resolution out = {};

  bool is_integer(std::size_t tensor) const { return !is_floating(layout[tensor].dtype); }
  bool has_entries(std::size_t tensor) const { return element_count(layout[tensor].shape).value_or(1) > 0; }
  bool has_floating_entries(std::size_t tensor) const { return !is_integer(tensor) && has_entries(tensor); }
  TensorList committed() const;
  std::vector<BoundedTensor> bounded(const TensorList& tensors) const;  // the floating ones

  void add_finding(Severity severity, FindingKind kind, std::size_t rule, Finding fields);
};

// First come, first served: gives each tensor its rule, and returns for each rule the tensors that it takes.
// Finds rules that decide nothing.
std::vector<TensorList> select_tensors(Resolving& resolving);

// Tensors that a rule's budget is not for.
void find_misfits(Resolving& resolving, std::size_t rule, const TensorList& taken);

// The blocks of a rule, with their bounds in integers.
void make_blocks(Resolving& resolving, std::size_t rule, const TensorList& taken);

// What is left open when all rules are through.
void find_gaps(Resolving& resolving);

void resolve_model_bounds(Resolving& resolving);

// A clause that says why nothing fits the selector; empty if there is nothing to say beyond that.
std::string why_dead(const Selector& selector, std::span<const TensorFacts> layout);

}  // namespace driftseal
