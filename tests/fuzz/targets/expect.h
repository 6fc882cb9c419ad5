// Laws that hold for whatever is read.
#pragma once

#include "core/base/printable.h"
#include "core/base/result.h"

namespace driftseal::fuzz {

// An error that a reviewer can act on: what is wrong and what to do, in words that cannot steer a terminal.
inline void expect_explained(const Error& error) {
  CHECK(!error.message.empty() && !error.remedy.empty());
  CHECK(error.paragraph() == printable(error.paragraph()));
}

template <class T>
bool accepted(const Result<T>& result) {
  if (!result.ok()) expect_explained(result.error());
  return result.ok();
}

}  // namespace driftseal::fuzz
