#include "diff/trackers.h"

#include <algorithm>
#include <map>
#include <set>

#include "diff/renames.h"

namespace kept::diff {

using link::Graph;
using link::RecordId;
using model::Record;
using model::Role;

namespace {

using Key = std::pair<std::size_t, std::string_view>;  // the kind's place, the slug

Key key_of(const Graph& graph, RecordId id) { return {graph.kinds().index(*graph[id].kind), graph[id].slug}; }

std::map<Key, RecordId> by_key(const Graph& graph) {
  std::map<Key, RecordId> all;
  for (const RecordId id : graph.published())
    if (!graph[id].implied()) all.emplace(key_of(graph, id), id);
  return all;
}

class Comparing {
 public:
  Comparing(const Side& before, const Side& after, Items items) : before_(before), after_(after), items_(items) {}

  TrackerChange run() {
    auto gone = by_key(before_.graph);
    std::map<Key, RecordId> come;
    for (const auto& [key, id] : by_key(after_.graph)) {
      const auto found = gone.find(key);
      if (found == gone.end()) {
        come.emplace(key, id);
        continue;
      }
      add_changed(found->second, id, RecordChange::How::changed);
      gone.erase(found);
    }
    match_renamed(gone, come);
    for (const auto& [key, id] : gone) add_removed(id);
    for (const auto& [key, id] : come) made_.records.push_back({RecordChange::How::added, link::nowhere, id, true, {}, statuses(link::nowhere, id)});
    std::stable_sort(made_.records.begin(), made_.records.end(), [this](const RecordChange& a, const RecordChange& b) { return place(a) < place(b); });
    compare_findings();
    return std::move(made_);
  }

 private:
  Key place(const RecordChange& change) const {
    return change.after != link::nowhere ? key_of(after_.graph, change.after) : key_of(before_.graph, change.before);
  }

  void add_changed(RecordId before, RecordId after, RecordChange::How how) {
    RecordChange change{how, before, after, true, compare(before_.graph[before], after_.graph[after], items_), statuses(before, after)};
    if (how == RecordChange::How::renamed) {
      change.redirects = has_alias(after_.graph[after], before_.graph[before].slug);
      if (!change.redirects) add_broken(before);
    }
    if (how != RecordChange::How::changed || !change.fields.empty() || !change.statuses.empty()) made_.records.push_back(std::move(change));
  }

  void add_removed(RecordId id) {
    made_.records.push_back({RecordChange::How::removed, id, link::nowhere, false, {}, {}});
    add_broken(id);
  }

  void add_broken(RecordId id) { made_.broken.push_back(before_.graph[id].kind->name + ":" + before_.graph[id].slug); }

  void match_renamed(std::map<Key, RecordId>& gone, std::map<Key, RecordId>& come) {
    std::vector<RecordId> gone_ids, come_ids;
    std::vector<const Record*> gone_records, come_records;
    for (const auto& [key, id] : gone) {
      gone_ids.push_back(id);
      gone_records.push_back(&before_.graph[id]);
    }
    for (const auto& [key, id] : come) {
      come_ids.push_back(id);
      come_records.push_back(&after_.graph[id]);
    }
    for (const Renamed& pair : renamed(gone_records, come_records)) {
      add_changed(gone_ids[pair.gone], come_ids[pair.come], RecordChange::How::renamed);
      gone.erase(key_of(before_.graph, gone_ids[pair.gone]));
      come.erase(key_of(after_.graph, come_ids[pair.come]));
    }
  }

  static const timeline::Standing* standing(const Side& side, RecordId id, timeline::Voice voice) {
    if (id == link::nowhere || !side.graph[id].kind->tracked()) return nullptr;
    for (const auto& standing : side.stories[id].standings)
      if (standing.voice == voice) return &standing;
    return nullptr;
  }

  static std::string status_id(const Side& side, const timeline::Standing* standing) { return standing ? side.scale[static_cast<std::size_t>(standing->status)].id : ""; }

  std::vector<StatusMove> statuses(RecordId before, RecordId after) const {
    std::vector<StatusMove> moves;
    for (const auto voice : {timeline::Voice::government, timeline::Voice::civil_society, timeline::Voice::independent}) {
      const auto* was = standing(before_, before, voice);
      const auto* is = standing(after_, after, voice);
      StatusMove move{voice, status_id(before_, was), status_id(after_, is), "", 0};
      if (move.from == move.to) continue;
      if (is) {
        const auto& update = *after_.graph[after].parts[is->part - 1].group;
        move.date = base::written(*date_of(update, Role::date));
        move.sources_added = static_cast<int>(list_of(update, Role::evidence).size());
      }
      moves.push_back(std::move(move));
    }
    return moves;
  }

  using Sameness = std::tuple<std::string_view, std::string_view, std::string_view>;
  static Sameness sameness(const base::Finding& finding) { return {finding.rule, finding.file, finding.message}; }
  static bool took(std::multiset<Sameness>& from, const base::Finding& finding) {
    const auto found = from.find(sameness(finding));
    if (found == from.end()) return false;
    from.erase(found);
    return true;
  }

  void compare_findings() {
    std::multiset<Sameness> were, are, were_excused;
    for (const auto& finding : before_.findings) were.insert(sameness(finding));
    for (const auto& finding : after_.findings) are.insert(sameness(finding));
    for (const auto& one : before_.excused) were_excused.insert(sameness(one.finding));
    for (const auto& finding : after_.findings)
      if (!took(were, finding)) made_.found.push_back(finding);
    std::multiset<Sameness> are_excused;
    for (const auto& one : after_.excused)
      if (!took(were_excused, one.finding)) {
        made_.excused.push_back(one);
        are_excused.insert(sameness(one.finding));
      }
    for (const auto& finding : before_.findings)
      if (!took(are, finding) && !took(are_excused, finding)) made_.resolved.push_back(finding);
  }

  const Side& before_;
  const Side& after_;
  Items items_;
  TrackerChange made_;
};

}  // namespace

TrackerChange compare(const Side& before, const Side& after, Items items) { return Comparing(before, after, items).run(); }

}  // namespace kept::diff
