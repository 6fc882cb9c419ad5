// Estimates of progress and time, and the words for them.
#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

#include "ui/models/phases_model.h"
#include "ui/present/numbers.h"
#include "ui/session/progress_estimate.h"

using namespace driftseal;
using namespace driftseal::ui;

class TestProgress : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { QLocale::setDefault(QLocale::c()); }

  void FractionAddsThePhases() {
    ProgressEstimate estimate({{Phase::committing, 0.6}, {Phase::opening, 0.4}});
    QVERIFY(!estimate.phase());
    estimate.update({Phase::committing, 1, 2}, 3);
    QCOMPARE(estimate.fraction(), 0.3);
    estimate.update({Phase::opening, 1, 4}, 7);
    QCOMPARE(estimate.fraction(), 0.7);
    QCOMPARE(*estimate.phase(), Phase::opening);
  }

  void PhasesMayComeTwice() {
    ProgressEstimate estimate({{Phase::measuring, 0.1},
                               {Phase::committing, 0.4},
                               {Phase::measuring, 0.1},
                               {Phase::committing, 0.4}});
    estimate.update({Phase::measuring, 1, 1}, 1);
    estimate.update({Phase::committing, 1, 1}, 2);
    QCOMPARE(estimate.fraction(), 0.5);
    estimate.update({Phase::committing, 1, 4}, 3);  // from its beginning: the second model, measured before
    QCOMPARE(estimate.fraction(), 0.7);
    estimate.update({Phase::committing, 1, 1}, 4);
    QCOMPARE(estimate.fraction(), 1.0);
  }

  void FractionNeverFalls() {
    ProgressEstimate estimate({{Phase::committing, 0.6}, {Phase::opening, 0.4}});
    estimate.update({Phase::opening, 1, 2}, 1);
    estimate.update({Phase::committing, 0, 2}, 2);
    QCOMPARE(estimate.fraction(), 0.8);
  }

  void StepsTellWhatEachPhaseTook() {
    ProgressEstimate estimate({{Phase::committing, 0.4, PhaseOf::tuned},
                               {Phase::measuring, 0.1, PhaseOf::base},
                               {Phase::committing, 0.4, PhaseOf::base},
                               {Phase::verifying, 0.05},
                               {Phase::verifying, 0.05, PhaseOf::verifier}});
    const auto states = [&] {
      std::vector<StepState> found;
      for (const PhaseStep& step : estimate.steps(20)) found.push_back(step.state);
      return found;
    };
    using enum StepState;
    QVERIFY(states() == std::vector({to_come, to_come, to_come, to_come, to_come}));
    estimate.update({Phase::committing, 1, 2}, 1);
    QVERIFY(states() == std::vector({running, to_come, to_come, to_come, to_come}));
    estimate.update({Phase::committing, 2, 2}, 4);
    estimate.update({Phase::verifying, 0, 1}, 9);  // the base needed nothing
    QVERIFY(states() == std::vector({done, skipped, skipped, running, to_come}));
    estimate.update({Phase::verifying, 1, 1}, 10);
    estimate.update({Phase::verifying, 0, 1}, 11);
    QVERIFY(states() == std::vector({done, skipped, skipped, done, running}));
    const auto steps = estimate.steps(20);
    QCOMPARE(steps[0].seconds, 8.0);
    QCOMPARE(steps[3].seconds, 2.0);
    QCOMPARE(steps[4].seconds, 9.0);
  }

  void UnknownPhaseAndEmptyTotalAreHarmless() {
    ProgressEstimate estimate({{Phase::committing, 1}});
    estimate.update({Phase::hashing, 5, 5}, 1);
    QCOMPARE(estimate.fraction(), 0.0);
    estimate.update({Phase::committing, 0, 0}, 1);
    QCOMPARE(estimate.fraction(), 0.0);
    estimate.update({Phase::committing, 7, 5}, 1);
    QCOMPARE(estimate.fraction(), 1.0);
  }

  void TimeLeftIsProportional() {
    ProgressEstimate estimate({{Phase::measuring, 1}});
    estimate.update({Phase::measuring, 1, 4}, 10);
    QCOMPARE(*estimate.secondsLeft(10), 30.0);
    QCOMPARE(*estimate.secondsLeft(20), 20.0);
    QCOMPARE(*estimate.secondsLeft(100), 0.0);
  }

  void NoGuessInTheDark() {
    ProgressEstimate estimate({{Phase::measuring, 1}});
    QVERIFY(!estimate.secondsLeft(5));
    estimate.update({Phase::measuring, 1, 1000}, 5);
    QVERIFY(!estimate.secondsLeft(5));
  }

  void SpeedsAreThoseOfThePhase() {
    PhasesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto rate = [&](const PhaseStep& step) {
      model.show({step}, 8'000'000);
      return model.index(0, PhasesModel::rate_column).data().toString();
    };
    QCOMPARE(rate({Phase::committing, PhaseOf::base, StepState::running, 2, {Phase::committing, 1, 4}}),
             QStringLiteral("1 M weights/s"));
    QCOMPARE(rate({Phase::hashing, PhaseOf::base, StepState::done, 2, {Phase::hashing, 4096, 4096}}),
             QStringLiteral("2.0 KiB/s"));
    QCOMPARE(rate({Phase::summing, PhaseOf::all, StepState::running, 2, {Phase::summing, 1, 4}}), QString());
    QCOMPARE(rate({Phase::committing, PhaseOf::base, StepState::to_come}), QString());
  }

  void Durations_data() {
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("short") << 0.83 << "0.8 s";
    QTest::newRow("rounds up") << 9.97 << "10 s";
    QTest::newRow("minutes") << 185.0 << "3 min 5 s";
    QTest::newRow("almost a minute") << 59.6 << "1 min 0 s";
    QTest::newRow("hours") << 7800.0 << "2 h 10 min";
  }
  void Durations() {
    QFETCH(double, seconds);
    QTEST(durationText(seconds), "text");
  }

  void Figures() {
    QCOMPARE(figureText(0.0), QStringLiteral("0"));
    QCOMPARE(figureText(0.0841234), QStringLiteral("0.08412"));
    QCOMPARE(figureText(std::optional<double>()), QStringLiteral("\u2013"));
    QCOMPARE(percentText(0.0123), QStringLiteral("1.23 %"));
    QCOMPARE(percentText(0.00001), QStringLiteral("< 0.01 %"));
    QCOMPARE(percentText(767.8), QLocale().toString(76780.0, 'f', 0) + QStringLiteral(" %"));
    QCOMPARE(percentText(0.0), QStringLiteral("0 %"));
    QCOMPARE(shapeText({96, 256}), QStringLiteral("96 \u00d7 256"));
    QCOMPARE(shapeText({}), QStringLiteral("scalar"));
  }
};

QTEST_GUILESS_MAIN(TestProgress)
#include "test_progress.moc"
