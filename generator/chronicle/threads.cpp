#include "chronicle/threads.h"

#include <algorithm>
#include <chrono>
#include <unordered_map>

namespace kept::chronicle {

namespace {

std::string name_of(std::string_view kind, std::string_view slug) { return std::string(kind) + ":" + std::string(slug); }

class Threading {
 public:
  Threading(const source::Walk& walk, const source::Ledger& ledger, const std::vector<const Notes*>& notes) : walk_(walk), ledger_(ledger), notes_(notes) {}

  Told run() {
    for (std::size_t i = 0; i < notes_.size(); ++i) step(walk_.steps[notes_.size() - 1 - i], *notes_[i]);
    for (const auto& [name, thread] : threads_by_name_) made_.threads[thread].name = name;
    newest_first();
    return std::move(made_);
  }

 private:
  void step(const source::Step& step, const Notes& notes) {
    const source::Commit& commit = ledger_.commits[step.commit];
    if (notes.notes.empty()) return;
    const auto day = base::day_at(commit.when);
    ++order_;
    if (day) made_.commits.push_back({commit.id, *day, commit.subject, commit.author});
    else made_.undated.push_back(commit.id.text());
    for (const Note& note : notes.notes) add(note, day);
  }

  // A change that a branch made under the old name belongs to the record that has the new one.
  std::uint32_t thread_of(const Note& note) {
    const bool new_record = !note.changes.empty() && note.changes.front().what == Change::What::added;
    std::string name = name_of(note.kind, note.slug);
    if (!note.renamed_from.empty()) rename(note, name);
    for (int hops = 0; !new_record && hops < 32 && !threads_by_name_.contains(name); ++hops) {
      const auto moved = moved_to_.find(name);
      if (moved == moved_to_.end()) break;
      name = moved->second;
    }
    const auto [found, fresh] = threads_by_name_.try_emplace(name, static_cast<std::uint32_t>(made_.threads.size()));
    if (fresh) {
      made_.threads.emplace_back();
      moved_to_.erase(name);
    }
    return found->second;
  }

  void rename(const Note& note, const std::string& name) {
    const std::string old = name_of(note.kind, note.renamed_from);
    const auto from = threads_by_name_.find(old);
    moved_to_[old] = name;
    moved_to_.erase(name);
    if (from == threads_by_name_.end()) return;
    const std::uint32_t thread = from->second;
    threads_by_name_.erase(from);
    threads_by_name_[name] = thread;  // what bore that name before is over, and keeps its entries
  }

  // Of a commit without a day only what it did to names and texts is known.
  void add(const Note& note, const std::optional<base::Day>& day) {
    const std::uint32_t place = thread_of(note);
    Told::Thread& thread = made_.threads[place];
    thread.discreet = thread.discreet || note.discreet;
    const Chronicle::Texts::Last now{order_, day};
    if (note.text) thread.texts.original = now;
    for (const std::string& language : note.languages) thread.texts.languages[language] = now;
    if (day) made_.entries.push_back({static_cast<std::uint32_t>(made_.commits.size() - 1), place, note.kind, note.slug, note.changes});
  }

  // By day; within a day as the commits build on each other.
  void newest_first() {
    const auto count = static_cast<std::uint32_t>(made_.commits.size());
    std::vector<std::uint32_t> order(count), place(count);
    for (std::uint32_t i = 0; i < count; ++i) order[i] = count - 1 - i;
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return made_.commits[a].day > made_.commits[b].day; });
    std::vector<Told::Commit> commits;
    commits.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) {
      place[order[i]] = i;
      commits.push_back(std::move(made_.commits[order[i]]));
    }
    made_.commits = std::move(commits);
    for (Told::Entry& entry : made_.entries) entry.commit = place[entry.commit];
  }

  const source::Walk& walk_;
  const source::Ledger& ledger_;
  const std::vector<const Notes*>& notes_;
  std::unordered_map<std::string, std::uint32_t> threads_by_name_;
  std::unordered_map<std::string, std::string> moved_to_;
  std::uint32_t order_ = 0;
  Told made_;
};

}  // namespace

Told threaded(const source::Id& head, const source::Walk& walk, const source::Ledger& ledger, const std::vector<const Notes*>& notes) {
  Told made = Threading(walk, ledger, notes).run();
  made.head = head;
  made.incomplete = walk.incomplete;
  return made;
}

}  // namespace kept::chronicle
