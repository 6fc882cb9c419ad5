// Trees against known answers, against a naive tree, and against changed paths.
#include <QTest>
#include <bit>
#include <random>

#include "core/proof/merkle/merkle.h"
#include "core/proof/reed_solomon/ntt.h"
#include "tests/support/vectors.h"

using namespace driftseal;
using namespace driftseal::proof;

namespace {

std::mt19937_64 generator(3);

Fp random_element() { return Fp::from_u128(u128{generator()} << 64 | generator()); }

std::vector<Digest> random_digests(std::size_t n) {
  std::vector<Digest> digests(n);
  for (auto& digest : digests)
    for (auto& byte : digest) byte = static_cast<std::uint8_t>(generator());
  return digests;
}

Bytes tagged(std::uint8_t tag, std::initializer_list<ByteView> parts) {
  Bytes message = {tag};
  for (const ByteView part : parts) append(message, part);
  return message;
}

Digest naive_root(std::span<const Digest> leaves) {
  if (leaves.size() == 1) return leaves[0];
  const std::size_t half = leaves.size() / 2;
  const Digest left = naive_root(leaves.first(half)), right = naive_root(leaves.subspan(half));
  return sha256(tagged(0x01, {left, right}));
}

std::vector<Digest> path_of(const std::vector<std::vector<Digest>>& layers,
                            std::span<const std::uint64_t> positions) {
  std::vector<Digest> path;
  for (const auto [layer, index] : path_nodes(positions, layers[0].size()))
    path.push_back(layers[layer][index]);
  return path;
}

std::vector<Digest> at(std::span<const Digest> leaves, std::span<const std::uint64_t> positions) {
  std::vector<Digest> out;
  for (const std::uint64_t position : positions) out.push_back(leaves[position]);
  return out;
}

// Rows encoded and hashed by columns, as a commitment does it.
std::vector<Digest> leaves_of(const Json& tree) {
  const auto& rows = test::array(tree, "rows");
  const std::size_t columns = test::array(rows[0]).size(), n = columns * test::number(tree, "inverse_rate");
  std::vector<std::vector<Fp>> encoded(rows.size(), std::vector<Fp>(n));
  std::vector<const Fp*> pointers;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const auto row = test::elements(rows[r]);
    for (std::size_t block = 0; block < n / columns; ++block)
      encode_block(row, static_cast<unsigned>(std::countr_zero(n)), block,
                   std::span(encoded[r]).subspan(block * columns, columns));
    pointers.push_back(encoded[r].data());
  }
  std::vector<Digest> leaves(n);
  hash_columns(static_cast<TreeId>(test::number(tree, "tree")),
               static_cast<std::uint8_t>(test::number(tree, "level")), pointers, leaves);
  return leaves;
}

}  // namespace

class TestMerkle : public QObject {
  Q_OBJECT
 private slots:
  void knownLeaves() {
    const Json vectors = test::load_vectors("reference/tree.json");
    for (const Json& known : test::array(vectors, "leaves")) {
      const auto column = test::elements(test::member(known, "column"));
      const auto id = static_cast<TreeId>(test::number(known, "tree"));
      const auto level = static_cast<std::uint8_t>(test::number(known, "level"));
      QVERIFY(hash_leaf_of_column(id, level, column) == test::digest(test::member(known, "leaf")));
    }
  }

  void knownTrees() {
    const Json vectors = test::load_vectors("reference/tree.json");
    for (const Json& tree : test::array(vectors, "trees")) {
      const auto leaves = leaves_of(tree);
      QVERIFY(leaves == test::digests(test::member(tree, "leaves")));
      const Digest root = test::digest(test::member(tree, "root"));
      QVERIFY(merkle_root(leaves) == root);
      const auto layers = merkle_layers(leaves);
      QVERIFY(layers.back()[0] == root);
      for (const Json& known : test::array(tree, "paths")) {
        const auto positions = test::numbers(test::member(known, "positions"));
        const auto path = test::digests(test::member(known, "path"));
        QVERIFY(path_of(layers, positions) == path);
        QVERIFY(root_from_path(positions, at(leaves, positions), leaves.size(), path) == root);
      }
    }
  }

  void hashesAreThoseOfTheText() {
    const std::vector<Fp> elements = {random_element(), random_element()};
    Bytes bytes(32);
    for (std::size_t i = 0; i < 2; ++i) elements[i].to_bytes(&bytes[16 * i]);
    const Bytes seven = {7, 0, 0, 0, 0, 0, 0, 0}, two = {2, 0, 0, 0, 0, 0, 0, 0}, opening_3 = {4, 3};
    QVERIFY(hash_group(7, elements) == sha256(tagged(0x02, {seven, bytes})));
    const auto groups = random_digests(2);
    QVERIFY(hash_leaf(TreeId::opening, 3, groups) ==
            sha256(tagged(0x00, {opening_3, two, groups[0], groups[1]})));
    QVERIFY(hash_node(groups[0], groups[1]) == sha256(tagged(0x01, {groups[0], groups[1]})));
  }

