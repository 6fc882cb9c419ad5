#include "ui/pages/welcome.h"

#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/present/icons.h"
#include "ui/session/inputs.h"
#include "ui/widgets/drop_frame.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/text.h"

namespace driftseal::ui {
namespace {

constexpr int widest = 760, drop_icon = 48;

QPushButton* button(Icon picture, const QString& text, const QString& tip, QWidget* parent) {
  auto* made = new QPushButton(icon(picture), text, parent);
  made->setToolTip(tip);
  return made;
}

}  // namespace

Welcome::Welcome(bool has_samples, QWidget* parent)
    : QWidget(parent), recent_(new QListWidget(this)), recent_title_(heading(tr("Recent pairs"), this)) {
  recent_->setAccessibleName(tr("Recent pairs"));
  recent_->setFrameShape(QFrame::NoFrame);
  recent_->setAlternatingRowColors(true);
  connect(recent_, &QListWidget::itemActivated, this,
          [this](QListWidgetItem* item) { Q_EMIT recentRequested(recent_->row(item)); });
  auto* column = new QWidget(this);
  column->setMaximumWidth(widest);
  auto* inner = new QVBoxLayout(column);
  inner->setSpacing(12);
  auto* title = new QLabel(tr("What did the fine-tune change?"), column);
  scaleFont(title, 1.6, true);
  inner->addStretch(1);
  inner->addWidget(title);
  inner->addWidget(
      paragraph(tr("Driftseal measures how far a tuned network has moved from its base, holds that against a "
                   "policy, and proves the result in zero knowledge: whoever checks the certificate needs "
                   "neither model."),
                column));
  inner->addWidget(dropArea(has_samples));
  inner->addWidget(recent_title_);
  inner->addWidget(recent_);
  inner->addStretch(2);
  auto* outer = new QHBoxLayout(this);
  outer->addStretch(1);
  outer->addWidget(column, 20);
  outer->addStretch(1);
  setRecent({});
}

QWidget* Welcome::dropArea(bool has_samples) {
  auto* area = new DropFrame(this);
  auto* layout = new QVBoxLayout(area);
  layout->setContentsMargins(24, 24, 24, 24);
  layout->setSpacing(10);
  auto* picture = new IconLabel(Icon::drop, Tone::working, drop_icon, area);
  auto* invitation = new QLabel(tr("Drop a base model and its fine-tune here"), area);
  scaleFont(invitation, 1.25, true);
  auto* hint = paragraph(
      tr("Two weight files (safetensors, PyTorch, GGUF, ONNX, NumPy) or model folders. A certificate or a "
         "policy can be dropped, too."),
      area);
  hint->setAlignment(Qt::AlignHCenter);
  layout->addWidget(picture, 0, Qt::AlignHCenter);
  layout->addWidget(invitation, 0, Qt::AlignHCenter);
  layout->addWidget(hint);
  auto* row = new QHBoxLayout;
  auto* files =
      button(Icon::open, tr("&Open two files\u2026"), tr("Choose the base, then the tuned model"), area);
  auto* folders = button(Icon::folder, tr("Open two fol&ders\u2026"),
                         tr("Choose the folder of the base, then that of the tuned model"), area);
  auto* sample =
      button(Icon::drift, tr("Open the &sample audit"), tr("A small language model and its fine-tune"), area);
  auto* certificate =
      button(Icon::certificates, tr("Check a certi&ficate\u2026"), tr("Open a .driftseal file"), area);
  sample->setEnabled(has_samples);
  connect(files, &QPushButton::clicked, this, &Welcome::openPairRequested);
  connect(folders, &QPushButton::clicked, this, &Welcome::openFoldersRequested);
  connect(sample, &QPushButton::clicked, this, &Welcome::openSampleRequested);
  connect(certificate, &QPushButton::clicked, this, &Welcome::openCertificateRequested);
  row->addStretch(1);
  for (QPushButton* made : {files, folders, sample, certificate}) row->addWidget(made);
  row->addStretch(1);
  layout->addLayout(row);
  return area;
}

void Welcome::setRecent(const std::vector<PathPair>& pairs) {
  recent_->clear();
  for (const auto& [base, tuned] : pairs) {
    auto* item = new QListWidgetItem(
        icon(Icon::models), shortName(base) + QStringLiteral("  \u2192  ") + shortName(tuned), recent_);
    const bool there = QFileInfo::exists(base) && QFileInfo::exists(tuned);
    item->setToolTip(base + QLatin1Char('\n') + tuned +
                     (there ? QString() : QLatin1Char('\n') + tr("No longer there")));
    if (!there) item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
  }
  recent_->setVisible(!pairs.empty());
  recent_title_->setVisible(!pairs.empty());
  const int rows = std::min<int>(5, static_cast<int>(pairs.size()));
  recent_->setFixedHeight(rows * (fontMetrics().height() + 10) + 4);
}

}  // namespace driftseal::ui
