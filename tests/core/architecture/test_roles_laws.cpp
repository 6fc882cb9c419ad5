// What holds for every list of names and shapes, whoever wrote it.
#include <QTest>
#include <algorithm>
#include <numeric>
#include <random>
#include <set>

#include "core/architecture/roles/canonical_name.h"
#include "tests/core/architecture/layouts.h"

using namespace driftseal;
using test::NamedTensor;
using test::TensorList;

namespace {

Roles roles_of(const TensorList& tensors) { return assign_roles(test::shapes_of(tensors)); }

bool are_equal(const Roles& a, const Roles& b) {
  return a.family == b.family && a.described == b.described && a.blocks == b.blocks &&
         a.tensors == b.tensors && a.towers == b.towers;
}

TensorList renamed(TensorList tensors, const std::function<std::string(const std::string&)>& rename) {
  for (NamedTensor& tensor : tensors) tensor.name = rename(tensor.name);
  return tensors;
}

// Every tensor has one block and one role; every block has a tensor, and no block stands there twice.
void expect_whole(const Roles& roles, std::size_t tensors) {
  QCOMPARE(roles.tensors.size(), tensors);
  std::set<std::size_t> used;
  for (const TensorRole& tensor : roles.tensors) {
    QVERIFY(tensor.block < roles.blocks.size());
    QVERIFY(!to_string(tensor.role).empty() && !to_string(tensor.orientation).empty());
    QVERIFY(roles.block_of(tensor).layer <= 999'999);
    used.insert(tensor.block);
  }
  QCOMPARE(used.size(), roles.blocks.size());
  for (std::size_t i = 0; i < roles.blocks.size(); ++i)
    QVERIFY(std::count(roles.blocks.begin(), roles.blocks.end(), roles.blocks[i]) == 1);
}

const TensorRole& role_of(const Roles& roles, const TensorList& tensors, const std::string& name) {
  const auto found = std::ranges::find(tensors, name, &NamedTensor::name);
  return roles.tensors.at(static_cast<std::size_t>(found - tensors.begin()));
}

}  // namespace

class TestRolesLaws : public QObject {
  Q_OBJECT

  static void network_rows() {
    QTest::addColumn<QString>("name");
    for (const auto& name : test::network_names())
      QTest::newRow(name.c_str()) << QString::fromStdString(name);
  }
  static TensorList current_network() {
    return test::network(QString(QTest::currentDataTag()).toStdString()).tensors;
  }

 private slots:
  void every_tensor_has_one_block_and_one_role_data() { network_rows(); }
  void every_tensor_has_one_block_and_one_role() {
    const auto tensors = current_network();
    expect_whole(roles_of(tensors), tensors.size());
  }

