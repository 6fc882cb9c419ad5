// The opcodes of Python's pickles, and their arguments.
// https://github.com/python/cpython/blob/main/Lib/pickletools.py
#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/bytes.h"

namespace driftseal {

// Those that a state dict needs; all others are refused.
enum class Opcode : std::uint8_t {
  mark = '(',
  stop = '.',
  none = 'N',
  new_true = 0x88,
  new_false = 0x89,
  binint = 'J',
  binint1 = 'K',
  binint2 = 'M',
  long1 = 0x8a,
  binfloat = 'G',
  binunicode = 'X',
  short_binunicode = 0x8c,
  binunicode8 = 0x8d,
  binstring = 'T',
  short_binstring = 'U',
  binbytes = 'B',
  short_binbytes = 'C',
  binbytes8 = 0x8e,
  empty_tuple = ')',
  tuple = 't',
  tuple1 = 0x85,
  tuple2 = 0x86,
  tuple3 = 0x87,
  empty_list = ']',
  append = 'a',
  appends = 'e',
  empty_dict = '}',
  setitem = 's',
  setitems = 'u',
  empty_set = 0x8f,
  additems = 0x90,
  binget = 'h',
  long_binget = 'j',
  binput = 'q',
  long_binput = 'r',
  memoize = 0x94,
  global = 'c',
  stack_global = 0x93,
  reduce = 'R',
  build = 'b',
  binpersid = 'Q',
  proto = 0x80,
  frame = 0x95,
};

// Python's name of any opcode, accepted or not: "GLOBAL"; empty if there is none.
std::string_view opcode_name(std::uint8_t opcode);

// An opcode with its argument, if it is an accepted one.
struct PickleInstruction {
  std::uint8_t opcode = 0;
  std::uint64_t place = 0;   // of the opcode
  std::uint64_t number = 0;  // in two's complement; 0 for LONG1 of more than 8 bytes, which `bytes` holds
  ByteView bytes;            // of a text, of bytes, of a long number
  std::uint64_t begin = 0;   // where `bytes` begin
  std::string_view line, second_line;  // of GLOBAL
};

class PickleReader {
 public:
  explicit PickleReader(ByteView bytes) : reader_(bytes) {}
  bool next(PickleInstruction& to);  // false: the bytes end in or before it; then only the place counts
  std::size_t offset() const { return reader_.offset(); }

 private:
  std::uint64_t number(std::size_t width);
  std::string_view line();
  void read_bytes(std::uint64_t length, PickleInstruction& to);

  ByteReader reader_;
};

}  // namespace driftseal
