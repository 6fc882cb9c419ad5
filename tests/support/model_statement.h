// Statements of OpenSSF Model Signing written by hand, right and wrong ones.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "core/base/sha256.h"

namespace driftseal::test {

// JSON with ' for ".
inline std::string quoted(std::string text) {
  std::ranges::replace(text, '\'', '"');
  return text;
}

// Every part may be set to something wrong; the root is right unless it is set. JSON as for quoted().
struct ModelStatement {
  struct Resource {
    std::string name, digest, algorithm = "sha256";
  };
  std::vector<Resource> resources;
  std::string serialization = "{'method':'files','hash_type':'sha256','allow_symlinks':false}";
  std::string predicate_type = "https://model_signing/signature/v1.0";
  std::optional<std::string> root = {}, subject = {};

  ModelStatement& add(const std::string& name, std::string_view content) {
    resources.push_back({name, to_hex(sha256(content))});
    return *this;
  }

  std::string right_root() const {
    Sha256 hash;
    for (const auto& resource : resources) hash.update(from_hex(resource.digest).value_or(Bytes{}));
    return to_hex(hash.finish());
  }

  std::string text() const {
    std::string list;
    for (const auto& [name, digest, algorithm] : resources)
      list += (list.empty() ? "" : ",") + std::string("{'name':'") + name + "','digest':'" + digest +
              "','algorithm':'" + algorithm + "'}";
    const std::string one = "{'name':'m','digest':{'sha256':'" + root.value_or(right_root()) + "'}}";
    return quoted("{'_type':'https://in-toto.io/Statement/v1','subject':[" + subject.value_or(one) +
                  "],'predicateType':'" + predicate_type + "','predicate':{'resources':[" + list +
                  "],'serialization':" + serialization + "}}");
  }
};

}  // namespace driftseal::test
