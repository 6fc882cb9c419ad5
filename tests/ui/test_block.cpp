// The view of one tensor's change: parts that arrive one after another, keys and clicks in each, table and
// picture linked, and a selection that moves on.
#include <QAbstractItemModelTester>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>
#include <cmath>
#include <limits>

#include "tests/support/safetensors_file.h"
#include "ui/charts/delta_image.h"
#include "ui/charts/histogram_chart.h"
#include "ui/charts/spectrum_chart.h"
#include "ui/pages/block_view.h"
#include "ui/session/audit_session.h"
#include "ui/widgets/data_table.h"

using namespace driftseal;
using namespace driftseal::ui;
using driftseal::test::SafetensorsFile;

namespace {

constexpr int side = 60;

// Where a change of `matrix` is put, and how much.
std::vector<float> matrixValues(bool tuned) {
  std::vector<float> values(side * side, 1);
  if (!tuned) return values;
  for (int i = 0; i < side; ++i) values[static_cast<std::size_t>(i * side + 7)] += 0.25F;  // rank 1
  values[20 * side + 30] += 8;                                                             // and 1 more
  return values;
}

SafetensorsFile model(bool tuned) {
  SafetensorsFile file;
  file.add("a.matrix", DType::F32, {side, side}, matrixValues(tuned));
  file.add("b.vector", DType::F32, {4}, std::vector<float>{1, 2, 3, tuned ? 5.0F : 4.0F});
  file.add("c.integers", DType::I32, {2, 2}, std::vector<std::int32_t>{1, 2, 3, tuned ? 9 : 4});
  const float odd = tuned ? std::numeric_limits<float>::quiet_NaN() : 1;
  file.add("d.broken", DType::F32, {2, 2}, std::vector<float>{odd, 1, 1, tuned ? 2.0F : 1.0F});
  file.add("e.same", DType::F32, {3, 3}, std::vector<float>(9, 1));
  file.add("f.empty", DType::F32, {0, 3}, std::vector<float>());
  if (tuned) file.add("g.added", DType::F32, {2}, std::vector<float>{1, 2});
  return file;
}

struct Scene {
  QTemporaryDir folder;
  SteadyClock clock;
  JobBoard board{clock};
  AuditSession session{board};
  TensorTableModel tensors;
  TensorSelection selection;
  BlockView view{session, tensors, selection};

  Scene() {
    QObject::connect(&session, &AuditSession::openedChanged, &tensors,
                     [this] { tensors.setPair(session.opened()); });
    view.resize(640, 480);
    view.show();
    (void)QTest::qWaitForWindowExposed(&view);
  }
  QString path(const char* name) const { return folder.filePath(QString::fromLatin1(name)); }
  bool open() {
    model(false).write(path("base.safetensors").toStdString());
    model(true).write(path("tuned.safetensors").toStdString());
    session.open(path("base.safetensors"), path("tuned.safetensors"));
    return QTest::qWaitFor([this] { return session.opened() && !session.isMeasuring(); });
  }
  bool choose(const char* name) {
    selection.setRow(tensors.rowOf(QString::fromLatin1(name)));
    return QTest::qWaitFor([this] { return view.study().state() == StudyState::done; });
  }
  bool openAt(const char* name) { return open() && choose(name); }
  bool entriesAreThere() {
    return QTest::qWaitFor([this] { return view.image()->readOut().contains(QStringLiteral("tuned")); });
  }
  int tableRow() const { return view.largest()->currentIndex().row(); }
};

QPoint pixelOf(const DeltaImage& image, std::uint64_t row, std::uint64_t column) {
  return image.view().rectOf({row, column, 1, 1}).center().toPoint();
}

}  // namespace

