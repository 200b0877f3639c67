#include "source/git.h"

#include <fmt/format.h>

#include <iterator>

namespace kept::source::git {
namespace {

// Extensions that change nothing about reading objects and branches. Without this list libgit2 refuses repositories
// that `git sparse-checkout` or `git clone --filter` has touched.
const char* harmless_extensions[] = {"noop", "worktreeconfig", "partialclone", "preciousobjects", "relativeworktrees"};

struct Library {
  Library() {
    git_libgit2_init();
    // A build depends on the repository alone: nobody's ~/.gitconfig, nothing in /etc.
    for (const int level :
         {GIT_CONFIG_LEVEL_PROGRAMDATA, GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG, GIT_CONFIG_LEVEL_GLOBAL})
      git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, "");
    // Git guards other people's repositories because their configuration can name programs to run. Nothing here runs
    // any, and in CI the checkout often belongs to another account than the one that builds.
    git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
    // Ids are checked when objects enter a repository; checking again at every read costs more than reading.
    git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
    git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, harmless_extensions, std::size(harmless_extensions));
  }
  ~Library() { git_libgit2_shutdown(); }
};

}  // namespace

void start() { static const Library library; }

tl::unexpected<base::Failure> failed(std::string what) {
  const git_error* last = git_error_last();
  return base::failure(base::Failure::Kind::world,
                       fmt::format("{}: {}", what, last == nullptr ? "no reason is known" : last->message));
}

}  // namespace kept::source::git
