// The stages of an audit as values that never change after they are made: Empty (no value at all), Opened,
// Measured, Judged, Proven; signing adds a line to the certificate's file. Each holds the stage before it;
// what a stage lacks cannot be asked of it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/audit/policy_cost.h"
#include "core/audit/secret.h"
#include "core/base/bytes.h"
#include "core/drift/drift.h"
#include "core/drift/grid_drift.h"
#include "core/pairing/pairing.h"
#include "core/policy/evaluate.h"
#include "core/policy/rules/policy.h"
#include "core/proof/verify/verify.h"

namespace driftseal::audit {

// Two models, paired from their headers alone.
struct Opened {
  Pair pair;
};
using OpenedPtr = std::shared_ptr<const Opened>;

// The drift as stored (for people) and on the grid (exact, for policy and proof).
struct Measured {
  OpenedPtr opened;
  DriftReport drift;
  unsigned grid_bits = default_grid_bits;
  std::vector<TensorGridDrift> grid;           // every comparable tensor, in the base's order
  std::shared_ptr<ComponentCache> components;  // found for policies so far; it changes no answer

  const Pair& pair() const { return opened->pair; }
  MeasuredPair view() const { return {pair(), drift, grid, components.get()}; }  // as core/policy wants it
};
using MeasuredPtr = std::shared_ptr<const Measured>;

// A policy file exactly as written: its bytes are part of the certificate.
struct PolicyFile {
  std::string text;
  std::string path;  // for error messages
};
Result<PolicyFile> read_policy_file(const std::string& path);

// What the policy says about this drift. Only what passes can be certified.
struct Judged {
  MeasuredPtr measured;  // on the policy's grid
  PolicyFile file;
  Policy policy;
  Evaluation evaluation;
  std::optional<PolicyCost> cost;  // absent if there is nothing that could be proved

  bool passed() const { return evaluation.passed(); }
};
using JudgedPtr = std::shared_ptr<const Judged>;

// A certificate that the verifier has accepted, and everything that has to be kept beside it.
struct Proven {
  JudgedPtr judged;
  Bytes certificate;  // the container, unsigned

  Bytes base_manifest;       // what `verify` needs beside certificate and policy
  Bytes base_caps;           // its side-car (core/audit/cap_file.h)
  bool base_is_new = false;  // not the manifest that was given: it must be kept

  Bytes tuned_manifest, tuned_caps;
  Secret secret;  // of the tuned commitment; this proof is counted in it
  bool tuned_is_new = false;

  proof::Verdict verdict;
  std::vector<std::string> notes;  // what the user should know, a sentence each
};
using ProvenPtr = std::shared_ptr<const Proven>;

}  // namespace driftseal::audit
