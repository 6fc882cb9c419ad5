#include "core/model/pickle_opcodes.h"

#include <algorithm>
#include <array>

namespace driftseal {

namespace {

enum class Argument : std::uint8_t {
  none,    // or of an opcode that is refused
  number,  // of `width` bytes, little endian
  signed_number,
  bytes,        // a length of `width` bytes, then so many
  long_number,  // the same, bytes of a number in two's complement
  lines,        // two, with line feeds
};

struct Facts {
  std::uint8_t opcode;
  std::string_view name;
  Argument argument = Argument::none;
  std::uint8_t width = 0;
};

constexpr auto all = std::to_array<Facts>({
    {'(', "MARK"},
    {')', "EMPTY_TUPLE"},
    {'.', "STOP"},
    {'0', "POP"},
    {'1', "POP_MARK"},
    {'2', "DUP"},
    {'B', "BINBYTES", Argument::bytes, 4},
    {'C', "SHORT_BINBYTES", Argument::bytes, 1},
    {'F', "FLOAT"},
    {'G', "BINFLOAT", Argument::number, 8},
    {'I', "INT"},
    {'J', "BININT", Argument::signed_number, 4},
    {'K', "BININT1", Argument::number, 1},
    {'L', "LONG"},
    {'M', "BININT2", Argument::number, 2},
    {'N', "NONE"},
    {'P', "PERSID"},
    {'Q', "BINPERSID"},
    {'R', "REDUCE"},
    {'S', "STRING"},
    {'T', "BINSTRING", Argument::bytes, 4},
    {'U', "SHORT_BINSTRING", Argument::bytes, 1},
    {'V', "UNICODE"},
    {'X', "BINUNICODE", Argument::bytes, 4},
    {']', "EMPTY_LIST"},
    {'a', "APPEND"},
    {'b', "BUILD"},
    {'c', "GLOBAL", Argument::lines, 0},
    {'d', "DICT"},
    {'e', "APPENDS"},
    {'g', "GET"},
    {'h', "BINGET", Argument::number, 1},
    {'i', "INST"},
    {'j', "LONG_BINGET", Argument::number, 4},
    {'l', "LIST"},
    {'o', "OBJ"},
    {'p', "PUT"},
    {'q', "BINPUT", Argument::number, 1},
    {'r', "LONG_BINPUT", Argument::number, 4},
    {'s', "SETITEM"},
    {'t', "TUPLE"},
    {'u', "SETITEMS"},
    {'}', "EMPTY_DICT"},
    {0x80, "PROTO", Argument::number, 1},
    {0x81, "NEWOBJ"},
    {0x82, "EXT1"},
    {0x83, "EXT2"},
    {0x84, "EXT4"},
    {0x85, "TUPLE1"},
    {0x86, "TUPLE2"},
    {0x87, "TUPLE3"},
    {0x88, "NEWTRUE"},
    {0x89, "NEWFALSE"},
    {0x8a, "LONG1", Argument::long_number, 1},
    {0x8b, "LONG4"},
    {0x8c, "SHORT_BINUNICODE", Argument::bytes, 1},
    {0x8d, "BINUNICODE8", Argument::bytes, 8},
    {0x8e, "BINBYTES8", Argument::bytes, 8},
    {0x8f, "EMPTY_SET"},
    {0x90, "ADDITEMS"},
    {0x91, "FROZENSET"},
    {0x92, "NEWOBJ_EX"},
    {0x93, "STACK_GLOBAL"},
    {0x94, "MEMOIZE"},
    {0x95, "FRAME", Argument::number, 8},
    {0x96, "BYTEARRAY8"},
    {0x97, "NEXT_BUFFER"},
    {0x98, "READONLY_BUFFER"},
});

const Facts* find(std::uint8_t opcode) {
  static const auto table = [] {
    std::array<const Facts*, 256> by_opcode{};
    for (const auto& facts : all) by_opcode[facts.opcode] = &facts;
    return by_opcode;
  }();
  return table[opcode];
}

std::uint64_t sign_extended(std::uint64_t number, std::size_t width) {
  const auto unused = 64 - 8 * width;
  return static_cast<std::uint64_t>(static_cast<std::int64_t>(number << unused) >> unused);
}

}  // namespace

std::string_view opcode_name(std::uint8_t opcode) {
  const auto* facts = find(opcode);
  return facts ? facts->name : std::string_view();
}

bool PickleReader::next(PickleInstruction& to) {
  to = {.place = reader_.offset()};
  to.opcode = reader_.u8().value_or(0);
  const auto* facts = find(to.opcode);
  switch (facts ? facts->argument : Argument::none) {
    case Argument::none:
      break;
    case Argument::number:
      to.number = number(facts->width);
      break;
    case Argument::signed_number:
      to.number = sign_extended(number(facts->width), facts->width);
      break;
    case Argument::bytes:
      read_bytes(number(facts->width), to);
      break;
    case Argument::long_number:
      read_bytes(number(facts->width), to);
      if (const auto width = to.bytes.size(); width >= 1 && width <= 8) {
        std::memcpy(&to.number, to.bytes.data(), width);
        to.number = sign_extended(to.number, width);
      }
      break;
    case Argument::lines:
      to.line = line();
      to.second_line = line();
      break;
  }
  return !reader_.failed();
}

std::uint64_t PickleReader::number(std::size_t width) {
  std::uint64_t value = 0;
  if (const auto taken = reader_.take(width)) std::memcpy(&value, taken->data(), width);
  return value;
}

void PickleReader::read_bytes(std::uint64_t length, PickleInstruction& to) {
  to.begin = reader_.offset();
  to.bytes = reader_.take(length).value_or(ByteView());
}

// Up to the next line feed, which is taken too.
std::string_view PickleReader::line() {
  const auto text = text_of(reader_.rest());
  const auto length = text.find('\n');
  reader_.take(length == std::string_view::npos ? text.size() + 1 : length + 1);
  return text.substr(0, length);
}

}  // namespace driftseal
