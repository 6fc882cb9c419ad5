#include "core/audit/session_file.h"

#include <filesystem>
#include <nlohmann/json.hpp>

#include "core/audit/session_lines.h"
#include "core/base/mapped_file.h"
#include "core/base/output_file.h"

namespace driftseal::audit {

namespace fs = std::filesystem;
using OrderedJson = nlohmann::ordered_json;

static constexpr std::string_view schema = "driftseal-session/1";
static constexpr std::string_view schema_family = "driftseal-session/";

static fs::path folder_of(const std::string& path) {
  std::error_code ignored;
  const fs::path absolute = fs::absolute(path, ignored);
  return (ignored ? fs::path(path) : absolute).lexically_normal().parent_path();
}

// Without "." and "..", repeated slashes and one at the end.
static fs::path plain(const fs::path& path) {
  const fs::path normal = path.lexically_normal();
  return normal.has_filename() || normal == normal.root_path() ? normal : normal.parent_path();
}

// Below the folder of the session, or beside it: such a path survives when the whole is moved together.
static std::string stored_path(const std::string& path, const fs::path& folder) {
  if (path.empty()) return path;
  std::error_code ignored;
  const fs::path target = plain(fs::absolute(path, ignored));
  if (ignored) return path;
  const fs::path relative = target.lexically_relative(folder);
  const fs::path around = folder.parent_path();
  const bool near =
      !relative.empty() && (*relative.begin() != ".." ||
                            (around != folder.root_path() && std::next(relative.begin()) != relative.end() &&
                             *std::next(relative.begin()) != ".."));
  return near ? relative.string() : target.string();
}

static std::string resolved(const std::string& path, const fs::path& folder) {
  return path.empty() ? path : plain(folder / path).string();
}

static void resolve_all(Session& session, const fs::path& folder) {
  for (auto* model : {&session.base, &session.tuned})
    if (*model) (*model)->path = resolved((*model)->path, folder);
  if (session.policy) session.policy->path = resolved(session.policy->path, folder);
  for (auto& certificate : session.certificates) certificate = resolved(certificate, folder);
}

static Status check_header(std::string_view line, const std::string& path) {
  const std::string remedy = "Choose a file that the workbench saved, or open the models themselves";
  const auto refuse = [&](ErrorCode code, const char* what) {
    return Error{code, what, path, "line 1", remedy};
  };
  const auto json = parse_json(line, path);
  const Json* found = json.ok() ? json->find("schema") : nullptr;
  const std::string* name = found ? found->string() : nullptr;
  if (!name || !name->starts_with(schema_family))
    return refuse(ErrorCode::malformed, "this is not a session file");
  if (*name == schema) return {};
  return refuse(ErrorCode::unsupported, "the session was saved by another version of this program");
}

Result<ReadSession> read_session(std::string_view text, const std::string& path) {
  if (text.size() > session_limits::file_bytes)
    return Error{ErrorCode::limit_exceeded, "the file is larger than any session", path, "",
                 "Choose a file that the workbench saved"};
  const std::size_t header_end = text.find('\n');
  TRY_STATUS(check_header(text.substr(0, header_end), path));
  ReadSession read;
  std::size_t number = 1;
  for (std::size_t at = header_end; at != std::string_view::npos;) {
    const std::size_t begin = at + 1;
    at = text.find('\n', begin);
    const std::string_view line = text.substr(begin, at == std::string_view::npos ? at : at - begin);
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const Status taken = take_session_line(line, number, path, read.session);
    if (!taken && read.problems.size() < session_limits::problems) read.problems.push_back(taken.error());
  }
  resolve_all(read.session, folder_of(path));
  return read;
}

Result<ReadSession> load_session(const std::string& path) {
  TRY(const Bytes bytes, read_file(path, session_limits::file_bytes));
  return read_session(text_of(bytes), path);
}

static OrderedJson model_json(const SessionModel& model, const fs::path& folder) {
  OrderedJson files = OrderedJson::array();
  for (const auto& file : model.files) {
    OrderedJson one = {{"name", file.name}, {"bytes", file.bytes}, {"modified", file.modified}};
    if (file.digest) one["sha256"] = to_hex(*file.digest);
    files.push_back(std::move(one));
  }
  return {{"path", stored_path(model.path, folder)}, {"files", std::move(files)}};
}

// What is written has to be readable: bytes that are not UTF-8 (a file name may have them) are replaced.
static std::string line_of(const char* name, OrderedJson value) {
  return OrderedJson{{name, std::move(value)}}.dump(-1, ' ', false, OrderedJson::error_handler_t::replace) +
         '\n';
}

Result<std::string> session_text(const Session& session, const std::string& path) {
  const fs::path folder = folder_of(path);
  std::string text = line_of("schema", schema);
  if (session.base) text += line_of("base", model_json(*session.base, folder));
  if (session.tuned) text += line_of("tuned", model_json(*session.tuned, folder));
  if (session.policy)
    text += line_of("policy",
                    {{"path", stored_path(session.policy->path, folder)}, {"text", session.policy->text}});
  for (const auto& certificate : session.certificates)
    text += line_of("certificate", stored_path(certificate, folder));
  if (!session.view.empty()) text += "{\"view\":" + session.view + "}\n";
  TRY(const ReadSession again, read_session(text, path));
  if (!again.problems.empty()) return again.problems.front();
  return text;
}

Status save_session(const Session& session, const std::string& path) {
  TRY(const std::string text, session_text(session, path));
  return write_file(path, view_of(text));
}

}  // namespace driftseal::audit
