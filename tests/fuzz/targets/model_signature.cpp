#include "core/sign/model_signature.h"

#include <algorithm>

#include "core/audit/model_signing.h"
#include "core/sign/dsse.h"
#include "tests/fuzz/targets/expect.h"
#include "tests/fuzz/targets/scratch_folder.h"
#include "tests/fuzz/targets/targets.h"

namespace driftseal::fuzz {
namespace {

constexpr std::int64_t now = 1'800'000'000;

// The one place where a name is looked up is inside the model.
void expect_inside(const std::string& name) {
  CHECK(!name.empty() && name.front() != '/' && name.back() != '/');
  const std::string around = "/" + name + "/";
  for (const char* part : {"/../", "//"}) CHECK(around.find(part) == std::string::npos);
  CHECK(name == "." || around.find("/./") == std::string::npos);
}

void expect_consistent(const sign::SignedModel& model) {
  CHECK(!model.files.empty() && model.shard_bytes != 0);
  const auto ascending =
      std::ranges::adjacent_find(model.files, std::ranges::greater_equal{}, &sign::SignedFile::name);
  CHECK(ascending == model.files.end());
  for (const auto& file : model.files) {
    expect_inside(file.name);
    const std::uint64_t shards =
        model.shard_bytes ? file.size / *model.shard_bytes + (file.size % *model.shard_bytes != 0) : 1;
    CHECK(file.digests.size() == std::max<std::uint64_t>(shards, 1));
    for (const auto& digest : file.digests) CHECK(digest.size() == sign::digest_bytes(model.hash));
  }
}

// Nobody has signed it, whatever it says; and files that it lists are only looked for.
void compare_with_a_folder(ByteView statement) {
  static const ScratchFolder folder;
  sign::Bundle bundle{
      std::string(sign::in_toto_payload_type), Bytes(statement.begin(), statement.end()), {1}, "", "", {}};
  const auto path = folder.write("model.sig", view_of(sign::write_bundle(bundle)));
  const auto model = folder.write("a", view_of("1"));
  const auto reports =
      audit::check_model_signatures({model.substr(0, model.rfind('/')), {path}}, {}, now, {});
  if (!accepted(reports)) return;
  CHECK(reports->size() == 1 && !reports->front().vouched());
}

}  // namespace

bool model_signature(ByteView input) {
  compare_with_a_folder(input);
  const auto statement = sign::read_statement(text_of(input), "statement");
  if (!accepted(statement)) return false;
  const auto model = sign::read_signed_model(*statement, "statement");
  if (!accepted(model)) return false;
  expect_consistent(*model);
  return true;
}

}  // namespace driftseal::fuzz
