#include "source/intake.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace kept::source {
namespace {

constexpr std::size_t longest_path = 1024;  // bytes; folders on disk cannot pass it by much, git's trees can

// What systems and editors leave behind.
struct Dropping {
  std::string_view pattern;  // a whole name, or one with a single *
  std::string_view reason;
};
constexpr Dropping droppings[] = {
    {"*~", "it is an editor's backup: its name ends with ~"},
    {"#*#", "it is an editor's autosave: its name stands between two #"},
    {"*.swp", "it is an editor's swap file"},
    {"*.orig", "it is left over from a merge"},
    {"*.rej", "it is left over from a merge"},
    {"Thumbs.db", "it is a preview that Windows leaves behind"},
    {"desktop.ini", "it is a setting that Windows leaves behind"},
};

bool matches(std::string_view pattern, std::string_view name) {
  const std::size_t star = pattern.find('*');
  if (star == pattern.npos) return name == pattern;
  return name.size() >= pattern.size() && name.starts_with(pattern.substr(0, star)) &&
         name.ends_with(pattern.substr(star + 1));
}

bool holds_control(std::string_view text) {
  while (!text.empty()) {
    const base::Decoded next = base::decode_utf8(text);
    if (base::is_control(next.code)) return true;
    text.remove_prefix(next.length);
  }
  return false;
}

std::string_view objection_to_name(std::string_view name) {
  if (!base::is_utf8(name)) return "its name is not valid UTF-8";
  if (holds_control(name)) return "its name holds a control character";
  // A tree in git can be made to hold such a name, a folder cannot.
  if (name.empty() || name.find('/') != name.npos) return "its name is not one that a file can have";
  if (name.front() == '.') return "its name starts with a dot";  // `.` and `..` in a made-up tree, too
  for (const Dropping& dropping : droppings) {
    if (matches(dropping.pattern, name)) return dropping.reason;
  }
  return {};
}

std::string_view objection_to_entry(Entry entry) {
  switch (entry) {
    case Entry::link:
      return "it is a symbolic link, and links are not followed";
    case Entry::repository:
      return "it is a git repository of its own (a submodule or a clone)";
    case Entry::special:
      return "it is neither a file nor a folder";
    case Entry::file:
    case Entry::folder:
      break;
  }
  return {};
}

std::string shown(std::string_view path, Entry entry) {
  const bool whole = entry == Entry::folder || entry == Entry::repository;
  return std::string(path) + (whole ? "/" : "");
}

// What a checkout without Git LFS, and every commit with it, holds in place of a large file.
bool is_lfs_pointer(std::string_view bytes) {
  return bytes.size() < 1024 && bytes.starts_with("version https://git-lfs.github.com/spec/v1\n");
}

std::string in_mebibytes(std::uintmax_t bytes) { return fmt::format("{} MiB", bytes >> 20); }

}  // namespace

bool can_be_content(std::string_view name) { return objection_to_name(name).empty(); }

bool Intake::overflows() { return entries_ > bounds_.entries || total_ > bounds_.total; }

void Intake::skip(std::string_view path, std::string_view reason) {
  snapshot_.skipped.push_back({base::printable(path), std::string(reason)});
}

bool Intake::admits_root(const Root& root, Entry entry) {
  ++entries_;
  std::string_view objection = objection_to_entry(entry);
  if (objection.empty() && entry != root.entry)
    objection = root.entry == Entry::file ? "it is a folder where a file is expected"
                                          : "it is a file where a folder is expected";
  if (!objection.empty()) skip(shown(root.name, entry), objection);
  return objection.empty();
}

bool Intake::admits(std::string_view folder, std::string_view name, Entry entry) {
  ++entries_;
  if (overflows()) return false;
  if (folder.size() + 1 + name.size() > longest_path) {
    skip(fmt::format("{}/{}", folder, name.substr(0, 40)),
         "its path is too long (1,024 bytes at most); only its start is shown");
    return false;
  }
  const std::string path = fmt::format("{}/{}", folder, name);
  std::string_view objection = objection_to_name(name);
  if (objection.empty()) objection = objection_to_entry(entry);
  if (!objection.empty()) {
    skip(shown(path, entry), objection);
    return false;
  }
  const auto depth = static_cast<std::size_t>(std::count(path.begin(), path.end(), '/'));
  if (entry == Entry::folder && depth >= bounds_.depth) {
    skip(shown(path, entry), fmt::format("it lies too deep ({} folders at most)", bounds_.depth));
    return false;
  }
  return true;
}

bool Intake::admits_size(std::string_view path, std::uintmax_t bytes) {
  if (overflows()) return false;
  if (bytes > bounds_.file) {
    skip(path, fmt::format("it is larger than {}", in_mebibytes(bounds_.file)));
    return false;
  }
  total_ += bytes;
  return !overflows();
}

void Intake::take(std::string path, std::string bytes) {
  if (is_lfs_pointer(bytes)) return skip(path, "it is a Git LFS pointer, and the file it stands for is not here");
  snapshot_.files.push_back({std::move(path), std::move(bytes)});
}

base::Result<Snapshot> Intake::finish() && {
  constexpr auto way_out = "Move what is no content out of content/, templates/ and theme/";
  if (entries_ > bounds_.entries)
    return base::failure(base::Failure::Kind::world,
                         fmt::format("The tracker holds more than {} files and folders", bounds_.entries), way_out);
  if (total_ > bounds_.total)
    return base::failure(base::Failure::Kind::world,
                         fmt::format("The tracker's files are larger than {} together", in_mebibytes(bounds_.total)),
                         way_out);

  std::ranges::sort(snapshot_.files, {}, &base::File::path);
  std::ranges::sort(snapshot_.skipped, {}, &Skipped::path);
  // Only a tree that was made by hand lists a name twice; no checkout could hold it.
  for (std::size_t i = 1; i < snapshot_.files.size(); ++i) {
    if (snapshot_.files[i].path == snapshot_.files[i - 1].path)
      return base::failure(base::Failure::Kind::world,
                           fmt::format("The commit lists {} twice", snapshot_.files[i].path),
                           "The repository is damaged; `git fsck` says more");
  }
  return std::move(snapshot_);
}

}  // namespace kept::source
