// De-quantisation against known answers: gguf_blocks.json, computed from the definitions by gguf_blocks.py.
#include <QTest>
#include <random>

#include "core/base/json.h"
#include "core/base/mapped_file.h"
#include "core/base/sha256.h"
#include "core/model/gguf/block_values.h"

using namespace driftseal;

static const std::string answers_path = DRIFTSEAL_SOURCE_DIR "/tests/core/model/gguf_blocks.json";

static const gguf::Type* type_named(std::string_view name) {
  for (std::uint32_t number = 0; number < 64; ++number)
    if (const auto* type = gguf::find_type(number); type != nullptr && type->name == name) return type;
  return nullptr;
}

static Bytes read_all(const gguf::Type& type, ByteView blocks) {
  Bytes values(blocks.size() / type.bytes * type.elements * sizeof(float));
  gguf::BlockValues(type, blocks).read(0, values);
  return values;
}

static std::string first_bits(ByteView values) {
  std::uint32_t bits;
  std::memcpy(&bits, values.data(), sizeof bits);
  return QString::asprintf("%08x", bits).toStdString();
}

class TestGgufBlocks : public QObject {
  Q_OBJECT
  Json answers_;

 private slots:
  void initTestCase() {
    const auto bytes = read_file(answers_path, 1 << 20);
    QVERIFY(bytes.ok());
    auto json = parse_json(text_of(*bytes), answers_path);
    QVERIFY(json.ok());
    answers_ = std::move(*json);
  }

  void every_decoder_has_answers() {
    for (std::uint32_t number = 0; number < 256; ++number) {
      const auto* type = gguf::find_type(number);
      if (type == nullptr || type->decode == nullptr) continue;
      QVERIFY2(answers_.find(type->name) != nullptr, type->name.data());
    }
  }

  void known_answers() {
    for (const auto& [name, place, cases] : *answers_.object()) {
      const auto* type = type_named(name);
      QVERIFY2(type != nullptr, name.c_str());
      for (const Json& known : *cases.array()) {
        const auto block = from_hex(*known.find("block")->string());
        QCOMPARE(block->size(), std::size_t{type->bytes});
        const auto values = read_all(*type, *block);
        const auto what = name + ", " + known.place.text();
        QVERIFY2(first_bits(values) == *known.find("first")->string(), what.c_str());
        QVERIFY2(first_bits(ByteView(values).last(4)) == *known.find("last")->string(), what.c_str());
        QVERIFY2(to_hex(sha256(values)) == *known.find("sha256")->string(), what.c_str());
      }
    }
  }

  void any_range_is_a_part_of_the_whole() {
    std::mt19937 random(5);
    for (std::uint32_t number = 0; number < 64; ++number) {
      const auto* type = gguf::find_type(number);
      if (type == nullptr || type->decode == nullptr) continue;
      Bytes blocks(5 * type->bytes);
      for (auto& byte : blocks) byte = static_cast<std::uint8_t>(random());
      const auto whole = read_all(*type, blocks);
      for (int round = 0; round < 200; ++round) {
        const std::size_t begin = random() % (5 * type->elements),
                          n = random() % (5 * type->elements - begin + 1);
        Bytes part(n * sizeof(float) + 1);  // not aligned for floats
        gguf::BlockValues(*type, blocks).read(begin, std::span(part).subspan(1));
        QVERIFY2(
            std::equal(part.begin() + 1, part.end(), whole.begin() + static_cast<std::ptrdiff_t>(4 * begin)),
            type->name.data());
      }
    }
  }
};

QTEST_APPLESS_MAIN(TestGgufBlocks)
#include "test_gguf_blocks.moc"
