#include "tests/fuzz/targets/parts.h"

#include <array>

namespace driftseal::fuzz {
namespace {

constexpr std::string_view mark = "\n===\n";

std::string_view next_section(std::string_view& text) {
  const auto end = text.find(mark);
  const auto section = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + mark.size());
  return section;
}

Bytes bytes_of(std::string_view text) { return {text.begin(), text.end()}; }

// Text that is not hexadecimal stands for itself.
Bytes hex_or_bytes(std::string_view text) { return from_hex(text).value_or(bytes_of(text)); }

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace

CertificateInput read_parts(std::string_view text) {
  CertificateInput input;
  input.parts.manifest = bytes_of(next_section(text));
  input.parts.policy = bytes_of(next_section(text));
  input.parts.proof = hex_or_bytes(next_section(text));
  input.parts.soundness = bytes_of(next_section(text));
  input.parts.signatures = lines_of(next_section(text));
  input.base_manifest = bytes_of(next_section(text));
  const auto policy = next_section(text);
  input.policy = policy.empty() ? input.parts.policy : bytes_of(policy);
  return input;
}

}  // namespace driftseal::fuzz
