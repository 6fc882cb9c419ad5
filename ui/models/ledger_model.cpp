#include "ui/models/ledger_model.h"

#include "ui/present/model_words.h"
#include "ui/present/numbers.h"

namespace driftseal::ui {
namespace {

std::optional<double> shareOf(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

LedgerModel::LedgerModel(QObject* parent)
    : RowsModel({{tr("Model"), {}},
                 {tr("File"), {}},
                 {tr("Offset"), tr("Of the first byte, from the start of the file"), true},
                 {tr("Bytes"), {}, true},
                 {tr("Share"), tr("Of the bytes of its file"), true},
                 {tr("Use"), tr("What the bytes are for")},
                 {tr("In the audit"), tr("Whether the audit looks at these bytes")},
                 {tr("Of"), tr("The tensor, or the entry of an archive")},
                 {tr("Rule"), tr("The rule of the policy that decides about the tensor")}},
                parent) {}

void LedgerModel::setLedger(PairLedgerPtr ledger) {
  ledger_ = std::move(ledger);
  refresh();
}

void LedgerModel::setFilter(const NameFilter& filter) {
  filter_ = filter;
  refresh();
}

QString LedgerModel::tensor(int row) const {
  const int source = sourceOf(row);
  if (source < 0) return {};
  const auto at = static_cast<std::size_t>(source);
  const auto& tensor = line(at).tensor;
  return tensor ? QString::fromStdString(side(at).model->tensors()[*tensor].name) : QString();
}

std::size_t LedgerModel::rows() const {
  return ledger_ ? ledger_->base.files.lines.size() + ledger_->tuned.files.lines.size() : 0;
}

const LedgerSide& LedgerModel::side(std::size_t row) const {
  return row < ledger_->base.files.lines.size() ? ledger_->base : ledger_->tuned;
}

const LedgerLine& LedgerModel::line(std::size_t row) const {
  const auto& base = ledger_->base.files.lines;
  return row < base.size() ? base[row] : ledger_->tuned.files.lines[row - base.size()];
}

const TensorAccount* LedgerModel::account(std::size_t row) const {
  return line(row).tensor ? &side(row).tensors[*line(row).tensor] : nullptr;
}

QString LedgerModel::subject(std::size_t row) const {
  const LedgerLine& bytes = line(row);
  const std::string& name = bytes.tensor ? side(row).model->tensors()[*bytes.tensor].name : bytes.name;
  const QString text = QString::fromStdString(name);
  return bytes.shared_with.empty()
             ? text
             : tr("%1, in the bytes of %2").arg(text, QString::fromStdString(bytes.shared_with));
}

bool LedgerModel::accepts(std::size_t row) const {
  return filter_.isEmpty() || filter_.accepts(subject(row));
}

bool LedgerModel::less(std::size_t a, std::size_t b, int column) const {
  const LedgerLine &x = line(a), &y = line(b);
  switch (column) {
    case model_column:
      return a < ledger_->base.files.lines.size() && b >= ledger_->base.files.lines.size();
    case offset_column:
      return x.offset < y.offset;
    case bytes_column:
      return x.bytes < y.bytes;
    case share_column:
      return shareOf(x.bytes, file(a).size) < shareOf(y.bytes, file(b).size);
    case use_column:
      return x.use < y.use;
    default:
      return text(a, column) < text(b, column);
  }
}

QString LedgerModel::text(std::size_t row, int column) const {
  const LedgerLine& bytes = line(row);
  switch (column) {
    case model_column:
      return &side(row) == &ledger_->base ? tr("base") : tr("tuned");
    case file_column:
      return QString::fromStdString(file(row).name);
    case offset_column:
      return countText(bytes.offset);
    case bytes_column:
      return countText(bytes.bytes);
    case share_column:
      return percentText(shareOf(bytes.bytes, file(row).size));
    case use_column:
      return name(bytes.use);
    case class_column:
      return account(row) ? look(account(row)->what).word : QString();
    case name_column:
      return subject(row);
    default:
      return account(row) ? QString::fromStdString(account(row)->rule) : QString();
  }
}

QString LedgerModel::tip(std::size_t row, int column) const {
  if (column == use_column) return explain(line(row).use);
  if (column == class_column && account(row))
    return explain(account(row)->what) + QLatin1Char('\n') + QString::fromStdString(account(row)->reason);
  return text(row, column);
}

QVariant LedgerModel::figure(std::size_t row, int column) const {
  if (column == offset_column) return static_cast<qulonglong>(line(row).offset);
  if (column == bytes_column) return static_cast<qulonglong>(line(row).bytes);
  return {};
}

std::optional<Look> LedgerModel::mark(std::size_t row, int column) const {
  if (column != class_column || !account(row)) return std::nullopt;
  return look(account(row)->what);
}

LedgerTotalsModel::LedgerTotalsModel(QObject* parent)
    : RowsModel({{tr("Bytes of"), {}},
                 {tr("Base"), tr("Bytes of the base model's files"), true},
                 {tr("Share"), {}, true},
                 {tr("Tuned"), tr("Bytes of the tuned model's files"), true},
                 {tr("Share"), {}, true}},
                parent) {}

void LedgerTotalsModel::setLedger(const PairLedgerPtr& ledger) {
  rows_.clear();
  if (ledger) {
    base_ = bytesOfFiles(ledger->base);
    tuned_ = bytesOfFiles(ledger->tuned);
    for (const TensorClass what : tensor_classes)
      add(look(what), explain(what), ledger->base.bytes(what), ledger->tuned.bytes(what));
    for (const ByteUse use : byte_uses) {
      if (use == ByteUse::tensor || use == ByteUse::factors) continue;  // told by class above
      const Tone tone = use == ByteUse::unreferenced ? Tone::attention : Tone::muted;
      add({name(use), tone == Tone::attention ? Icon::unknown : Icon::empty, tone}, explain(use),
          ledger->base.files.bytes(use), ledger->tuned.files.bytes(use));
    }
    add({tr("all files"), Icon::file, Tone::plain}, tr("The sizes of the files."), base_, tuned_);
  }
  refresh();
}

void LedgerTotalsModel::add(const Look& look, const QString& explanation, std::uint64_t base,
                            std::uint64_t tuned) {
  if (base > 0 || tuned > 0) rows_.push_back({look, explanation, base, tuned});
}

bool LedgerTotalsModel::less(std::size_t a, std::size_t b, int column) const {
  const Row &x = rows_[a], &y = rows_[b];
  if (column == what_column) return x.look.word < y.look.word;
  return column <= base_share_column ? x.base < y.base : x.tuned < y.tuned;
}

QString LedgerTotalsModel::text(std::size_t row, int column) const {
  const Row& sum = rows_[row];
  switch (column) {
    case what_column:
      return sum.look.word;
    case base_column:
      return countText(sum.base);
    case base_share_column:
      return percentText(shareOf(sum.base, base_));
    case tuned_column:
      return countText(sum.tuned);
    default:
      return percentText(shareOf(sum.tuned, tuned_));
  }
}

QString LedgerTotalsModel::tip(std::size_t row, int column) const {
  return column == what_column ? rows_[row].explanation : text(row, column);
}

std::optional<Look> LedgerTotalsModel::mark(std::size_t row, int column) const {
  if (column != what_column) return std::nullopt;
  return rows_[row].look;
}

std::uint64_t bytesOfFiles(const LedgerSide& side) {
  std::uint64_t sum = 0;
  for (const ModelFile& file : side.model->files()) sum += file.size;
  return sum;
}

std::uint64_t bytesLookedAt(const LedgerSide& side) {
  return side.bytes(TensorClass::audited) + side.bytes(TensorClass::compared_bitwise);
}

}  // namespace driftseal::ui
