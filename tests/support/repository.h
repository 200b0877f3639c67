// Real git repositories, made on the spot by the `git` program. Nothing of the account's or machine's configuration
// counts.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/scratch.h"

namespace kept::test {

// Runs `git -C folder arguments…`; throws with git's words if it fails. `when` dates what is committed.
std::string git(const std::filesystem::path& folder, const std::vector<std::string>& arguments,
                std::string_view input = {}, std::string_view when = {});

class Repository {
 public:
  using Changes = std::map<std::string, std::optional<std::string>>;  // path -> bytes; nothing: the file is deleted

  static constexpr std::string_view noon = "2024-03-15T12:00:00+0000";

  Repository();  // empty, on the unborn branch `main`

  const std::filesystem::path& path() const { return scratch_.path(); }
  const Scratch& files() const { return scratch_; }

  // Writes and deletes in the work tree, commits all that differs there, gives the commit's id. `when` is any date with
  // an offset, for author and committer alike; `author` is `Name <address>`.
  std::string commit(const Changes& changes, std::string_view message, std::string_view when = noon,
                     std::string_view author = {});

  void tag(const std::string& name, const std::string& message = {});  // annotated if there is a message
  void branch(const std::string& name);                                // makes it here and switches to it
  void switch_to(const std::string& name);                             // a branch, or any commit (then detached)
  std::string merge(const std::string& name, std::string_view message,
                    std::string_view when = noon);  // always a merge commit

  std::string git(const std::vector<std::string>& arguments, std::string_view input = {}) const;

 private:
  std::string head() const;

  Scratch scratch_;
};

}  // namespace kept::test
