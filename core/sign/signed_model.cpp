#include "core/sign/signed_model.h"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "core/base/json_reader.h"

namespace driftseal::sign {

namespace {

constexpr const char* remedy = "Take the signature from its source again, or ask who signed the model";

Error unsupported(const std::string& message, const std::string& file) {
  return {ErrorCode::unsupported, message, file, "", "Check it with the program that made it"};
}

// A file or a shard of one, as listed.
struct Resource {
  std::string path;
  std::uint64_t begin = 0, end = 0;  // bytes; zero where files are not cut into shards
  Bytes digest;
};

// Relative, without empty parts, "." and "..".
bool stays_in_folder(std::string_view name) {
  if (name.size() > SignedModelLimits::name_bytes || name.find('\0') != std::string_view::npos) return false;
  for (std::size_t at = 0; at <= name.size();) {
    const auto end = std::min(name.find('/', at), name.size());
    const auto part = name.substr(at, end - at);
    if (part.empty() || part == "." || part == "..") return false;
    at = end + 1;
  }
  return true;
}

// Takes ":<number>" off the end of a name.
std::optional<std::uint64_t> take_number(std::string_view& name) {
  const auto colon = name.rfind(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto digits = name.substr(colon + 1);
  std::uint64_t n = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), n);
  if (digits.empty() || read.ec != std::errc() || read.ptr != digits.data() + digits.size())
    return std::nullopt;
  name = name.substr(0, colon);
  return n;
}

std::optional<FileHash> hash_called(std::string_view name) {
  if (name == "sha256") return FileHash::sha256;
  if (name == "blake2b") return FileHash::blake2b;
  return std::nullopt;
}

// The reference implementation writes numbers as reals: 1000000000.0.
std::uint64_t whole_number(JsonReader& in, const Json& value) {
  const auto* real = value.real();
  if (!real) return in.number(value);
  const bool whole = real->value >= 0 && real->value < 0x1p53 &&
                     static_cast<double>(static_cast<std::uint64_t>(real->value)) == real->value;
  if (!whole) in.fail("has something else where a whole number belongs", value.place);
  return whole ? static_cast<std::uint64_t>(real->value) : 0;
}

class Reading {
 public:
  Reading(JsonReader& in, SignedModel& model) : in_(in), model_(model) {}

  // Error: unsupported, for what is not known here.
  Status serialization(const Json& object, const std::string& file) {
    const auto method = in_.text(in_.member(object, "method"));
    hash_name_ = in_.text(in_.member(object, "hash_type"));
    model_.follows_links = in_.boolean(in_.member(object, "allow_symlinks"));
    if (const Json* ignored = object.find("ignore_paths"))
      for (const Json& path : in_.array(*ignored, SignedModelLimits::json_values))
        model_.ignored.push_back(in_.text(path));
    TRY_STATUS(in_.status());
    if (method != "files" && method != "shards")
      return unsupported("the files were serialized by a method that is not known", file);
    const auto hash = hash_called(hash_name_);
    if (!hash) return unsupported("the files were hashed by a method that is not known", file);
    model_.hash = *hash;
    if (method == "shards") shards(in_.member(object, "shard_size"));
    return {};
  }

  // In the order of the list. The root is taken from them.
  std::vector<Resource> resources(const Json& list) {
    std::vector<Resource> resources;
    Sha256 root;
    for (const Json& item : in_.array(list, SignedModelLimits::json_values)) {
      resources.push_back(resource(item));
      root.update(resources.back().digest);
    }
    if (resources.empty()) in_.fail("lists no file", list.place);
    if (root.finish() != model_.root) in_.fail("has a root digest that is not that of its list", list.place);
    return resources;
  }

 private:
  void shards(const Json& size) {
    model_.shard_bytes = whole_number(in_, size);
    if (model_.shard_bytes == 0) in_.fail("has shards without bytes", size.place);
  }

  Resource resource(const Json& item) {
    const Json& name = in_.member(item, "name");
    const auto text = in_.text(name);
    Resource resource{text, 0, 0, digest(in_.member(item, "digest"))};
    algorithm(in_.member(item, "algorithm"));
    if (model_.shard_bytes) cut(resource, text, name.place);
    if (!stays_in_folder(resource.path) && resource.path != ".")
      in_.fail("lists a name that is no path inside the model", name.place);
    return resource;
  }

