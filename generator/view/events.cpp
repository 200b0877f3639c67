#include "view/events.h"

#include <fmt/format.h>

#include <map>
#include <set>

namespace kept::view {

using link::RecordId;
using model::Group;
using model::Record;
using model::Role;
using EventType = timeline::Event::Type;

namespace {

class EventMaker {
 public:
  EventMaker(const Facts& facts, bool of_many, Evidence& evidence) : facts_(facts), of_many_(of_many), evidence_(evidence) {}

  EventView make(const timeline::Event& event) {
    EventView view;
    const Record& record = facts_.graph[event.what.record];
    const Group& group = event.group ? *event.group : record.fields;
    view.date = when(facts_, event.date);
    view.short_date = facts_.dates.within_year(event.date, facts_.words);
    view.missed = event.missed;
    view.ahead = event.ahead;
    view.cites = evidence_.cite(event.what.record, group);
    if (of_many_ && event.type != EventType::outcome) view.about.push_back(link_to(facts_, event.what.record));
    switch (event.type) {
      case EventType::made: made(view, event.what.record, record); break;
      case EventType::update: update(view, event, group); break;
      case EventType::milestone: plain(view, event, group, "milestone", event.reached ? "event.reached" : event.missed ? "event.missed" : "event.planned"); break;
      case EventType::outcome: outcome(view, event, record, group); break;
      case EventType::observation: observation(view, event, record, group); break;
      case EventType::due: plain(view, event, group, "due", event.missed ? "event.overdue" : "event.due"); break;
    }
    view.id = unique(std::move(view.id));
    return view;
  }

 private:
  // The second of a name is called `name-2`. Names are counted, so that many equal ones cost no more than others.
  std::string unique(std::string id) {
    std::string made = id;
    for (int& n = named_[id]; !taken_.insert(made).second;) made = fmt::format("{}-{}", id, ++n + 1);
    return made;
  }

  void made(EventView& view, RecordId id, const Record& record) {
    view.type = "made";
    view.id = of_many_ ? record.slug + "-made" : "made";
    view.label = facts_.words.text("event.made");
    if (!of_many_) view.text = markup(facts_, id, record.fields, Role::summary);
    if (const auto* at = record.fields.find(Role::made_at); at && at->mention())
      if (const auto target = facts_.graph.target(id, at->mention()->index); target.found()) view.by.push_back(link_to(facts_, target));
  }

  void update(EventView& view, const timeline::Event& event, const Group& group) {
    view.type = "update";
    const auto& part = facts_.graph[event.what.record].parts[event.what.part - 1];
    view.id = of_many_ ? facts_.graph[event.what.record].slug + "-" + part.id : part.id;
    view.label = facts_.words.text("event.update");
    view.text = markup(facts_, event.what.record, group, Role::summary);
    if (const auto id = line_of(group, Role::status); !id.empty()) view.status.push_back(status(facts_, status_index(facts_.site.statuses, id)));
    if (const auto voice = line_of(group, Role::voice); !voice.empty()) view.voice = label(facts_, "voice", voice);
    if (const auto* by = group.find(Role::reporter); by && by->mention())
      if (const auto target = facts_.graph.target(event.what.record, by->mention()->index); target.found()) view.by.push_back(link_to(facts_, target));
  }

  void outcome(EventView& view, const timeline::Event& event, const Record& meeting, const Group& group) {
    view.type = "outcome";
    view.id = meeting.slug + "-" + meeting.parts[event.what.part - 1].id;
    view.label = label(facts_, "outcome", line_of(group, "type"));
    view.text = markup(facts_, event.what.record, group, Role::summary);
    view.by.push_back({title_of(facts_, event.what.record), address_of(facts_.graph, event.what), meeting.parts[event.what.part - 1].id});
  }

  void observation(EventView& view, const timeline::Event& event, const Record& record, const Group& group) {
    const auto& indicator = record.parts[event.what.part - 1];
    view.type = "observation";
    view.id = (of_many_ ? record.slug + "-" : "") + indicator.id + "-" + view.date.iso;
    view.label = facts_.words.text("event.observation");
    view.text = markup(facts_, event.what.record, *indicator.group, Role::title);
    const auto* value = group.find("value");
    const auto unit = line(facts_, *indicator.group, "unit");
    const auto by = line(facts_, group, "by");
    if (value && value->number())
      view.voice = {fmt::format("{}{}{}", value->number()->written, unit.empty() ? "" : " " + std::string(unit), by.empty() ? "" : ", " + std::string(by)), unit.language.empty() ? by.language : unit.language};
  }

  void plain(EventView& view, const timeline::Event& event, const Group& group, std::string_view type, std::string_view key) {
    view.type = type;
    view.id = (of_many_ ? facts_.graph[event.what.record].slug + "-" : "") + std::string(type) + (type == "due" ? "" : "-" + view.date.iso);
    view.label = facts_.words.text(key);
    if (event.group) view.text = markup(facts_, event.what.record, group, Role::title);
  }

  const Facts& facts_;
  bool of_many_;
  Evidence& evidence_;
  std::set<std::string> taken_;
  std::map<std::string, int> named_;  // how often a number had to be put to a name
};

}  // namespace

TimelineView timeline(const Facts& facts, const std::vector<timeline::Event>& events, bool of_many, Evidence& evidence) {
  TimelineView view;
  view.today = facts.dates.text(facts.today);
  EventMaker maker(facts, of_many, evidence);
  std::string year;
  for (const timeline::Event& event : events) {
    view.events.push_back(maker.make(event));
    EventView& made = view.events.back();
    const base::Point& from = event.date.span == base::Date::Span::open_start ? event.date.to : event.date.from;
    if (auto own = std::to_string(from.year); own != year) made.year = year = std::move(own);
    made.first_ahead = made.ahead && view.nothing_ahead;
    if (made.ahead) view.nothing_ahead = false;
  }
  return view;
}

}  // namespace kept::view
