// Pickles put together opcode by opcode, and the checkpoints of PyTorch that hold them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tests/support/zip_file.h"

namespace driftseal::test {

namespace pickle {

inline std::string little_endian(std::uint64_t value, int width) {
  std::string text;
  for (int i = 0; i < width; ++i) text.push_back(static_cast<char>(value >> (8 * i)));
  return text;
}

inline std::string name(const std::string& module, const std::string& what) {
  return "c" + module + "\n" + what + "\n";
}
inline std::string text(const std::string& value) { return "X" + little_endian(value.size(), 4) + value; }
inline std::string integer(std::int64_t value) {
  return "\x8a\x08" + little_endian(static_cast<std::uint64_t>(value), 8);
}
inline std::string tuple(const std::vector<std::string>& items) {
  std::string all = "(";
  for (const auto& item : items) all += item;
  return all + "t";
}
inline std::string integers(const std::vector<std::int64_t>& values) {
  std::vector<std::string> items;
  for (const auto value : values) items.push_back(integer(value));
  return tuple(items);
}
inline std::string call(const std::string& callee, const std::vector<std::string>& arguments) {
  return callee + tuple(arguments) + "R";
}
inline std::string dict(const std::vector<std::pair<std::string, std::string>>& entries) {
  std::string all = "}(";
  for (const auto& [key, value] : entries) all += text(key) + value;
  return all + "u";
}
inline std::string list(const std::vector<std::string>& items) {
  std::string all = "](";
  for (const auto& item : items) all += item;
  return all + "e";
}
inline std::string ordered_dict() { return call(name("collections", "OrderedDict"), {}); }

inline std::string storage(const std::string& type, const std::string& key, std::int64_t elements) {
  return tuple({text("storage"), name("torch", type), text(key), text("cpu"), integer(elements)}) + "Q";
}
inline std::string tensor(const std::string& of, std::int64_t first, const std::vector<std::int64_t>& shape,
                          const std::vector<std::int64_t>& strides) {
  return call(name("torch._utils", "_rebuild_tensor_v2"),
              {of, integer(first), integers(shape), integers(strides), "\x89", ordered_dict()});
}

inline std::string whole(const std::string& body) { return "\x80\x02" + body + "."; }

}  // namespace pickle

inline Bytes bytes_of(std::string_view text) { return {text.begin(), text.end()}; }

// The records of a checkpoint: data.pkl with this body, then storages data/0, data/1, ..
inline std::vector<ZipPart> checkpoint_parts(const std::string& body, const std::vector<Bytes>& storages) {
  std::vector<ZipPart> parts{{"archive/data.pkl", bytes_of(pickle::whole(body))}};
  for (std::size_t i = 0; i < storages.size(); ++i)
    parts.push_back({"archive/data/" + std::to_string(i), storages[i]});
  parts.push_back({"archive/version", bytes_of("3\n")});
  return parts;
}
inline Bytes checkpoint(const std::string& body, const std::vector<Bytes>& storages) {
  return ZipFile(checkpoint_parts(body, storages)).bytes;
}

}  // namespace driftseal::test