  void manyColumnsAtOnce_data() {
    QTest::addColumn<std::size_t>("rows");
    QTest::addColumn<std::size_t>("columns");
    for (const std::size_t rows : {1, 2, 5, 15, 16, 17, 31, 32, 33, 48, 100})
      for (const std::size_t columns : {1, 15, 16, 17, 300})
        QTest::addRow("%zu rows, %zu columns", rows, columns) << rows << columns;
  }
  void manyColumnsAtOnce() {
    QFETCH(std::size_t, rows);
    QFETCH(std::size_t, columns);
    std::vector<std::vector<Fp>> row(rows, std::vector<Fp>(columns));
    std::vector<const Fp*> pointers;
    for (auto& elements : row) {
      for (auto& element : elements) element = random_element();
      elements[0] = Fp::from_i64(-1);
      elements[columns - 1] = Fp::zero();
      pointers.push_back(elements.data());
    }
    std::vector<Digest> leaves(columns);
    hash_columns(TreeId::round1, 2, pointers, leaves);
    for (std::size_t i = 0; i < columns; ++i) {
      std::vector<Fp> column;
      for (const auto& elements : row) column.push_back(elements[i]);
      QVERIFY(leaves[i] == hash_leaf_of_column(TreeId::round1, 2, column));
    }
  }

  void manyGroupsAtOnce() {
    std::vector<Fp> row(40);
    for (auto& element : row) element = random_element();
    const Fp* const pointer = row.data();
    std::vector<Digest> out(row.size());
    hash_groups(0x123456789abcdefu, {&pointer, 1}, out);
    for (std::size_t i = 0; i < row.size(); ++i)
      QVERIFY(out[i] == hash_group(0x123456789abcdefu, std::span(row).subspan(i, 1)));
  }

  void leavesMayReplaceTheirFirstGroups() {
    auto first = random_digests(37);
    const auto second = random_digests(37);
    const std::vector<const Digest*> groups = {first.data(), second.data()};
    std::vector<Digest> leaves(37);
    hash_leaves(TreeId::model, 0, groups, leaves);
    for (std::size_t i = 0; i < leaves.size(); ++i)
      QVERIFY(leaves[i] == hash_leaf(TreeId::model, 0, std::vector{first[i], second[i]}));
    hash_leaves(TreeId::model, 0, groups, first);
    QVERIFY(first == leaves);
  }

  void manyNodesAtOnce() {
    for (const std::size_t n : {1, 15, 16, 33, 64}) {
      const auto children = random_digests(2 * n);
      std::vector<Digest> parents(n), in_place = children;
      hash_nodes(children, parents);
      hash_nodes(in_place, std::span(in_place).first(n));
      for (std::size_t i = 0; i < n; ++i) {
        QVERIFY(parents[i] == hash_node(children[2 * i], children[2 * i + 1]));
        QVERIFY(in_place[i] == parents[i]);
      }
    }
  }

  void rootOfEverySize() {
    for (std::size_t n = 1; n <= 1 << 14; n *= 2) {
      const auto leaves = random_digests(n);
      const Digest root = naive_root(leaves);
      QVERIFY(merkle_root(leaves) == root);
      QVERIFY(merkle_layers(leaves).back()[0] == root);
    }
  }

  void pathsOfRandomSets() {
    const auto leaves = random_digests(64);
    const auto layers = merkle_layers(leaves);
    for (int trial = 0; trial < 200; ++trial) {
      std::vector<std::uint64_t> positions;
      for (std::uint64_t i = 0; i < 64; ++i)
        if (generator() % 64 <= static_cast<std::uint64_t>(trial) / 4 || i == 63) positions.push_back(i);
      const auto path = path_of(layers, positions);
      QCOMPARE(path.size(), path_length(positions, 64));
      QVERIFY(root_from_path(positions, at(leaves, positions), 64, path) == layers.back()[0]);
    }
  }

  void wholeTreeNeedsNoPath() {
    const std::vector<std::uint64_t> all = {0, 1, 2, 3, 4, 5, 6, 7};
    QCOMPARE(path_length(all, 8), std::size_t{0});
    const std::vector<std::uint64_t> only = {0};
    QCOMPARE(path_length(only, 1), std::size_t{0});
  }

  void changedLeafOrPathGivesAnotherRoot() {
    const auto leaves = random_digests(32);
    const auto layers = merkle_layers(leaves);
    const std::vector<std::uint64_t> positions = {3, 4, 5, 17};
    const auto opened = at(leaves, positions), path = path_of(layers, positions);
    for (std::size_t i = 0; i < opened.size(); ++i) {
      auto changed = opened;
      changed[i][i] ^= 1;
      QVERIFY(root_from_path(positions, changed, 32, path) != layers.back()[0]);
    }
    for (std::size_t i = 0; i < path.size(); ++i) {
      auto changed = path;
      changed[i][31] ^= 0x80;
      QVERIFY(root_from_path(positions, opened, 32, changed) != layers.back()[0]);
    }
  }

  void swappedLeavesGiveAnotherRoot() {
    const auto leaves = random_digests(8);
    const auto layers = merkle_layers(leaves);
    const std::vector<std::uint64_t> positions = {2, 3};
    const std::vector<Digest> swapped = {leaves[3], leaves[2]};
    QVERIFY(root_from_path(positions, swapped, 8, path_of(layers, positions)) != layers.back()[0]);
  }

  void shortOrLongPathIsRefused() {
    const auto leaves = random_digests(32);
    const std::vector<std::uint64_t> positions = {1, 30};
    const auto opened = at(leaves, positions);
    auto path = path_of(merkle_layers(leaves), positions);
    path.push_back(path.back());
    QVERIFY(!root_from_path(positions, opened, 32, path));
    path.resize(path.size() - 2);
    QVERIFY(!root_from_path(positions, opened, 32, path));
  }
};

QTEST_APPLESS_MAIN(TestMerkle)
#include "test_merkle.moc"
