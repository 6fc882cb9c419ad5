// Networks as they are saved: the family is found, every tensor is described, and notable ones are what they
// are.
#include <QTest>
#include <algorithm>

#include "tests/core/architecture/layouts.h"

using namespace driftseal;
using test::network;

namespace {

struct Found {
  ModelBlock block;
  TensorRole tensor;
};

// The tensor of a network as it is described.
Found find(const std::string& network_name, const std::string& tensor) {
  const auto known = network(network_name);
  const auto roles = assign_roles(test::shapes_of(known.tensors));
  const auto found = std::ranges::find(known.tensors, tensor, &test::NamedTensor::name);
  if (found == known.tensors.end()) qFatal("%s has no %s", network_name.c_str(), tensor.c_str());
  const auto index = static_cast<std::size_t>(found - known.tensors.begin());
  return {roles.block_of(roles.tensors[index]), roles.tensors[index]};
}

// "layer decoder 1 attention_q bias vector": region, tower and number, role, what else it is, orientation.
std::string words(const Found& found) {
  std::string text(to_string(found.block.region));
  if (found.block.tower != Tower::main) text += ' ' + std::string(to_string(found.block.tower));
  if (found.block.region == Region::layer) text += ' ' + std::to_string(found.block.layer);
  text += ' ' + std::string(to_string(found.tensor.role));
  if (found.tensor.is_bias) text += " bias";
  if (found.tensor.is_cross) text += " cross";
  if (found.tensor.expert) text += " expert " + std::to_string(*found.tensor.expert);
  return text + ' ' + std::string(to_string(found.tensor.orientation));
}

// "axis 0, 1 group: attention_q 0-16 .."
std::string words(const std::optional<Fusion>& fusion) {
  if (!fusion) return "not fused";
  std::string text =
      "axis " + std::to_string(fusion->axis) + ", groups " + std::to_string(fusion->groups) + ":";
  for (const FusedPart& part : fusion->parts)
    text += ' ' + std::string(to_string(part.role)) + ' ' + std::to_string(part.begin) + '-' +
            std::to_string(part.end);
  return text;
}

std::vector<TowerDims> towers_of(const std::string& name) {
  const auto known = network(name);
  return assign_roles(test::shapes_of(known.tensors)).towers;
}

}  // namespace

class TestFamilies : public QObject {
  Q_OBJECT

 private slots:
  void family_is_found_and_every_tensor_described_data() {
    QTest::addColumn<QString>("name");
    for (const auto& name : test::network_names())
      QTest::newRow(name.c_str()) << QString::fromStdString(name);
  }
  void family_is_found_and_every_tensor_described() {
    QFETCH(QString, name);
    const auto known = network(name.toStdString());
    const auto roles = assign_roles(test::shapes_of(known.tensors));
    QCOMPARE(roles.family, known.family);
    for (std::size_t i = 0; i < known.tensors.size(); ++i)
      QVERIFY2(roles.tensors[i].described, known.tensors[i].name.c_str());
    QCOMPARE(roles.described, known.tensors.size());
  }

