#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>
#include "tests/ui/screenshots/camera.h"
#include "ui/pages/policy_page.h"
#include "ui/pages/policy_rule_table.h"
#include "ui/widgets/message_bar.h"

namespace driftseal::ui {
// The page Policy with each of its lower parts.
void takePolicy(Bench& bench, const Camera& camera) {
  PolicyPage* page = bench.window.policyPage();
  page->rules()->choose(1);
  page->showTab(PolicyPage::Tab::tensors);
  camera.take(bench.window, QStringLiteral("6a-policy-tensors"));
  page->showTab(PolicyPage::Tab::settings);
  camera.take(bench.window, QStringLiteral("6b-policy-settings"));
  page->showTab(PolicyPage::Tab::text);
  camera.take(bench.window, QStringLiteral("6c-policy-text"));
  page->compareWith(QStringLiteral(DRIFTSEAL_SOURCE_DIR "/resources/policies/lora.json"));
  camera.take(bench.window, QStringLiteral("6d-policy-compare"));
  page->newButton()->menu()->actions().at(3)->trigger();
  page->showTab(PolicyPage::Tab::rule);
  bench.until([&] { return !page->editing().isStale(); });
  camera.take(bench.window, QStringLiteral("6e-policy-template"));
  page->showTab(PolicyPage::Tab::text);
  page->editor()->setPlainText(
      page->editor()->toPlainText().replace(QStringLiteral("frozen"), QStringLiteral("forzen")));
  bench.until([&] { return page->editing().document().error().has_value(); });
  camera.take(bench.window, QStringLiteral("6f-policy-broken-text"));
  page->editing().stack().undo();
  page->editing().stack().undo();
  page->showTab(PolicyPage::Tab::rule);
  bench.until([&] { return !page->editing().isStale(); });
}

void takeRefusal(Bench& bench, const Camera& camera) {
  MainWindow& window = bench.window;
  const auto policy = *window.audit().policy();
  window.openPair(sample(QStringLiteral("llama/base")), sample(QStringLiteral("llama/malicious")));
  bench.until([&] { return window.audit().judgement() && window.audit().judgement()->denies(); });
  window.showStage(Stage::policy);
  camera.take(window, QStringLiteral("7-policy-refused"));
  window.showStage(Stage::certify);
  camera.take(window, QStringLiteral("8-certify-refused"));
  window.audit().setPolicy({"{ \"rules\": [ 3 ] }", "broken.json"});
  bench.until([&] { return window.messages()->count() > 0; });
  window.showStage(Stage::policy);
  camera.take(window, QStringLiteral("9-policy-broken"));
  window.messages()->clear();
}

}  // namespace driftseal::ui
