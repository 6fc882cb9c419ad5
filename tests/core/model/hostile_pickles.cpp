#include "tests/core/model/hostile_pickles.h"

#include "tests/support/pickle_text.h"

namespace driftseal::test {

namespace {

std::string floats() { return pickle::storage("FloatStorage", "0", 4); }

std::string repeated(const std::string& text, std::size_t n) {
  std::string all;
  for (std::size_t i = 0; i < n; ++i) all += text;
  return all;
}

// Names and opcodes that are on no list: each would run something, or make an object.
void add_refused(std::vector<HostilePickle>& cases) {
  using namespace pickle;
  const auto row = [&](const char* name, const std::string& body, const std::string& words) {
    cases.push_back({name, body, ErrorCode::unsupported, words});
  };
  row("system", call(name("os", "system"), {text("true")}), "os.system");
  row("system_of_posix", call(name("posix", "system"), {text("true")}), "posix.system");
  row("eval", call(name("builtins", "eval"), {text("1")}), "builtins.eval");
  row("eval_of_python_2", call(name("__builtin__", "eval"), {text("1")}), "__builtin__.eval");
  row("getattr", call(name("builtins", "getattr"), {text("a"), text("b")}), "builtins.getattr");
  row("a_dotted_name", call(name("torch", "hub.load"), {text("x")}), "torch.hub.load");
  row("a_name_in_other_letters", call(name("Torch", "FloatStorage"), {}), "Torch.FloatStorage");
  row("by_stack_global", text("os") + text("system") + "\x93" + tuple({text("true")}) + "R", "os.system");
  row("a_name_that_is_never_called", dict({{"a", name("subprocess", "Popen")}}), "subprocess.Popen");
  row("an_array_of_numpy", name("numpy.core.multiarray", "_reconstruct"), "_reconstruct");
  row("a_long_name", name(std::string(300, 'm'), "n"), "mmm..");
  row("instance", "(ios\nsystem\n", "INST");
  row("object", "(" + name("collections", "OrderedDict") + "o", "OBJ");
  row("new_object", name("collections", "OrderedDict") + ")\x81", "NEWOBJ");
  row("extension", "\x82\x01", "EXT1");
  row("text_of_protocol_0", "S'a'\n", "STRING");
  row("persistent_id_of_protocol_0", "P0\n", "PERSID");
  row("out_of_band", "\x97", "NEXT_BUFFER");
  row("calling_a_storage", call(name("torch", "FloatStorage"), {integer(4)}), "torch.FloatStorage");
  row("calling_a_dtype", call(name("torch", "float32"), {}), "torch.float32");
  row("attributes_of_a_list", "]}b", "BUILD");
  row("an_attribute_in_front_of_items", ordered_dict() + dict({{"items", name("torch", "Size")}}) + "b",
      "BUILD");
  row("an_attribute_beside_metadata", ordered_dict() + dict({{"_metadata", "}"}, {"copy", "N"}}) + "b",
      "BUILD");
  row("a_parameter_whose_data_are_replaced",
      call(name("torch._utils", "_rebuild_parameter_with_state"),
           {tensor(floats(), 0, {4}, {1}), "\x89", ordered_dict(),
            dict({{"data", tensor(floats(), 1, {3}, {1})}})}),
      "attributes");
  row("attributes_of_a_tensor", tensor(floats(), 0, {4}, {1}) + "}b", "BUILD");
  row("protocol_9", "\x80\x09N", "PROTO");
  row("negated_values",
      call(name("torch._utils", "_rebuild_tensor_v2"), {floats(), integer(0), integers({4}), integers({1}),
                                                        "\x89", ordered_dict(), dict({{"neg", "\x88"}})}),
      "negated");
  row("a_view_of_a_storage",
      tuple({text("storage"), name("torch", "FloatStorage"), text("0"), text("cpu"), integer(4),
             integers({1})}) +
          "Q",
      "view");
}

void add_tensors(std::vector<HostilePickle>& cases) {
  using namespace pickle;
  constexpr auto huge = std::int64_t{1} << 62;
  const auto row = [&](const char* name, const std::string& body, ErrorCode code = ErrorCode::malformed,
                       const std::string& words = "") {
    cases.push_back({name, body, code, words});
  };
  row("one_beyond_the_storage", one_tensor(0, {5}, {1}), ErrorCode::malformed, "leave their storage");
  row("offset_beyond_the_storage", one_tensor(1, {4}, {1}), ErrorCode::malformed, "leave their storage");
  row("huge_offset", one_tensor(huge, {1}, {1}));
  row("offset_wraps_to_0", one_tensor(huge, {4}, {1}));
  row("stride_beyond_the_storage", one_tensor(0, {2, 2}, {3, 1}));
  row("stride_wraps_to_0", one_tensor(0, {5}, {huge}));
  row("strides_that_add_up_to_0", one_tensor(0, {3, 3}, {huge, huge}));
  row("negative_offset", one_tensor(-1, {1}, {1}));
  row("negative_size", one_tensor(0, {-1}, {1}));
  row("negative_stride", one_tensor(3, {4}, {-1}));
  row("size_beyond_64_bits",
      dict({{"a", call(name("torch._utils", "_rebuild_tensor"),
                       {floats(), integer(0), tuple({"\x8a\x09" + std::string(9, '\1')}), integers({1})})}}));
  row("product_wraps", one_tensor(0, {std::int64_t{1} << 32, std::int64_t{1} << 32}, {0, 0}));
  row("product_wraps_beside_zero",
      one_tensor(0, {std::int64_t{1} << 32, std::int64_t{1} << 32, 0}, {0, 0, 0}));
  row("expanded_without_end", one_tensor(0, {std::int64_t{1} << 40}, {0}), ErrorCode::limit_exceeded,
      "views");
  row("fewer_strides", one_tensor(0, {2, 2}, {1}));
  row("too_many_dimensions",
      one_tensor(0, std::vector<std::int64_t>(65, 1), std::vector<std::int64_t>(65, 1)),
      ErrorCode::limit_exceeded);
  row("size_is_a_list", dict({{"a", call(name("torch._utils", "_rebuild_tensor"),
                                         {floats(), integer(0), list({integer(4)}), integers({1})})}}));
  row("no_storage", dict({{"a", call(name("torch._utils", "_rebuild_tensor"),
                                     {"N", integer(0), integers({4}), integers({1})})}}));
  row("five_arguments", dict({{"a", call(name("torch._utils", "_rebuild_tensor_v2"),
                                         {floats(), integer(0), integers({4}), integers({1}), "\x89"})}}));
  row("dtype_is_no_dtype",
      dict({{"a", call(name("torch._utils", "_rebuild_tensor_v3"),
                       {floats(), integer(0), integers({4}), integers({1}), "\x89", ordered_dict(), "N"})}}));
  row("a_wider_dtype_than_its_storage",
      dict({{"a", call(name("torch._utils", "_rebuild_tensor_v3"),
                       {floats(), integer(0), integers({4}), integers({1}), "\x89", ordered_dict(),
                        name("torch", "float64")})}}));
  row("parameter_of_nothing",
      call(name("torch._utils", "_rebuild_parameter"), {"N", "\x89", ordered_dict()}));
  row("storage_of_another_size", dict({{"a", tensor(storage("FloatStorage", "0", 3), 0, {1}, {1})}}));
  row("storage_of_another_type", dict({{"a", tensor(storage("DoubleStorage", "0", 4), 0, {1}, {1})}}));
  row("storage_of_huge_size", dict({{"a", tensor(storage("DoubleStorage", "0", huge), 0, {1}, {1})}}));
  row("storage_that_is_missing", dict({{"a", tensor(storage("FloatStorage", "1", 4), 0, {1}, {1})}}),
      ErrorCode::not_found);
  row("storage_elsewhere", dict({{"a", tensor(storage("FloatStorage", "../data/0", 4), 0, {1}, {1})}}),
      ErrorCode::not_found);
  row("storage_of_two_types", tuple({floats(), storage("IntStorage", "0", 4)}), ErrorCode::malformed,
      "two types");
  row("storage_of_two_sizes", tuple({floats(), storage("FloatStorage", "0", 3)}), ErrorCode::malformed,
      "two types");
  row("negative_storage", storage("FloatStorage", "0", -4));
  row("storage_id_is_text", text("0") + "Q");
  row("storage_of_another_kind",
      tuple({text("module"), name("torch", "FloatStorage"), text("0"), text("cpu"), integer(4)}) + "Q");
}

void add_names(std::vector<HostilePickle>& cases) {
  using namespace pickle;
  const auto t = tensor(floats(), 0, {4}, {1});
  const auto row = [&](const char* name, const std::string& body, ErrorCode code = ErrorCode::malformed) {
    cases.push_back({name, body, code, ""});
  };
  row("a_key_twice", dict({{"a", t}, {"a", t}}));
  row("a_key_twice_and_once_no_tensor", dict({{"a", t}, {"a", "N"}}));
  row("a_dictionary_twice", dict({{"model", dict({{"a", t}})}, {"model", dict({})}}));
  row("a_name_twice", dict({{"a", dict({{"b", t}})}, {"a.b", t}}));
  row("a_number_and_its_text", "}(" + integer(0) + t + text("0") + t + "u");
  row("a_number_and_true", "}(" + integer(1) + t + "\x88Nu");
  row("an_empty_key", dict({{"", t}}));
  row("a_tuple_as_key", "}" + integers({1}) + t + "s");
  row("a_control_character", dict({{"a\033[2J", t}}));
  row("no_utf_8", dict({{"\xC3\x28", t}}));
  row("a_long_key", dict({{std::string(5000, 'a'), t}}), ErrorCode::limit_exceeded);
  row("deep_nesting", repeated("}" + text("a"), 100) + t + repeated("s", 100), ErrorCode::limit_exceeded);
  row("very_deep_nesting", repeated("]", 1000000) + repeated("a", 999999), ErrorCode::limit_exceeded);
  row("a_list_in_itself", "]q\1h\1a", ErrorCode::limit_exceeded);
  row("a_dictionary_in_itself", "}q\1" + text("a") + "h\1s", ErrorCode::limit_exceeded);
  std::string doubled = "]q" + std::string(1, '\0');  // each list holds the one before it twice
  for (int i = 1; i < 60; ++i) {
    const auto before = "h" + std::string(1, static_cast<char>(i - 1));
    doubled += "](" + before + before + "eq" + std::string(1, static_cast<char>(i));
  }
  row("a_billion_laughs", "(" + doubled + "t", ErrorCode::limit_exceeded);
}

void add_machine(std::vector<HostilePickle>& cases) {
  using namespace pickle;
  const auto row = [&](const char* name, const std::string& body, ErrorCode code = ErrorCode::malformed) {
    cases.push_back({name, body, code, ""});
  };
  row("nothing_on_the_stack", "");
  row("values_left_on_the_stack", "NN");
  row("a_mark_left_on_the_stack", "(N");
  row("tuple_without_mark", "t");
  row("tuple_of_nothing", "\x87");
  row("below_the_mark", "N(\x85t");
  row("items_for_a_tuple", ")Na");
  row("items_for_nothing", "(e");
  row("a_key_without_value", "}(Nu");
  row("list_as_dictionary", "]NNs");
  row("recalled_before_stored", "h\5");
  row("recalled_from_a_gap", "Nq\5h\2");
  row("stored_without_value", "q\5");
  row("stored_far_away", "Nr" + little_endian(0xffffffff, 4));
  row("calling_text", text("os.system") + ")R");
  row("calling_without_tuple", name("collections", "OrderedDict") + "NR");
  row("pairs_that_are_none", call(name("collections", "OrderedDict"), {list({list({text("a")})})}));
  row("name_from_numbers", integer(1) + integer(2) + "\x93");
  row("no_opcode", "\xff");
  row("zero_opcode", std::string(1, '\0'));
  row("endless_text", "X" + little_endian(0xffffffff, 4), ErrorCode::truncated);
  row("endless_text_of_8_bytes", "\x8d" + std::string(8, '\xff'), ErrorCode::truncated);
  row("endless_name", "cos", ErrorCode::truncated);
  row("too_many_values", std::string(12'000'001, 'N'), ErrorCode::limit_exceeded);
  row("too_many_marks", std::string(12'000'001, '('), ErrorCode::limit_exceeded);
  row("too_many_stored", "N" + std::string(12'000'001, '\x94'), ErrorCode::limit_exceeded);
  const auto pairs = list(std::vector<std::string>(1000, "h\2"));  // copied again and again
  row("too_many_copies",
      list({"NN\x86q\2", name("collections", "OrderedDict") + "q\3", pairs + "\x85q\4"}) +
          repeated("h\3h\4R\x85", 20000),
      ErrorCode::limit_exceeded);
}

}  // namespace

std::string one_tensor(std::int64_t first, const std::vector<std::int64_t>& shape,
                       const std::vector<std::int64_t>& strides) {
  return pickle::dict({{"a", pickle::tensor(floats(), first, shape, strides)}});
}

std::vector<HostilePickle> hostile_pickles() {
  std::vector<HostilePickle> cases;
  add_refused(cases);
  add_tensors(cases);
  add_names(cases);
  add_machine(cases);
  return cases;
}

}  // namespace driftseal::test