  void roles_data() {
    QTest::addColumn<QString>("tensor");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* of, const char* tensor, const char* expected) {
      QTest::addRow("%s: %s", of, tensor) << QString(tensor) << QString(expected);
    };
    row("gpt2", "transformer.wte.weight", "embedding embedding embedding");
    row("gpt2", "transformer.wpe.weight", "embedding position_embedding embedding");
    row("gpt2", "transformer.h.1.attn.c_attn.weight", "layer 1 attention_qkv conv1d");
    row("gpt2", "transformer.h.1.attn.c_attn.bias", "layer 1 attention_qkv bias vector");
    row("gpt2", "transformer.h.0.mlp.c_proj.weight", "layer 0 mlp_down conv1d");
    row("gpt2", "transformer.h.0.attn.bias", "layer 0 other other");
    row("gpt2", "transformer.ln_f.bias", "head norm bias vector");
    row("gpt2", "lm_head.weight", "head lm_head linear");
    row("gpt_bigcode", "transformer.h.1.attn.c_attn.weight", "layer 1 attention_qkv linear");
    row("gpt_bigcode", "transformer.h.1.mlp.c_fc.weight", "layer 1 mlp_up linear");
    row("llama", "model.layers.1.self_attn.k_proj.weight", "layer 1 attention_k linear");
    row("llama", "model.layers.0.mlp.gate_proj.weight", "layer 0 mlp_gate linear");
    row("llama", "model.norm.weight", "head norm vector");
    row("llama", "lm_head.weight", "head lm_head linear");
    row("llama_original", "layers.1.feed_forward.w2.weight", "layer 1 mlp_down linear");
    row("qwen2", "model.layers.0.self_attn.q_proj.bias", "layer 0 attention_q bias vector");
    row("qwen3", "model.layers.0.self_attn.q_norm.weight", "layer 0 norm vector");
    row("phi3", "model.layers.0.mlp.gate_up_proj.weight", "layer 0 mlp_gate_up linear");
    row("mixtral", "model.layers.1.block_sparse_moe.experts.1.w2.weight", "layer 1 mlp_down expert 1 linear");
    row("mixtral", "model.layers.0.block_sparse_moe.gate.weight", "layer 0 router linear");
    row("deepseek", "model.layers.1.mlp.shared_experts.up_proj.weight", "layer 1 mlp_up linear");
    row("deepseek", "model.layers.1.self_attn.kv_b_proj.weight", "layer 1 attention_kv linear");
    row("gpt_neox", "gpt_neox.layers.1.attention.query_key_value.bias", "layer 1 attention_qkv bias vector");
    row("gpt_neox", "embed_out.weight", "head lm_head linear");
    row("opt", "model.decoder.layers.1.fc1.bias", "layer 1 mlp_up bias vector");
    row("bart", "model.shared.weight", "embedding embedding embedding");
    row("bart", "model.decoder.layers.1.encoder_attn.v_proj.weight",
        "layer decoder 1 attention_v cross linear");
    row("bart", "final_logits_bias", "head lm_head bias other");
    row("whisper", "model.encoder.conv1.weight", "embedding encoder conv convolution");
    row("whisper", "model.encoder.layer_norm.weight", "head encoder norm vector");
    row("whisper", "proj_out.weight", "head lm_head linear");
    row("t5", "encoder.block.1.layer.1.DenseReluDense.wi.weight", "layer encoder 1 mlp_up linear");
    row("t5", "decoder.block.1.layer.1.EncDecAttention.k.weight", "layer decoder 1 attention_k cross linear");
    row("t5", "decoder.block.0.layer.0.SelfAttention.relative_attention_bias.weight",
        "layer decoder 0 position_embedding embedding");
    row("t5_gated", "decoder.block.1.layer.2.DenseReluDense.wi_0.weight", "layer decoder 1 mlp_gate linear");
    row("bert", "bert.embeddings.token_type_embeddings.weight", "embedding type_embedding embedding");
    row("bert", "bert.encoder.layer.1.attention.output.dense.weight", "layer 1 attention_o linear");
    row("bert", "bert.pooler.dense.bias", "head pooler bias vector");
    row("bert", "cls.predictions.bias", "head lm_head bias vector");
    row("old_bert", "bert.encoder.layer.1.output.LayerNorm.beta", "layer 1 norm bias vector");
    row("roberta", "classifier.out_proj.weight", "head classifier linear");
    row("vit", "vit.embeddings.patch_embeddings.projection.weight", "embedding patch_embedding convolution");
    row("vit", "vit.embeddings.position_embeddings", "embedding position_embedding other");
    row("vit_timm", "blocks.1.attn.qkv.weight", "layer 1 attention_qkv linear");
    row("vit_torchvision", "encoder.layers.encoder_layer_1.self_attention.in_proj_bias",
        "layer 1 attention_qkv bias vector");
    row("clip", "text_model.encoder.layers.1.mlp.fc2.weight", "layer text 1 mlp_down linear");
    row("clip", "vision_model.encoder.layers.0.self_attn.q_proj.bias",
        "layer vision 0 attention_q bias vector");
    row("clip", "logit_scale", "other other vector");
    row("clip_openai", "visual.transformer.resblocks.1.mlp.c_fc.weight", "layer vision 1 mlp_up linear");
    row("clip_openai", "transformer.resblocks.1.mlp.c_fc.weight", "layer text 1 mlp_up linear");
    row("clip_openai", "text_projection", "head text linear conv1d");
    row("llava", "language_model.model.layers.1.mlp.up_proj.weight", "layer text 1 mlp_up linear");
    row("gemma3", "model.vision_tower.vision_model.encoder.layers.1.layer_norm1.bias",
        "layer vision 1 norm bias vector");
    row("gemma3", "model.multi_modal_projector.mm_input_projection_weight", "other linear conv1d");
    row("gguf", "blk.1.ffn_down.weight", "layer 1 mlp_down linear");
    row("resnet", "conv1.weight", "embedding conv convolution");
    row("resnet", "layer2.0.downsample.0.weight", "layer 2 conv convolution");
    row("resnet", "layer2.1.bn2.running_var", "layer 3 batch_norm_statistics vector");
    row("resnet", "layer1.0.bn1.num_batches_tracked", "layer 0 batch_norm_counter vector");
    row("resnet", "fc.weight", "head classifier linear");
    row("resnet_transformers", "resnet.encoder.stages.1.layers.0.shortcut.convolution.weight",
        "layer 2 conv convolution");
    row("vgg", "features.3.weight", "layer 3 conv convolution");
    row("vgg_bn", "features.1.bias", "layer 1 batch_norm bias vector");
    row("vgg_bn", "features.0.bias", "layer 0 conv bias vector");
    row("vgg_bn", "classifier.3.weight", "head linear linear");
    row("vgg_bn", "classifier.6.weight", "head classifier linear");
    row("efficientnet", "features.1.0.block.1.fc2.weight", "layer 0 conv convolution");
    row("efficientnet", "features.2.1.block.0.1.weight", "layer 2 batch_norm vector");
    row("efficientnet", "features.3.0.weight", "head conv convolution");
    row("efficientnet_timm", "blocks.1.1.conv_pwl.weight", "layer 2 conv convolution");
    row("mobilenet_v2", "features.2.conv.3.weight", "layer 2 batch_norm vector");
    row("densenet", "features.denseblock2.denselayer1.conv2.weight", "layer 1 conv convolution");
    row("lenet", "conv2.bias", "layer 2 conv bias vector");
    row("lenet", "fc1.weight", "head linear linear");
    row("mlp", "fc2.weight", "layer 2 linear linear");
    row("sequential", "4.bias", "layer 4 linear bias vector");
  }
  void roles() {
    QFETCH(QString, tensor);
    QFETCH(QString, expected);
    const QString name = QString(QTest::currentDataTag()).section(": ", 0, 0);
    QCOMPARE(QString::fromStdString(words(find(name.toStdString(), tensor.toStdString()))), expected);
  }

  void parts_data() {
    QTest::addColumn<QString>("tensor");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* of, const char* tensor, const char* expected) {
      QTest::addRow("%s: %s", of, tensor) << QString(tensor) << QString(expected);
    };
    row("gpt2", "transformer.h.0.attn.c_attn.weight",
        "axis 1, groups 1: attention_q 0-8 attention_k 8-16 attention_v 16-24");
    row("gpt2", "transformer.h.0.attn.c_attn.bias",
        "axis 0, groups 1: attention_q 0-8 attention_k 8-16 attention_v 16-24");
    row("gpt_bigcode", "transformer.h.0.attn.c_attn.weight",
        "axis 0, groups 1: attention_q 0-8 attention_k 8-12 attention_v 12-16");
    row("phi3", "model.layers.1.self_attn.qkv_proj.weight",
        "axis 0, groups 1: attention_q 0-16 attention_k 16-24 attention_v 24-32");
    row("phi3", "model.layers.1.mlp.gate_up_proj.weight", "axis 0, groups 1: mlp_gate 0-40 mlp_up 40-80");
    row("gpt_neox", "gpt_neox.layers.0.attention.query_key_value.weight",
        "axis 0, groups 0: attention_q 0-0 attention_k 0-0 attention_v 0-0");
    row("vit_torchvision", "encoder.layers.encoder_layer_0.self_attention.in_proj_weight",
        "axis 0, groups 1: attention_q 0-16 attention_k 16-32 attention_v 32-48");
    row("llama", "model.layers.0.self_attn.q_proj.weight", "not fused");
  }
  void parts() {
    QFETCH(QString, tensor);
    QFETCH(QString, expected);
    const QString name = QString(QTest::currentDataTag()).section(": ", 0, 0);
    QCOMPARE(QString::fromStdString(words(find(name.toStdString(), tensor.toStdString()).tensor.fusion)),
             expected);
  }

  void figures_that_shapes_tell() {
    const auto gpt2 = towers_of("gpt2");
    QCOMPARE(gpt2.size(), std::size_t{1});
    QVERIFY(gpt2[0].layers == 2 && gpt2[0].hidden == 8 && gpt2[0].vocabulary == 20 &&
            gpt2[0].intermediate == 32);
    QVERIFY(gpt2[0].q_rows == 8 && gpt2[0].kv_rows == 8 && !gpt2[0].heads);

    const auto llama = towers_of("llama");  // inv_freq has half a head
    QVERIFY(llama[0].head_size == 4 && llama[0].heads == 4 && llama[0].kv_heads == 2);
    const auto qwen3 = towers_of("qwen3");  // the query norm has one head
    QVERIFY(qwen3[0].head_size == 8 && qwen3[0].heads == 4 && qwen3[0].kv_heads == 2 &&
            qwen3[0].hidden == 16);
    QVERIFY(towers_of("mixtral")[0].experts == 2);

    const auto t5 = towers_of("t5");  // the relative attention bias has a column a head
    QCOMPARE(t5.size(), std::size_t{3});
    QVERIFY(t5[0].tower == Tower::main && t5[0].vocabulary == 20 && !t5[0].layers);
    QVERIFY(t5[1].tower == Tower::encoder && t5[1].heads == 3 && t5[1].head_size == 4 && t5[1].layers == 2);

    const auto clip = towers_of("clip");
    QVERIFY(clip[1].tower == Tower::text && clip[1].hidden == 8 && clip[2].tower == Tower::vision &&
            clip[2].hidden == 16);
    const auto neox = towers_of("gpt_neox");
    QVERIFY(neox[0].q_rows == 16 && neox[0].kv_rows == 16);
  }

  // A query norm over all heads together must not be taken for one head.
  void norm_over_all_heads_tells_nothing() {
    auto known = network("qwen3");
    for (auto& tensor : known.tensors)
      if (tensor.name.ends_with("q_norm.weight")) tensor.shape = {32};
    QVERIFY(!assign_roles(test::shapes_of(known.tensors)).towers[0].heads);
  }

  void blocks_stand_from_input_to_output() {
    const auto known = network("t5_gated");
    const auto blocks = assign_roles(test::shapes_of(known.tensors)).blocks;
    std::string order;
    for (const ModelBlock& block : blocks)
      order += std::string(to_string(block.tower)) + ' ' + std::string(to_string(block.region)) + ' ' +
               std::to_string(block.layer) + '\n';
    QCOMPARE(order,
             std::string(
                 "main embedding 0\nencoder embedding 0\nencoder layer 0\nencoder layer 1\nencoder head 0\n"
                 "decoder embedding 0\ndecoder layer 0\ndecoder layer 1\ndecoder head 0\nmain head 0\n"));
  }
};

QTEST_APPLESS_MAIN(TestFamilies)
#include "test_families.moc"
