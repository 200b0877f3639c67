#include "support/repository.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>

#include "base/descriptor.h"

namespace kept::test {
namespace {

using base::Descriptor;

Descriptor memory(std::string_view bytes) {
  Descriptor file(::memfd_create("git", MFD_CLOEXEC));
  if (!file || ::pwrite(file.get(), bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
    throw std::runtime_error("no memory file");
  return file;
}

std::string all_of(const Descriptor& file) {
  std::string bytes(static_cast<std::size_t>(::lseek(file.get(), 0, SEEK_END)), '\0');
  if (::pread(file.get(), bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
    throw std::runtime_error("a memory file cannot be read");
  return bytes;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> out;
  for (std::string& text : texts) out.push_back(text.data());
  out.push_back(nullptr);
  return out;
}

std::vector<std::string> environment(std::string_view when) {
  const std::string date(when.empty() ? Repository::noon : when);
  const char* path = std::getenv("PATH");
  return {std::string("PATH=") + (path == nullptr ? "/usr/bin:/bin" : path),
          "HOME=/nonexistent",
          "LC_ALL=C",
          "TZ=UTC",
          "GIT_CONFIG_NOSYSTEM=1",
          "GIT_CONFIG_GLOBAL=/dev/null",
          "GIT_AUTHOR_NAME=Ada Editor",
          "GIT_AUTHOR_EMAIL=ada@example.org",
          "GIT_COMMITTER_NAME=Ada Editor",
          "GIT_COMMITTER_EMAIL=ada@example.org",
          "GIT_AUTHOR_DATE=" + date,
          "GIT_COMMITTER_DATE=" + date};
}

}  // namespace

std::string git(const std::filesystem::path& folder, const std::vector<std::string>& arguments, std::string_view input,
                std::string_view when) {
  std::vector<std::string> words = {"git", "-c",           "protocol.file.allow=always", "-c", "gc.auto=0",
                                    "-C",  folder.native()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> variables = environment(when);
  const Descriptor in = memory(input), out = memory({}), trouble = memory({});

  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, in.get(), 0);
  ::posix_spawn_file_actions_adddup2(&actions, out.get(), 1);
  ::posix_spawn_file_actions_adddup2(&actions, trouble.get(), 2);
  pid_t child = 0;
  const int error =
      ::posix_spawnp(&child, "git", &actions, nullptr, pointers(words).data(), pointers(variables).data());
  ::posix_spawn_file_actions_destroy(&actions);
  int status = 0;
  if (error != 0 || ::waitpid(child, &status, 0) != child) throw std::runtime_error("git does not start");
  if (status != 0) throw std::runtime_error("git " + arguments.at(0) + ": " + all_of(trouble));
  return all_of(out);
}

Repository::Repository() { git({"init", "--quiet", "--initial-branch=main"}); }

std::string Repository::git(const std::vector<std::string>& arguments, std::string_view input) const {
  return test::git(path(), arguments, input);
}

std::string Repository::head() const { return git({"rev-parse", "HEAD"}).substr(0, 40); }

std::string Repository::commit(const Changes& changes, std::string_view message, std::string_view when,
                               std::string_view author) {
  for (const auto& [name, bytes] : changes) {
    if (bytes) {
      scratch_.write(name, *bytes);
    } else {
      std::filesystem::remove_all(scratch_ / name);
    }
  }
  git({"add", "--all"});
  std::vector<std::string> words = {"commit", "--quiet", "--allow-empty", "--message", std::string(message)};
  if (!author.empty()) words.push_back("--author=" + std::string(author));
  test::git(path(), words, {}, when);
  return head();
}

void Repository::tag(const std::string& name, const std::string& message) {
  if (message.empty()) {
    git({"tag", name});
  } else {
    git({"tag", "--annotate", "--message", message, name});
  }
}

void Repository::branch(const std::string& name) { git({"switch", "--quiet", "--create", name}); }
void Repository::switch_to(const std::string& name) { git({"checkout", "--quiet", name}); }

std::string Repository::merge(const std::string& name, std::string_view message, std::string_view when) {
  test::git(path(), {"merge", "--quiet", "--no-ff", "--message", std::string(message), name}, {}, when);
  return head();
}

}  // namespace kept::test
