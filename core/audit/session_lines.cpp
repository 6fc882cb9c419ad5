#include "core/audit/session_lines.h"

#include <algorithm>

#include "core/base/json_reader.h"

namespace driftseal::audit {

static constexpr JsonLimits limits{.depth = 24, .values = 200'000};

namespace {

// Reads the members of one line.
class LineReader {
 public:
  LineReader(std::string_view line, const std::string& file)
      : line_(line), reader_("the session", file, "Choose or make this part anew, then save the session") {}

  Status take(const Json& root, Session& session) {
    reader_.only(root, {"base", "tuned", "policy", "certificate", "view"});
    if (!reader_.failed() && root.object()->size() != 1)
      reader_.fail("has a line without one member", root.place);
    if (reader_.failed()) return reader_.status();
    Session taken = session;
    const Json::Member& member = root.object()->front();
    if (member.name == "base") once(taken.base, model(member.value), member);
    if (member.name == "tuned") once(taken.tuned, model(member.value), member);
    if (member.name == "policy") once(taken.policy, policy(member.value), member);
    if (member.name == "certificate") certificate(taken, member.value);
    if (member.name == "view") view(taken, member);
    if (!reader_.failed()) session = std::move(taken);
    return reader_.status();
  }

 private:
  template <class T>
  void once(std::optional<T>& into, T value, const Json::Member& member) {
    if (into) reader_.fail("has \"" + member.name + "\" twice", member.place);
    into = std::move(value);
  }

  // A plain path of this machine: no control characters, which no dialog could show, and no address of
  // elsewhere.
  std::string path(const Json& value) {
    std::string text = reader_.text(value);
    const bool control =
        std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; });
    if (control || text.size() > session_limits::path_bytes || text.find("://") != std::string::npos)
      reader_.fail("has something that is no path", value.place);
    return text;
  }

  std::string given_path(const Json& value) {
    std::string text = path(value);
    if (text.empty()) reader_.fail("has an empty path", value.place);
    return text;
  }

  SessionFileRecord file(const Json& value) {
    reader_.only(value, {"name", "bytes", "modified", "sha256"});
    SessionFileRecord record{path(reader_.member(value, "name")),
                             reader_.number(reader_.member(value, "bytes")),
                             reader_.number(reader_.member(value, "modified")),
                             {}};
    if (record.name.starts_with('/') || ("/" + record.name + "/").find("/../") != std::string::npos)
      reader_.fail("names a file outside of its model", value.place);
    if (const Json* digest = value.find("sha256")) record.digest = reader_.digest(*digest);
    return record;
  }

  SessionModel model(const Json& value) {
    reader_.only(value, {"path", "files"});
    SessionModel model{given_path(reader_.member(value, "path")), {}};
    for (const Json& one : reader_.array(reader_.member(value, "files"), session_limits::model_files))
      model.files.push_back(file(one));
    return model;
  }

  SessionPolicy policy(const Json& value) {
    reader_.only(value, {"path", "text"});
    SessionPolicy policy{path(reader_.member(value, "path")), reader_.text(reader_.member(value, "text"))};
    if (policy.text.size() > session_limits::policy_bytes)
      reader_.fail("has a policy that is too long", value.place);
    return policy;
  }

  void certificate(Session& session, const Json& value) {
    std::string name = given_path(value);
    if (session.certificates.size() >= session_limits::certificates)
      return reader_.fail("has too many certificates", value.place);
    session.certificates.push_back(std::move(name));
  }

  // Kept as it is written, between its own braces.
  void view(Session& session, const Json::Member& member) {
    if (!session.view.empty()) return reader_.fail("has \"view\" twice", member.place);
    if (!member.value.object()) return reader_.fail("has a view that is no object", member.place);
    const std::size_t begin = member.value.place.offset - 1, line_end = line_.rfind('}');
    const std::size_t end = line_.rfind('}', line_end - 1) + 1;
    session.view = std::string(line_.substr(begin, end - begin));
    if (session.view.size() > session_limits::view_bytes)
      reader_.fail("has a view that is too long", member.place);
  }

  std::string_view line_;
  JsonReader reader_;
};

}  // namespace

Status take_session_line(std::string_view line, std::size_t number, const std::string& file,
                         Session& session) {
  const auto json = parse_json(line, file, limits);
  Status status = json.ok() ? LineReader(line, file).take(*json, session) : Status(json.error());
  if (status.ok()) return status;
  Error error = status.error();
  const std::string in_line = "line 1,";  // as the reader of a single line counts
  error.where = "line " + std::to_string(number) +
                (error.where.starts_with(in_line) ? error.where.substr(in_line.size() - 1) : std::string());
  return error;
}

}  // namespace driftseal::audit
