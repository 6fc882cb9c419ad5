#include "core/base/json.h"

#include <iterator>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "core/base/bytes.h"

namespace driftseal {

std::string JsonPlace::text() const {
  return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

const Json* Json::find(std::string_view name) const {
  if (const auto* members = object())
    for (const auto& member : *members)
      if (member.name == name) return &member.value;
  return nullptr;
}

namespace {

// Counts the bytes that the parser has consumed, so that every event has a place.
struct CountingIterator {
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;
  const char* at;
  JsonPlace* place;

  reference operator*() const { return *at; }
  CountingIterator& operator++() {
    ++place->offset;
    if (*at == '\n') {
      ++place->line;
      place->column = 1;
    } else {
      ++place->column;
    }
    ++at;
    return *this;
  }
  CountingIterator operator++(int) {
    auto copy = *this;
    ++*this;
    return copy;
  }
  bool operator==(const CountingIterator& other) const { return at == other.at; }
  bool operator!=(const CountingIterator& other) const { return at != other.at; }
};

class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  Builder(const JsonPlace& place, const JsonLimits& limits) : place_(place), limits_(limits) {}

  bool null() override { return add({nullptr, place_}); }
  bool boolean(bool b) override { return add({b, place_}); }
  bool number_integer(number_integer_t n) override {
    return n < 0 ? add({std::int64_t{n}, place_}) : add({static_cast<std::uint64_t>(n), place_});
  }
  bool number_unsigned(number_unsigned_t n) override { return add({std::uint64_t{n}, place_}); }
  bool number_float(number_float_t n, const string_t& text) override { return add({Json::Real{n, text}, place_}); }
  bool string(string_t& text) override { return add({std::move(text), place_}); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open({Json::Object{}, place_}); }
  bool start_array(std::size_t) override { return open({Json::Array{}, place_}); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    if (!names_.back().insert(name).second) return fail("the key \"" + name + "\" occurs twice");
    key_place_ = place_;
    keys_.push_back(std::move(name));
    key_places_.push_back(key_place_);
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& exception) override {
    std::string text = exception.what();  // "[json.exception...] parse error at line 1, column 2: <reason>"
    const auto colon = text.find(": ", text.find("parse error"));
    return fail(colon == std::string::npos ? "not valid JSON" : "not valid JSON: " + text.substr(colon + 2));
  }

  Json root;
  std::string problem;
  JsonPlace problem_place;

 private:
  bool fail(std::string text) {
    if (problem.empty()) {
      problem = std::move(text);
      problem_place = place_;
    }
    return false;
  }
  bool add(Json value) {
    if (++values_ > limits_.values) return fail("more than " + std::to_string(limits_.values) + " values");
    attach(std::move(value));
    return true;
  }
  Json* attach(Json value) {
    if (stack_.empty()) {
      root = std::move(value);
      return &root;
    }
    if (auto* array = std::get_if<Json::Array>(&stack_.back()->value)) return &array->emplace_back(std::move(value));
    auto& object = std::get<Json::Object>(stack_.back()->value);
    object.push_back({std::move(keys_.back()), key_places_.back(), std::move(value)});
    keys_.pop_back();
    key_places_.pop_back();
    return &object.back().value;
  }
  bool open(Json container) {
    if (stack_.size() >= limits_.depth) return fail("nested more than " + std::to_string(limits_.depth) + " deep");
    if (++values_ > limits_.values) return fail("more than " + std::to_string(limits_.values) + " values");
    stack_.push_back(attach(std::move(container)));  // stays valid: its siblings come only after it is closed
    names_.emplace_back();
    return true;
  }
  bool close() {
    stack_.pop_back();
    names_.pop_back();
    return true;
  }

  const JsonPlace& place_;
  JsonLimits limits_;
  std::size_t values_ = 0;
  std::vector<Json*> stack_;
  std::vector<std::unordered_set<std::string>> names_;
  std::vector<std::string> keys_;
  std::vector<JsonPlace> key_places_;
  JsonPlace key_place_;
};

}  // namespace

Result<Json> parse_json(std::string_view text, const std::string& file, const JsonLimits& limits) {
  const auto refuse = [&](const std::string& what, const JsonPlace& place) {
    return Error{ErrorCode::malformed, what, file, place.text(), "Correct the file or take it from its source again"};
  };
  if (!is_valid_utf8(text)) return refuse("not valid UTF-8", JsonPlace{});
  if (text.find('\0') != std::string_view::npos)  // the parser would take it for the end of the text
    return refuse("a NUL byte, which JSON does not allow", JsonPlace{});
  JsonPlace place;
  Builder builder(place, limits);
  const CountingIterator first{text.data(), &place}, last{text.data() + text.size(), &place};
  if (!nlohmann::json::sax_parse(first, last, &builder) || !builder.problem.empty())
    return refuse(builder.problem.empty() ? "not valid JSON" : builder.problem, builder.problem_place);
  return std::move(builder.root);
}

}  // namespace driftseal
