#include "view/pages/deadlines.h"

#include <algorithm>
#include <array>

#include "view/facets.h"
#include "view/frame.h"

namespace kept::view {

using link::RecordId;
using model::Role;
using EventType = timeline::Event::Type;

namespace {

constexpr std::size_t most_dates = 200;

// A date before it is shown: rows are made only of those that are.
struct Due {
  enum class Of : std::uint8_t { promise, milestone, outcome, meeting };
  base::Date date;
  Of of = Of::promise;
  link::Target what;
  const model::Group* group = nullptr;

  friend bool operator<(const Due& a, const Due& b) {
    const auto key = [](const Due& d) { return std::tuple(base::last_day(d.date), d.of, d.what); };
    return key(a) < key(b);
  }
};

struct Dues {
  std::vector<Due> overdue, soon, later;
};

class Collector {
 public:
  explicit Collector(const Facts& facts) : facts_(facts), soon_(facts.today + facts.site.due_soon) {}

  Dues collect(std::span<const RecordId> promises) {
    for (const RecordId id : promises) add_promise(id);
    for (const model::Kind& kind : facts_.graph.kinds().all())
      if (find(kind.fields, Role::outcomes))
        for (const RecordId id : facts_.graph.of_kind(kind)) add_meeting(id);
    for (auto* dues : {&dues_.overdue, &dues_.soon, &dues_.later}) std::sort(dues->begin(), dues->end());
    return std::move(dues_);
  }

 private:
  void add_promise(RecordId id) {
    const auto& story = facts_.stories[id];
    if (story.due && !story.final) add({*story.due, Due::Of::promise, {id, 0}, nullptr}, true);
    for (const auto& event : story.events)
      if (event.type == EventType::milestone && !event.reached && !story.final) add({event.date, Due::Of::milestone, {id, 0}, event.group}, true);
  }

  // What a meeting asked for by a day, and its own deadlines: of those that are past nobody says whether they were met.
  void add_meeting(RecordId id) {
    const auto& meeting = facts_.graph[id];
    for (std::uint32_t p = 0; p < meeting.parts.size(); ++p)
      if (const base::Date* date = meeting.parts[p].group ? date_of(*meeting.parts[p].group, Role::due) : nullptr)
        add({*date, Due::Of::outcome, {id, p + 1}, meeting.parts[p].group}, false);
    for (const model::Value& value : list_of(meeting.fields, "deadlines"))
      if (const base::Date* date = date_of(*value.group(), Role::date)) add({*date, Due::Of::meeting, {id, 0}, value.group()}, false);
  }

  void add(Due due, bool owed) {
    const base::Day last = base::last_day(due.date);
    if (last < facts_.today) {
      if (owed) dues_.overdue.push_back(std::move(due));
    } else {
      (last <= soon_ ? dues_.soon : dues_.later).push_back(std::move(due));
    }
  }

  const Facts& facts_;
  base::Day soon_;
  Dues dues_;
};

DueRow due_row(const Facts& facts, const Due& due) {
  constexpr std::array<std::string_view, 4> words = {"deadlines.promise", "deadlines.milestone", "", "deadlines.meeting"};
  DueRow row;
  row.date = when(facts, due.date);
  row.about = link_to(facts, due.what.record);
  row.overdue = base::last_day(due.date) < facts.today;
  row.type = due.of == Due::Of::outcome ? label(facts, "outcome", line_of(*due.group, "type")) : facts.words.text(words[static_cast<std::size_t>(due.of)]);
  if (due.of == Due::Of::outcome) {
    row.about.href = address_of(facts.graph, due.what);
    row.text = markup(facts, due.what.record, *due.group, Role::summary);
    row.whose = links_to(facts, due.what.record, list_of(*due.group, Role::addressees));
    return row;
  }
  if (due.of == Due::Of::meeting) {
    row.line = line(facts, *due.group, Role::title);
    return row;
  }
  if (due.group) row.text = markup(facts, due.what.record, *due.group, Role::title);
  const Shared<PromiseRow> promise = promise_row(facts, due.what.record);
  row.whose = promise->promiser;
  row.status.push_back(promise->promiser_says.step == 0 ? promise->others_say : promise->promiser_says);
  return row;
}

DueSection section(const Facts& facts, std::string id, const std::vector<Due>& dues) {
  DueSection made;
  made.title = facts.words.text("deadlines." + id);
  made.about = facts.words.text("deadlines." + id + "_about");
  made.id = std::move(id);
  made.total = static_cast<std::int64_t>(dues.size());
  for (std::size_t i = 0; i < std::min(most_dates, dues.size()); ++i) made.rows.push_back(due_row(facts, dues[i]));
  return made;
}

const model::Kind* first_tracked(const Facts& facts) {
  for (const model::Kind& kind : facts.graph.kinds().all())
    if (kind.tracked() && !facts.graph.of_kind(kind).empty()) return &kind;
  return nullptr;
}

// Where all that call for attention stand, where the page shows only some.
std::vector<Link> the_rest(const Facts& facts, std::string_view attention, std::int64_t total) {
  const model::Kind* kind = first_tracked(facts);
  if (!kind || total <= static_cast<std::int64_t>(most_dates)) return {};
  return {{facts.words.text("deadlines.all"), {facet_address(*kind, promise_facets.size() - 1, attention)}, ""}};
}

std::vector<RecordId> stale_ones(const Facts& facts, std::span<const RecordId> promises) {
  std::vector<RecordId> stale;
  for (const RecordId id : promises)
    if (facts.stories[id].stale) stale.push_back(id);
  std::sort(stale.begin(), stale.end(), [&](RecordId a, RecordId b) {
    const auto key = [&](RecordId id) { return std::pair(base::last_day(*facts.stories[id].last_heard), id); };
    return key(a) < key(b);
  });
  return stale;
}

}  // namespace

Root<DeadlinesPage> deadlines_page(const Facts& facts, std::shared_ptr<const SiteView> site) {
  const auto promises = tracked(facts);
  const Dues dues = Collector(facts).collect(promises);
  DeadlinesPage page;
  page.title = facts.words.text("nav.deadlines");
  for (const RecordId id : promises) {
    page.total += !facts.stories[id].final;
    page.undated += !facts.stories[id].final && !facts.stories[id].due;
  }
  page.sections = {section(facts, "overdue", dues.overdue), section(facts, "soon", dues.soon), section(facts, "later", dues.later)};
  page.sections[0].all = the_rest(facts, "overdue", page.sections[0].total);
  page.sections[1].all = the_rest(facts, "due-soon", page.sections[1].total);
  auto stale = stale_ones(facts, promises);
  page.stale_total = static_cast<std::int64_t>(stale.size());
  page.stale_all = the_rest(facts, "stale", page.stale_total);
  if (stale.size() > most_dates) stale.resize(most_dates);
  page.stale = promise_rows(facts, stale);
  Head head = head_titled(facts, page.title, "list", "deadlines/");
  head.section = "deadlines";
  return {std::move(site), std::move(head), std::move(page)};
}

}  // namespace kept::view
