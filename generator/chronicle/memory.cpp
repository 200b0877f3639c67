#include "chronicle/memory.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>

#include "base/drawer.h"
#include "chronicle/store.h"

namespace kept::chronicle {
namespace {

void write(Writer& out, const Notes& notes) {
  out.number(notes.fingerprint);
  out.list(notes.notes, [&](const Note& note) {
    for (const std::string* text : {&note.kind, &note.slug, &note.renamed_from}) out.text(*text);
    out.list(note.changes, [&](const Change& change) { write(out, change); });
    out.flag(note.discreet);
    out.flag(note.text);
    out.list(note.languages, [&](const std::string& language) { out.text(language); });
  });
  out.list(notes.unreadable, [&](const std::string& path) { out.text(path); });
}

Notes read_notes(Scanner& in) {
  Notes notes;
  notes.fingerprint = in.number();
  in.list(notes.notes, [&] {
    Note note;
    for (std::string* text : {&note.kind, &note.slug, &note.renamed_from}) *text = in.text();
    in.list(note.changes, [&] { return read_change(in); });
    note.discreet = in.flag();
    note.text = in.flag();
    in.list(note.languages, [&] { return in.text(); });
    return note;
  });
  in.list(notes.unreadable, [&] { return in.text(); });
  return notes;
}

void write(Writer& out, const source::Commit& commit) {
  write_id(out, commit.id);
  out.number(static_cast<std::uint64_t>(commit.when));
  out.text(commit.subject);
  out.text(commit.author);
  out.list(commit.parents, [&](const source::Id& id) { write_id(out, id); });
  out.list(commit.changes, [&](const source::FileChange& change) {
    out.number(change.path);
    write_id(out, change.before);
    write_id(out, change.after);
  });
  out.list(commit.taken_from, [&](std::uint8_t parent) { out.number(parent); });
  out.list(commit.befores, [&](const source::Id& id) { write_id(out, id); });
  out.flag(commit.looked_at);
}

source::Commit read_commit(Scanner& in, std::size_t paths) {
  source::Commit commit;
  commit.id = read_id(in);
  commit.when = static_cast<std::int64_t>(in.number());
  commit.subject = in.text();
  commit.author = in.text();
  in.list(commit.parents, [&] { return read_id(in); });
  in.list(commit.changes, [&] {
    source::FileChange change;
    change.path = static_cast<std::uint32_t>(in.number());
    if (change.path >= paths) in.spoil();
    change.before = read_id(in);
    change.after = read_id(in);
    return change;
  });
  in.list(commit.taken_from, [&] { return static_cast<std::uint8_t>(in.number()); });
  in.list(commit.befores, [&] { return read_id(in); });
  commit.looked_at = in.flag();
  std::size_t own = 0;
  for (const std::uint8_t parent : commit.taken_from) {
    if (parent > commit.parents.size() || parent == 1) in.spoil();
    own += parent == 0;
  }
  const bool merge = commit.parents.size() > 1 && commit.looked_at;
  if (commit.taken_from.size() != (merge ? commit.changes.size() : 0) || commit.befores.size() != (merge ? own * (commit.parents.size() - 1) : 0)) in.spoil();
  return commit;
}

}  // namespace

std::filesystem::path memory_file(const std::filesystem::path& git_folder, std::string_view below) {
  return git_folder / "kept" / fmt::format("history-{:016x}", XXH3_64bits(below.data(), below.size()));
}

Memory recall(const std::filesystem::path& file) {
  const std::string bytes = base::taken_from(file);
  Memory memory;
  Scanner in(bytes);
  in.list(memory.ledger.paths, [&] { return in.text(); });
  in.list(memory.ledger.commits, [&] { return read_commit(in, memory.ledger.paths.size()); });
  const std::uint64_t told = in.number();
  memory.notes.reserve(std::min<std::uint64_t>(told, bytes.size()));
  for (std::uint64_t i = 0; i < told && in.good(); ++i) {
    const source::Id id = read_id(in);
    memory.notes.emplace(id, read_notes(in));
  }
  if (!in.good() || !in.done()) return {};
  memory.ledger.path_index.reserve(memory.ledger.paths.size());
  for (std::uint32_t i = 0; i < memory.ledger.paths.size(); ++i) memory.ledger.path_index.emplace(memory.ledger.paths[i], i);
  memory.ledger.commit_index.reserve(memory.ledger.commits.size());
  for (std::uint32_t i = 0; i < memory.ledger.commits.size(); ++i) memory.ledger.commit_index.emplace(memory.ledger.commits[i].id, i);
  return memory;
}

void keep(const std::filesystem::path& file, const Memory& memory) {
  Writer out;
  out.list(memory.ledger.paths, [&](const std::string& path) { out.text(path); });
  std::vector<const source::Commit*> whole;  // the rest may be known one day
  for (const source::Commit& commit : memory.ledger.commits)
    if (!commit.cut) whole.push_back(&commit);
  out.list(whole, [&](const source::Commit* commit) { write(out, *commit); });
  std::vector<std::pair<source::Id, const Notes*>> told;
  for (const source::Commit* commit : whole)
    if (const auto found = memory.notes.find(commit->id); found != memory.notes.end() && !found->second.lacking) told.emplace_back(commit->id, &found->second);
  out.list(told, [&](const auto& one) {
    write_id(out, one.first);
    write(out, *one.second);
  });
  base::put_into(file, std::move(out).take());
}

}  // namespace kept::chronicle
