// GGUF as a model format: a file by itself, or a model split over several files of one folder, whose names
// end in -00001-of-00003.gguf and so on (split.no, split.count, split.tensors.count; llama.cpp, gguf-split).
#include <algorithm>
#include <filesystem>
#include <unordered_set>

#include "core/model/companion.h"
#include "core/model/gguf/header.h"
#include "core/model/limits.h"
#include "core/model/reader.h"

namespace driftseal {

namespace {

constexpr const char* take_again = "Download all parts of the model again, into one folder";

std::uint64_t parts_of(const gguf::KeyValues& key_values) {
  const auto count = key_values.number("split.count");
  return count ? std::max<std::uint64_t>(count->value, 1) : 1;
}
std::uint64_t number_of(const gguf::KeyValues& key_values) {
  const auto number = key_values.number("split.no");
  return number ? number->value : 0;
}

std::string five_digits(std::uint64_t number) {
  const auto digits = std::to_string(number);
  return std::string(5 - std::min<std::size_t>(5, digits.size()), '0') + digits;
}
std::string ending(std::uint64_t part, std::uint64_t parts) {
  return "-" + five_digits(part + 1) + "-of-" + five_digits(parts) + ".gguf";
}

class SplitReader {
 public:
  SplitReader(const MappedFile& first, std::uint64_t parts) : first_(first), parts_(parts) {}

  Result<FileDirectory> run(gguf::Header first) {
    TRY_STATUS(check_first(first.key_values));
    const auto expected = first.key_values.number("split.tensors.count");
    directory_.metadata = std::move(first.key_values.scalars);
    add_header(first.bytes, 0);
    TRY_STATUS(add(std::move(first.tensors), 0));
    for (std::uint64_t part = 1; part < parts_; ++part) TRY_STATUS(add_part(part));
    if (expected && expected->value != directory_.tensors.size())
      return error(ErrorCode::mismatch, "the parts hold " + std::to_string(directory_.tensors.size()) +
                                            " tensors; split.tensors.count says " +
                                            std::to_string(expected->value));
    return std::move(directory_);
  }

 private:
  Error error(ErrorCode code, std::string message, std::string where = "") const {
    return {code, std::move(message), first_.path(), std::move(where), take_again};
  }

  Status check_first(const gguf::KeyValues& key_values) const {
    if (parts_ > model_limits::shards)
      return error(ErrorCode::limit_exceeded, "the model is split into " + std::to_string(parts_) + " parts");
    const auto number = number_of(key_values);
    if (number == 0 && first_.path().ends_with(ending(0, parts_))) return {};
    auto wrong =
        error(ErrorCode::mismatch, "the file is one of the " + std::to_string(parts_) +
                                       " parts of a split model, but not, by name and content, the first");
    wrong.remedy = "Give the file that ends in " + ending(0, parts_);
    return wrong;
  }

  Status add_part(std::uint64_t part) {
    auto name = std::filesystem::path(first_.path()).filename().string();
    name.replace(name.size() - ending(0, parts_).size(), std::string::npos, ending(part, parts_));
    TRY(auto file, open_companion(first_, name));
    if (!text_of(file->bytes()).starts_with(gguf::magic))
      return error(ErrorCode::mismatch, "a part is not a GGUF file", name);
    TRY(auto read, gguf::read_header(*file));
    if (parts_of(read.key_values) != parts_ || number_of(read.key_values) != part)
      return error(ErrorCode::mismatch, "a part is not what its name says", name);
    directory_.others.push_back(std::move(file));
    add_header(read.bytes, part);
    return add(std::move(read.tensors), part);
  }

  void add_header(std::uint64_t bytes, std::uint64_t part) {
    directory_.regions.push_back({ByteUse::header, "", 0, bytes, part});
  }

  Status add(std::vector<TensorInfo> tensors, std::uint64_t part) {
    for (auto& tensor : tensors) {
      if (!names_.insert(tensor.name).second)
        return error(ErrorCode::mismatch, "a tensor is in two parts", "tensor " + tensor.name);
      if (names_.size() > model_limits::tensors)
        return error(ErrorCode::limit_exceeded,
                     "more than " + std::to_string(model_limits::tensors) + " tensors");
      tensor.file = part;
      directory_.tensors.push_back(std::move(tensor));
    }
    return {};
  }

  const MappedFile& first_;
  std::uint64_t parts_;
  FileDirectory directory_;
  std::unordered_set<std::string> names_;
};

class GgufReader : public FormatReader {
 public:
  std::string_view name() const override { return "gguf"; }
  bool recognises(const MappedFile& file) const override {
    return text_of(file.bytes()).starts_with(gguf::magic);
  }
  Result<FileDirectory> read(const std::shared_ptr<const MappedFile>& file) const override {
    TRY(auto read, gguf::read_header(*file));
    if (const auto parts = parts_of(read.key_values); parts > 1)
      return SplitReader(*file, parts).run(std::move(read));
    return FileDirectory{std::move(read.tensors),
                         std::move(read.key_values.scalars),
                         {},
                         {{ByteUse::header, "", 0, read.bytes}}};
  }
};

}  // namespace

const FormatReader& gguf_reader() {
  static const GgufReader reader;
  return reader;
}

}  // namespace driftseal
