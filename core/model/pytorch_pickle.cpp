#include "core/model/pytorch_pickle.h"

#include <algorithm>

#include "core/model/limits.h"
#include "core/model/pickle_opcodes.h"
#include "core/model/pickle_stack.h"
#include "core/model/pytorch_names.h"
#include "core/model/tensor_name.h"

namespace driftseal {

namespace {

using Kind = PickleValue::Kind;

constexpr std::string_view save_plainly =
    "Save the plain state dict, torch.save(model.state_dict(), ..), or convert it to safetensors, where the "
    "code that made it may run";
constexpr std::string_view take_again =
    "Download or save the file again; if the error stays, ask whoever made it";

class PickleMachine {
 public:
  explicit PickleMachine(const PickleSource& source)
      : source_(source),
        reader_(source.bytes.first(std::min<std::size_t>(source.bytes.size(), model_limits::pickle_bytes))) {
    pickle_.source = source.bytes;
  }

  Result<Pickle> run() {
    while (!stopped_) {
      if (!reader_.next(at_)) return cut_off();
      TRY_STATUS(execute(static_cast<Opcode>(at_.opcode)));
      if (pickle_.made > model_limits::pickle_values)
        return error(ErrorCode::limit_exceeded,
                     "the pickle makes more than " + std::to_string(model_limits::pickle_values) + " values");
    }
    pickle_.bytes = reader_.offset();
    return std::move(pickle_);
  }

 private:
  std::string place(std::string_view opcode) const {
    return source_.name + ", byte " + std::to_string(source_.base + at_.place) +
           (opcode.empty() ? "" : ", opcode " + std::string(opcode));
  }
  Error error(ErrorCode code, std::string message) const {
    const auto remedy = code == ErrorCode::unsupported ? save_plainly : take_again;
    return {code, std::move(message), source_.file, place(opcode_name(at_.opcode)), std::string(remedy)};
  }
  Error malformed(std::string message) const { return error(ErrorCode::malformed, std::move(message)); }
  Error cut_off() const {
    const bool limited = source_.bytes.size() > model_limits::pickle_bytes;
    const auto message =
        limited ? "the pickle is longer than " + std::to_string(model_limits::pickle_bytes) + " bytes"
                : "the pickle ends before its STOP";
    return {limited ? ErrorCode::limit_exceeded : ErrorCode::truncated, message, source_.file, place(""),
            std::string(take_again)};
  }

  Status execute(Opcode opcode) {
    switch (opcode) {
      case Opcode::proto:
        return at_.number <= 5 ? Status() : error(ErrorCode::unsupported, "an unknown protocol of pickles");
      case Opcode::frame:
        return {};
      case Opcode::stop:
        return stop();
      case Opcode::mark:
        ++pickle_.made;
        stack_.mark();
        return {};
      case Opcode::none:
        return push({});
      case Opcode::new_true:
        return push({Kind::boolean, 1});
      case Opcode::new_false:
        return push({Kind::boolean, 0});
      case Opcode::binint:
      case Opcode::binint1:
      case Opcode::binint2:
        return push({Kind::integer, at_.number});
      case Opcode::long1:
        return push(at_.bytes.size() <= 8 ? PickleValue{Kind::integer, at_.number}
                                          : PickleValue{Kind::opaque, 0});
      case Opcode::binunicode:
      case Opcode::short_binunicode:
      case Opcode::binunicode8:
      case Opcode::binstring:
      case Opcode::short_binstring:
        return push({Kind::text, at_.begin << 32 | at_.bytes.size()});
      case Opcode::binfloat:
      case Opcode::binbytes:
      case Opcode::short_binbytes:
      case Opcode::binbytes8:
        return push({Kind::opaque, 0});
      default:
        return execute_container(opcode);
    }
  }

  Status execute_container(Opcode opcode) {
    switch (opcode) {
      case Opcode::empty_tuple:
        return push_container(Kind::tuple, {});
      case Opcode::empty_list:
      case Opcode::empty_set:
        return push_container(Kind::list, {});
      case Opcode::empty_dict:
        return push_container(Kind::dict, {});
      case Opcode::tuple1:
        return tuple(1);
      case Opcode::tuple2:
        return tuple(2);
      case Opcode::tuple3:
        return tuple(3);
      case Opcode::tuple: {
        TRY(auto items, taken(stack_.pop_to_mark()));
        return push_container(Kind::tuple, std::move(items));
      }
      case Opcode::append:
        return extend(Kind::list, 1);
      case Opcode::setitem:
        return extend(Kind::dict, 2);
      case Opcode::appends:
      case Opcode::additems:
        return extend_to_mark(Kind::list);
      case Opcode::setitems:
        return extend_to_mark(Kind::dict);
      default:
        return execute_object(opcode);
    }
  }