  void order_changes_nothing_data() { network_rows(); }
  void order_changes_nothing() {
    const auto tensors = current_network();
    const auto roles = roles_of(tensors);
    std::mt19937 random(7);
    std::vector<std::size_t> order(tensors.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (int round = 0; round < 5; ++round) {
      std::ranges::shuffle(order, random);
      TensorList other;
      for (const std::size_t i : order) other.push_back(tensors[i]);
      const auto again = roles_of(other);
      QVERIFY(again.family == roles.family && again.blocks == roles.blocks && again.towers == roles.towers);
      for (std::size_t i = 0; i < order.size(); ++i) QVERIFY(again.tensors[i] == roles.tensors[order[i]]);
    }
  }

  void prefix_changes_nothing_data() { network_rows(); }
  void prefix_changes_nothing() {
    const auto tensors = current_network();
    const auto roles = roles_of(tensors);
    for (const std::string prefix : {"module.", "_orig_mod.", "base_model.model.", "model.", "transformer.",
                                     "_forward_module.module.", "module.base_model.model.model._orig_mod."}) {
      const auto wrapped = renamed(tensors, [&](const std::string& name) { return prefix + name; });
      QVERIFY2(are_equal(roles_of(wrapped), roles), prefix.c_str());
    }
    const auto bare = renamed(tensors, [](const std::string& name) { return canonical_name(name).name; });
    QVERIFY(are_equal(roles_of(bare), roles));
  }

  void wrapped_layers_change_nothing() {
    const auto tensors = test::network("llama").tensors;
    const auto wrapped = renamed(tensors, [](std::string name) {
      if (const auto end = name.find("_proj.weight"); end != name.npos) name.insert(end + 6, "base_layer.");
      if (const auto layer = name.find("layers.1."); layer != name.npos) name.insert(layer + 9, "_orig_mod.");
      return name;
    });
    QVERIFY(wrapped[3].name != tensors[3].name);
    QVERIFY(are_equal(roles_of(wrapped), roles_of(tensors)));
  }

  // Two networks whose names are the same: the shapes tell which one it is.
  void shapes_tell_conv1d_from_linear() {
    auto gpt2 = test::network("gpt2").tensors;
    std::erase_if(gpt2, [](const NamedTensor& tensor) { return tensor.name.ends_with("attn.bias"); });
    for (NamedTensor& tensor : gpt2)
      if (tensor.name.find(".h.") != tensor.name.npos) std::ranges::reverse(tensor.shape);
    QCOMPARE(roles_of(gpt2).family, std::string("gpt_bigcode"));
  }

  // Of descriptions that fit alike, the one with the fewest templates is it.
  void smaller_description_wins() {
    QCOMPARE(roles_of(test::network("opt").tensors).family, std::string("opt"));      // not BART's decoder
    QCOMPARE(roles_of(test::network("llama").tensors).family, std::string("llama"));  // not Phi-3 or Mixtral
    QCOMPARE(roles_of(test::network("lenet").tensors).family, std::string("cnn"));
  }

  void half_of_the_tensors_must_fit() {
    auto tensors = test::network("mlp").tensors;  // 6 tensors
    for (char letter = 'a'; letter < 'g'; ++letter)
      tensors.push_back({std::string("strange.") + letter, {3}});
    QCOMPARE(roles_of(tensors).family, std::string("mlp"));
    tensors.push_back({"strange.h", {3}});
    const auto roles = roles_of(tensors);
    QVERIFY(roles.family.empty() && roles.described == 0);
    expect_whole(roles, tensors.size());
  }

  void tensors_beside_described_ones_stand_in_their_layer() {
    auto tensors = test::network("llama").tensors;
    const std::vector<std::string> names = {
        "model.layers.1.self_attn.q_proj.weight_scale",
        "base_model.model.model.layers.1.mlp.up_proj.lora_A.default.weight",
        "model.layers.1.surprise.norm.weight", "vision.blocks.7.proj.weight"};
    for (const auto& name : names) tensors.push_back({name, {16, 16}});
    const auto roles = roles_of(tensors);
    const auto at = [&](std::size_t i) { return role_of(roles, tensors, names[i]); };
    const auto layer = role_of(roles, tensors, "model.layers.1.mlp.up_proj.weight").block;
    QVERIFY(at(0).block == layer && at(0).role == Role::other && !at(0).described);
    QVERIFY(at(1).block == layer && at(1).role == Role::adapter);
    QVERIFY(at(2).block == layer && at(2).role == Role::norm);
    QVERIFY((roles.block_of(at(3)) == ModelBlock{Region::layer, Tower::main, "vision.blocks", 7}));
  }

  void names_alone_say_what_they_can() {
    const auto tensors = test::tensor_list(R"(
unet.down_blocks.0.attentions.1.to_q.weight 8 8
unet.down_blocks.0.resnets.0.conv1.weight 8 8 3 3
unet.up_blocks.0.norm.weight 8
unet.up_blocks.0.norm.bias 8
unet.time_embed.weight 8 8
stage3.bn.weight 8
stage3.bn.running_mean 8
stage3.bn.num_batches_tracked
score.weight 2 8
mystery 5)");
    const auto roles = roles_of(tensors);
    QVERIFY(roles.family.empty());
    const auto has = [&](const char* name, Role role, const ModelBlock& block) {
      const auto& tensor = role_of(roles, tensors, name);
      return tensor.role == role && roles.block_of(tensor) == block && !tensor.described;
    };
    const ModelBlock down{Region::layer, Tower::main, "unet.down_blocks", 0};
    const ModelBlock up{Region::layer, Tower::main, "unet.up_blocks", 0};
    const ModelBlock stage{Region::layer, Tower::main, "stage", 3};
    QVERIFY(has("unet.down_blocks.0.attentions.1.to_q.weight", Role::attention_q, down));
    QVERIFY(has("unet.down_blocks.0.resnets.0.conv1.weight", Role::conv, down));
    QVERIFY(has("unet.up_blocks.0.norm.bias", Role::norm, up));
    QVERIFY(role_of(roles, tensors, "unet.up_blocks.0.norm.bias").is_bias);
    QVERIFY(has("unet.time_embed.weight", Role::embedding, {Region::embedding, Tower::main, "", 0}));
    QVERIFY(has("stage3.bn.weight", Role::batch_norm, stage));
    QVERIFY(has("stage3.bn.running_mean", Role::batch_norm_statistics, stage));
    QVERIFY(has("stage3.bn.num_batches_tracked", Role::batch_norm_counter, stage));
    QVERIFY(has("score.weight", Role::classifier, {Region::head, Tower::main, "", 0}));
    QVERIFY(has("mystery", Role::other, {Region::other, Tower::main, "", 0}));
  }

  void hostile_names_have_a_place_too() {
    TensorList tensors = test::network("llama").tensors;
    for (const std::string& name :
         {std::string(), std::string("."), std::string(4096, '.'), std::string(4096, '/'),
          std::string(4096, '7'), std::string("\0weight", 7), std::string("\xff\xfe.weight"),
          std::string("model.layers.1000000000000000000.norm.weight"),
          std::string("model.layers.1000000.mlp.up_proj.weight"),
          std::string("model.layers.01.mlp.up_proj.weight"),
          std::string("model.layers.-1.mlp.up_proj.weight"), std::string("model.layers..mlp.up_proj.weight"),
          std::string("model.layers.{layer}.mlp.up_proj.weight"), std::string("weight"), std::string("bias"),
          std::string("model."), std::string("module."), std::string("base_model.model.")})
      tensors.push_back({name, {}});
    std::string many;
    for (int i = 0; i < 600; ++i) many += "module.";
    tensors.push_back({many + "weight", {std::uint64_t{1} << 63, 2}});
    tensors.push_back({many + "q_proj.weight", Shape(64, 1)});
    const auto roles = roles_of(tensors);
    QCOMPARE(roles.tensors.size(), tensors.size());
    QCOMPARE(roles.described, test::network("llama").tensors.size());
    for (const TensorRole& tensor : roles.tensors) QVERIFY(roles.block_of(tensor).layer <= 999'999);
  }

  void hostile_shapes_have_no_parts() {
    for (const Shape& shape : {Shape{}, Shape{0}, Shape{0, 0}, Shape{~std::uint64_t{0}, 1},
                               Shape{1, ~std::uint64_t{0}}, Shape{7, 7, 7}, Shape{1, 1}}) {
      auto tensors = test::network("phi3").tensors;
      for (NamedTensor& tensor : tensors) tensor.shape = shape;
      const auto roles = roles_of(tensors);
      expect_whole(roles, tensors.size());
      for (const TensorRole& tensor : roles.tensors)
        if (tensor.fusion)
          for (const FusedPart& part : tensor.fusion->parts) QVERIFY(part.begin <= part.end);
    }
  }

  void nothing_at_all() {
    const auto roles = assign_roles({});
    QVERIFY(roles.family.empty() && roles.blocks.empty() && roles.tensors.empty() && roles.towers.empty());
  }
};

QTEST_APPLESS_MAIN(TestRolesLaws)
#include "test_roles_laws.moc"
