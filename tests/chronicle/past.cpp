#include "chronicle/past.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <sstream>

namespace kept::chronicle::test {
namespace {

std::string bytes_of(std::string_view bytes) { return fmt::format("data {}\n{}\n", bytes.size(), bytes); }

std::string_view word(Change::What what) {
  static constexpr std::string_view words[] = {"added", "removed", "renamed", "unreadable", "item added", "item removed", "set", "unset", "changed", "moved", "written", "unwritten", "rewritten",
                                               "evidence added", "evidence lost", "translated", "translation changed", "translation removed", "more"};
  return words[static_cast<std::size_t>(what)];
}

// `updates[2020].status changed met → stalled`; the body has no name.
std::string shown(const Change& change) {
  std::string out = change.top;
  if (!change.part.empty()) out += "[" + change.part + "]";
  if (!change.field.empty() && change.field != change.top) out += "." + change.field;
  out += (out.empty() ? "" : " ") + std::string(word(change.what));
  for (const std::string* text : {&change.language, &change.status, &change.voice})
    if (!text->empty()) out += " " + *text;
  if (change.count) out += fmt::format(" {}", change.count);
  if (!change.before.empty()) out += " " + change.before;
  if (!change.after.empty()) out += " → " + change.after;
  return out;
}

std::string shown(const Entry& entry) {
  std::string changes;
  for (const Change& change : entry.changes) changes += (changes.empty() ? "" : ", ") + shown(change);
  const std::string name = fmt::format("{}:{}", entry.kind, entry.slug);
  return fmt::format("{} {}", entry.record == link::nowhere ? "(" + name + ")" : name, changes);
}

}  // namespace

int Past::commit(Changes changes, std::string subject) { return commit_on(commits_.empty() ? std::vector<int>() : std::vector<int>{last()}, std::move(changes), std::move(subject)); }

int Past::commit_on(std::vector<int> parents, Changes changes, std::string subject) {
  const int number = last() + 1;
  const std::string moment = when.empty() ? fmt::format("{} +0000", 1709294400 + (number - 1) * 86400) : when;
  when.clear();
  Commit made;
  made.text = fmt::format("commit refs/heads/main\nmark :{}\nauthor {} {}\ncommitter {} {}\n{}", number, author, moment, author, moment, bytes_of(subject.empty() ? std::to_string(number) : subject));
  for (std::size_t i = 0; i < parents.size(); ++i) made.text += fmt::format("{} :{}\n", i == 0 ? "from" : "merge", parents[i]);
  if (parents.empty() && number > 1) made.text = "reset refs/heads/main\n" + made.text;
  if (!parents.empty()) made.files = files(parents.front());
  if (parents.empty()) changes.try_emplace("kept.yaml", "title: T\n");
  for (const auto& [path, bytes] : changes) {
    if (bytes) {
      made.files[path] = *bytes;
      made.text += fmt::format("M 100644 inline {}{}\n{}", above, path, bytes_of(std::string_view(*bytes)));
    } else {
      made.files.erase(path);
      made.text += fmt::format("D {}{}\n", above, path);
    }
  }
  commits_.push_back(std::move(made));
  return number;
}

const Past& Past::made() {
  using kept::test::git;
  if (!initialised_) git(scratch_.path(), bare_ ? std::vector<std::string>{"init", "--quiet", "--bare", "--initial-branch=main"} : std::vector<std::string>{"init", "--quiet", "--initial-branch=main"});
  initialised_ = true;
  if (imported_ == commits_.size()) return *this;
  std::string input;
  for (; imported_ < commits_.size(); ++imported_) input += commits_[imported_].text;
  for (std::size_t i = 0; i < commits_.size(); ++i) input += fmt::format("get-mark :{}\n", i + 1);
  const std::string marks = (scratch_.path() / (bare_ ? "marks" : ".git/marks")).native();
  std::istringstream lines(git(scratch_.path(), {"fast-import", "--quiet", "--force", "--date-format=raw-permissive", "--import-marks-if-exists=" + marks, "--export-marks=" + marks}, input));
  ids_.clear();
  for (std::string line; std::getline(lines, line);) ids_.push_back(line);
  return *this;
}

std::string Past::id(int commit) const { return ids_.at(static_cast<std::size_t>(commit) - 1); }

kept::test::Tracker tracker_of(const Files& files) {
  std::vector<base::File> all;
  for (const auto& [path, bytes] : files) all.push_back({path, bytes});
  return kept::test::site_of(std::move(all));
}

Chronicle read(const std::filesystem::path& root, const Files& files, std::string_view revision) {
  const auto tracker = tracker_of(files);
  auto chronicle = chronicle::read(root, revision, tracker.graph);
  REQUIRE(chronicle.has_value());
  REQUIRE(chronicle->has_value());
  return std::move(**chronicle);
}

Chronicle Past::read(std::string_view revision) {
  made();
  if (!above.empty()) std::filesystem::create_directories(scratch_ / above);
  return test::read(scratch_ / above, files(last()), revision);
}

std::string told(const Chronicle& chronicle) {
  std::string out;
  for (const auto& commit : chronicle.commits) {
    std::string entries;
    for (const std::uint32_t entry : commit.entries) entries += (entries.empty() ? "" : "; ") + shown(chronicle.entries[entry]);
    out += fmt::format("{} {}\n", commit.subject, entries);
  }
  return out;
}

std::string told(const Chronicle& chronicle, link::RecordId record) {
  std::string out;
  for (const std::uint32_t entry : chronicle.entries_of(record))
    out += fmt::format("{} {}\n", chronicle.commits[chronicle.entries[entry].commit].subject, shown(chronicle.entries[entry]));
  return out;
}

}  // namespace kept::chronicle::test
