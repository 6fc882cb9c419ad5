// Opening a pair by every way there is, filtering, and the selection that table, chart and details share.
#include <QAbstractProxyModel>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTabWidget>
#include <QToolButton>

#include "tests/ui/support/bench.h"
#include "ui/charts/profile_chart.h"
#include "ui/models/tensor_table_model.h"
#include "ui/pages/drift_page.h"
#include "ui/pages/models_page.h"
#include "ui/shell/stage_bar.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_bar.h"

using namespace driftseal;
using namespace driftseal::ui;

class TestWindow : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void DropOfTwoFoldersOpensAPair() {
    Bench bench;
    bench.drop({sample(QStringLiteral("mlp/lastlayer")), sample(QStringLiteral("mlp/base"))});
    QVERIFY(bench.measured());
    QCOMPARE(bench.window.audit().basePath(), sample(QStringLiteral("mlp/base")));
    QCOMPARE(bench.window.stageBar()->button(Stage::drift)->state(), StageState::good);
    QVERIFY(bench.window.windowTitle().contains(QStringLiteral("lastlayer")));
  }

  void DropOneAfterTheOther() {
    Bench bench;
    bench.drop({sample(QStringLiteral("mlp/base/model.safetensors"))});
    QVERIFY(!bench.window.audit().opened());
    bench.drop({sample(QStringLiteral("mlp/full/model.safetensors"))});
    QVERIFY(bench.measured());
  }

  void FileMenuAsksForBothModels() {
    Bench bench;
    bench.dialogs.paths = {sample(QStringLiteral("mlp/base/model.safetensors")),
                           sample(QStringLiteral("mlp/full/model.safetensors"))};
    QTest::keyClick(&bench.window, Qt::Key_O, Qt::ControlModifier);
    QVERIFY(bench.measured());
    QCOMPARE(bench.dialogs.asked.size(), 2);
    QCOMPARE(bench.window.audit().tunedPath(), sample(QStringLiteral("mlp/full/model.safetensors")));
  }

  void GivingUpTheDialogChangesNothing() {
    Bench bench;
    bench.dialogs.paths = {sample(QStringLiteral("mlp/base/model.safetensors"))};
    QTest::keyClick(&bench.window, Qt::Key_O, Qt::ControlModifier);
    QVERIFY(bench.window.audit().basePath().isEmpty());
  }

  void SampleAuditIsOffered() {
    Bench bench;
    QVERIFY(!samplesFolder().isEmpty());
    Q_EMIT bench.window.modelsPage()->welcome()->openSampleRequested();
    QVERIFY(bench.measured());
  }

  void RecentPairsAreKept() {
    Bench bench;
    bench.openMlp();
    QVERIFY(bench.measured());
    MainWindow again(bench.clock, bench.dialogs, bench.settings);
    Q_EMIT again.modelsPage()->welcome()->recentRequested(0);
    QVERIFY(bench.until([&] { return again.audit().opened() != nullptr; }));
  }

  void BadFilesAreExplainedInTheMessageBar() {
    Bench bench;
    const QString missing = bench.folder.filePath(QStringLiteral("none.safetensors"));
    bench.window.openPair(missing, missing);
    QVERIFY(bench.until([&] { return bench.window.messages()->count() == 1; }));
    QVERIFY(bench.window.messages()->latest().contains(QStringLiteral("none.safetensors")));
    QCOMPARE(bench.window.stageBar()->button(Stage::models)->state(), StageState::failed);
    auto* dismiss = bench.window.messages()->findChild<QWidget*>(QStringLiteral("dismiss"));
    QTest::mouseClick(dismiss, Qt::LeftButton);
    QVERIFY(bench.until([&] { return bench.window.messages()->count() == 0; }));
  }

  void UnknownFilesAndThreeModelsAreExplained() {
    Bench bench;
    bench.drop({QStringLiteral(DRIFTSEAL_SOURCE_DIR "/LICENSE")});
    QVERIFY(bench.window.messages()->latest().contains(QStringLiteral("LICENSE")));
    bench.drop({sample(QStringLiteral("mlp/base")), sample(QStringLiteral("mlp/full")),
                sample(QStringLiteral("mlp/lastlayer"))});
    QCOMPARE(bench.window.messages()->count(), 2);
    QVERIFY(bench.window.audit().basePath().isEmpty());
  }

  void AMixtureIsExplainedInOneMessage() {
    Bench bench;
    QStringList paths;
    for (const char* name : {"a.png", "b.txt", "c.jpg", "d.doc", "e"})
      paths << bench.folder.filePath(QLatin1String(name));
    bench.drop(paths + QStringList{sample(QStringLiteral("mlp/base")), sample(QStringLiteral("mlp/full"))});
    QCOMPARE(bench.window.messages()->count(), 1);
    QVERIFY(bench.window.messages()->latest().contains(QStringLiteral("a.png, b.txt, c.jpg")));
    QVERIFY(bench.measured());
  }

  void AFolderWithoutModelsIsExplained() {
    Bench bench;
    bench.drop({bench.folder.path()});
    QCOMPARE(bench.window.messages()->count(), 1);
    QVERIFY(bench.window.messages()->latest().contains(bench.folder.path()));
    QVERIFY(bench.window.audit().basePath().isEmpty());
  }

  void FourModelsOfferTwoPairs() {
    Bench bench;
    bench.drop({sample(QStringLiteral("mlp/base")), sample(QStringLiteral("llama/base")),
                sample(QStringLiteral("mlp/full")), sample(QStringLiteral("llama/lora_merged_bf16"))});
    const auto offers = bench.window.messages()->findChildren<QPushButton*>(QStringLiteral("message_action"));
    QCOMPARE(offers.size(), 2);
    QTest::mouseClick(offers[0], Qt::LeftButton);
    QVERIFY(bench.measured());
    QCOMPARE(bench.window.audit().basePath(), sample(QStringLiteral("mlp/base")));
    QCOMPARE(bench.window.audit().tunedPath(), sample(QStringLiteral("mlp/full")));
    QVERIFY(bench.until([&] { return bench.window.messages()->count() == 0; }));
  }

  void AnAdapterAloneWaitsForItsBase() {
    Bench bench;
    const QString adapter = bench.folder.filePath(QStringLiteral("adapter"));
    QDir().mkpath(adapter);
    QFile(adapter + QStringLiteral("/adapter_config.json")).open(QIODevice::WriteOnly);
    bench.drop({adapter});
    QCOMPARE(bench.window.audit().tunedPath(), adapter);
    QVERIFY(bench.window.audit().basePath().isEmpty());
    QCOMPARE(bench.window.messages()->count(), 1);
  }

  void MessagesAreCopied() {
    Bench bench;
    bench.drop({QStringLiteral(DRIFTSEAL_SOURCE_DIR "/LICENSE")});
    auto* copy = bench.window.messages()->findChild<QToolButton*>(QStringLiteral("copy_message"));
    QVERIFY(copy);
    QTest::mouseClick(copy, Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), bench.window.messages()->latest());
  }

  void WidthsAndDocksAreKeptUntilReset() {
    Bench bench;
    bench.openMlp();
    QVERIFY(bench.measured());
    const auto width = [](MainWindow& window) { return window.driftPage()->table()->columnWidth(0); };
    const auto details = [](MainWindow& window) {
      return window.findChild<QDockWidget*>(QStringLiteral("details"));
    };
    const int usual = width(bench.window);
    bench.window.showStage(Stage::drift);
    bench.window.driftPage()->table()->setColumnWidth(0, usual + 77);
    details(bench.window)->hide();
    QVERIFY(bench.window.close());
    MainWindow again(bench.clock, bench.dialogs, bench.settings);
    again.show();
    again.openPair(sample(QStringLiteral("mlp/base")), sample(QStringLiteral("mlp/full")));
    QVERIFY(bench.until([&] { return again.audit().opened() != nullptr; }));
    QCOMPARE(width(again), usual + 77);
    QVERIFY(!details(again)->isVisible());
    again.findChild<QAction*>(QStringLiteral("reset_layout"))->trigger();
    QCOMPARE(width(again), usual);
    QVERIFY(details(again)->isVisible());
  }

  void PairsThatAreGoneAreGrey() {
    Bench bench;
    bench.settings.setValue(QStringLiteral("recent_pairs"),
                            QStringList{QStringLiteral("/nowhere/a"), QStringLiteral("/nowhere/b")});
    MainWindow window(bench.clock, bench.dialogs, bench.settings);
    auto* list = window.modelsPage()->welcome()->findChild<QListWidget*>();
    QCOMPARE(list->count(), 1);
    QVERIFY(!(list->item(0)->flags() & Qt::ItemIsEnabled));
  }

  void TypingInTheSearchBoxFilters() {
    Bench bench;
    bench.openLlama();
    QVERIFY(bench.measured());
    bench.window.showStage(Stage::drift);
    const int all = bench.window.driftPage()->table()->model()->rowCount();
    QTest::keyClick(&bench.window, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(bench.until([&] { return bench.window.searchBox()->hasFocus(); }));
    QTest::keyClicks(bench.window.searchBox(), QStringLiteral("q_proj"));
    const int some = bench.window.driftPage()->table()->model()->rowCount();
    QVERIFY(some > 0 && some < all);
    QVERIFY(bench.until([&] { return bench.window.driftPage()->profile()->pointCount() == some; }));
    QTest::keyClick(&bench.window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(bench.window.driftPage()->table()->model()->rowCount(), all);
  }

  void WhatIsChosenInTheTableIsInTheDetails() {
    Bench bench;
    bench.openLlama();
    QVERIFY(bench.measured());
    bench.window.showStage(Stage::drift);
    DataTable* table = bench.window.driftPage()->table();
    table->sortByColumn(TensorTableModel::relative_column, Qt::DescendingOrder);
    table->setCurrentIndex(table->model()->index(0, 0));
    const auto* proxy = qobject_cast<QAbstractProxyModel*>(table->model());
    QCOMPARE(bench.window.selection().row(), proxy->mapToSource(table->currentIndex()).row());
    const QString name = table->currentIndex().siblingAtColumn(0).data().toString();
    bool in_details = false;
    for (const QLabel* label : bench.window.findChildren<QLabel*>()) {
      in_details |= label->text().remove(QChar(0x200b)) == name && label->isVisible();
    }
    QVERIFY(in_details);
  }

  void CopyTakesRowsWithTitles() {
    Bench bench;
    bench.openMlp();
    QVERIFY(bench.measured());
    bench.window.showStage(Stage::drift);
    bench.window.driftPage()->findChild<QTabWidget*>()->setCurrentIndex(1);
    DataTable* table = bench.window.driftPage()->table();
    bench.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    table->setFocus();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier,
                      table->visualRect(table->model()->index(1, 0)).center());
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QVERIFY2(lines.size() == 2, qPrintable(QApplication::clipboard()->text()));
    QVERIFY(lines[1].startsWith(table->model()->index(1, 0).data().toString()));
    QCOMPARE(table->csv().count(QLatin1Char('\n')), table->model()->rowCount() + 1);
  }

  void StagesAreReachedByKeys() {
    Bench bench;
    QTest::keyClick(&bench.window, Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(bench.window.stage(), Stage::policy);
    bench.window.stageBar()->button(Stage::policy)->setFocus();
    QTest::keyClick(bench.window.stageBar()->button(Stage::policy), Qt::Key_Down);
    QCOMPARE(bench.window.stage(), Stage::certify);
  }

  void OpeningAnotherPairForgetsTheFormer() {
    Bench bench;
    bench.openLlama();
    bench.openMlp();
    QVERIFY(bench.measured());
    QCOMPARE(bench.window.audit().measured()->drift.tensors.size(),
             bench.window.audit().opened()->pair.coverage.size());
    QCOMPARE(bench.window.audit().tunedPath(), sample(QStringLiteral("mlp/lastlayer")));
    QTest::qWait(100);
    QCOMPARE(bench.window.driftPage()->table()->model()->rowCount(),
             static_cast<int>(bench.window.audit().opened()->pair.coverage.size()));
  }
};

QTEST_MAIN(TestWindow)
#include "test_window.moc"