  Status execute_object(Opcode opcode) {
    switch (opcode) {
      case Opcode::binget:
      case Opcode::long_binget:
        return get(at_.number);
      case Opcode::binput:
      case Opcode::long_binput:
        return put(at_.number);
      case Opcode::memoize:
        return put(stack_.stored());
      case Opcode::global:
        return push_name(at_.line, at_.second_line);
      case Opcode::stack_global:
        return stack_global();
      case Opcode::reduce:
        return reduce();
      case Opcode::build:
        return build();
      case Opcode::binpersid:
        return persistent_id();
      default:
        if (opcode_name(at_.opcode).empty()) return malformed("not an opcode of a pickle");
        return error(ErrorCode::unsupported, "the pickle has an opcode that a state dict does not need");
    }
  }

  Status push(PickleValue value) {
    ++pickle_.made;
    stack_.push(value);
    return {};
  }
  Result<std::vector<PickleValue>> taken(std::optional<std::vector<PickleValue>> items) const {
    if (!items) return malformed("the pickle takes more from its stack than is there");
    return *std::move(items);
  }
  Status push_container(Kind kind, std::vector<PickleValue> items) {
    pickle_.containers.push_back(std::move(items));
    return push({kind, pickle_.containers.size() - 1});
  }
  Status tuple(std::size_t n) {
    TRY(auto items, taken(stack_.pop(n)));
    return push_container(Kind::tuple, std::move(items));
  }
  Status extend(Kind kind, std::size_t n) {
    TRY(const auto items, taken(stack_.pop(n)));
    return extend(kind, items);
  }
  Status extend_to_mark(Kind kind) {
    TRY(const auto items, taken(stack_.pop_to_mark()));
    return extend(kind, items);
  }
  Status extend(Kind kind, const std::vector<PickleValue>& items) {
    const auto* to = stack_.top();
    if (!to || to->kind != kind || (kind == Kind::dict && items.size() % 2 != 0))
      return malformed("the pickle adds items to what cannot have them");
    auto& container = pickle_.containers[to->data];
    container.insert(container.end(), items.begin(), items.end());
    return {};
  }

  Status get(std::uint64_t place) {
    const auto* value = stack_.recall(place);
    return value ? push(*value) : malformed("the pickle recalls what it has not stored");
  }
  Status put(std::uint64_t place) {
    ++pickle_.made;
    return stack_.store(place) ? Status() : malformed("the pickle stores nothing, or at an unlikely place");
  }

  // Names, and calls of them.
  Status stack_global() {
    TRY(const auto parts, taken(stack_.pop(2)));
    if (parts[0].kind != Kind::text || parts[1].kind != Kind::text) return malformed("a name is not text");
    return push_name(pickle_.text(parts[0]), pickle_.text(parts[1]));
  }
  Status push_name(std::string_view module, std::string_view name) {
    const auto names = pickle_names();
    const auto found = std::ranges::find_if(
        names, [&](const PickleName& known) { return known.module == module && known.name == name; });
    if (found == names.end())
      return error(ErrorCode::unsupported, "the pickle names " + shortened(module) + "." + shortened(name) +
                                               ", which a state dict does not need");
    return push({Kind::name, static_cast<std::uint64_t>(found - names.begin())});
  }
  Status reduce() {
    TRY(const auto parts, taken(stack_.pop(2)));
    if (parts[0].kind != Kind::name || parts[1].kind != Kind::tuple)
      return malformed("the pickle calls something else than a name, or without arguments");
    return push_made(call_pickle_name(pickle_, pickle_names()[parts[0].data], parts[1], at_.place));
  }
  Status persistent_id() {
    TRY(const auto id, taken(stack_.pop(1)));
    return push_made(refer_to_storage(pickle_, keys_, id[0]));
  }
  Status push_made(const Result<PickleValue>& made) {
    if (!made) return error(made.error().code, made.error().message);
    return push(*made);
  }
  // The attribute _metadata of a state dict changes no values and is dropped. Others could stand in front of
  // a dictionary's own: "items".
  Status build() {
    TRY(const auto parts, taken(stack_.pop(2)));
    if (parts[0].kind == Kind::opaque || (parts[0].kind == Kind::dict && is_metadata(parts[1])))
      return push(parts[0]);
    return error(ErrorCode::unsupported, "the pickle sets attributes that a state dict does not have");
  }
  bool is_metadata(const PickleValue& state) const {
    if (state.kind != Kind::dict) return false;
    const auto items = pickle_.items(state);
    return items.empty() ||
           (items.size() == 2 && items[0].kind == Kind::text && pickle_.text(items[0]) == "_metadata");
  }

  Status stop() {
    TRY(const auto root, taken(stack_.pop(1)));
    if (!stack_.empty()) return malformed("the pickle leaves values on its stack");
    pickle_.root = root[0];
    stopped_ = true;
    return {};
  }

  const PickleSource& source_;
  PickleReader reader_;
  PickleInstruction at_;
  Pickle pickle_;
  PickleStack stack_;
  StorageKeys keys_;
  bool stopped_ = false;
};

}  // namespace

Result<Pickle> scan_pickle(const PickleSource& source) { return PickleMachine(source).run(); }

}  // namespace driftseal
