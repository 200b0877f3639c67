#include <fmt/format.h>
#include <xxhash.h>

#include "base/drawer.h"
#include "chronicle/memory.h"
#include "chronicle/store.h"

namespace kept::chronicle {
namespace {

// Days from 1 January of the year 1, before which no commit is dated.
constexpr base::Day first_day = std::chrono::sys_days(std::chrono::year(1) / 1 / 1);

void write(Writer& out, base::Day day) { out.number(static_cast<std::uint64_t>((day - first_day).count())); }

base::Day read_day(Scanner& in) {
  constexpr std::uint64_t last = 3'652'058;  // 31 December 9999
  const std::uint64_t days = in.number();
  if (days > last) in.spoil();
  return first_day + std::chrono::days(days > last ? 0 : static_cast<int>(days));
}

void write(Writer& out, const Chronicle::Texts::Last& last) {
  out.number(last.order);
  out.flag(last.day.has_value());
  if (last.day) write(out, *last.day);
}

Chronicle::Texts::Last read_last(Scanner& in) {
  Chronicle::Texts::Last last;
  last.order = static_cast<std::uint32_t>(in.number());
  if (in.flag()) last.day = read_day(in);
  return last;
}

void write(Writer& out, const Told::Thread& thread) {
  out.text(thread.name);
  out.flag(thread.discreet);
  out.flag(thread.texts.original.has_value());
  if (thread.texts.original) write(out, *thread.texts.original);
  out.list(thread.texts.languages, [&](const auto& language) {
    out.text(language.first);
    write(out, language.second);
  });
}

Told::Thread read_thread(Scanner& in) {
  Told::Thread thread;
  thread.name = in.text();
  thread.discreet = in.flag();
  if (in.flag()) thread.texts.original = read_last(in);
  for (std::uint64_t left = in.number(); left > 0 && in.good(); --left) {
    std::string language = in.text();
    thread.texts.languages.emplace(std::move(language), read_last(in));
  }
  return thread;
}

}  // namespace

std::filesystem::path told_file(const std::filesystem::path& git_folder, std::string_view below) {
  return git_folder / "kept" / fmt::format("told-{:016x}", XXH3_64bits(below.data(), below.size()));
}

std::optional<Told> recall_told(const std::filesystem::path& file, const source::Id& head) {
  const std::string bytes = base::taken_from(file);
  Scanner in(bytes);
  Told told;
  told.head = read_id(in);
  if (!in.good() || told.head != head) return std::nullopt;
  in.list(told.undated, [&] { return in.text(); });
  in.list(told.commits, [&] {
    Told::Commit commit;
    commit.id = read_id(in);
    commit.day = read_day(in);
    commit.subject = in.text();
    commit.author = in.text();
    return commit;
  });
  in.list(told.threads, [&] { return read_thread(in); });
  in.list(told.entries, [&] {
    Told::Entry entry;
    entry.commit = static_cast<std::uint32_t>(in.number());
    entry.thread = static_cast<std::uint32_t>(in.number());
    if (entry.commit >= told.commits.size() || entry.thread >= told.threads.size()) in.spoil();
    entry.kind = in.text();
    entry.slug = in.text();
    in.list(entry.changes, [&] { return read_change(in); });
    return entry;
  });
  return in.good() && in.done() ? std::optional(std::move(told)) : std::nullopt;
}

void keep_told(const std::filesystem::path& file, const Told& told) {
  if (told.incomplete) return;  // more of it may be known one day
  Writer out;
  write_id(out, told.head);
  out.list(told.undated, [&](const std::string& commit) { out.text(commit); });
  out.list(told.commits, [&](const Told::Commit& commit) {
    write_id(out, commit.id);
    write(out, commit.day);
    out.text(commit.subject);
    out.text(commit.author);
  });
  out.list(told.threads, [&](const Told::Thread& thread) { write(out, thread); });
  out.list(told.entries, [&](const Told::Entry& entry) {
    out.number(entry.commit);
    out.number(entry.thread);
    out.text(entry.kind);
    out.text(entry.slug);
    out.list(entry.changes, [&](const Change& change) { write(out, change); });
  });
  base::put_into(file, std::move(out).take());
}

}  // namespace kept::chronicle
