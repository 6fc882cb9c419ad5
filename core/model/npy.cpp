#include "core/model/npy.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/model/limits.h"
#include "core/model/reader.h"
#include "core/model/tensor_name.h"

namespace driftseal {

namespace {

constexpr std::size_t magic_bytes = 6;

struct NpyType {
  std::string_view name;
  DType dtype;
};

// Without the byte order in front. V2 in native order is what the type bfloat16 of ml_dtypes calls itself;
// "|V2" is any two bytes, and is refused.
constexpr auto types = std::to_array<NpyType>({{"b1", DType::BOOL},
                                               {"i1", DType::I8},
                                               {"i2", DType::I16},
                                               {"i4", DType::I32},
                                               {"i8", DType::I64},
                                               {"u1", DType::U8},
                                               {"u2", DType::U16},
                                               {"u4", DType::U32},
                                               {"u8", DType::U64},
                                               {"f2", DType::F16},
                                               {"f4", DType::F32},
                                               {"f8", DType::F64},
                                               {"c8", DType::C64},
                                               {"V2", DType::BF16}});

class NpyParser {
 public:
  NpyParser(ByteView bytes, const std::string& file, const std::string& where)
      : bytes_(bytes), file_(file), where_(where) {}

  Result<NpyHeader> run() {
    TRY_STATUS(find_text());
    TRY_STATUS(expect("{"));
    while (!take("}")) {
      TRY(const auto key, quoted());
      TRY_STATUS(expect(":"));
      TRY_STATUS(read_member(key));
      if (!take(",") && !text_.starts_with('}')) return malformed("the header is no dictionary");
    }
    skip_spaces();
    if (!text_.empty() || seen_ != all_seen)
      return malformed("the header lacks a member, or has more than those");
    return header_;
  }

 private:
  enum Seen : unsigned { descr = 1, fortran_order = 2, shape = 4, all_seen = 7 };

  Error error(ErrorCode code, std::string message) const {
    return {code, std::move(message), file_, where_,
            "Save the array again, as numbers, with numpy.save or numpy.savez"};
  }
  Error malformed(std::string message) const { return error(ErrorCode::malformed, std::move(message)); }

  Status find_text() {
    ByteReader reader(bytes_);
    reader.take(magic_bytes);
    const auto major = reader.u8().value_or(0), minor = reader.u8().value_or(0);
    const auto low = reader.u8().value_or(0), high = reader.u8().value_or(0);
    std::uint64_t length = low + (high << 8);
    if (major == 2 || major == 3) {
      const auto third = reader.u8().value_or(0), fourth = reader.u8().value_or(0);
      length += (std::uint64_t{third} << 16) + (std::uint64_t{fourth} << 24);
    }
    if (!is_npy(bytes_) || (!reader.failed() && (major < 1 || major > 3 || minor != 0)))
      return error(ErrorCode::unsupported, "no NumPy array, or one of an unknown version");
    if (length > model_limits::npy_header_bytes)
      return error(ErrorCode::limit_exceeded, "the header claims " + std::to_string(length) + " bytes");
    const auto text = reader.take(length);
    if (!text) return error(ErrorCode::truncated, "the array ends within its header");
    header_.bytes = reader.offset();
    text_ = text_of(*text);
    return {};
  }

  // What numpy writes, and nothing else of Python's syntax.
  void skip_spaces() { text_.remove_prefix(std::min(text_.find_first_not_of(" \n"), text_.size())); }
  bool take(std::string_view token) {
    skip_spaces();
    if (!text_.starts_with(token)) return false;
    text_.remove_prefix(token.size());
    skip_spaces();
    return true;
  }
  Status expect(std::string_view token) {
    return take(token) ? Status() : malformed("the header lacks a " + std::string(token));
  }
  Result<std::string_view> quoted() {
    TRY_STATUS(expect("'"));
    const auto end = text_.find('\'');
    if (end == std::string_view::npos) return malformed("a text of the header does not end");
    const auto inside = text_.substr(0, end);
    text_.remove_prefix(end + 1);
    return inside;
  }

