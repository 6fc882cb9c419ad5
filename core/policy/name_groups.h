// Patterns that name a set of tensors compactly: names that differ in their numbers share one glob, if that
// glob selects no tensor outside the set.
#pragma once

#include <string>
#include <vector>

namespace driftseal {

// The name with each number between separators (. _ - / or an end) as "*"; everything else stands for itself.
std::string numberless_glob(const std::string& name);

// Globs that together select exactly `members` among `all` (which holds the members), in the members' order.
// Where so many globs come into question that trying them would take long, later members stand for
// themselves.
std::vector<std::string> globs_for(const std::vector<std::string>& members,
                                   const std::vector<std::string>& all);

}  // namespace driftseal
