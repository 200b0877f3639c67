#include "timeline/story.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>

namespace kept::timeline {

using link::Graph;
using link::RecordId;
using model::Group;
using model::Record;
using model::Role;

namespace {

constexpr std::array<std::string_view, voices> voice_names = {"government", "civil-society", "independent"};

std::optional<Voice> voice_of(const Group& update) {
  const auto found = std::find(voice_names.begin(), voice_names.end(), line_of(update, Role::voice));
  if (found == voice_names.end()) return std::nullopt;
  return static_cast<Voice>(found - voice_names.begin());
}

bool later_or_same(const base::Date& a, const base::Date& b) { return !base::earlier(a, b); }

class Teller {
 public:
  Teller(const Graph& graph, RecordId id, const Measure& measure) : graph_(graph), record_(graph[id]), measure_(measure) { story_.record = id; }

  Story tell() {
    read_updates();
    compare_voices();
    read_dates();
    collect_events();
    return std::move(story_);
  }

 private:
  struct Update {
    const Group* group;
    base::Date date;
    std::uint32_t part;
  };

  void read_updates() {
    for (std::uint32_t p = 0; p < record_.parts.size(); ++p) {
      const model::Part& part = record_.parts[p];
      const base::Date* date = part.field->role == Role::updates && part.group ? date_of(*part.group, Role::date) : nullptr;
      if (date) updates_.push_back({part.group, *date, p + 1});
    }
    std::stable_sort(updates_.begin(), updates_.end(), [](const Update& a, const Update& b) { return base::earlier(a.date, b.date); });
  }

  void compare_voices() {
    for (std::size_t v = 0; v < voices; ++v)
      if (auto standing = standing_of(static_cast<Voice>(v))) story_.standings.push_back(*standing);
    for (const Standing& standing : story_.standings) {
      if (standing.voice == Voice::government)
        story_.promiser = standing;
      else if (!story_.others || later_or_same(date_of_part(standing.part), date_of_part(story_.others->part)))
        story_.others = standing;
    }
    story_.differ = story_.promiser && story_.others && story_.promiser->status != story_.others->status;
    story_.final = story_.assessed() && std::all_of(story_.standings.begin(), story_.standings.end(), [&](const Standing& s) {
      return measure_.scale[static_cast<std::size_t>(s.status)].final;
    });
  }

  std::optional<Standing> standing_of(Voice voice) const {
    std::optional<Standing> standing;
    for (const Update& update : updates_) {
      const auto status = line_of(*update.group, Role::status);
      if (status.empty() || voice_of(*update.group) != voice || is_ahead(update.date)) continue;
      const auto step = std::find_if(measure_.scale.begin(), measure_.scale.end(), [&](const model::StatusStep& s) { return s.id == status; });
      if (step == measure_.scale.end()) continue;
      const int index = static_cast<int>(step - measure_.scale.begin());
      const bool same = standing && standing->status == index;
      standing = Standing{voice, index, same ? standing->since : update.date, update.part};
    }
    return standing;
  }

  base::Date date_of_part(std::uint32_t part) const { return *model::date_of(*record_.parts[part - 1].group, Role::date); }

  void read_dates() {
    if (const base::Date* due = model::date_of(record_.fields, Role::due)) {
      story_.due = *due;
      const base::Day last = base::last_day(*due);
      story_.overdue = !story_.final && last < measure_.today;
      story_.due_soon = !story_.final && !story_.overdue && last <= measure_.today + measure_.due_soon;
    }
    if (const base::Date* made = model::date_of(record_.fields, Role::made)) heard(*made);
    for (const Update& update : updates_) heard(update.date);
    for (const model::Value& milestone : list_of(record_.fields, Role::milestones))
      if (const auto* reached = reached_on(*milestone.group()); reached && reached->date) heard(*reached->date);
    story_.stale = !story_.final && story_.last_heard && base::last_day(*story_.last_heard) + measure_.stale_after < measure_.today;
  }

