// The session file of the workbench (*.driftaudit): which models, policy and certificates an audit was about,
// and how they were looked at. It names files and holds none of their contents, but for the text of the
// policy.
//
// Text, one JSON object a line, each with one member that says what it is:
//
//     {"schema":"driftseal-session/1"}
//     {"base":{"path":"../models/base","files":[{"name":"model.safetensors","bytes":96,"modified":1700000000000000000}]}}
//     {"tuned":{"path":"/models/tuned","files":[{"name":..,"bytes":..,"modified":..,"sha256":".."}]}}
//     {"policy":{"path":"policy.json","text":"{\"rules\":[]}"}}
//     {"certificate":"out/tuned.driftseal"}
//     {"view":{"stage":"drift"}}
//
// A line that is damaged takes no other with it. Paths are relative to the folder of the session file where
// they stand in it or in the folder around it. `modified` is in nanoseconds since 1970; `sha256` is there as
// far as it was known.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/sha256.h"

namespace driftseal::audit {

struct SessionFileRecord {
  std::string name;  // relative to the model; may be empty if the model is that file
  std::uint64_t bytes = 0;
  std::uint64_t modified = 0;
  std::optional<Digest> digest;

  bool operator==(const SessionFileRecord&) const = default;
};

struct SessionModel {
  std::string path;                      // absolute in memory
  std::vector<SessionFileRecord> files;  // empty while the model was never opened

  bool operator==(const SessionModel&) const = default;
};

struct SessionPolicy {
  std::string path;  // where it was read from; empty if it was made in the window
  std::string text;

  bool operator==(const SessionPolicy&) const = default;
};

struct Session {
  std::optional<SessionModel> base, tuned;
  std::optional<SessionPolicy> policy;
  std::vector<std::string> certificates;
  std::string view;  // a JSON object that only the window reads; empty: none

  bool operator==(const Session&) const = default;
};

namespace session_limits {
inline constexpr std::uint64_t file_bytes = 32 << 20;
inline constexpr std::size_t path_bytes = 4096;
inline constexpr std::size_t model_files = 10'000;
inline constexpr std::size_t certificates = 1'000;
inline constexpr std::size_t policy_bytes = 16 << 20;
inline constexpr std::size_t view_bytes = 1 << 20;
inline constexpr std::size_t problems = 20;  // told; further ones are not
}  // namespace session_limits

// What could be read, and what of it could not: one error a line that was left out.
struct ReadSession {
  Session session;
  std::vector<Error> problems;
};

// `path` is where the file stands: relative paths in it start there. Errors: malformed if its first line is
// not that of a session, unsupported if it is one of another version, limit_exceeded.
Result<ReadSession> read_session(std::string_view text, const std::string& path);
Result<ReadSession> load_session(const std::string& path);  // also cannot_open

// limit_exceeded if a part is larger than would be read again; malformed if `view` is not a JSON object on
// one line.
Result<std::string> session_text(const Session& session, const std::string& path);
Status save_session(const Session& session, const std::string& path);  // under a temporary name, then renamed

}  // namespace driftseal::audit
