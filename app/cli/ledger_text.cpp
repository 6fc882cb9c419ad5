#include "app/cli/ledger_text.h"

#include <algorithm>

#include "app/cli/text.h"

namespace driftseal::cli {

namespace {

std::string bytes_text(std::uint64_t bytes) { return count_of(bytes, "byte", "bytes"); }

const TensorAccount* account_of(const LedgerSide& side, const LedgerLine& line) {
  return line.tensor && !side.tensors.empty() ? &side.tensors[*line.tensor] : nullptr;
}

std::string remark(const LedgerSide& side, const LedgerLine& line) {
  const auto* account = account_of(side, line);
  std::string text = account ? std::string(to_string(account->what)) : std::string();
  if (account && !account->rule.empty()) text += ", " + account->rule;
  if (!line.shared_with.empty()) text += (text.empty() ? "" : ", ") + ("shares bytes of " + line.shared_with);
  return text;
}

std::string lines_text(const LedgerSide& side) {
  TextTable table("lrrlll", {"file", "offset", "bytes", "use", "name", side.tensors.empty() ? "" : "class"});
  for (const LedgerLine& line : side.files.lines)
    table.row({side.model->files()[line.file].name, std::to_string(line.offset), std::to_string(line.bytes),
               std::string(to_string(line.use)), line.name, remark(side, line)});
  return table.text();
}

std::string reasons_text(const LedgerSide& side) {
  std::string text;
  for (std::size_t i = 0; i < side.tensors.size(); ++i)
    if (const auto& account = side.tensors[i]; account.what != TensorClass::audited)
      text += std::string(to_string(account.what)) + ": " + printable(side.model->tensors()[i].name) + ": " +
              printable(account.reason) +
              (account.rule.empty() ? "" : " (rule \"" + printable(account.rule) + "\")") + '\n';
  return text;
}

std::string sums_text(const LedgerSide& side) {
  TextTable uses("lr", {"use", "bytes"}), classes("lr", {"class", "bytes"});
  for (const auto use : byte_uses)
    if (const auto bytes = side.files.bytes(use); bytes > 0)
      uses.row({std::string(to_string(use)), std::to_string(bytes)});
  for (const auto what : tensor_classes)
    if (const auto bytes = side.bytes(what); bytes > 0)
      classes.row({std::string(to_string(what)), std::to_string(bytes)});
  return uses.text() + (classes.empty() ? "" : classes.text());
}

// In one line: every file, and whether its lines add up.
std::string closing_line(const NamedSide& named) {
  const auto sums = named.side.files.bytes_of_files(*named.side.model);
  std::uint64_t sum = 0, size = 0;
  for (const auto bytes : sums) sum += bytes;
  for (const auto& file : named.side.model->files()) size += file.size;
  return "The " + std::string(named.name) + (named.name == "tuned" ? " model: " : ": ") + bytes_text(sum) +
         " in lines, " + bytes_text(size) + " in " + count_of(sums.size(), "file", "files") + ".\n";
}

}  // namespace

std::string ledger_text(const LedgerSides& sides, bool lines) {
  std::string text, closing;
  for (const auto& named : sides) {
    text += std::string(named.name) + ": " + printable(named.side.model->path()) + '\n';
    if (lines) text += lines_text(named.side) + '\n';
    text += sums_text(named.side) + reasons_text(named.side) + '\n';
    closing += closing_line(named);
  }
  return text + closing;
}

}  // namespace driftseal::cli
