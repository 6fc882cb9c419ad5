#include "core/audit/manifest_building.h"

#include <algorithm>

#include "core/audit/file_digests.h"
#include "core/audit/grid_entries.h"
#include "core/drift/grid_drift.h"
#include "core/proof/relation/parameters.h"

namespace driftseal::audit {

namespace {

Status refuse_off_grid(const Selection& selection, const std::vector<GridFigures>& figures) {
  for (std::size_t tensor : selection.committed())
    if (const auto& problem = figures[tensor].problem)
      return off_grid(*selection.model, selection.model->tensors()[tensor], *problem, selection.grid_bits);
  return {};
}

proof::ManifestTensor describe_tensor(const TensorInfo& tensor) {
  return {tensor.name, std::string(to_string(tensor.dtype)), tensor.shape, std::nullopt};
}

bool has_sum(const TensorInfo& tensor, const GridFigures& figures) {
  return is_floating(tensor.dtype) && tensor.analysable() && !figures.problem;
}

}  // namespace

Status describe(CommittedFiles& model, const Secret* secret, const Task& task) {
  const Selection& selection = model.selection;
  TRY(const auto figures, measure_grid(*selection.model, selection.grid_bits, task));
  TRY_STATUS(refuse_off_grid(selection, figures));
  TRY(auto files, digest_files(*selection.model, task));

  model.digest = proof::model_digest(files);
  proof::ModelManifest& manifest = model.manifest;
  manifest.tool = tool_name;
  manifest.grid_bits = selection.grid_bits;
  manifest.salted = secret != nullptr;
  manifest.method = secret ? proof::DigestMethod::hmac_sha256 : proof::DigestMethod::sha256;
  manifest.files = secret ? keyed(std::move(files), secret->naming_key) : std::move(files);
  for (std::size_t tensor : selection.order) {
    const TensorInfo& info = selection.model->tensors()[tensor];
    manifest.tensors.push_back(describe_tensor(info));
    if (secret == nullptr && has_sum(info, figures[tensor]))
      manifest.tensors.back().sum_of_squares = figures[tensor].sum_of_squares;
  }
  return {};
}

proof::ManifestCommitment shape_of(const Selection& selection) {
  std::uint64_t entries = 0;
  for (std::size_t tensor : selection.committed()) entries += selection.model->tensors()[tensor].elements;
  const auto parameters = proof::Parameters::for_entries(entries);
  return {selection.exempt, entries, parameters.log_columns, parameters.salts, {}};
}

Result<proof::Commitment> commit_entries(const Selection& selection, const std::optional<Digest>& seed,
                                         const Task& task) {
  const GridEntries entries(selection.model, selection.committed(), selection.grid_bits);
  if (entries.entries() == 0)
    return Error{ErrorCode::nothing_to_analyse, "no tensor is left that could be committed to",
                 selection.model->path(), "", "Exempt fewer tensors, or check that this is the right model"};
  const auto parameters = proof::Parameters::for_entries(entries.entries());
  TRY(auto commitment, proof::commit_model(parameters, entries, seed, task));
  TRY_STATUS(entries.status());
  return commitment;
}

Status same_tensors(const proof::ModelManifest& manifest, const Selection& selection,
                    const std::string& path) {
  const auto refuse = [&](const std::string& what) {
    return Error{ErrorCode::mismatch, "this manifest is not of this model: " + what, path, "",
                 "Commit to the model anew, in the layout that is needed"};
  };
  if (manifest.grid_bits != selection.grid_bits)
    return refuse("it is for a grid of 2^-" + std::to_string(manifest.grid_bits) + ", 2^-" +
                  std::to_string(selection.grid_bits) + " is needed");
  const auto& tensors = selection.model->tensors();
  const auto same = [&](const proof::ManifestTensor& a, std::size_t b) {
    return a.name == tensors[b].name && a.dtype == to_string(tensors[b].dtype) && a.shape == tensors[b].shape;
  };
  if (!std::ranges::equal(manifest.tensors, selection.order, same))
    return refuse("tensors differ in name, type, shape or order");
  return {};
}

Result<Bytes> bytes_of(const proof::ModelManifest& manifest, const std::string& model_path) {
  const std::string text = write_model_manifest(manifest);
  const auto read = proof::read_model_manifest(view_of(text), "");
  if (!read.ok())
    return Error{ErrorCode::unsupported, "no manifest can describe this model: " + read.error().message,
                 model_path, read.error().where,
                 "Rename tensors that have empty names or control characters in them"};
  return Bytes(text.begin(), text.end());
}

}  // namespace driftseal::audit