  // "<path>:<begin>:<end>"
  void cut(Resource& resource, std::string_view name, const JsonPlace& place) {
    const auto end = take_number(name), begin = take_number(name);
    if (!begin || !end) return in_.fail("lists a shard without its range", place);
    resource.path = name;
    resource.begin = *begin;
    resource.end = *end;
  }

  Bytes digest(const Json& value) {
    auto bytes = from_hex(in_.text(value));
    if (!bytes || bytes->size() != digest_bytes(model_.hash))
      in_.fail("has a digest that is not of the announced hash", value.place);
    return bytes.value_or(Bytes{});
  }

  // The reference implementation calls the hash of a shard "sha256-sharded-<size>".
  void algorithm(const Json& value) {
    const auto name = in_.text(value);
    const auto sharded = hash_name_ + "-sharded-" + std::to_string(model_.shard_bytes.value_or(0));
    if (name != hash_name_ && !(model_.shard_bytes && name == sharded))
      in_.fail("has a digest that is not of the announced hash", value.place);
  }

  JsonReader& in_;
  SignedModel& model_;
  std::string hash_name_;
};

// Puts the next shard behind those of its file; false if it does not belong there.
bool append(SignedFile& file, Resource& next, std::uint64_t shard_bytes) {
  const bool first = file.digests.empty();
  const bool follows = next.begin == file.size && file.size % shard_bytes == 0 && (first || file.size > 0);
  const bool empty = next.end == next.begin;  // only as the one shard of an empty file
  const bool fits = next.end >= next.begin && next.end - next.begin <= shard_bytes && (first || !empty);
  if (!follows || !fits) return false;
  file.size = next.end;
  file.digests.push_back(std::move(next.digest));
  return true;
}

void gather(JsonReader& in, std::vector<Resource> resources, SignedModel& model) {
  std::ranges::sort(resources, {}, [](const Resource& r) { return std::tie(r.path, r.begin); });
  for (Resource& next : resources) {
    const bool same = !model.files.empty() && model.files.back().name == next.path;
    if (same && !model.shard_bytes) return in.fail("lists \"" + next.path + "\" twice", {});
    if (!same) model.files.push_back({next.path, {}, 0});
    if (!model.shard_bytes)
      model.files.back().digests.push_back(std::move(next.digest));
    else if (!append(model.files.back(), next, *model.shard_bytes))
      return in.fail("lists shards that do not follow each other", {});
  }
  if (model.files.size() > 1 && std::ranges::count(model.files, ".", &SignedFile::name) > 0)
    in.fail("lists a single file among others", {});
}

Digest subject_digest(JsonReader& in, const InTotoStatement& statement) {
  Digest root{};
  const auto& digests = statement.subjects.front().digests;
  const auto found = digests.find("sha256");
  const auto bytes = found == digests.end() ? std::nullopt : from_hex(found->second);
  if (statement.subjects.size() != 1 || !bytes || bytes->size() != root.size())
    in.fail("does not have one subject with a SHA-256", {});
  else
    std::ranges::copy(*bytes, root.begin());
  return root;
}

Status known_predicate(const std::string& type, const std::string& file) {
  if (type == model_signing_predicate) return {};
  if (type == early_model_signing_predicate)
    return unsupported("the signature was made by a release of Model Signing before 0.3", file);
  return unsupported("what was signed is not a list of files of a model", file);
}

}  // namespace

std::size_t digest_bytes(FileHash hash) {
  switch (hash) {
    case FileHash::sha256:
      return 32;
    case FileHash::blake2b:
      return 64;
  }
  CHECK(false);
}

Result<SignedModel> read_signed_model(const InTotoStatement& statement, const std::string& file) {
  TRY_STATUS(known_predicate(statement.predicate_type, file));
  TRY(const auto predicate,
      parse_json(statement.predicate, file, {.depth = 32, .values = SignedModelLimits::json_values}));
  JsonReader in("the signed statement", file, remedy);
  SignedModel model;
  model.name = statement.subjects.front().name;
  model.root = subject_digest(in, statement);
  Reading reading(in, model);
  TRY_STATUS(reading.serialization(in.member(predicate, "serialization"), file));
  auto resources = reading.resources(in.member(predicate, "resources"));
  TRY_STATUS(in.status());
  gather(in, std::move(resources), model);
  TRY_STATUS(in.status());
  return model;
}

}  // namespace driftseal::sign
