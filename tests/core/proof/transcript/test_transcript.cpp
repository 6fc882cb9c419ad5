// The transcript against known answers and against what a transcript must not forget.
#include <QTest>

#include "core/proof/transcript/transcript.h"
#include "tests/support/vectors.h"

using namespace driftseal;
using namespace driftseal::proof;

namespace {

void initial(Transcript& transcript, const Json& step) {
  for (const Json& item : test::array(step, "items")) {
    const auto& pair = test::array(item);
    transcript.absorb(test::text(pair[0]), test::bytes(pair[1]));
  }
}

void draw_field(Transcript& transcript, const Json& step) {
  const auto& label = test::text(step, "label");
  const bool nonzero = *test::member(step, "nonzero").boolean();
  const Fp drawn = nonzero ? transcript.draw_nonzero(label) : transcript.draw_field(label);
  QCOMPARE(drawn, test::element(step, "value"));
}

void draw_point(Transcript& transcript, const Json& step) {
  const auto point = transcript.draw_point(test::text(step, "label"), test::number(step, "n"));
  QVERIFY(point == test::elements(test::member(step, "value")));
}

void draw_positions(Transcript& transcript, const Json& step) {
  const auto positions =
      transcript.draw_positions(test::text(step, "label"), test::number(step, "n"), test::number(step, "q"));
  QVERIFY(positions == test::numbers(test::member(step, "value")));
}

void find_nonce(Transcript& transcript, const Json& step) {
  const auto bits = static_cast<unsigned>(test::number(step, "bits"));
  Bytes smallest;
  append_u64(smallest, transcript.find_nonce(bits));
  QVERIFY(smallest == test::bytes(test::member(step, "smallest")));
  transcript.absorb_nonce(transcript.find_nonce(bits));
}

void play(Transcript& transcript, const Json& step) {
  const auto& op = test::text(step, "op");
  if (op == "initial") return initial(transcript, step);
  if (op == "absorb")
    return transcript.absorb(test::text(step, "tag"), test::bytes(test::member(step, "data")));
  if (op == "field") return draw_field(transcript, step);
  if (op == "point") return draw_point(transcript, step);
  if (op == "positions") return draw_positions(transcript, step);
  if (op == "nonce") return find_nonce(transcript, step);
  QCOMPARE(op, std::string("seed"));
  QVERIFY(transcript.draw_seed(test::text(step, "label")) == test::digest(test::member(step, "value")));
}

}  // namespace

class TestTranscript : public QObject {
  Q_OBJECT
 private slots:
  void knownAnswers() {
    const Json vectors = test::load_vectors("reference/transcript.json");
    Transcript transcript;
    for (const Json& step : test::array(vectors, "steps")) {
      play(transcript, step);
      QVERIFY(transcript.state() == test::digest(test::member(step, "state")));
    }
  }

  void absorbFieldsIsAbsorbingTheirBytes() {
    const std::vector<Fp> elements = {Fp::one(), Fp::from_i64(-1), Fp::from_u64(77)};
    Bytes bytes(48);
    for (std::size_t i = 0; i < 3; ++i) elements[i].to_bytes(&bytes[16 * i]);
    Transcript a, b;
    a.absorb_fields("y", elements);
    b.absorb("y", bytes);
    QVERIFY(a.state() == b.state());
  }

  void movedBoundaryBetweenTagAndDataIsNoticed() {
    Transcript a, b;
    a.absorb("ab", view_of("c"));
    b.absorb("a", view_of("bc"));
    QVERIFY(a.state() != b.state());
  }

  void emptyMessageIsNoticed() {
    Transcript a, b;
    a.absorb("tag", {});
    QVERIFY(a.state() != b.state());
  }

  void labelsSeparateDraws() {
    Transcript a, b;
    QVERIFY(a.draw_field("alpha") != b.draw_field("beta"));
    QVERIFY(a.state() != b.state());
  }

  void everyDrawRatchets() {
    Transcript transcript;
    const Fp first = transcript.draw_field("r");
    QVERIFY(first != transcript.draw_field("r"));
  }

  void pointIsOneDraw() {
    Transcript a, b;
    const auto point = a.draw_point("tau0", 5);
    QCOMPARE(b.draw_field("tau0"), point[0]);
    QVERIFY(a.state() == b.state());
  }

  void positionsAreDistinctAndSorted() {
    Transcript transcript;
    const auto positions = transcript.draw_positions("positions", 300, 213);
    QCOMPARE(positions.size(), std::size_t{213});
    for (std::size_t i = 1; i < positions.size(); ++i) QVERIFY(positions[i - 1] < positions[i]);
    QVERIFY(positions.back() < 300);
  }

  void nonceBits() {
    Transcript transcript;
    const std::uint64_t nonce = transcript.find_nonce(10);
    QVERIFY(transcript.nonce_fits(nonce, 10));
    QVERIFY(transcript.nonce_fits(nonce, 0));
    for (std::uint64_t smaller = 0; smaller < nonce; ++smaller) QVERIFY(!transcript.nonce_fits(smaller, 10));
    QVERIFY(!transcript.nonce_fits(nonce, 64));
  }

  void nonceIsBoundToTheState() {
    Transcript a, b;
    b.absorb("h", view_of("another message"));
    const std::uint64_t nonce = a.find_nonce(16);
    QVERIFY(!b.nonce_fits(nonce, 16));
  }
};

QTEST_APPLESS_MAIN(TestTranscript)
#include "test_transcript.moc"