  Status read_member(std::string_view key) {
    const Seen member = key == "descr" ? descr : key == "fortran_order" ? fortran_order : shape;
    if ((member == shape && key != "shape") || (seen_ & member) != 0)
      return malformed("the header has an unknown member, or one twice");
    seen_ |= member;
    if (member == descr) return read_type();
    if (member == shape) return read_shape();
    header_.fortran_order = take("True");
    return header_.fortran_order || take("False") ? Status() : malformed("fortran_order is no truth value");
  }

  Status read_type() {
    if (text_.starts_with('[')) return error(ErrorCode::unsupported, "an array of structures");
    TRY(const auto name, quoted());
    const auto order = name.substr(0, 1), type = name.substr(std::min<std::size_t>(1, name.size()));
    const auto* found = std::ranges::find(types, name == "bfloat16" ? "V2" : type, &NpyType::name);
    const bool one_byte = found != types.end() && bit_width(found->dtype) == 8;
    const bool known =
        found != types.end() && (order == "<" || name == "bfloat16" ||
                                 (order == ">" && found->dtype != DType::BF16) || (order == "|" && one_byte));
    if (!known) return error(ErrorCode::unsupported, "an array of type \"" + shortened(name) + "\"");
    header_.dtype = found->dtype;
    header_.big_endian = order == ">";
    return {};
  }

  Status read_shape() {
    TRY_STATUS(expect("("));
    while (!take(")")) {
      std::uint64_t size = 0;
      const auto* end = text_.data() + text_.size();
      const auto [behind, problem] = std::from_chars(text_.data(), end, size);
      if (problem != std::errc() || size > std::uint64_t{1} << 62)
        return malformed("the shape holds no number");
      text_.remove_prefix(static_cast<std::size_t>(behind - text_.data()));
      header_.shape.push_back(size);
      if (header_.shape.size() > model_limits::dimensions)
        return error(ErrorCode::limit_exceeded, "the array has more than 64 dimensions");
      if (!take(",") && !text_.starts_with(')')) return malformed("the shape is no tuple");
    }
    return {};
  }

  ByteView bytes_;
  const std::string &file_, &where_;
  std::string_view text_;
  NpyHeader header_;
  unsigned seen_ = 0;
};

class NpyReader : public FormatReader {
 public:
  std::string_view name() const override { return "npy"; }
  bool recognises(const MappedFile& file) const override { return is_npy(file.bytes()); }
  Result<FileDirectory> read(const std::shared_ptr<const MappedFile>& file) const override {
    TRY(const auto header, read_npy_header(file->bytes(), file->path(), "header"));
    FileDirectory directory;
    TRY(auto tensor, npy_tensor("arr_0", header, file->bytes(), 0, file->path(), "header"));
    directory.tensors.push_back(std::move(tensor));
    directory.regions.push_back({ByteUse::header, "", 0, header.bytes});
    return directory;
  }
};

}  // namespace

Result<NpyHeader> read_npy_header(ByteView bytes, const std::string& file, const std::string& where) {
  return NpyParser(bytes, file, where).run();
}

StridedLayout npy_layout(const NpyHeader& header) {
  return {0, header.fortran_order ? fortran_order(header.shape) : c_order(header.shape), header.big_endian};
}

Result<TensorInfo> npy_tensor(std::string name, const NpyHeader& header, ByteView bytes, std::uint64_t offset,
                              const std::string& file, const std::string& where) {
  TensorInfo tensor{.name = std::move(name), .dtype = header.dtype, .shape = header.shape};
  const auto elements = bytes.subspan(header.bytes);
  auto problem = place_in_storage(tensor, npy_layout(header), elements, offset + header.bytes);
  if (!problem && tensor.bytes != elements.size())
    problem = "the array has " + std::to_string(elements.size()) + " bytes; its shape and type need " +
              std::to_string(tensor.bytes);
  if (problem)
    return Error{ErrorCode::malformed, std::move(*problem), file, where, "Download or save the file again"};
  return tensor;
}

// An array by itself has no name; numpy.savez calls the first one so.
const FormatReader& npy_reader() {
  static const NpyReader reader;
  return reader;
}

}  // namespace driftseal