class TestBlock : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void SaysWhatToDoFirst() {
    Scene scene;
    QVERIFY(scene.view.message().contains(QStringLiteral("Choose a tensor")));
    QVERIFY(scene.open());
    QVERIFY(!scene.view.message().isEmpty());
  }

  void PartsArriveOneAfterAnother() {
    Scene scene;
    QVERIFY(scene.open());
    std::vector<StudyState> states;
    connect(&scene.view.study(), &BlockStudy::changed, this,
            [&] { states.push_back(scene.view.study().state()); });
    QVERIFY(scene.choose("a.matrix"));
    QCOMPARE(states, (std::vector{StudyState::portraying, StudyState::finding_spectrum, StudyState::done}));
    QVERIFY(scene.view.message().isEmpty());
    QCOMPARE(scene.view.study().portrait()->largest.size(), std::size_t{61});
    QCOMPARE(scene.view.study().spectrum()->numerical_rank.rank, std::uint64_t{2});
    QCOMPARE(scene.view.largest()->model()->rowCount(), 61);
  }

  void TheModelKeepsItsPromises() {
    Scene scene;
    LargestChangesModel changes;
    QAbstractItemModelTester tester(&changes, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVERIFY(scene.openAt("a.matrix"));
    changes.setPortrait(scene.view.study().portrait(), {side, side});
    QCOMPARE(changes.index(0, LargestChangesModel::index_column).data().toString(),
             QStringLiteral("[20, 30]"));
    QCOMPARE(changes.index(0, LargestChangesModel::base_column).data().toString(), QStringLiteral("1"));
    QCOMPARE(changes.index(0, LargestChangesModel::tuned_column).data().toString(), QStringLiteral("9"));
    QCOMPARE(
        changes.index(0, LargestChangesModel::share_column).data(LargestChangesModel::sort_role).toDouble(),
        64 / (64 + 60 / 16.0));
    QCOMPARE(changes.rowOf(20 * side + 30), 0);
    QCOMPARE(changes.rowOf(5), -1);
    changes.setPortrait(nullptr, {});
  }

  void TheRankCursorReadsTheResidual() {
    Scene scene;
    QVERIFY(scene.openAt("a.matrix"));
    SpectrumChart& chart = *scene.view.spectrum();
    QTest::keyClick(&chart, Qt::Key_Home);
    QCOMPARE(chart.rank(), 0);
    QVERIFY(chart.readOut().contains(QStringLiteral("100")));
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.rank(), 1);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.rank(), 2);
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(chart.rank(), 1);
    QCOMPARE(chart.accessibleDescription(), chart.readOut());
    const QPointF at = chart.valuePosition(1);
    QTest::mouseClick(reinterpret_cast<QWidget*>(chart.plot()), Qt::LeftButton, {},
                      at.toPoint() + QPoint(1, 3));
    QCOMPARE(chart.rank(), 2);
    QTest::keyClick(&chart, Qt::Key_End);
    QVERIFY(chart.csv().count(QLatin1Char('\n')) >= 3);
  }

  void TheHistogramIsWalkedBarByBar() {
    Scene scene;
    QVERIFY(scene.openAt("a.matrix"));
    HistogramChart& chart = *scene.view.histogram();
    QVERIFY(chart.readOut().contains(QStringLiteral("unchanged")));
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.current(), 1);
    QVERIFY(chart.readOut().contains(QStringLiteral("60")));
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.current(), chart.lastBar());
    QTest::keyClick(&chart, Qt::Key_Left);
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(chart.current(), 0);
    QTest::keyClick(&chart, Qt::Key_Left);  // nothing became smaller
    QCOMPARE(chart.current(), 0);
  }

  void TableAndPictureAreLinked() {
    Scene scene;
    QVERIFY(scene.openAt("a.matrix"));
    scene.view.showPart(BlockView::where_part);
    DeltaImage& image = *scene.view.image();
    scene.view.largest()->setCurrentIndex(scene.view.largest()->model()->index(0, 0));
    QCOMPARE(image.chosen(), (PicturePlace{20, 30}));
    QVERIFY(image.view().elementSize().width() >= PictureView::readable_element);
    QVERIFY(image.view().frame().contains(pixelOf(image, 20, 30)));
    QVERIFY(image.readOut().contains(QStringLiteral("tuned 9")));
    QTest::keyClick(&image, Qt::Key_0);
    QVERIFY(image.view().showsAll());
    QTest::mouseClick(&image, Qt::LeftButton, {}, pixelOf(image, 11, 7));
    QCOMPARE(image.chosen(), (PicturePlace{11, 7}));
    QCOMPARE(scene.tableRow(), 12);  // the largest, then those of the column in their order
    QTest::mouseClick(&image, Qt::LeftButton, {}, pixelOf(image, 50, 50));
    QCOMPARE(scene.tableRow(), -1);
    QVERIFY(QTest::qWaitFor([&] { return image.readOut().startsWith(QStringLiteral("[50, 50]: base 1")); }));
  }

  void ThePictureIsDrivenByKeys() {
    Scene scene;
    QVERIFY(scene.openAt("a.matrix"));
    scene.view.showPart(BlockView::where_part);
    DeltaImage& image = *scene.view.image();
    const double before = image.view().elementSize().width();
    QTest::keyClick(&image, Qt::Key_Plus);
    QVERIFY(image.view().elementSize().width() > before);
    for (int i = 0; i < 4; ++i) QTest::keyClick(&image, Qt::Key_Plus);
    const Area seen = image.view().visible();
    QTest::keyClick(&image, Qt::Key_Right);
    QVERIFY(image.view().visible().column > seen.column);
    for (int i = 0; i < 6; ++i) QTest::keyClick(&image, Qt::Key_Minus);
    QVERIFY(image.view().showsAll());
    QTest::keyClick(&image, Qt::Key_Return);
    QVERIFY(image.view().elementSize().width() >= PictureView::readable_element);
    QVERIFY(scene.entriesAreThere());
    const auto chosen = *image.chosen();
    QTest::keyClick(&image, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(image.chosen(), (PicturePlace{chosen.row + 1, chosen.column}));
    QCOMPARE(image.accessibleDescription(), image.readOut());
  }

  void ThePictureIsDrivenByTheMouse() {
    Scene scene;
    QVERIFY(scene.openAt("a.matrix"));
    scene.view.showPart(BlockView::where_part);
    DeltaImage& image = *scene.view.image();
    const QPoint at = pixelOf(image, 20, 30);
    QTest::mouseMove(&image, at + QPoint(30, 0));
    QTest::mouseMove(&image, at);
    QVERIFY(QTest::qWaitFor([&] { return image.readOut().startsWith(QStringLiteral("[20, 30]")); }));
    QWheelEvent wheel(at, image.mapToGlobal(at), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&image, &wheel);
    QVERIFY(!image.view().showsAll());
    QCOMPARE(image.view().placeAt(at), (PicturePlace{20, 30}));  // zoomed about the cursor
    QTest::mouseDClick(&image, Qt::LeftButton, {}, at);
    QVERIFY(image.view().elementSize().width() >= PictureView::readable_element);
  }

  void AVectorAndAScalarArePictures() {
    Scene scene;
    QVERIFY(scene.openAt("b.vector"));
    QVERIFY(scene.view.message().isEmpty());
    QCOMPARE(scene.view.study().spectrum()->method, SpectrumMethod::vector);
    QVERIFY(scene.view.image()->readOut().contains(QStringLiteral("rows 0 to 0, columns 0 to 3")));
  }

  void SaysWhyThereIsNoSpectrum() {
    Scene scene;
    QVERIFY(scene.openAt("c.integers"));
    QVERIFY(scene.view.spectrum()->readOut().contains(QStringLiteral("integers")));
    QCOMPARE(scene.view.largest()->model()->rowCount(), 1);
    QVERIFY(scene.choose("d.broken"));
    QVERIFY(scene.view.spectrum()->readOut().contains(QStringLiteral("not finite")));
    QVERIFY(scene.view.histogram()->readOut().contains(QStringLiteral("not finite: 1")));
    QVERIFY(scene.choose("e.same"));
    QVERIFY(scene.view.spectrum()->readOut().contains(QStringLiteral("Nothing changed")));
    QCOMPARE(scene.view.largest()->model()->rowCount(), 0);
    QVERIFY(scene.choose("f.empty"));
    QVERIFY(scene.view.message().contains(QStringLiteral("no elements")));
    scene.selection.setRow(scene.tensors.rowOf(QStringLiteral("g.added")));
    QCOMPARE(scene.view.study().state(), StudyState::not_comparable);
    QVERIFY(scene.view.message().contains(QStringLiteral("cannot be compared")));
  }

  void TheSelectionMovesOnWhileAStudyRuns() {
    Scene scene;
    QVERIFY(scene.open());
    for (int round = 0; round < 20; ++round) {
      scene.selection.setRow(
          scene.tensors.rowOf(round % 2 ? QStringLiteral("a.matrix") : QStringLiteral("b.vector")));
      QTest::qWait(round % 5 * 15);
    }
    QVERIFY(scene.choose("b.vector"));
    QCOMPARE(scene.view.study().portrait()->picture.elements, std::uint64_t{4});
    QCOMPARE(scene.view.study().spectrum()->columns, std::uint64_t{4});
  }

  void GoingBackIsInstant() {
    Scene scene;
    QVERIFY(scene.openAt("a.matrix"));
    const PortraitPtr portrait = scene.view.study().portrait();
    QVERIFY(scene.choose("b.vector"));
    QCOMPARE(scene.view.study().cachedTensors(), std::size_t{2});
    scene.selection.setRow(scene.tensors.rowOf(QStringLiteral("a.matrix")));
    QCOMPARE(scene.view.study().state(), StudyState::done);
    QCOMPARE(scene.view.study().portrait(), portrait);
  }

  void AnotherPairForgetsEverything() {
    Scene scene;
    QVERIFY(scene.openAt("a.matrix"));
    scene.session.swapModels();
    QCOMPARE(scene.view.study().portrait(), nullptr);
    QCOMPARE(scene.view.study().cachedTensors(), std::size_t{0});
    QVERIFY(QTest::qWaitFor([&] { return scene.view.study().state() == StudyState::done; }));
    QCOMPARE(scene.view.study().entry()->name, std::string("a.matrix"));
    QCOMPARE(scene.view.study().portrait()->largest.size(), std::size_t{61});
    QCOMPARE(scene.view.study().portrait()->largest.front().entry.delta, -8.0);
    scene.session.open(scene.path("base.safetensors"), {});
    QVERIFY(!scene.view.message().isEmpty());
    QCOMPARE(scene.view.largest()->model()->rowCount(), 0);
  }

  void TheWholePageShowsAllParts() {
    Scene scene;
    QVERIFY(scene.openAt("a.matrix"));
    QVERIFY(!scene.view.image()->isVisible());
    scene.view.setWholePage(true);
    for (QWidget* part : std::initializer_list<QWidget*>{scene.view.image(), scene.view.spectrum(),
                                                         scene.view.histogram(), scene.view.largest()})
      QVERIFY(part->isVisible());
    QSignalSpy wanted(&scene.view, &BlockView::wholePageWanted);
    QTest::keyClick(scene.view.image(), Qt::Key_Escape);
    QCOMPARE(wanted.size(), 1);
    scene.view.setWholePage(false);
    QVERIFY(scene.view.spectrum()->isVisible() && !scene.view.image()->isVisible());
  }

  void ChartsExportThemselves() {
    Scene scene;
    QVERIFY(scene.openAt("a.matrix"));
    for (Chart* chart : scene.view.findChildren<Chart*>()) {
      QImage image(400, 300, QImage::Format_RGB32);
      image.fill(Qt::magenta);
      QPainter painter(&image);
      chart->paintChart(painter, image.size());
      QVERIFY(image.pixelColor(0, 0) != QColor(Qt::magenta));
      QVERIFY(chart->csv().count(QLatin1Char('\n')) > 1);
      QVERIFY(!chart->accessibleName().isEmpty() && !chart->accessibleDescription().isEmpty());
    }
  }
};

QTEST_MAIN(TestBlock)
#include "test_block.moc"
