// Architecture of stored models and of layouts, with config.json and without, honest and not.
#include <QTest>
#include <algorithm>

#include "core/architecture/architecture.h"
#include "tests/core/architecture/layouts.h"

using namespace driftseal;
using test::NamedTensor;
using test::TensorList;

namespace {

const std::string samples = DRIFTSEAL_SOURCE_DIR "/resources/samples/";

Architecture recognised(const TensorList& tensors, std::optional<std::string_view> config = {}) {
  const auto shapes = test::shapes_of(tensors);
  return recognise(shapes, config);
}
Architecture recognised(const std::string& network, std::optional<std::string_view> config = {}) {
  return recognised(test::network(network).tensors, config);
}

Architecture recognised_sample(const std::string& path) {
  const auto model = open_model(samples + path);
  if (!model.ok()) qFatal("%s", model.error().message.c_str());
  return recognise(**model);
}

bool has_note(const Architecture& architecture, std::string_view part) {
  return std::ranges::any_of(architecture.notes,
                             [&](const auto& note) { return note.find(part) != note.npos; });
}

// The law: what config.json may not change.
bool same_places(const Roles& a, const Roles& b) {
  return a.blocks == b.blocks &&
         std::ranges::equal(a.tensors, b.tensors, [](const TensorRole& x, const TensorRole& y) {
           return x.block == y.block && x.role == y.role && x.is_bias == y.is_bias &&
                  x.is_cross == y.is_cross && x.expert == y.expert && x.orientation == y.orientation &&
                  x.described == y.described;
         });
}

}  // namespace

class TestRecognise : public QObject {
  Q_OBJECT

 private slots:
  void samples_are_recognised() {
    const auto llama = recognised_sample("llama/base");
    QVERIFY(llama.family() == "llama" && llama.model_type == "llama" && llama.title == "LLaMA style");
    QVERIFY(llama.recognition == Recognition::config_and_names);
    QCOMPARE(llama.roles.described, std::size_t{30});
    const auto& figures = llama.roles.towers.at(0);
    QVERIFY(figures.layers == 3 && figures.hidden == 96 && figures.vocabulary == 96 &&
            figures.intermediate == 256);
    QVERIFY(figures.heads == 4 && figures.kv_heads == 2 && figures.head_size == 24);
    QVERIFY(llama.ties.empty());
    QVERIFY2(llama.notes.empty(), llama.notes.empty() ? "" : llama.notes[0].c_str());

    const auto cnn = recognised_sample("cnn/base");
    QVERIFY(cnn.family() == "resnet" && cnn.recognition == Recognition::names && cnn.notes.empty());
    const auto mlp = recognised_sample("mlp/base");
    QVERIFY(mlp.family() == "mlp" && mlp.roles.towers.at(0).layers == 3 && mlp.notes.empty());
  }

  void tensors_are_in_the_order_of_the_model() {
    const auto model = open_model(samples + "llama/base");
    QVERIFY(model.ok());
    const auto architecture = recognise(**model);
    for (std::size_t i = 0; i < (*model)->tensors().size(); ++i)
      QCOMPARE(architecture.roles.tensors[i].role == Role::lm_head,
               (*model)->tensors()[i].name == "lm_head.weight");
  }

  void config_never_changes_block_or_role_data() {
    QTest::addColumn<QString>("name");
    for (const auto& name : test::network_names())
      QTest::newRow(name.c_str()) << QString::fromStdString(name);
  }
  void config_never_changes_block_or_role() {
    const auto tensors = test::network(QString(QTest::currentDataTag()).toStdString()).tensors;
    const auto roles = assign_roles(test::shapes_of(tensors));
    for (const char* config :
         {R"({"model_type": "gpt2", "n_head": 2})", R"({"model_type": "llama", "num_attention_heads": 4})",
          R"({"model_type": "bart", "tie_word_embeddings": true})",
          R"({"model_type": "gpt_neox", "num_attention_heads": 8})",
          R"({"num_hidden_layers": 77, "hidden_size": 1, "vocab_size": 1, "num_local_experts": 9})", "{}",
          "[", ""})
      QVERIFY2(same_places(recognised(tensors, config).roles, roles), config);
  }

