// Runs are killed before each of their file-system calls, and each of these calls is made to fail: whatever happens,
// what stands at the destination is the old site or the new one, and the next run puts everything right.

#include <sys/syscall.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <filesystem>

#include "publish/publishing.h"
#include "support/meddler.h"

namespace fs = std::filesystem;
using namespace kept;
using test::Files;
using test::files_in;
using test::kill_it;
using test::meddle;
using test::names_in;
using test::publish_to;
using test::Scratch;

namespace {

const Files old_site = {
    {"index.html", "old"}, {"same.html", "same"}, {"gone/a.html", "old"}, {"deep/er/b.html", "old"}};
const Files new_site = {{"index.html", "new"}, {"same.html", "same"}, {"new/a.html", "new"}, {"deep/er/b.html", "new"}};
const Files next_site = {{"index.html", "next"}};

struct Start {
  const char* name;
  bool folder, site;
};
constexpr Start starts[] = {
    {"nothing there", false, false}, {"an empty folder", true, false}, {"an old site", true, true}};

Files prepare(const Scratch& scratch, const Start& start) {
  if (start.folder) fs::create_directory(scratch / "public");
  if (start.site) REQUIRE(publish_to(scratch / "public", old_site));
  return start.site ? old_site : Files{};
}

int publish_new(const fs::path& destination) { return publish_to(destination, new_site) ? 0 : 1; }

Files site_at(const fs::path& destination) { return fs::exists(destination) ? files_in(destination) : Files{}; }

void check_next_run(const Scratch& scratch) {
  const auto summary = publish_to(scratch / "public", next_site);
  REQUIRE(summary);
  CHECK(summary->left_behind.empty());
  CHECK(files_in(scratch / "public") == next_site);
  CHECK(names_in(scratch.path()) == std::vector<std::string>{"public"});
}

// Gives how many calls the run was let to make, or nothing if it was never reached.
bool killed_before(std::size_t call, const Start& start, bool can_exchange) {
  const Scratch scratch = Scratch::quick();
  const Files before = prepare(scratch, start);
  const auto ending = meddle([&] { return publish_new(scratch / "public"); },
                             [&](std::size_t index, long number) {
                               if (index == call) return kill_it;
                               return number == SYS_renameat2 && !can_exchange ? EINVAL : 0;
                             });
  if (!ending.killed) {
    CHECK(ending.value == 0);
    CHECK(site_at(scratch / "public") == new_site);
    CHECK(names_in(scratch.path()) == std::vector<std::string>{"public"});
    return false;
  }
  // Without an exchange the destination may be missing, until the next run has begun.
  if (!can_exchange) REQUIRE(publish::Staging::open(scratch / "public", {}));
  const Files found = site_at(scratch / "public");
  CHECK((found == before || found == new_site));
  check_next_run(scratch);
  return true;
}

struct Fault {
  int error;
  bool onwards;  // this call and all after it
  bool can_exchange;
};

// Gives whether the run came as far as this call.
bool fails_at(std::size_t call, const Fault& fault) {
  const Scratch scratch = Scratch::quick();
  const Files before = prepare(scratch, starts[2]);
  const auto ending = meddle([&] { return publish_new(scratch / "public"); },
                             [&](std::size_t index, long number) {
                               if (index == call || (fault.onwards && index > call)) return fault.error;
                               return number == SYS_renameat2 && !fault.can_exchange ? EINVAL : 0;
                             });
  REQUIRE_FALSE(ending.killed);
  REQUIRE(ending.value <= 1);
  // Where the old site could not even be moved back, the next run does that.
  if (fault.onwards && !fault.can_exchange) REQUIRE(publish::Staging::open(scratch / "public", {}));
  CHECK(site_at(scratch / "public") == (ending.value == 0 ? new_site : before));
  check_next_run(scratch);
  return call < ending.calls;
}

}  // namespace

TEST_CASE("A run that is killed at any call leaves the old site or the new one") {
  for (const Start& start : starts) {
    std::size_t call = 0;
    CAPTURE(start.name, call);
    while (killed_before(call, start, true)) ++call;
    CHECK(call > 50);
  }
}

TEST_CASE(
    "A run that is killed at any call where folders cannot be exchanged leaves the old site or the new one to the "
    "next") {
  if (!test::can_fail_calls) return;
  for (const Start& start : starts) {
    std::size_t call = 0;
    CAPTURE(start.name, call);
    while (killed_before(call, start, false)) ++call;
    CHECK(call > 50);
  }
}

TEST_CASE("A call that fails leaves the old site, or does not matter") {
  if (!test::can_fail_calls) return;
  const Fault faults[] = {{EIO, false, true}, {ENOSPC, true, true}, {EIO, false, false}, {EIO, true, false}};
  for (const Fault& fault : faults) {
    std::size_t call = 0;
    CAPTURE(fault.error, fault.onwards, fault.can_exchange, call);
    while (fails_at(call, fault)) ++call;
    CHECK(call > 50);
  }
}

TEST_CASE("An old site that was left aside and cannot be put back is not deleted") {
  if (!test::can_fail_calls) return;
  const Scratch scratch = Scratch::quick();
  prepare(scratch, starts[2]);
  fs::rename(scratch / "public", scratch / ".public.kept-old");
  const auto ending = meddle([&] { return publish_new(scratch / "public"); },
                             [](std::size_t, long call) { return call == SYS_renameat ? EACCES : 0; });
  CHECK(ending.value == 1);
  CHECK(names_in(scratch.path()) == std::vector<std::string>{".public.kept-old"});
  CHECK(files_in(scratch / ".public.kept-old") == old_site);
}

TEST_CASE("A lock on a file that was deleted meanwhile is no lock") {
  const Scratch scratch = Scratch::quick();
  bool deleted = false, looked = false;
  const auto ending = meddle([&] { return publish_new(scratch / "public"); },
                             [&](std::size_t, long call) {
                               if (call == SYS_flock && !deleted) deleted = fs::remove(scratch / ".public.kept-lock");
                               if (call == SYS_mkdirat && !looked) {
                                 looked = true;
                                 CHECK_FALSE(publish::Staging::open(scratch / "public", {}));
                               }
                               return 0;
                             });
  CHECK(deleted);
  CHECK(looked);
  CHECK(ending.value == 0);
  CHECK(site_at(scratch / "public") == new_site);
}

TEST_CASE("Where two folders cannot be exchanged the old site is moved aside") {
  if (!test::can_fail_calls) return;
  for (const int error : {EINVAL, ENOSYS, ENOTSUP}) {
    const Scratch scratch = Scratch::quick();
    prepare(scratch, starts[2]);
    const auto ending = meddle([&] { return publish_new(scratch / "public"); },
                               [&](std::size_t, long call) { return call == SYS_renameat2 ? error : 0; });
    CHECK(ending.value == 0);
    CHECK(site_at(scratch / "public") == new_site);
    CHECK(names_in(scratch.path()) == std::vector<std::string>{"public"});
  }
}

TEST_CASE("Where files cannot be linked they are written, and keep their time stamps") {
  if (!test::can_fail_calls) return;
  const Scratch scratch = Scratch::quick();
  prepare(scratch, starts[2]);
  const auto before = fs::last_write_time(scratch / "public/same.html");
  const auto ending = meddle([&] { return publish_new(scratch / "public"); },
                             [&](std::size_t, long call) { return call == SYS_linkat ? EPERM : 0; });
  CHECK(ending.value == 0);
  CHECK(site_at(scratch / "public") == new_site);
  CHECK(fs::last_write_time(scratch / "public/same.html") == before);
}