  // What lies ahead is no news: a tracker seen as of an earlier day knows nothing of it.
  bool is_ahead(const base::Date& date) const { return base::first_day(date) > measure_.today; }

  void heard(const base::Date& date) {
    if (is_ahead(date)) return;
    if (!story_.last_heard || base::last_day(*story_.last_heard) < base::last_day(date)) story_.last_heard = date;
  }

  static const model::Reached* reached_on(const Group& milestone) {
    const model::Value* value = milestone.find(Role::reached);
    return value ? std::get_if<model::Reached>(&value->is) : nullptr;
  }

  void add(Event event) {
    event.ahead = is_ahead(event.date);
    story_.events.push_back(event);
  }

  void collect_events() {
    using Type = Event::Type;
    const link::Target self{story_.record, 0};
    if (const base::Date* made = model::date_of(record_.fields, Role::made)) add({Type::made, *made, self});
    for (const Update& update : updates_) add({Type::update, update.date, {story_.record, update.part}, update.group});
    for (const model::Value& value : list_of(record_.fields, Role::milestones)) add_milestone(*value.group());
    for (std::uint32_t p = 0; p < record_.parts.size(); ++p)
      if (record_.parts[p].field->role == Role::indicators && record_.parts[p].group) add_observations(p + 1);
    add_outcomes();
    if (story_.due) add({Type::due, *story_.due, self, nullptr, false, story_.overdue});
    std::stable_sort(story_.events.begin(), story_.events.end(), [](const Event& a, const Event& b) {
      if (base::earlier(a.date, b.date) || base::earlier(b.date, a.date)) return base::earlier(a.date, b.date);
      return a.type < b.type;
    });
  }

  // A milestone stands where it was reached, else where it was promised.
  void add_milestone(const Group& milestone) {
    const base::Date* promised = model::date_of(milestone, Role::date);
    if (!promised) return;
    const model::Reached* on = reached_on(milestone);
    const bool reached = on && on->yes && !(on->date && is_ahead(*on->date));
    const base::Date& date = reached && on->date ? *on->date : *promised;
    add({Event::Type::milestone, date, {story_.record, 0}, &milestone, reached, !reached && base::last_day(*promised) < measure_.today});
  }

  void add_observations(std::uint32_t part) {
    for (const model::Value& value : list_of(*record_.parts[part - 1].group, Role::observations))
      if (const base::Date* date = value.group() ? model::date_of(*value.group(), Role::date) : nullptr)
        add({Event::Type::observation, *date, {story_.record, part}, value.group()});
  }

  // An outcome may concern the promise and several of its updates: it is still one.
  void add_outcomes() {
    std::vector<link::Target> outcomes;
    for (const link::Edge& edge : graph_.into(story_.record))
      if (edge.field && edge.field->role == Role::concerns && edge.from.part != 0) outcomes.push_back(edge.from);
    std::sort(outcomes.begin(), outcomes.end());
    outcomes.erase(std::unique(outcomes.begin(), outcomes.end()), outcomes.end());
    for (const link::Target outcome : outcomes) {
      const Record& meeting = graph_[outcome.record];
      if (const base::Date* date = model::date_of(meeting.fields, Role::date)) add({Event::Type::outcome, *date, outcome, meeting.parts[outcome.part - 1].group});
    }
  }

  const Graph& graph_;
  const Record& record_;
  const Measure& measure_;
  Story story_;
  std::vector<Update> updates_;
};

}  // namespace

Story tell(const Graph& graph, RecordId record, const Measure& measure) { return Teller(graph, record, measure).tell(); }

std::vector<Story> tell_all(const Graph& graph, const Measure& measure) {
  std::vector<Story> stories(graph.records().size());
  tbb::parallel_for(std::size_t{0}, stories.size(), [&](std::size_t id) {
    if (graph.records()[id].kind->tracked()) stories[id] = tell(graph, static_cast<RecordId>(id), measure);
  });
  return stories;
}

}  // namespace kept::timeline
