// Result<T>: a value or one Error. Bad input is answered with an Error, never with an exception or an assertion
// (docs/architecture.md, house rule 5). An Error says what happened, in which file and where in it, and what to do.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "core/base/checks.h"

namespace driftseal {

// Closed list; the words in `to_string` are the stable codes of the command line's JSON errors.
enum class ErrorCode {
  cannot_open,         // no such file, no permission, not a regular file
  cannot_read,         // an I/O error while reading
  cannot_write,        // full disk, read-only folder
  truncated,           // the file ends before what it announces
  malformed,           // bytes that the format does not allow
  unsupported,         // valid, but not something this program handles
  limit_exceeded,      // larger than a documented limit
  not_finite,          // NaN or infinity where a number is needed
  out_of_range,        // a number outside the range that can be audited
  mismatch,            // two things that must agree do not
  not_found,           // a name that is not there
  changed_on_disk,     // a file changed while it was used
  policy_refused,      // a policy that cannot be proved
  over_budget,         // the drift is larger than the policy allows
  opening_budget,      // the commitment has no openings left: commit anew
  key_refused,         // a key that cannot be read or used
  wrong_passphrase,    // the passphrase does not open the key
  nothing_to_analyse,  // no tensor that could be audited
  usage,               // the call itself is wrong
  cancelled,           // the user stopped it
};

std::string_view to_string(ErrorCode code);

struct Error {
  ErrorCode code;
  std::string message;  // one sentence: what is wrong
  std::string file;     // path as given, or empty
  std::string where;    // tensor, byte offset, line and column, or empty
  std::string remedy;   // one sentence: what to do next

  // All parts in one paragraph, as the command line prints it.
  std::string paragraph() const;
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  T& value() & {
    CHECK(ok());
    return std::get<0>(state_);
  }
  const T& value() const& {
    CHECK(ok());
    return std::get<0>(state_);
  }
  T&& value() && {
    CHECK(ok());
    return std::get<0>(std::move(state_));
  }
  const Error& error() const {
    CHECK(!ok());
    return std::get<1>(state_);
  }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }

 private:
  std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)) {}

  bool ok() const { return !error_; }
  explicit operator bool() const { return ok(); }
  const Error& error() const {
    CHECK(!ok());
    return *error_;
  }

 private:
  std::optional<Error> error_;
};

using Status = Result<void>;

}  // namespace driftseal

#define DRIFTSEAL_JOIN_INNER(a, b) a##b
#define DRIFTSEAL_JOIN(a, b) DRIFTSEAL_JOIN_INNER(a, b)

// TRY(auto x, f()): x is the value of f(), or the enclosing function returns f()'s error.
#define TRY(declaration, expression) TRY_INNER(DRIFTSEAL_JOIN(try_, __LINE__), declaration, expression)
#define TRY_INNER(name, declaration, expression) \
  auto name = (expression);                      \
  if (!name.ok()) return name.error();           \
  declaration = std::move(name).value()

// TRY_STATUS(f()): the enclosing function returns f()'s error if there is one.
#define TRY_STATUS(expression)                                 \
  do {                                                         \
    auto try_status = (expression);                            \
    if (!try_status.ok()) return std::move(try_status).error(); \
  } while (false)
