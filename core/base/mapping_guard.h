// A mapped file that another process truncates, or whose disk fails, raises SIGBUS when it is read. The guard puts pages of
// zeros in its place and remembers it, so that the reader finishes and MappedFile::unchanged() reports the error.
#pragma once

#include <cstddef>
#include <cstdint>

namespace driftseal {

// Watches a mapping until it is released. There is room for 16384: beyond, a fault ends the program, as without a guard.
void guard_mapping(const std::uint8_t* begin, std::size_t size);
void release_mapping(const std::uint8_t* begin);          // before it is unmapped
bool mapping_has_faulted(const std::uint8_t* begin);      // some page could not be read

}  // namespace driftseal
