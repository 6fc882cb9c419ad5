#include "core/proof/certificate/model_manifest.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "core/proof/relation/parameters.h"

namespace driftseal::proof {

using nlohmann::ordered_json;

namespace {

constexpr std::string_view schema = "driftseal-model-manifest/1";

ordered_json tensor_json(const ManifestTensor& tensor) {
  ordered_json out;
  out["name"] = tensor.name;
  out["dtype"] = tensor.dtype;
  out["shape"] = tensor.shape;
  out["sum_of_squares"] = bound_json(tensor.sum_of_squares);
  return out;
}

ordered_json file_json(const ManifestFile& file) {
  ordered_json out;
  out["name"] = file.name;
  out["digest"] = to_hex(file.digest);
  return out;
}

ordered_json commitment_json(const ManifestCommitment& commitment) {
  ordered_json out;
  out["exempt"] = commitment.exempt;
  out["entries"] = commitment.entries;
  out["log_columns"] = commitment.log_columns;
  out["salts"] = commitment.salts;
  out["root"] = to_hex(commitment.root);
  return out;
}

template <class T>
ordered_json list_json(const std::vector<T>& items, ordered_json (*one)(const T&)) {
  auto list = ordered_json::array();
  for (const auto& item : items) list.push_back(one(item));
  return list;
}

ManifestTensor read_tensor(JsonReader& in, const Json& value) {
  in.exactly(value, {"name", "dtype", "shape", "sum_of_squares"});
  ManifestTensor tensor{read_name(in, in.member(value, "name")), read_dtype(in, in.member(value, "dtype")),
                        read_shape(in, in.member(value, "shape")),
                        read_bound(in, in.member(value, "sum_of_squares"))};
  if (tensor.sum_of_squares && !is_floating_dtype(tensor.dtype))
    in.fail("has a sum of squares for a tensor of integers", value.place);
  return tensor;
}

ManifestFile read_file_entry(JsonReader& in, const Json& value) {
  in.exactly(value, {"name", "digest"});
  return {read_name(in, in.member(value, "name")), in.digest(in.member(value, "digest"))};
}

ManifestCommitment read_commitment(JsonReader& in, const Json& value) {
  in.exactly(value, {"exempt", "entries", "log_columns", "salts", "root"});
  ManifestCommitment commitment;
  for (const auto& index : in.array(in.member(value, "exempt"), ManifestLimits::tensors))
    commitment.exempt.push_back(in.number(index));
  commitment.entries = in.number(in.member(value, "entries"));
  commitment.log_columns = read_small(in, in.member(value, "log_columns"));
  commitment.salts = in.number(in.member(value, "salts"));
  commitment.root = in.digest(in.member(value, "root"));
  return commitment;
}

template <class T>
std::vector<T> read_list(JsonReader& in, const Json& value, std::size_t most,
                         T (*one)(JsonReader&, const Json&)) {
  std::vector<T> list;
  for (const auto& item : in.array(value, most)) {
    list.push_back(one(in, item));
    if (in.failed()) break;
  }
  return list;
}

template <class T>
bool names_unique(const std::vector<T>& items) {
  std::unordered_set<std::string_view> names;
  return std::ranges::all_of(items, [&](const T& item) { return names.insert(item.name).second; });
}

bool strictly_ascending(const std::vector<std::size_t>& indices) {
  return std::ranges::adjacent_find(indices, std::greater_equal<>{}) == indices.end();
}

bool commitment_fits(const ModelManifest& manifest, const ManifestCommitment& commitment) {
  const auto& exempt = commitment.exempt;
  if (!strictly_ascending(exempt) || (!exempt.empty() && exempt.back() >= manifest.tensors.size()))
    return false;
  std::uint64_t entries = 0;
  for (std::size_t i = 0; i < manifest.tensors.size(); ++i) {
    if (std::ranges::binary_search(exempt, i)) continue;
    entries += *element_count_of(manifest.tensors[i].shape);
    if (entries >= std::uint64_t{1} << 62) return false;
  }
  const auto parameters = Parameters::for_entries(entries);
  return entries == commitment.entries && parameters.log_columns == commitment.log_columns &&
         parameters.salts == commitment.salts;
}

void check_consistent(JsonReader& in, const ModelManifest& manifest, const Json& root) {
  if (in.failed()) return;
  const auto by_name = [](const ManifestFile& a, const ManifestFile& b) { return a.name < b.name; };
  if (!names_unique(manifest.tensors)) in.fail("names a tensor twice", root.place);
  if (!names_unique(manifest.files) || !std::ranges::is_sorted(manifest.files, by_name))
    in.fail("names a file twice or out of order", root.place);
  if (manifest.grid_bits > ManifestLimits::grid_bits) in.fail("has a grid that is too fine", root.place);
  for (const auto& commitment : manifest.commitments)
    if (!commitment_fits(manifest, commitment))
      in.fail("has a commitment that does not fit its tensors", root.place);
}

}  // namespace

const ManifestCommitment* ModelManifest::find_commitment(const std::vector<std::size_t>& exempt) const {
  const auto found = std::ranges::find(commitments, exempt, &ManifestCommitment::exempt);
  return found == commitments.end() ? nullptr : &*found;
}

std::string write_model_manifest(const ModelManifest& manifest) {
  ordered_json out;
  out["schema"] = schema;
  out["tool"] = manifest.tool;
  out["grid_bits"] = manifest.grid_bits;
  out["salted"] = manifest.salted;
  out["tensors"] = list_json(manifest.tensors, tensor_json);
  out["file_digests"] = to_string(manifest.method);
  out["files"] = list_json(manifest.files, file_json);
  out["commitments"] = list_json(manifest.commitments, commitment_json);
  return compact(out);
}

Result<ModelManifest> read_model_manifest(ByteView bytes, const std::string& file) {
  TRY(const auto root, parse_json(text_of(bytes), file));
  JsonReader in("the model manifest", file, "Make it anew with `driftseal commit`");
  in.exactly(root,
             {"schema", "tool", "grid_bits", "salted", "tensors", "file_digests", "files", "commitments"});
  if (in.text(in.member(root, "schema")) != schema) in.fail("is of another format or version", root.place);
  TRY_STATUS(in.status());
  ModelManifest manifest;
  manifest.tool = in.text(in.member(root, "tool"));
  manifest.grid_bits = read_small(in, in.member(root, "grid_bits"));
  manifest.salted = in.boolean(in.member(root, "salted"));
  manifest.tensors = read_list(in, in.member(root, "tensors"), ManifestLimits::tensors, read_tensor);
  manifest.method = read_method(in, in.member(root, "file_digests"));
  manifest.files = read_list(in, in.member(root, "files"), ManifestLimits::files, read_file_entry);
  manifest.commitments =
      read_list(in, in.member(root, "commitments"), ManifestLimits::commitments, read_commitment);
  check_consistent(in, manifest, root);
  TRY_STATUS(in.status());
  if (write_model_manifest(manifest) != text_of(bytes)) in.fail("is not in its canonical form", root.place);
  TRY_STATUS(in.status());
  return manifest;
}

Digest model_digest(const std::vector<ManifestFile>& files) {
  Sha256 hash;
  for (const auto& file : files) hash.update(file.digest);
  return hash.finish();
}

}  // namespace driftseal::proof
