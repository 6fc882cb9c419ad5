#include "ui/session/policy_templates.h"

#include <QFile>
#include <QStringList>

#include "core/policy/rules/policy.h"

static void initResources() { Q_INIT_RESOURCE(policies); }  // outside of any namespace, as Qt wants it

namespace driftseal::ui {

std::vector<PolicyTemplate> policyTemplates() {
  initResources();
  const QStringList names{QStringLiteral("lora"),
                          QStringLiteral("attention_only"),
                          QStringLiteral("last_layers_only"),
                          QStringLiteral("full_fine_tune"),
                          QStringLiteral("sparse_edit"),
                          QStringLiteral("lora_and_edits"),
                          QStringLiteral("frozen_embeddings"),
                          QStringLiteral("identical")};
  std::vector<PolicyTemplate> templates;
  for (const QString& name : names) {
    QFile file(QStringLiteral(":/policies/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly)) continue;
    std::string text = file.readAll().toStdString();
    const auto policy = parse_policy(text, name.toStdString());
    if (!policy) continue;
    templates.push_back(
        {QString::fromStdString(policy->name), QString::fromStdString(policy->description), std::move(text)});
  }
  return templates;
}

}  // namespace driftseal::ui
