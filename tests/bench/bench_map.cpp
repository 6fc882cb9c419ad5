// Frames of the map of 200 layers by 16 roles: painted anew at every step of scrolling, and after new
// figures.
#include <benchmark/benchmark.h>

#include <QApplication>
#include <QImage>
#include <cmath>

#include "ui/charts/drift_map.h"

namespace {

using namespace driftseal::ui;

constexpr int layers = 200, roles = 16;

DriftCells cells() {
  DriftCells made;
  for (int row = 0; row < layers; ++row)
    made.rows.push_back({QString::number(row), QStringLiteral("layer %1").arg(row), {}, true});
  for (int column = 0; column < roles; ++column)
    made.columns.push_back({QStringLiteral("r%1").arg(column), QStringLiteral("role %1").arg(column)});
  for (int cell = 0; cell < layers * roles; ++cell)
    made.cells.push_back({DriftCell::State::changed, 1e-3 * (1 + cell % 977), true, true});
  return made;
}

// On a screen of 1920 x 1080; fit: all 3,200 cells in view at once.
void frames(benchmark::State& state) {
  DriftMap map;
  map.resize(1600, 900);
  map.setMeasure(driftseal::ui::Measure::relative_norm, QStringLiteral("norm"), true);
  map.setFit(state.range(0) != 0);
  map.setCells(cells());
  QImage frame(map.size(), QImage::Format_RGB32);
  int cell = 0;
  for (auto _ : state) {
    map.setCurrent(cell = (cell + roles) % (layers * roles));
    map.render(&frame);
  }
}
BENCHMARK(frames)->ArgName("fit")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

void newFigures(benchmark::State& state) {
  DriftMap map;
  map.resize(1600, 900);
  const DriftCells figures = cells();
  for (auto _ : state) map.setCells(figures);
}
BENCHMARK(newFigures)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