  void config_and_names_agree() {
    const auto gpt2 =
        recognised("gpt2", R"({"model_type": "gpt2", "n_head": 2, "n_embd": 8, "n_layer": 2, "vocab_size": 20,
                                            "n_inner": null})");
    QVERIFY(gpt2.recognition == Recognition::config_and_names && gpt2.notes.empty());
    QVERIFY(gpt2.roles.towers[0].heads == 2 && gpt2.roles.towers[0].head_size == 4);
    const auto unknown = recognised("gpt2", R"({"model_type": "gpt99"})");
    QVERIFY(unknown.recognition == Recognition::names && unknown.model_type == "gpt99");
  }

  void another_model_type_loses() {
    const auto wrong = recognised("gpt2", R"({"model_type": "llama"})");
    QVERIFY(wrong.family() == "gpt2" && wrong.recognition == Recognition::names);
    QVERIFY(has_note(wrong, "model_type llama"));
  }

  // The tensors of LLaMA are those of a Phi-3 without its own: the name is config.json's to choose.
  void config_names_one_of_equal_descriptions() {
    const auto phi = recognised("llama", R"({"model_type": "phi3", "tie_word_embeddings": false})");
    QVERIFY(phi.family() == "phi3" && phi.recognition == Recognition::config_and_names && phi.notes.empty());
    QVERIFY(same_places(phi.roles, recognised("llama").roles));
    // BART's decoder would put the layers of an OPT into another tower.
    const auto bart = recognised("opt", R"({"model_type": "bart"})");
    QVERIFY(bart.family() == "opt" && has_note(bart, "model_type bart"));
  }

  void shapes_win_over_config() {
    const auto told = recognised(
        "llama", R"({"model_type": "llama", "num_hidden_layers": 3, "hidden_size": 17, "vocab_size": 21,
        "intermediate_size": 41, "num_attention_heads": 8, "num_key_value_heads": 8, "head_dim": 3})");
    const auto& figures = told.roles.towers[0];
    QVERIFY(figures.layers == 2 && figures.hidden == 16 && figures.vocabulary == 20 &&
            figures.intermediate == 40);
    QVERIFY(figures.heads == 4 && figures.kv_heads == 2 && figures.head_size == 4);
    for (const char* key :
         {"num_hidden_layers 3, the shapes say 2", "hidden_size 17", "vocab_size 21", "intermediate_size 41",
          "num_attention_heads 8", "num_key_value_heads 8", "head_dim 3"})
      QVERIFY2(has_note(told, key), key);
  }

  void heads_that_do_not_divide_are_not_taken() {
    const auto told = recognised("gpt2", R"({"n_head": 3})");
    QVERIFY(!told.roles.towers[0].heads && has_note(told, "n_head 3, which does not divide the 8 rows"));
  }

  void parts_by_head_need_the_heads() {
    const auto told = recognised("gpt_neox", R"({"model_type": "gpt_neox", "num_attention_heads": 4})");
    const auto tensors = test::network("gpt_neox").tensors;
    const auto qkv = std::ranges::find_if(
        tensors, [](const NamedTensor& tensor) { return tensor.name.ends_with("query_key_value.weight"); });
    const auto& fusion = told.roles.tensors[static_cast<std::size_t>(qkv - tensors.begin())].fusion;
    const Fusion expected{
        0, 4, {{Role::attention_q, 0, 4}, {Role::attention_k, 4, 8}, {Role::attention_v, 8, 12}}};
    QVERIFY(fusion == expected);
    QVERIFY(told.roles.towers[0].kv_heads == 4);
  }

  // Figures whose sums would wrap, and whose quotients would divide by nothing.
  void parts_of_shapes_that_nobody_can_store() {
    auto tensors = test::network("falcon").tensors;
    constexpr std::uint64_t half = std::uint64_t{1} << 63;
    for (auto& tensor : tensors) {
      if (tensor.name.ends_with("query_key_value.weight")) tensor.shape = {half + half / 2, 16};
      if (tensor.name.ends_with("self_attention.dense.weight")) tensor.shape = {16, half};
    }
    const auto told = recognised(tensors, R"({"num_attention_heads": 2})");
    QVERIFY(told.family() == "bloom" && !told.roles.towers[0].q_rows);
  }

  void one_key_for_all_heads() {
    const auto told = recognised("falcon", R"({"model_type": "falcon", "num_attention_heads": 4})");
    QVERIFY(told.roles.towers[0].heads == 4 && told.roles.towers[0].kv_heads == 1);
    const Fusion expected{
        0, 1, {{Role::attention_q, 0, 16}, {Role::attention_k, 16, 20}, {Role::attention_v, 20, 24}}};
    QVERIFY(told.roles.tensors[1].fusion == expected);
  }

  void towers_have_their_own_figures() {
    const auto clip = recognised("clip", R"({"model_type": "clip", "text_config": {"num_attention_heads": 2},
                                            "vision_config": {"num_attention_heads": 4, "hidden_size": 16}})");
    QVERIFY(clip.roles.towers[1].heads == 2 && clip.roles.towers[2].heads == 4 && clip.notes.empty());
    const auto whisper = recognised(
        "whisper", R"({"model_type": "whisper", "encoder_attention_heads": 4, "decoder_attention_heads": 2,
                                                  "encoder_layers": 2, "decoder_layers": 2, "d_model": 16, "tie_word_embeddings": false})");
    QVERIFY2(whisper.notes.empty(), whisper.notes.empty() ? "" : whisper.notes[0].c_str());
    const auto& towers = whisper.roles.towers;
    const auto heads = [&](Tower tower) {
      return std::ranges::find(towers, tower, &TowerDims::tower)->heads;
    };
    QVERIFY(heads(Tower::encoder) == 4 && heads(Tower::decoder) == 2);
  }

  void tied_heads() {
    auto tensors = test::network("gpt2").tensors;
    const auto both = recognised(tensors, R"({"tie_word_embeddings": true})");
    QVERIFY((both.ties ==
             std::vector{Tie{"transformer.wte.weight", "lm_head.weight", Tie::Reason::config, true}}));
    QVERIFY(has_note(both, "yet both are stored"));
    QVERIFY(recognised(tensors, R"({"tie_word_embeddings": false})").ties.empty());
    QVERIFY(recognised(tensors).ties.empty() && recognised(tensors).notes.empty());

    std::erase_if(tensors, [](const NamedTensor& tensor) { return tensor.name == "lm_head.weight"; });
    const auto implied = recognised(tensors, R"({"tie_word_embeddings": true})");
    QVERIFY((implied.ties ==
             std::vector{Tie{"transformer.wte.weight", "lm_head.weight", Tie::Reason::config, false}}));
    QVERIFY(implied.notes.empty());
    QVERIFY(has_note(recognised(tensors), "lm_head.weight is not stored"));
    QVERIFY(recognised(tensors, R"({"tie_word_embeddings": false})").notes.empty());
  }

  void tied_heads_of_models_with_parts() {
    const auto bert = recognised("old_bert", R"({"tie_word_embeddings": true})");  // without a head
    QVERIFY(bert.ties.empty());
    auto tensors = test::network("old_bert").tensors;
    tensors.push_back({"cls.predictions.bias", {20}});
    const auto head = recognised(tensors, R"({"tie_word_embeddings": true})");
    QCOMPARE(head.ties.size(), std::size_t{1});
    QCOMPARE(head.ties[0].tied, std::string("cls.predictions.decoder.weight"));
  }

  // A model whose readers allow two names for one range, as pickled files have them.
  void tensors_of_one_storage_are_tied() {
    std::vector<TensorInfo> tensors;
    for (const char* name : {"transformer.wte.weight", "lm_head.weight", "transformer.wpe.weight"})
      tensors.push_back({name, DType::F32, {4, 2}, 8, 32, 64, 0});
    tensors[2].offset = 96;
    const Model model("m", "none", {}, std::move(tensors), {});
    const auto architecture = recognise(model);
    QCOMPARE(architecture.ties.size(), std::size_t{1});
    QVERIFY(architecture.ties[0].reason == Tie::Reason::shared_storage && architecture.ties[0].stored);
  }

  void strange_networks_fall_back() {
    const auto strange =
        recognised(test::tensor_list("a.0.weight 2 2\na.1.weight 2 2\nb 3"), R"({"model_type": "llama"})");
    QVERIFY(strange.family().empty() && strange.recognition == Recognition::fallback);
    QVERIFY(has_note(strange, "what names alone say") && has_note(strange, "model_type llama"));
    QCOMPARE(strange.roles.tensors.size(), std::size_t{3});
  }
};

QTEST_APPLESS_MAIN(TestRecognise)
#include "test_recognise.moc"
