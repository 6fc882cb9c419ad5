// The rules of docs/architecture.md that can be read off the sources. Each returns one sentence per offence,
// with file and line; none is good news.
#pragma once

#include <string>
#include <vector>

#include "tests/architecture/arrows.h"
#include "tests/architecture/source_tree.h"

namespace driftseal::architecture {

using Offences = std::vector<std::string>;

// Every #include between libraries of core follows an arrow.
Offences against_arrows(const SourceTree& tree, const Arrows& arrows);

// No file below `from` includes one below any of `to`.
Offences including_from(const SourceTree& tree, const std::string& from, const std::vector<std::string>& to);

// What files below `from` reach through any number of includes.
Offences reaching_libraries(const SourceTree& tree, const std::string& from,
                            const std::vector<std::string>& libraries);

// Qt headers below `from`, those of the modules that `allowed` names left out.
Offences using_qt(const SourceTree& tree, const std::string& from,
                  const std::vector<std::string>& except = {});

Offences including_header(const SourceTree& tree, const std::string& header,
                          const std::string& allowed_folder);
Offences including_in_headers(const SourceTree& tree, const std::string& prefix);
Offences translating(const SourceTree& tree, const std::string& folder);  // tr(), translate()
Offences including_nothing_that_exists(const SourceTree& tree);           // of core/, ui/, app/
Offences longer_than(const SourceTree& tree, std::size_t sources, std::size_t headers);

}  // namespace driftseal::architecture
