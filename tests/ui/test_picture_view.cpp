// Laws of looking closer: what is under the cursor stays there, nothing empty is shown, elements end as
// squares.
#include <QTest>
#include <cmath>

#include "tests/ui/support/palettes.h"
#include "ui/charts/colour_map.h"
#include "ui/charts/picture_view.h"

using namespace driftseal;
using namespace driftseal::ui;

class TestPictureView : public QObject {
  Q_OBJECT

  static PictureView viewOf(std::uint64_t rows, std::uint64_t columns) {
    PictureView view;
    view.setFrame({10, 20, 400, 300});
    view.setPicture({rows, columns, rows * columns});
    return view;
  }

 private Q_SLOTS:
  void TheWholeFitsTheFrame() {
    for (const auto& [rows, columns] : {std::pair{4096, 11008}, {11008, 4096}, {2, 100000}, {1, 3}, {1, 1}}) {
      const PictureView view = viewOf(static_cast<std::uint64_t>(rows), static_cast<std::uint64_t>(columns));
      QVERIFY(view.frame().adjusted(-1, -1, 1, 1).contains(view.pictureRect()));
      QCOMPARE(view.visible().rows, static_cast<std::uint64_t>(rows));
      QCOMPARE(view.visible().columns, static_cast<std::uint64_t>(columns));
    }
  }

  void WhatIsUnderTheCursorStaysThere() {
    PictureView view = viewOf(4096, 4096);
    const QPointF at(180, 150);
    const auto before = *view.placeAt(at);
    for (int i = 0; i < 30; ++i) view.zoom(at, 1.5);
    const auto after = *view.placeAt(at);
    QVERIFY(before.row <= after.row && after.row <= before.row + 16);
    QVERIFY(before.column <= after.column && after.column <= before.column + 16);
    for (int i = 0; i < 60; ++i) view.zoom(at, 1 / 1.5);
    QVERIFY(view.showsAll());
  }

  void ElementsEndAsSquares() {
    for (const auto& [rows, columns] : {std::pair{4096, 11008}, {3, 100000}, {2, 2}}) {
      PictureView view = viewOf(static_cast<std::uint64_t>(rows), static_cast<std::uint64_t>(columns));
      view.zoomToElements({1, 1});
      for (int i = 0; i < 60; ++i) view.zoom(view.frame().center(), 2);
      QCOMPARE(view.elementSize().width(), PictureView::largest_element);
      QCOMPARE(view.elementSize().height(), PictureView::largest_element);
      QCOMPARE(view.tile(), (std::pair<std::uint64_t, std::uint64_t>(1, 1)));
    }
  }

  void PlacesAndPixelsAgree() {
    PictureView view = viewOf(1000, 700);
    view.zoomToElements({500, 350});
    for (const PicturePlace place : {PicturePlace{500, 350}, PicturePlace{497, 353}})
      QCOMPARE(view.placeAt(view.rectOf({place.row, place.column, 1, 1}).center()), place);
  }

  void NothingEmptyIsShown() {
    PictureView view = viewOf(1000, 1000);
    view.zoom(view.frame().center(), 10);
    view.pan({1e6, 1e6});
    QCOMPARE(view.visible().row, std::uint64_t{0});
    view.pan({-1e7, -1e7});
    const Area seen = view.visible();
    QCOMPARE(seen.row + seen.rows, std::uint64_t{1000});
    QVERIFY(view.pictureRect().contains(view.frame().adjusted(1, 1, -1, -1)));
  }

  void NoPictureIsHarmless() {
    PictureView view = viewOf(0, 0);
    view.zoom({50, 50}, 2);
    view.pan({5, 5});
    QCOMPARE(view.visible(), Area());
    QVERIFY(!view.placeAt({50, 50}));
  }

  void ColoursGrowApartFromTheBackground() {
    for (const QPalette& palette : {QPalette(Qt::white, Qt::white), darkPalette()}) {
      ColourMap map(palette);
      map.setRange(1e-6, 1, true);
      const int ground = qGray(palette.color(QPalette::Base).rgb());
      const bool dark = ground < 128;
      int before = ground;
      for (double value = 1e-6; value <= 1; value *= 10) {
        const int level = qGray(map.colour(value));
        QVERIFY(dark ? level >= before : level <= before);
        before = level;
      }
      QVERIFY(std::abs(before - ground) > 90);
      QVERIFY(map.colour(0) == map.unchanged() && map.colour(std::nan("")) == map.notFinite());
      QCOMPARE(map.valueAt(0.5), 1e-3);
    }
  }
};

QTEST_MAIN(TestPictureView)
#include "test_picture_view.moc"
