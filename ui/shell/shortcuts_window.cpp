#include "ui/shell/shortcuts_window.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/models/shortcuts_model.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/toned.h"

namespace driftseal::ui {

ShortcutsWindow::ShortcutsWindow(ShortcutsModel& model, QWidget* parent)
    : QWidget(parent, Qt::Window),
      model_(model),
      search_(new QLineEdit(this)),
      table_(new DataTable(tr("Shortcuts"), this)),
      editor_(new QKeySequenceEdit(this)),
      assign_(new QPushButton(tr("&Assign"), this)),
      clear_(new QPushButton(tr("&No keys"), this)),
      reset_(new QPushButton(tr("&Usual keys"), this)),
      answer_(new ToneLabel(this)) {
  setWindowTitle(tr("Shortcuts"));
  setObjectName(QStringLiteral("shortcuts_window"));
  search_->setPlaceholderText(tr("Find an action"));
  search_->setAccessibleName(search_->placeholderText());
  search_->setClearButtonEnabled(true);
  filter_.setSourceModel(&model_);
  filter_.setFilterCaseSensitivity(Qt::CaseInsensitive);
  filter_.setFilterKeyColumn(-1);
  table_->setModel(&filter_);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);  // the field below says what is in the way
  table_->setEmptyText(tr("No action has these words."));
  table_->stretchColumn(ShortcutsModel::action_column);
  const int character = fontMetrics().averageCharWidth();
  for (const int column : {ShortcutsModel::keys_column, ShortcutsModel::usual_column})
    table_->setColumnWidth(column, character * 20);
  answer_->setWordWrap(true);
  auto* all = new QPushButton(tr("All usual &keys"), this);
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(search_);
  layout->addWidget(table_, 1);
  layout->addWidget(editRow());
  layout->addWidget(answer_);
  layout->addWidget(all, 0, Qt::AlignRight);
  resize(character * 95, character * 80);
  connect(search_, &QLineEdit::textChanged, &filter_, &QSortFilterProxyModel::setFilterFixedString);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ShortcutsWindow::chosen);
  connect(table_, &QAbstractItemView::activated, editor_, [this] { editor_->setFocus(); });
  connect(editor_, &QKeySequenceEdit::editingFinished, this, &ShortcutsWindow::assign);
  connect(assign_, &QPushButton::clicked, this, &ShortcutsWindow::assign);
  connect(clear_, &QPushButton::clicked, this, [this] {
    editor_->clear();
    assign();
  });
  connect(reset_, &QPushButton::clicked, this, [this] {
    if (row() < 0) return;
    model_.reset(row());
    chosen();
  });
  connect(all, &QPushButton::clicked, this, [this] {
    model_.resetAll();
    chosen();
    say(tr("All actions have their usual keys."), true);
  });
  connect(&model_, &ShortcutsModel::refused, this, [this](int, const QKeySequence& keys, int owner) {
    say(tr("%1 already belongs to \u201c%2\u201d. Choose other keys, or take them from there first.")
            .arg(keys.toString(QKeySequence::NativeText), model_.title(owner)),
        false);
  });
  chosen();
}

QWidget* ShortcutsWindow::editRow() {
  auto* row = new QWidget(this);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins({});
  auto* label = new QLabel(tr("N&ew keys"), row);
  label->setBuddy(editor_);
  editor_->setAccessibleName(tr("New keys of the chosen action"));
  editor_->setToolTip(tr("Click here, then press the keys"));
  layout->addWidget(label);
  layout->addWidget(editor_, 1);
  for (QPushButton* button : {assign_, clear_, reset_}) layout->addWidget(button);
  return row;
}

int ShortcutsWindow::row() const {
  const QModelIndex current = table_->currentIndex();
  return current.isValid() ? filter_.mapToSource(current).row() : -1;
}

void ShortcutsWindow::chosen() {
  const bool any = row() >= 0;
  for (QWidget* part : std::initializer_list<QWidget*>{editor_, assign_, clear_, reset_})
    part->setEnabled(any);
  editor_->setKeySequence(any ? model_.keys(row()) : QKeySequence());
  answer_->clear();
}

void ShortcutsWindow::assign() {
  const QKeySequence keys = editor_->keySequence();
  if (row() < 0 || keys == model_.keys(row())) return;
  if (!model_.setKeys(row(), keys)) return;
  const QString title = model_.title(row());
  say(keys.isEmpty() ? tr("\u201c%1\u201d has no keys now.").arg(title)
                     : tr("%1 does \u201c%2\u201d now.").arg(keys.toString(QKeySequence::NativeText), title),
      true);
}

void ShortcutsWindow::say(const QString& text, bool good) {
  answer_->setTone(good ? Tone::good : Tone::bad);
  answer_->setText(text);
}

QString ShortcutsWindow::answer() const { return answer_->text(); }

void ShortcutsWindow::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    close();
  } else {
    QWidget::keyPressEvent(event);
  }
}

}  // namespace driftseal::ui
