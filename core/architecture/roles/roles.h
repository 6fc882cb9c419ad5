// Block and role of every tensor, from names and shapes alone.
//
// The law: roles are a function of the set of (name, shape). No file, config.json, dtype, value or order of
// the tensors enters, so whoever holds a manifest of the base (a relying party) and whoever holds the files
// (the prover) find the same tensors behind "attention_q in layers 3 to 7". They must ask with all tensors of
// the layout, for the family is chosen by all names, and with the same tables (tables_digest).
//
// Families are described in resources/architectures/families (docs/architectures.md). The description that
// fits the most tensors wins, of equals the one with the fewest templates, then the first by name; it must
// fit half of them. Tensors that it does not fit, or all of them, are described by what their names say by
// themselves.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/architecture/roles/role.h"

namespace driftseal {

struct NamedShape {
  std::string_view name;  // any bytes; names are unique
  std::span<const std::uint64_t> shape;
};

// A row of a reviewer's map. Layers are numbered as the names number them, or, where names count stages and
// layers within them (convolutional networks), through all stages from 0.
struct ModelBlock {
  Region region = Region::other;
  Tower tower = Tower::main;
  std::string stack;        // of a layer outside the family's description: the path before its number
  std::uint32_t layer = 0;  // of region layer

  bool operator==(const ModelBlock&) const = default;
};

// A part of a fused tensor: [begin, end) along Fusion::axis, within each group.
struct FusedPart {
  Role role = Role::other;
  std::uint64_t begin = 0, end = 0;
  bool operator==(const FusedPart&) const = default;
};

// Group g starts at g times the end of the last part. One group: the parts follow each other. As many groups
// as heads: they alternate head by head (GPT-NeoX). groups = 0: the parts are there, but shapes do not tell
// where.
struct Fusion {
  unsigned axis = 0;  // 0: rows, 1: columns
  std::uint64_t groups = 0;
  std::vector<FusedPart> parts;
  bool operator==(const Fusion&) const = default;
};

struct TensorRole {
  std::size_t block = 0;  // index into Roles::blocks
  Role role = Role::other;
  bool is_bias = false;
  bool is_cross = false;   // attention of a decoder to its encoder
  bool described = false;  // by the family; else by its name alone
  std::optional<std::uint32_t> expert;
  Orientation orientation = Orientation::other;
  std::optional<Fusion> fusion;  // of a fused role

  bool operator==(const TensorRole&) const = default;
};

// Figures of one tower, as far as all shapes that tell them agree.
struct TowerDims {
  Tower tower = Tower::main;
  std::optional<std::uint64_t> layers, hidden, intermediate, vocabulary, experts;
  std::optional<std::uint64_t> q_rows, kv_rows;  // heads times head size
  std::optional<std::uint64_t> heads, kv_heads, head_size;

  bool operator==(const TowerDims&) const = default;
};

struct Roles {
  std::string family;               // "llama"; empty: no description fits half of the tensors
  std::size_t described = 0;        // tensors that the description of the family fits
  std::vector<ModelBlock> blocks;   // from input to output, towers one after the other; each has a tensor
  std::vector<TensorRole> tensors;  // in the order of the call
  std::vector<TowerDims> towers;    // that have tensors, in the order of Tower

  const ModelBlock& block_of(const TensorRole& tensor) const { return blocks[tensor.block]; }
};

// Takes time proportional to the length of the names, about two microseconds a tensor.
Roles assign_roles(std::span<const NamedShape> tensors);
// The same as if only this family were known; empty roles if there is no such family.
Roles assign_roles(std::span<const NamedShape> tensors, std::string_view family);

// Of the descriptions that this program was built with: two programs with one digest assign the same roles.
std::string tables_digest();  // SHA-256, hexadecimal

}  // namespace driftseal
