// The stages of an audit as values that never change after they are made: Empty (no value at all), Opened, Measured,
// Judged, Proven, Signed. Each holds the stage before it; what a stage lacks cannot be asked of it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/audit/secret.h"
#include "core/base/bytes.h"
#include "core/drift/drift.h"
#include "core/drift/grid_drift.h"
#include "core/model/pairing.h"
#include "core/policy/evaluate.h"

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
  std::vector<TensorGridDrift> grid;  // every comparable tensor, in the base's order
  const Pair& pair() const { return opened->pair; }
};
using MeasuredPtr = std::shared_ptr<const Measured>;

// A policy file exactly as written: its bytes are part of the certificate.
struct PolicyText {
  std::string text;
  std::string file;  // for error messages
};

// What the policy says about this drift. A pair with findings that deny cannot be certified.
struct Judged {
  MeasuredPtr measured;
  PolicyText policy;
  Evaluation evaluation;  // findings and resolved bounds (core/policy/evaluate.h)
};
using JudgedPtr = std::shared_ptr<const Judged>;

// A certificate that the verifier has accepted, and everything that has to be kept beside it.
struct Proven {
  JudgedPtr judged;
  Bytes certificate;     // the container, unsigned
  Bytes base_manifest;   // what `verify` needs beside certificate and policy
  Bytes base_cap;        // side-cars that save the next commitment (core/audit/committed.h)
  Bytes tuned_manifest;
  Bytes tuned_cap;
  Secret secret;         // of the tuned commitment, this proof counted
  double soundness_bits = 0;
};
using ProvenPtr = std::shared_ptr<const Proven>;

// A certificate with one more signature.
struct Signed {
  Bytes certificate;
};

}  // namespace driftseal::audit
