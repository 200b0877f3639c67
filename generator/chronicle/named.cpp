#include <algorithm>
#include <unordered_map>

#include "chronicle/threads.h"

namespace kept::chronicle {

using link::RecordId;

namespace {

class Naming {
 public:
  Naming(Told told, const link::Graph& graph) : told_(std::move(told)), graph_(graph) {}

  Chronicle run() {
    made_.head = told_.head.text();
    made_.incomplete = told_.incomplete;
    made_.undated = std::move(told_.undated);
    name_threads();
    take_commits();
    take_entries();
    order_by_record();
    return std::move(made_);
  }

 private:
  void name_threads() {
    made_.texts.resize(graph_.records().size());
    record_of_.assign(told_.threads.size(), link::nowhere);
    std::unordered_map<std::string_view, std::uint32_t> by_name;
    by_name.reserve(told_.threads.size());
    for (std::uint32_t i = 0; i < told_.threads.size(); ++i)
      if (!told_.threads[i].name.empty()) by_name.emplace(told_.threads[i].name, i);
    std::string name;
    for (const RecordId id : graph_.published()) {
      const auto& record = graph_[id];
      if (record.implied()) continue;
      name.assign(record.kind->name).append(":").append(record.slug);
      const auto found = by_name.find(name);
      if (found == by_name.end()) continue;
      Told::Thread& thread = told_.threads[found->second];
      thread.discreet = thread.discreet || line_of(record.fields, "rule") == "chatham-house";
      record_of_[found->second] = id;
      made_.texts[id] = std::move(thread.texts);
    }
  }

  void take_commits() {
    made_.commits.reserve(told_.commits.size());
    for (Told::Commit& commit : told_.commits) made_.commits.push_back({commit.id.text(), commit.day, std::move(commit.subject), std::move(commit.author), false, {}});
  }

  // Who made a commit that touched a record under a rule of silence is forgotten here.
  void take_entries() {
    made_.entries.reserve(told_.entries.size());
    made_.of_record.resize(graph_.records().size());
    for (Told::Entry& entry : told_.entries) {
      const auto place = static_cast<std::uint32_t>(made_.entries.size());
      const RecordId record = entry.slug.empty() ? link::nowhere : record_of_[entry.thread];
      Commit& commit = made_.commits[entry.commit];
      commit.entries.push_back(place);
      if (told_.threads[entry.thread].discreet) {
        commit.discreet = true;
        commit.author.clear();
      }
      if (record != link::nowhere) made_.of_record[record].push_back(place);
      made_.entries.push_back({entry.commit, record, std::move(entry.kind), std::move(entry.slug), std::move(entry.changes)});
    }
  }

  void order_by_record() {
    for (auto& entries : made_.of_record) {
      std::reverse(entries.begin(), entries.end());
      std::stable_sort(entries.begin(), entries.end(), [&](std::uint32_t a, std::uint32_t b) { return made_.entries[a].commit < made_.entries[b].commit; });
    }
  }

  Told told_;
  const link::Graph& graph_;
  std::vector<RecordId> record_of_;  // by thread; nowhere: it is gone
  Chronicle made_;
};

}  // namespace

Chronicle named(Told told, const link::Graph& graph) { return Naming(std::move(told), graph).run(); }

const std::vector<std::uint32_t>& Chronicle::entries_of(RecordId record) const {
  static const std::vector<std::uint32_t> none;
  return record < of_record.size() ? of_record[record] : none;
}

std::optional<Freshness> Chronicle::freshness(RecordId record, std::string_view language) const {
  if (record >= texts.size()) return std::nullopt;
  const Texts& known = texts[record];
  const auto translation = known.languages.find(language);
  const bool translated = translation != known.languages.end();
  if (!known.original && !translated) return std::nullopt;
  Freshness made;
  if (known.original) made.original = known.original->day;
  if (translated) made.translation = translation->second.day;
  // One that no commit touched is older than all commits of a shallow clone; of a whole one it is not committed yet.
  made.behind = known.original && (translated ? translation->second.order < known.original->order : incomplete);
  return made;
}

}  // namespace kept::chronicle
