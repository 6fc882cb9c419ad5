// One cancellable step: results arrive on the thread of the window, stale ones never do.
#include <QSignalSpy>
#include <QTest>
#include <atomic>
#include <chrono>
#include <future>

#include "ui/session/job.h"
#include "ui/session/job_board.h"

using namespace driftseal;
using namespace driftseal::ui;
using Number = std::shared_ptr<const int>;

namespace {

Result<Number> untilStopped(const Task& task) {
  while (!task.stopped()) std::this_thread::sleep_for(std::chrono::milliseconds(2));
  return cancelled();
}

Result<Number> number(int n) { return std::make_shared<const int>(n); }

class StoppedClock final : public Clock {
 public:
  qint64 milliseconds() const override { return now; }
  qint64 now = 0;
};

}  // namespace

class TestJob : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void ResultArrivesOnTheStartersThread() {
    Job job;
    const auto home = std::this_thread::get_id();
    std::thread::id step_thread, done_thread;
    int value = 0;
    job.start<Number>(
        JobKind::open,
        [&](const Task&) {
          step_thread = std::this_thread::get_id();
          return number(7);
        },
        [&](const Result<Number>& result) {
          done_thread = std::this_thread::get_id();
          value = **result;
        });
    QVERIFY(job.isRunning());
    QTRY_COMPARE(value, 7);
    QVERIFY(step_thread != home);
    QVERIFY(done_thread == home);
    QVERIFY(!job.isRunning());
  }

  void ErrorArrives() {
    Job job;
    QSignalSpy ended(&job, &Job::ended);
    std::optional<ErrorCode> code;
    job.start<Number>(
        JobKind::open,
        [](const Task&) -> Result<Number> {
          return Error{ErrorCode::malformed, "m", "", "", ""};
        },
        [&](const Result<Number>& result) { code = result.error().code; });
    QTRY_VERIFY(code.has_value());
    QCOMPARE(*code, ErrorCode::malformed);
    QCOMPARE(ended.first().at(1).value<JobState>(), JobState::failed);
  }

  void StopEndsWithinASecond() {
    Job job;
    std::optional<ErrorCode> code;
    job.start<Number>(JobKind::certify, untilStopped,
                      [&](const Result<Number>& r) { code = r.error().code; });
    QElapsedTimer clock;
    clock.start();
    job.stop();
    QTRY_VERIFY(code.has_value());
    QCOMPARE(*code, ErrorCode::cancelled);
    QVERIFY(clock.elapsed() < 1000);
  }

  void StaleResultIsDropped() {
    Job job;
    std::promise<void> gate;
    const std::shared_future<void> opened(gate.get_future());
    QList<int> arrived;
    job.start<Number>(
        JobKind::open,
        [opened](const Task&) {  // deaf to its stop token
          opened.wait();
          return number(1);
        },
        [&](const Result<Number>& result) { arrived << **result; });
    job.start<Number>(
        JobKind::open, [](const Task&) { return number(2); },
        [&](const Result<Number>& result) { arrived << **result; });
    QTRY_COMPARE(arrived, QList<int>{2});
    gate.set_value();
    QTest::qWait(100);
    QCOMPARE(arrived, QList<int>{2});
  }

  void AbandonedResultIsDropped() {
    Job job;
    bool arrived = false;
    job.start<Number>(JobKind::open, untilStopped, [&](const Result<Number>&) { arrived = true; });
    job.abandon();
    QVERIFY(!job.isRunning());
    QTest::qWait(100);
    QVERIFY(!arrived);
  }

  void OutOfMemoryBecomesAnError() {
    Job job;
    std::optional<ErrorCode> code;
    job.start<Number>(
        JobKind::open, [](const Task&) -> Result<Number> { throw std::bad_alloc(); },
        [&](const Result<Number>& result) { code = result.error().code; });
    QTRY_VERIFY(code.has_value());
    QCOMPARE(*code, ErrorCode::limit_exceeded);
  }

  void DestructionStopsTheStep() {
    std::atomic<bool> ended = false;
    {
      Job job;
      job.start<Number>(
          JobKind::open,
          [&](const Task& task) {
            auto result = untilStopped(task);
            ended = true;
            return result;
          },
          [](const Result<Number>&) { QFAIL("a result of a job that is gone"); });
    }
    QVERIFY(ended);
  }

  void ProgressIsThinnedOut() {
    Job job;
    QSignalSpy progressed(&job, &Job::progressed);
    bool done = false;
    job.start<Number>(
        JobKind::measure,
        [](const Task& task) {
          for (std::uint64_t i = 0; i <= 100'000; ++i) task.report(Phase::measuring, i, 100'000);
          return number(0);
        },
        [&](const Result<Number>&) { done = true; });
    QTRY_VERIFY(done);
    QVERIFY(!progressed.isEmpty());
    QVERIFY(progressed.size() < 100);
    QCOMPARE(progressed.last().at(1).value<Progress>().done, std::uint64_t{100'000});
  }

  void BoardTellsStateAndTime() {
    StoppedClock clock;
    JobBoard board(clock);
    Job job;
    board.watch(job);
    board.describe(QStringLiteral("a pair"));
    job.start<Number>(JobKind::certify, untilStopped, [](const Result<Number>&) {});
    QVERIFY(board.active());
    QCOMPARE(board.active()->subject, QStringLiteral("a pair"));
    clock.now = 3000;
    QCOMPARE(board.secondsElapsed(*board.active()), 3.0);
    board.stop(board.active()->id);
    QCOMPARE(board.entries().back().state, JobState::stopping);
    QTRY_VERIFY(!board.active());
    QCOMPARE(board.entries().back().state, JobState::cancelled);
  }
};

QTEST_GUILESS_MAIN(TestJob)
#include "test_job.moc"
